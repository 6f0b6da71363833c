import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFault, readVersion } from '../../scripts/machine.mjs';

const manifest = {
  dependencies: { astro: '7.3.4', preact: '10.29.8' },
  devDependencies: { vitest: '5.1.1', yaml: '2.9.1', sharp: '0.35.5' },
};
const complete: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
const without =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name) ? undefined : complete[name];

describe('findFault', () => {
  it.each(['22.18.0', '22.20.1', '24.21.0', '26.0.0'])('finds nothing on a whole installation with Node %s', (node) => {
    expect(findFault(manifest, without(), node)).toBeUndefined();
  });

  it('names a missing package', () => {
    expect(findFault(manifest, without('yaml'), '24.21.0')).toBe(
      'The installation is not complete: yaml is missing or of another version. Run: npm ci',
    );
  });

  it('names a package of another version', () => {
    expect(findFault(manifest, (name) => (name === 'astro' ? '7.3.5' : complete[name]), '24.21.0')).toBe(
      'The installation is not complete: astro is missing or of another version. Run: npm ci',
    );
  });

  it('names three packages at most', () => {
    expect(findFault(manifest, without('astro', 'preact'), '24.21.0')).toContain('astro, preact are missing');
    expect(findFault(manifest, () => undefined, '24.21.0')).toBe(
      'The installation is not complete: astro, preact, vitest and 2 more are missing or of another version. Run: npm ci',
    );
  });

  it.each(['18.20.4', '20.20.2', '22.17.9', '22.9.0'])(
    'says that Node %s is too old and where the right one is',
    (node) => {
      expect(findFault(manifest, without(), node)).toBe(
        `This is Node ${node}, and Reconnect needs 22.18 or newer. It brings its own: run npm ci without leaving out optional packages, then start commands with npm run.`,
      );
    },
  );

  it('asks for the installation before another Node, because the installation brings it', () => {
    expect(findFault(manifest, without('astro'), '20.20.2')).toContain('Run: npm ci');
  });
});

describe('readVersion', () => {
  it.each([
    ['{"version":"1.2.3"}', '1.2.3'],
    ['{}', undefined],
    ['{"version":"1.', undefined],
    ['', undefined],
  ])('reads %j', (text, version) => {
    expect(readVersion(text)).toBe(version);
  });
});

describe('run.mjs', () => {
  // A project of its own, with a space in its path.
  let project = '';
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'reconnect a project '));
    cpSync('scripts/run.mjs', join(project, 'scripts/run.mjs'));
    cpSync('scripts/machine.mjs', join(project, 'scripts/machine.mjs'));
    writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module', dependencies: { tiny: '1.0.0' } }));
    writeFileSync(
      join(project, 'scripts/say.ts'),
      'console.log(process.argv.slice(1).join(" "), "in", process.cwd().split(/[\\\\/]/).at(-1));',
    );
  });
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/run.mjs'), ...args], {
      encoding: 'utf8',
      cwd: '/',
    });
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  };
  const install = (text: string) => {
    mkdirSync(join(project, 'node_modules/tiny'), { recursive: true });
    writeFileSync(join(project, 'node_modules/tiny/package.json'), text);
  };

  it('stops with one sentence while the installation is not complete', () => {
    const sentence = 'The installation is not complete: tiny is missing or of another version. Run: npm ci';
    expect(run('say')).toEqual({ status: 1, stdout: '', stderr: sentence });
    install('{"version":"1.0');
    expect(run('say')).toEqual({ status: 1, stdout: '', stderr: sentence });
  });

  it('runs the command in the project, with its arguments', () => {
    install('{"version":"1.0.0"}');
    expect(run('say', 'a', '--b')).toEqual({ status: 0, stdout: `say a --b in ${basename(project)}`, stderr: '' });
  });

  it('says when there is no such command', () => {
    install('{"version":"1.0.0"}');
    expect(run('sing')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There is no command ‘sing’. The commands are listed by: npm run',
    });
  });
});
