import { describe, expect, it } from 'vitest';
import Change from '~/components/fix/Change.astro';
import Check from '~/components/fix/Check.astro';
import Dialog from '~/components/fix/Dialog.astro';
import Step from '~/components/fix/Step.astro';
import Test from '~/components/fix/Test.astro';
import { linksOf, renderAstro, tagsOf } from './render.ts';

const check = { id: 'look', title: 'Look at it', proves: 'confirms', machine: 'host', rights: 'administrator' };

describe('Check', () => {
  it.each([
    ['confirms', 'A bad result confirms it'],
    ['refutes', 'A bad result rules it out'],
    ['hints', 'A hint'],
  ])('says that it is read-only, where, with which rights, and what it proves: %s', async (proves, words) => {
    const box = await renderAstro(Check, { props: { ...check, proves }, slots: { default: '<p>Body</p>' } });
    expect(box.text).toBe(`Look at it Read-only check on the remote computer Rights: administrator ${words} Body`);
    expect(box.tags[0]?.attributes['id']).toBe('look');
  });

  it('links its sources by number, and says whether the command was run', async () => {
    const box = await renderAstro(Check, { props: { ...check, numbers: '1 3', provenance: 'own' } });
    expect(linksOf(box)).toEqual([
      ['#source-1', '1'],
      ['#source-3', '3'],
    ]);
    expect(tagsOf(box, 'a').map(({ attributes }) => attributes['aria-label'])).toEqual(['Source 1', 'Source 3']);
    expect(box.text).toContain('Our own composition of built-in commands; not yet run on Windows by us.');
  });

  it('shows a title with markup as text', async () => {
    const box = await renderAstro(Check, { props: { ...check, title: '<script>alert(1)</script>' } });
    expect(tagsOf(box, 'script')).toEqual([]);
  });
});

describe('Change', () => {
  it.each([
    ['safe', 'Risk: Safe.'],
    ['caution', 'Risk: Caution.'],
    ['danger', 'Risk: Danger.'],
  ])('says its risk %s in words with the reason, before anything else', async (risk, words) => {
    const box = await renderAstro(Change, {
      props: { risk, because: 'Sessions end.', provenance: 'documentation' },
      slots: { default: '<p>Body</p>' },
    });
    expect(box.text).toBe(
      `${words} Sessions end. Body Command from the documentation; we have not run it on Windows ourselves.`,
    );
    expect(box.tags[0]?.attributes['data-tone']).toBe(risk);
  });
});

describe('Step', () => {
  const step = { id: 'restart', title: 'Restart it', machine: 'host', rights: 'administrator' };

  it('has a permanent id and a link to copy', async () => {
    const item = await renderAstro(Step, { props: step, slots: { default: '<p>Body</p>' } });
    expect(item.text).toBe('Restart it Do this on the remote computer Rights: administrator Copy link Body');
    expect(tagsOf(item, 'li')[0]?.attributes['id']).toBe('step-restart');
    expect(tagsOf(item, 'button')[0]?.attributes).toMatchObject({
      'data-anchor': 'step-restart',
      'aria-label': 'Copy link to the step: Restart it',
    });
  });

  it('says what it interrupts, if anything', async () => {
    const item = await renderAstro(Step, { props: { ...step, interrupts: 'All sessions.' } });
    expect(item.text).toContain('Interrupts: All sessions.');
  });
});

describe('Test', () => {
  it.each([
    ['1', 'At most 1 minute on your computer'],
    ['10', 'At most 10 minutes on your computer'],
  ])('says that it is no fix and ends within %s minutes', async (minutes, words) => {
    const props = { id: 'try', title: 'Try it', machine: 'client', rights: 'user', minutes };
    const box = await renderAstro(Test, { props });
    expect(box.text).toContain(`Test, not a fix: Try it ${words} Rights: no special rights`);
    expect(box.text).toContain('This lowers protection to learn something.');
    expect(box.tags[0]?.attributes).toMatchObject({ id: 'step-try', 'data-tone': 'danger' });
  });
});

describe('Dialog', () => {
  const draw = (props: Record<string, string>) =>
    renderAstro(Dialog, { props, slots: { default: '<p>It ended.</p>' } });

  it('is a drawing with a name, and shows both numbers', async () => {
    const dialog = await draw({ code: '0x904', extended: '0x7' });
    expect(tagsOf(dialog, 'figure')[0]?.attributes).toMatchObject({
      role: 'group',
      'aria-label': 'The dialog “Remote Desktop Connection”, drawn',
    });
    expect(dialog.text).toBe('Remote Desktop Connection ✕ It ended. Error code: 0x904 Extended error code: 0x7');
  });

  it('shows only what it is given', async () => {
    expect((await draw({ code: '0x204' })).text).not.toContain('Extended');
    expect((await draw({ title: 'mstsc' })).text).toBe('mstsc ✕ It ended.');
  });
});
