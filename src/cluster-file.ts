import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { loadProgram, programs } from './cluster-program';
import { loadYaml } from './cluster-yaml';
import type { Finding } from './finding';
import { print } from './input';
import { isWithin } from './path';
import type { LoadedFile, OnRead } from './plain-data';
import { type ClusterPath, refuseTwins } from './project';
import { readSpec, type Spec } from './spec';
import { UnreadableError } from './unreadable';

/** Texts in place of those on disk, by the path of the file. */
export type Drafts = ReadonlyMap<string, string>;

/** Changes what a file says before anything is made of it, by the path of the file. */
export type Revise = (path: string, data: unknown) => unknown;

/** Reads cluster files into specs; refuses two of one name, since both would be written to one folder. */
export function readClusterFiles(files: readonly ClusterPath[], drafts: Drafts = new Map(), revise: Revise = (_, data) => data): Spec[] {
  const specs = files.map((file) => specOf(file, loadFile(file, drafts, revise)));
  refuseTwins(files.map(({ shown }, index) => ({ shown, name: (specs[index] as Spec).name })));
  return specs;
}

/** What a cluster file says, as plain data. Throws an UnreadableError if there is none in it. */
export function loadFile(
  { path, shown }: ClusterPath,
  drafts: Drafts = new Map(),
  revise: Revise = (_, data) => data,
  onRead?: OnRead,
): LoadedFile {
  const { data, findings } = loadClusterFile(path, shown, drafts.get(path), onRead);
  return { data: revise(path, data), findings };
}

/** What follows from a cluster file. */
export function specOf({ path, shown, name }: ClusterPath, { data, findings }: LoadedFile): Spec {
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

const dataFiles = ['.yaml', '.yml', '.json'];

/** True for a cluster file that is data; the others are programs. */
export function isDataFile(path: string): boolean {
  return dataFiles.includes(extname(path));
}

/** Loads a cluster file as plain data. Throws an UnreadableError if there is none in it. */
export function loadClusterFile(path: string, shown = path, draft?: string, onRead?: OnRead): LoadedFile {
  onRead?.(path);
  const extension = extname(path);
  const text = draft ?? readText(path, shown);
  if (isDataFile(path)) return loadYaml(text, shown);
  if (programs.includes(extension)) return loadProgram(path, shown, onRead);
  if (/^\.[mc]ts$|^\.mjs$/.test(extension)) {
    throw new UnreadableError(`${shown} cannot be loaded: Keelson is CommonJS; rename it to ${basename(path, extension)}.ts`);
  }
  throw new UnreadableError(`${shown} is not a cluster file: its name must end in ${[...programs, ...dataFiles].join(', ')}`);
}

/** The text of a cluster file. Throws an UnreadableError if it cannot be read. */
export function readText(path: string, shown: string): string {
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
