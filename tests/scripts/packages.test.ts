import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  scripts: Record<string, string>;
}

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest & {
  allowScripts: Record<string, boolean>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const direct = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

/** Whether the lockfile holds a package where Node would look for it from another: beside it or in a folder above. */
function isLocked(from: string, name: string): boolean {
  const parts = from.split('/node_modules/');
  const folders = parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/node_modules/`);
  return [...folders, 'node_modules/'].some((folder) => packages[`${folder}${name}`] !== undefined);
}

describe('package.json', () => {
  it('pins every version exactly', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('starts every command through run.mjs, which can tell what is missing', () => {
    expect(
      Object.entries(manifest.scripts).filter(([, command]) => !/^node scripts\/run\.mjs [a-z-]+$/.test(command)),
    ).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('holds the pinned version of every direct dependency', () => {
    const wrong = Object.entries(direct).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(wrong).toEqual([]);
  });

  // A registry that lacks the package of one platform leaves it out of the lockfile, and `npm ci` then fails everywhere.
  it('holds every package that another one names, those for other platforms too', () => {
    const missing = installed.flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds the hash of everything that is downloaded', () => {
    expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('says of every package that would run a script whether it may', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = scripted.map(([path]) => path.split('node_modules/').at(-1) ?? '');
    expect(names.filter((name) => manifest.allowScripts[name] === undefined && name !== 'fsevents')).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('gives the reason of every dependency', () => {
    expect(Object.keys(direct).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every command', () => {
    const named = (name: string) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);
    expect(Object.keys(manifest.scripts).filter((name) => !readme.includes(named(name)))).toEqual([]);
  });
});
