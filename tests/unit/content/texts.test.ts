import { describe, expect, it } from 'vitest';
import { textsOf } from '~/lib/content/texts.ts';
import { smallContent } from '../../helpers/content.ts';

const texts = textsOf(smallContent());

describe('textsOf', () => {
  it.each([
    ['fixes/loose-cable.mdx', 10, 'The manual says so.'],
    ['fixes/loose-cable.mdx', 32, 'The light burns.'],
    ['questions/light.mdx', 4, 'It tells the cable from the battery.'],
    ['questions/light.mdx', 11, 'No, it is dark'],
    ['outcomes/hand-over.yaml', 7, 'What the light does.'],
    ['corrections/shake-it.yaml', 5, 'Shaking breaks the glass.'],
    ['observations/light-burns.yaml', 4, 'Look at the plug.'],
    ['checklist/look.yaml', 6, 'Whether it runs.'],
    ['compatibility/all.yaml', 6, 'Do not shake it.'],
    ['systems/phone.yaml', 5, 'Install the updates.'],
    ['ways-in/console.yaml', 2, 'Sit at its keyboard.'],
    ['evidence/host.yaml', 3, 'It reads only.'],
    ['codes/0x904.yaml', 2, 'The socket was closed.'],
    ['messages/dark.yaml', 9, 'The sentence names the lamp.'],
  ])('finds in %s, line %i, “%s”', (file, line, text) => {
    expect(texts).toContainEqual({ file: `src/content/${file}`, line, text });
  });

  it('marks titles of checks and steps as headings', () => {
    expect(texts.filter(({ isHeading }) => isHeading).map(({ text }) => text)).toEqual([
      'Look at the light',
      'Look at the scale',
      'Charge it',
      'Look at the service',
      'Try another lamp',
      'Restart the service',
    ]);
  });

  it('leaves out what other people say', () => {
    const all = texts.map(({ text }) => text);
    expect(all).not.toContain('Shake the lamp until it burns.');
    expect(all).not.toContain('The lamp is dark.');
  });
});
