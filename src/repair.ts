import { isMap } from './merge';
import { unmistakable } from './nearest';
import { isWithin, type Path, printPath } from './path';

/** One small change to a cluster file as it is written. */
export type Change =
  /** Puts a value at a path, with the maps on the way to it where they are not there. */
  | { readonly op: 'set'; readonly path: Path; readonly value: unknown }
  /** Takes a key or an entry of a list away. */
  | { readonly op: 'remove'; readonly path: Path }
  /** Gives a key another name, in its place among its neighbours. */
  | { readonly op: 'rename'; readonly path: Path; readonly to: string };

/** What to do about a finding: in words, and where a machine can do it without asking, as changes. */
export interface Advice {
  readonly fix: string;
  readonly patch?: readonly Change[];
}

/** Advice that a machine can follow. Its words are made of its changes, so that the two cannot part. */
export interface Repair extends Advice {
  readonly patch: readonly Change[];
}

/** To write a value where the finding stands; `or` is what else would do. */
export function write(at: Path, value: unknown, or?: string): Repair {
  return { fix: `write ${printValue(value)}${otherwise(or)}`, patch: [{ op: 'set', path: at, value }] };
}

/** To write a value at another place than that of the finding. */
export function writeAt(at: Path, path: Path, value: unknown, or?: string): Repair {
  return { fix: `write ${placeFrom(at, path)}: ${printValue(value)}${otherwise(or)}`, patch: [{ op: 'set', path, value }] };
}

/** To add a key that is not there. */
export function add(at: Path, path: Path, value: unknown, or?: string): Repair {
  const place = placeFrom(at, path);
  const empty = isMap(value) && Object.keys(value).length === 0;
  return { fix: `add ${empty ? place : `${place}: ${printValue(value)}`}${otherwise(or)}`, patch: [{ op: 'set', path, value }] };
}

/** To take away what the finding stands at. */
export function remove(at: Path, or?: string): Repair {
  return { fix: `remove it${otherwise(or)}`, patch: [{ op: 'remove', path: at }] };
}

/** To take away what stands at another place; `value` is what it says there. */
export function removeAt(at: Path, path: Path, value?: unknown, or?: string): Repair {
  const said = value === undefined ? '' : `: ${printValue(value)}`;
  return { fix: `remove ${placeFrom(at, path)}${said}${otherwise(or)}`, patch: [{ op: 'remove', path }] };
}

/** To give the key that the finding stands at another name. */
export function rename(at: Path, to: string, or?: string): Repair {
  return { fix: `rename it to ${to}${otherwise(or)}`, patch: [{ op: 'rename', path: at, to }] };
}

/** To do one thing and another. */
export function both(first: Repair, second: Repair): Repair {
  return { fix: `${first.fix} and ${second.fix.replace(/^write /, '')}`, patch: [...first.patch, ...second.patch] };
}

/** Says no more than the words where nobody but the owner of the file can decide. */
export function byHand({ fix }: Advice): Advice {
  return { fix };
}

const guards = /encrypt|strict|polic|firewall|auth|password|secret|tls|namespaces|redact|refuse/i;

/**
 * To take away an option that does nothing, so that what runs stays the same. One that was to guard something goes by hand only: a file
 * without it looks as if nobody had wanted the guard.
 */
export function removeIdle(at: Path, or?: string): Advice {
  const repair = remove(at, or);
  return at.slice(2).some((step) => guards.test(String(step))) ? byHand(repair) : repair;
}

/** To write the name that was meant; for a machine only where it can be no other. */
export function nameOf(at: Path, near: string, written: string, known: readonly string[]): Advice {
  const repair = write(at, near);
  return near === unmistakable(written, known) ? repair : byHand(repair);
}

function otherwise(or: string | undefined): string {
  return or === undefined ? '' : `, or ${or}`;
}

/** Names a place as one says it beside another: by its key alone among neighbours. */
function placeFrom(at: Path, path: Path): string {
  const neighbours = at.slice(0, -1);
  if (at.length > 1 && isWithin(path, at) && path.length > at.length) return printPath(path.slice(at.length));
  return neighbours.length > 1 && isWithin(path, neighbours) ? printPath(path.slice(neighbours.length)) : printPath(path);
}

/** Prints a value as one writes it in a cluster file, on one line. */
export function printValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (!isMap(value)) return String(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, item]) => `${key}: ${printValue(item)}`).join(', ')} }`;
}

/** Plain data with the changes made, the order of keys kept; undefined if one of them does not fit. */
export function applyChanges(data: unknown, patch: readonly Change[]): unknown {
  let changed = data;
  for (const change of patch) {
    changed = applyChange(changed, change.path, change);
    if (changed === undefined) return undefined;
  }
  return changed;
}

function applyChange(data: unknown, [step, ...rest]: Path, change: Change): unknown {
  if (step === undefined) return change.op === 'set' ? change.value : undefined;
  const isThere = Array.isArray(data) ? typeof step === 'number' && step < data.length : isMap(data) && Object.hasOwn(data, step);
  if (!isThere && !(change.op === 'set' && isMap(data) && typeof step === 'string')) return undefined;
  if (rest.length === 0 && change.op === 'remove') return without(data, step);
  if (rest.length === 0 && change.op === 'rename') return renamed(data, String(step), change.to);
  const inner = applyChange(isThere ? (data as Record<string | number, unknown>)[step] : {}, rest, change);
  if (inner === undefined) return undefined;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? inner : item));
  // A key that is there stays in its place, a new one comes last.
  return Object.fromEntries([...new Map<string, unknown>([...Object.entries(data as object), [String(step), inner]])]);
}

function without(data: unknown, step: string | number): unknown {
  if (Array.isArray(data)) return data.filter((_, index) => index !== step);
  return Object.fromEntries(Object.entries(data as object).filter(([key]) => key !== step));
}

function renamed(data: unknown, from: string, to: string): unknown {
  if (!isMap(data) || Object.hasOwn(data, to)) return undefined;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key === from ? to : key, value]));
}
