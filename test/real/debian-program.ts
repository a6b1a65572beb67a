import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from './command-output';
import type { Tool } from './tool';

/** Where Debian puts programs; daemons lie where a user's own path may not reach. */
export const systemPath: readonly string[] = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
  '/usr/lib/frr',
  '/usr/lib/systemd',
];

/** A program that is on the machine, or that a Debian package brings. */
export interface DebianProgram {
  readonly program: string;
  /** What it is called, where that is a library that the program runs. @default the program */
  readonly name?: string;
  readonly package: string;
  /** Arguments with which it says its version. */
  readonly ask: readonly string[];
  /** What it says then; the first group is the version. @default the first number with a dot in it */
  readonly says?: RegExp;
}

/** A program of a Debian package. It is found wherever it came from; `--install` asks for the package. */
export function debianProgram({ program, name = program, package: debian, ask, says = /\b(\d+\.\d[\w.]*)/ }: DebianProgram): Tool {
  return {
    name,
    debian,
    async find() {
      const path = systemPath.map((folder) => join(folder, program)).find(isExecutable);
      if (path === undefined) return { missing: `${name} is not installed (Debian: ${debian})` };
      const said = await outputOf(path, ask);
      const version = says.exec(said)?.[1];
      return version === undefined ? { missing: `${name} does not say its version` } : { path, version };
    },
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
