import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import type * as Yaml from 'yaml';
import { version } from '../package.json';
import type { Finding } from './finding';
import { print } from './input';
import { nearest } from './nearest';
import { isWithin, type Path } from './path';
import { readSpec, type Spec } from './spec';

/** Thrown for a cluster file that cannot be read at all; its message is one sentence for the user. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly exitCode = 2;
}

/** A cluster file as plain data, before any schema. */
export interface LoadedFile {
  readonly data: unknown;
  /** Mistakes that only the text shows: keys given twice, values that are not data. */
  readonly findings: readonly Finding[];
}

/** A cluster file to read. */
export interface ClusterPath {
  readonly path: string;
  /** The path as messages show it. */
  readonly shown: string;
  /** The name that a file of `clusters/` must give its cluster. */
  readonly name?: string;
}

/** A cluster file in the `clusters/` folder of a project. */
export interface CatalogueFile extends ClusterPath {
  readonly name: string;
}

const dataFiles = ['.yaml', '.yml', '.json'];
const programs = ['.ts', '.js', '.cjs'];

/** The project that a folder is part of: the nearest folder upwards with `clusters/` or `cdk8s.yaml`. */
export function projectRoot(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isFolder(join(at, 'clusters')) || existsSync(join(at, 'cdk8s.yaml'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** The cluster files of a project, sorted by name. */
export function clusterFiles(root: string, cwd = root): CatalogueFile[] {
  const folder = join(root, 'clusters');
  if (!isFolder(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => /^[^.].*(?<!\.d)\.(ts|yaml|yml|json)$/.test(file) && file !== 'index.ts')
    .map((file) => ({
      name: basename(file, extname(file)),
      path: join(folder, file),
      shown: relative(cwd, join(folder, file)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  refuseTwins(files);
  return files;
}

/** The files of the clusters that were asked for by name or by file; of all clusters if none was. */
export function chooseClusters(cwd: string, names: readonly string[], files: readonly string[] = []): ClusterPath[] {
  const given = [...new Set(files)].map((file) => ({ path: resolve(cwd, file), shown: file }));
  if (names.length === 0 && given.length > 0) return given;
  const root = projectRoot(cwd);
  if (!root) throw new UnreadableError('there is no clusters/ folder here or in a folder above; name a cluster file with -f FILE');
  const known = clusterFiles(root, cwd);
  if (names.length === 0) {
    if (known.length === 0)
      throw new UnreadableError(`there is no cluster file in ${relative(cwd, join(root, 'clusters'))}/; see README.md for one`);
    return known;
  }
  const chosen = [...new Set(names)].map((name) => {
    const file = known.find((candidate) => candidate.name === name);
    if (file) return file;
    const near = nearest(
      name,
      known.map((candidate) => candidate.name),
    );
    const others = known.map((candidate) => candidate.name).join(', ') || 'none';
    throw new UnreadableError(
      `there is no cluster ${print(name)} in clusters/${near ? `; did you mean ${near}?` : ` (there is: ${others})`}`,
    );
  });
  return [...chosen, ...given];
}

/** Reads cluster files into specs; refuses two of one name, since both would be written to one folder. */
export function readClusterFiles(files: readonly ClusterPath[]): Spec[] {
  const specs = files.map(readClusterFile);
  refuseTwins(files.map(({ shown }, index) => ({ shown, name: (specs[index] as Spec).name })));
  return specs;
}

function refuseTwins(files: readonly { readonly name: string; readonly shown: string }[]): void {
  const seen = new Map<string, string>();
  for (const { name, shown } of files) {
    const other = seen.get(name);
    if (other !== undefined) throw new UnreadableError(`${other} and ${shown} are both the cluster ${name}; rename one of them`);
    seen.set(name, shown);
  }
}

function readClusterFile({ path, shown, name }: ClusterPath): Spec {
  const { data, findings } = loadClusterFile(path, shown);
  const spec = readSpec(data, [...findings, ...misnamed(data, path, name)]);
  const fallback = name ?? shown;
  return {
    ...spec,
    name: (data as { name?: unknown }).name === spec.name ? spec.name : fallback,
    // Where a value is no data at all, what the schema thinks of its stand-in would mislead.
    findings: spec.findings.filter(
      (finding) => findings.includes(finding) || !findings.some(({ rule, at }) => rule === 'wrong-type' && isWithin(finding.at, at)),
    ),
    dropped: [...spec.dropped, ...findings.filter(({ rule }) => rule === 'wrong-type').map(({ at }) => at)],
  };
}

function misnamed(data: unknown, path: string, name: string | undefined): Finding[] {
  const given = (data as { name?: unknown }).name;
  if (name === undefined || typeof given !== 'string' || given === name) return [];
  return [
    {
      rule: 'cluster-name-is-file-name',
      severity: 'error',
      at: ['name'],
      problem: `must be the name of its file, ${name}, got ${print(given)}`,
      fix: `write ${name}, or rename the file to ${given}${extname(path)}`,
    },
  ];
}

/** Loads a cluster file as plain data. Throws an UnreadableError if there is none in it. */
export function loadClusterFile(path: string, shown = path): LoadedFile {
  const extension = extname(path);
  const text = readText(path, shown);
  if (dataFiles.includes(extension)) return loadYaml(text, shown);
  if (programs.includes(extension)) return loadProgram(path, shown);
  if (/^\.[mc]ts$|^\.mjs$/.test(extension)) {
    throw new UnreadableError(`${shown} cannot be loaded: Keelson is CommonJS; rename it to ${basename(path, extension)}.ts`);
  }
  throw new UnreadableError(`${shown} is not a cluster file: its name must end in ${[...programs, ...dataFiles].join(', ')}`);
}

function readText(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new UnreadableError(`${shown} ${readingProblem(error as NodeJS.ErrnoException)}`);
  }
}

function readingProblem({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist';
    case 'EISDIR':
      return 'is a folder, not a cluster file';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'is not text in UTF-8';
    default:
      return `cannot be read: ${message}`;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function loadYaml(text: string, shown: string): LoadedFile {
  const yaml = require('yaml') as typeof Yaml;
  const lines = new yaml.LineCounter();
  // A document may name another YAML version; the schema holds for all, so that `no` stays a word.
  const documents = yaml.parseAllDocuments(text, { schema: 'core', merge: true, uniqueKeys: false, lineCounter: lines });
  const document = documents[0] as Yaml.Document.Parsed | undefined;
  const wrong = document?.errors[0] ?? document?.warnings[0];
  if (wrong) {
    const at = wrong.linePos ? `:${wrong.linePos[0].line}:${wrong.linePos[0].col}` : '';
    throw new UnreadableError(`${shown}${at}: ${firstLine(wrong.message).replace(/ at line \d+, column \d+:?$/, '')}`);
  }
  if (!document?.contents) throw new UnreadableError(`${shown} is empty`);
  if (documents.length > 1) throw new UnreadableError(`${shown} holds ${documents.length} documents; a cluster file is one`);
  const { data, findings } = plainData(toValue(document, shown));
  return { data: requireMap(data, shown), findings: [...duplicateKeys(yaml, document, lines), ...findings] };
}

function toValue(document: Yaml.Document.Parsed, shown: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    throw new UnreadableError(`${shown}: ${messageOf(error)}`);
  }
}

function requireMap(data: unknown, shown: string): unknown {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw new UnreadableError(`${shown} holds ${Array.isArray(data) ? 'a list' : print(data)}, not a cluster: a map with a name`);
}

function duplicateKeys(yaml: typeof Yaml, document: Yaml.Document.Parsed, lines: Yaml.LineCounter): Finding[] {
  const findings: Finding[] = [];
  const lineOf = (key: unknown) => lines.linePos((yaml.isNode(key) && key.range?.[0]) || 0).line;
  const walk = (node: unknown, path: Path): void => {
    if (yaml.isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (!yaml.isMap(node)) return;
    const firstOf = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = yaml.isScalar(key) ? String(key.value ?? '') : String(key);
      const at = [...path, name];
      if (firstOf.has(name)) {
        findings.push({
          rule: 'duplicate-key',
          severity: 'error',
          at,
          problem: `is given twice, in line ${lineOf(firstOf.get(name))} and in line ${lineOf(key)}`,
          fix: `keep one of them; the value of line ${lineOf(firstOf.get(name))} would be lost`,
        });
      }
      firstOf.set(name, key);
      walk(value, at);
    }
  };
  walk(document.contents, []);
  return findings;
}

/** Copies a value as plain data, with null in place of what is none. */
function plainData(root: unknown): LoadedFile {
  const findings: Finding[] = [];
  const holders: unknown[] = [];
  const refuse = (at: Path, problem: string, fix: string): null => {
    findings.push({ rule: 'wrong-type', severity: 'error', at, problem, fix });
    return null;
  };
  const copy = (value: unknown, at: Path): unknown => {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'number') {
      return Number.isFinite(value) ? value : refuse(at, `must be a finite number, got ${value}`, 'write a number');
    }
    if (typeof value !== 'object') {
      return refuse(at, `must be plain data, got ${nounOf(value)}`, 'write a string, a number, true, false, a list or a map');
    }
    if (holders.includes(value)) return refuse(at, 'holds itself', 'write out what is meant here');
    if (!Array.isArray(value) && !isPlain(value)) {
      return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]'
        ? refuse(at, 'must be plain data, got a Date', 'write it as a string, in quotes')
        : refuse(at, `must be plain data, got ${nounOf(value)}`, 'write a list or a map');
    }
    holders.push(value);
    const result = Array.isArray(value)
      ? Array.from(value, (item, index) => copy(item, [...at, index]))
      : Object.fromEntries(
          Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .map(([key, item]) => [key, copy(item, [...at, key])]),
        );
    holders.pop();
    return result;
  };
  return { data: copy(root, []), findings };
}

/** True for a literal's object, of this realm or another, and for one without a prototype. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nounOf(value: unknown): string {
  if (typeof value === 'undefined') return 'undefined';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return `an object of class ${(value as object).constructor?.name || 'without a name'}`;
}

function loadProgram(path: string, shown: string): LoadedFile {
  const loader = new ProgramLoader();
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

  load(path: string): unknown {
    const known = this.#modules.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.#modules.set(path, module);
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    const run = compileFunction(transpile(path), names, { filename: path });
    run.call(module.exports, module.exports, this.#requireFrom(path), module, path, dirname(path));
    return module.exports;
  }

  #requireFrom(path: string): (request: string) => unknown {
    const native = createRequire(path);
    const own = (request: string): unknown => {
      // This very program, so that a cluster file works wherever it lies.
      if (request === 'keelson') return require('./index');
      const program = /^\.{0,2}\//.test(request) ? programAt(resolve(dirname(path), request)) : undefined;
      return program ? this.load(program) : native(request);
    };
    return Object.assign(own, { resolve: native.resolve, cache: native.cache });
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
function transpile(path: string): string {
  const source = readFileSync(path, 'utf8');
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
  } catch {
    // A cache only saves time.
  }
  return code;
}

function cacheFolder(path: string): string {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (isFolder(join(at, 'node_modules'))) return join(at, 'node_modules', '.cache', 'keelson');
    if (at === dirname(at)) return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'keelson');
  }
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  // sucrase names the place in words; it is said once, in the form of a link.
  return firstLine(typeof message === 'string' && message !== '' ? message : String(error))
    .replace(/^Error transforming [^:]*: /, '')
    .replace(/ \(\d+:\d+\)$/, '');
}

function firstLine(text: string): string {
  return (text.split('\n')[0] as string).trim();
}
