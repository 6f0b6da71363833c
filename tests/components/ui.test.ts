import { describe, expect, it } from 'vitest';
import Badge from '~/components/ui/Badge.astro';
import CommandBlock from '~/components/ui/CommandBlock.astro';
import CopyButton from '~/components/ui/CopyButton.astro';
import Inline from '~/components/ui/Inline.astro';
import { renderAstro, tagsOf } from './render.ts';

const HOSTILE = '<img src=x onerror=alert(1)> & "quotes"';

describe('Badge', () => {
  it('says its meaning in words, and its tone for the colour', async () => {
    const badge = await renderAstro(Badge, { props: { tone: 'danger' }, slots: { default: 'Danger' } });
    expect(badge.text).toBe('Danger');
    expect(tagsOf(badge, 'span')[0]?.attributes['data-tone']).toBe('danger');
  });

  it('is plain unless told', async () => {
    const badge = await renderAstro(Badge, { slots: { default: 'Documented' } });
    expect(tagsOf(badge, 'span')[0]?.attributes['data-tone']).toBe('plain');
  });
});

describe('Inline', () => {
  it('marks what stood between backticks as code', async () => {
    const { html, text } = await renderAstro(Inline, { props: { text: 'Run `qwinsta /server:HOST` once.' } });
    expect(text).toBe('Run qwinsta /server:HOST once.');
    expect(html).toContain('<code>qwinsta /server:HOST</code>');
  });

  it('shows markup as text, inside code too', async () => {
    const inline = await renderAstro(Inline, { props: { text: `${HOSTILE} \`${HOSTILE}\`` } });
    expect(inline.tags.map(({ name }) => name)).toEqual(['code']);
    expect(inline.text).toBe(`${HOSTILE} ${HOSTILE}`);
  });
});

describe('CopyButton', () => {
  it('says what it copies, to people who hear it without its surroundings', async () => {
    const button = await renderAstro(CopyButton, {
      props: { copies: 'link', anchor: 'step-a', label: 'Copy link to a' },
    });
    expect(button.text).toBe('Copy link');
    expect(tagsOf(button, 'button')[0]?.attributes).toMatchObject({
      type: 'button',
      'data-copy': 'link',
      'data-anchor': 'step-a',
      'aria-label': 'Copy link to a',
    });
  });

  it('has no anchor when it copies a command', async () => {
    const button = await renderAstro(CopyButton, { props: { copies: 'command', label: 'Copy this command' } });
    expect(tagsOf(button, 'button')[0]?.attributes).not.toHaveProperty('data-anchor');
  });

  it('shows its words within its name, as voice control needs', async () => {
    const button = await renderAstro(CopyButton, { props: { copies: 'command', label: 'Copy this Shell command' } });
    expect(tagsOf(button, 'button')[0]?.attributes['aria-label']).toContain(button.text);
  });
});

describe('CommandBlock', () => {
  it.each([
    ['powershell', 'PowerShell'],
    ['cmd', 'Command Prompt'],
    ['bash', 'Shell'],
    ['rdp', '.rdp file'],
    ['text', 'Output'],
  ])('names the shell %s and copies its command', async (shell, label) => {
    const block = await renderAstro(CommandBlock, { props: { shell, code: 'echo 1' } });
    expect(block.text).toBe(`${label} Copy echo 1`);
    expect(tagsOf(block, 'button')[0]?.attributes['aria-label']).toBe(`Copy this ${label} command`);
  });

  it('keeps the command character by character', async () => {
    const code = `Get-Item 'C:\\a b' |\n  Where-Object { $_.Name -like "*<x>&*" }`;
    const { html } = await renderAstro(CommandBlock, { props: { shell: 'powershell', code } });
    const drawn = /<code>([\s\S]*)<\/code>/.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? '';
    const characters = drawn
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    expect(characters).toBe(code);
  });

  it('carries no style attribute, which the policy of the pages would block', async () => {
    const block = await renderAstro(CommandBlock, {
      props: { shell: 'powershell', code: 'Get-Service "a" | Out-Null' },
    });
    expect(block.tags.filter(({ attributes }) => attributes['style'] !== undefined)).toEqual([]);
  });
});
