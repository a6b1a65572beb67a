import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { version } from '../package.json';
import { type LoadedFile, type OnRead, plainData, requireMap } from './plain-data';
import { compilePlain } from './plain-program';
import { isFolder } from './project';
import { defineCluster } from './spec';
import { messageOf, UnreadableError } from './unreadable';

/** Endings of files that are run to get a cluster. */
export const programs: readonly string[] = ['.ts', '.js', '.cjs'];

/** Runs a cluster file in TypeScript or JavaScript and takes the one cluster that it exports. */
export function loadProgram(path: string, shown: string, onRead?: OnRead): LoadedFile {
  const loader = new ProgramLoader(onRead);
  let loaded: LoadedFile;
  try {
    const exported = loader.load(path) as Record<string, unknown>;
    loaded = plainData(theCluster(exported, shown));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`${shown} throws while loading: ${messageOf(error)}${loader.placeOf(error, dirname(path), dirname(shown))}`);
  }
  return { ...loaded, data: requireMap(loaded.data, shown) };
}

function theCluster(exported: Readonly<Record<string, unknown>>, shown: string): unknown {
  // What `module.exports = { name: … }` says.
  if (typeof exported?.name === 'string') return exported;
  const objects = [...new Set(Object.values(exported ?? {}))].filter((value) => typeof value === 'object' && value !== null);
  const named = objects.filter((value) => 'name' in (value as object));
  // A lone object is meant as the cluster; that its name is missing is then a finding with a path.
  const clusters = named.length > 0 ? named : objects;
  if (clusters.length === 1) return clusters[0];
  throw new UnreadableError(
    clusters.length === 0
      ? `${shown} exports no cluster; write \`export const home = defineCluster({ name: … })\``
      : `${shown} exports ${clusters.length} objects that could be its cluster; a cluster file exports one`,
  );
}

interface Module {
  exports: unknown;
}

/** Runs a TypeScript or JavaScript file and the files that it imports, in this process. */
class ProgramLoader {
  readonly #modules = new Map<string, Module>();
  readonly #onRead: OnRead | undefined;

  constructor(onRead: OnRead | undefined) {
    this.#onRead = onRead;
  }

  load(path: string): unknown {
    const known = this.#modules.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.#modules.set(path, module);
    this.#onRead?.(path);
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    const source = readFileSync(path, 'utf8');
    const run = compilePlain(source, names, path) ?? compileFunction(transpile(path, source), names, { filename: path });
    run.call(module.exports, module.exports, this.#requireFrom(path), module, path, dirname(path));
    return module.exports;
  }

  #requireFrom(path: string): (request: string) => unknown {
    const native = createRequire(path);
    const own = (request: string): unknown => {
      if (request === 'keelson') return ownExports;
      if (!/^\.{0,2}\//.test(request)) return native(request);
      const program = programAt(resolve(dirname(path), request));
      return program ? this.load(program) : this.#anew(native, resolve(dirname(path), request), request);
    };
    return Object.assign(own, { resolve: native.resolve, cache: native.cache });
  }

  /** What Node itself loads, such as JSON. It would remember the first text for as long as the process runs. */
  #anew(native: NodeJS.Require, path: string, request: string): unknown {
    this.#onRead?.(path);
    const found = native.resolve(request);
    this.#onRead?.(found);
    delete native.cache[found];
    return native(request);
  }

  /** Where in the user's files an error arose: ` (clusters/home.ts:12)`. */
  placeOf(error: unknown, folder: string, shownFolder: string): string {
    const loc = (error as { loc?: { line: number } } | null)?.loc;
    const paths = [...this.#modules.keys()];
    if (loc) return ` (${join(shownFolder, relative(folder, paths[paths.length - 1] as string))}:${loc.line})`;
    const frames = (error instanceof Error || Object.prototype.toString.call(error) === '[object Error]') && (error as Error).stack;
    for (const line of (frames || '').split('\n')) {
      const path = paths.find((candidate) => line.includes(`${candidate}:`));
      const at = path && /^:(\d+)/.exec(line.slice(line.indexOf(path) + path.length));
      if (at) return ` (${join(shownFolder, relative(folder, path))}:${at[1]})`;
    }
    return '';
  }
}

const index = () => require('./index') as typeof import('./index');

/**
 * What `import … from 'keelson'` gives: this very program, so that a cluster file works wherever it lies. Most files only type themselves by
 * it; the constructs of all add-ons are loaded for those that ask for more.
 */
const ownExports = new Proxy(
  {},
  {
    get: (_, name) => (name === 'defineCluster' ? defineCluster : name === '__esModule' ? true : Reflect.get(index(), name)),
    has: (_, name) => Reflect.has(index(), name),
    ownKeys: () => Reflect.ownKeys(index()),
    getOwnPropertyDescriptor: (_, name) => ({ value: Reflect.get(index(), name), enumerable: true, configurable: true }),
  },
);

/** The program that a relative import means, as TypeScript and Node resolve it; undefined leaves it to Node. */
function programAt(path: string): string | undefined {
  const candidates = [
    path,
    ...programs.map((extension) => path + extension),
    path.replace(/\.js$/, '.ts'),
    ...programs.map((extension) => join(path, `index${extension}`)),
  ];
  return candidates.find((file) => programs.includes(extname(file)) && existsSync(file) && statSync(file).isFile());
}

/** The closing line of a cached program, so that one cut short is not taken for whole. */
const whole = '\n// whole';

/** Strips types and turns imports into `require`, keeping every line in its place. */
function transpile(path: string, source: string): string {
  const transforms = extname(path) === '.ts' ? (['typescript', 'imports'] as const) : (['imports'] as const);
  const key = createHash('sha256').update(`${version} ${transforms}\n${source}`).digest('hex');
  const cached = join(cacheFolder(path), `${key}.js`);
  try {
    const code = readFileSync(cached, 'utf8');
    if (code.endsWith(whole)) return code;
  } catch {
    // Not transpiled yet.
  }
  const { transform } = require('sucrase') as typeof import('sucrase');
  const { code } = transform(source, { transforms: [...transforms] });
  try {
    mkdirSync(dirname(cached), { recursive: true });
    writeFileSync(`${cached}.${process.pid}`, code + whole);
    renameSync(`${cached}.${process.pid}`, cached);
    forget(dirname(cached));
  } catch {
    // A cache only saves time.
  }
  return code;
}

/** How many programs a cache keeps: more than a fleet has that imports from its own files, fewer than are saved in a year. */
const mostCached = 1000;

/** Removes the older half of a cache that has grown too large. */
function forget(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  if (names.length <= mostCached) return;
  const aged = names.map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs })).sort((a, b) => a.age - b.age);
  for (const { name } of aged.slice(0, names.length - mostCached / 2)) rmSync(join(folder, name), { force: true });
}

function cacheFolder(path: string): string {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (isFolder(join(at, 'node_modules'))) return join(at, 'node_modules', '.cache', 'keelson');
    if (at === dirname(at)) return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'keelson');
  }
}
