import type { Finding } from './finding';
import { print } from './input';
import type { Path } from './path';
import { UnreadableError } from './unreadable';

/** A cluster file as plain data, before any schema. */
export interface LoadedFile {
  readonly data: unknown;
  /** Mistakes that only the text shows: keys given twice, values that are not data. */
  readonly findings: readonly Finding[];
}

/** Told of every file before it is read for the sake of a cluster, whether or not there is one. */
export type OnRead = (path: string) => void;

/** Copies a value as plain data, with null in place of what is none. */
export function plainData(root: unknown): LoadedFile {
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

/** Refuses data that is no map, and so no cluster. */
export function requireMap(data: unknown, shown: string): unknown {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw new UnreadableError(`${shown} holds ${Array.isArray(data) ? 'a list' : print(data)}, not a cluster: a map with a name`);
}
