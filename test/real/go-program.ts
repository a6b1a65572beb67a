import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder } from './cache-folder';
import { ended } from './command-output';
import type { Found, Missing, Say, Tool } from './tool';

/** A program that is built from Go modules. */
export interface GoProgram {
  readonly program: string;
  /** What it is called, where that is the library that it runs. @default the program */
  readonly name?: string;
  /** The folder with the `go.mod` and `go.sum` that pin it. */
  readonly folder: string;
  /** The package to build, as an import path, or `.` for the folder itself. */
  readonly package: string;
  /** The module whose version is that of the program. */
  readonly module: string;
  /** Builds the program of another release than the `go.mod` pins: what to edit in it. No `go.sum` of ours holds these; the checksum database does. */
  readonly release?: GoRelease;
  /** Symbols that the linker sets, by name; the version is told without its v. */
  readonly symbols?: (version: string) => Readonly<Record<string, string>>;
  /** Where the program may lie already, such as the folder that an environment variable names. */
  readonly assets?: () => string | undefined;
}

/** Another release of the module. */
export interface GoRelease {
  readonly version: string;
  /** The text of a whole `go.mod` for it. */
  readonly mod: (say: Say) => Promise<string | Missing>;
}

/** A program that is built from its Go module where Go is on the machine, once for each version of all that it is made of, and kept outside the checkout. */
export function goProgram(given: GoProgram): Tool {
  return { name: given.name ?? given.program, find: (say) => found(given, say) };
}

async function found(given: GoProgram, say: Say): Promise<Found | Missing> {
  const folder = given.assets?.();
  if (folder !== undefined && existsSync(join(folder, given.program))) return asset(join(folder, given.program));
  const go = await ended('go', ['version'], { seconds: 30 });
  if (go.status !== 0) return { missing: `Go is not installed, from which ${given.program} is built` };
  const mod = given.release ? await given.release.mod(say) : readFileSync(join(given.folder, 'go.mod'), 'utf8');
  if (typeof mod !== 'string') return mod;
  const version = versionIn(mod, given.module);
  const sources = readdirSync(given.folder).filter((name) => name.endsWith('.go') || (name === 'go.sum' && !given.release));
  const sum = createHash('sha256').update(`${go.stdout}${given.package}${mod}`);
  for (const name of sources) sum.update(`${name}\n${readFileSync(join(given.folder, name), 'utf8')}`);
  const home = cacheFolder('go', `${given.program}-${version}-${sum.digest('hex').slice(0, 12)}`);
  const path = join(home, given.program);
  if (existsSync(path)) return { path, version };
  const failure = await build(given, { mod, version, sources, home, say });
  return failure === undefined ? { path, version } : { missing: failure };
}

/** The version that a go.mod requires of a module, without its v. */
export function versionIn(mod: string, module: string): string {
  const required = mod.split('\n').map((line) =>
    line
      .trim()
      .replace(/^require\s+/, '')
      .split(/\s+/),
  );
  return (required.find(([name]) => name === module)?.[1] ?? '').replace(/^v/, '');
}

interface Build {
  readonly mod: string;
  readonly version: string;
  readonly sources: readonly string[];
  readonly home: string;
  readonly say: Say;
}

/** Builds into the cache; what was built half is never found. @returns why it cannot be built */
async function build(given: GoProgram, { mod, version, sources, home, say }: Build): Promise<string | undefined> {
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    for (const name of sources) cpSync(join(given.folder, name), join(draft, name));
    writeFileSync(join(draft, 'go.mod'), mod);
    say(`building ${given.program} ${version}`);
    // Debian's and others' defaults may keep the checksums of modules from being looked at, or add modules of a workspace around.
    const env = { ...process.env, GOWORK: 'off', GOFLAGS: '-buildvcs=false', CGO_ENABLED: '0' };
    const steps: string[][] = [];
    if (given.release) steps.push(['mod', 'tidy']);
    const symbols = Object.entries(given.symbols?.(version) ?? {}).map(([name, value]) => `-X ${name}=${value}`);
    steps.push(['build', '-trimpath', '-ldflags', ['-s', '-w', ...symbols].join(' '), '-o', given.program, given.package]);
    for (const step of steps) {
      const run = await ended('go', step, { cwd: draft, env, seconds: 1800 });
      if (run.status !== 0) return `${given.program} ${version} cannot be built: ${lastLines(run.stderr || run.stdout)}`;
    }
    for (const name of readdirSync(draft)) if (name !== given.program) rmSync(join(draft, name), { recursive: true });
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
    return undefined;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A program that was there says its version in many ways; the folder it lies in is told where it says none. */
async function asset(path: string): Promise<Found> {
  for (const ask of ['--version', 'version']) {
    const { stdout, stderr } = await ended(path, [ask], { seconds: 30 });
    const version = /\bv?(\d+\.\d+\.\d+[\w.+-]*)/.exec(stdout + stderr)?.[1];
    if (version !== undefined) return { path, version };
  }
  return { path, version: `of ${basename(path)}` };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-2).join(' ').trim();
}
