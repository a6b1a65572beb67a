import * as z from 'zod/mini';
import type { Finding } from './finding';
import { nearest, unmistakable } from './nearest';
import type { Path } from './path';
import { isWithin } from './path';
import { type Advice, byHand, nameOf, rename, write } from './repair';
import { lineMarks } from './secrets/line-marks';

/** What could be read from an input, and what could not. */
export interface Input<T> {
  /** The input without the parts that are wrong; undefined if what is left makes no whole. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  /** Paths that were left out of `value`, so that nothing is concluded from their absence. */
  readonly dropped: readonly Path[];
}

/**
 * Reads an input by a schema, reporting every mistake and keeping all that is right.
 *
 * `standIns` take the place of required root keys that are missing or wrong, so that the others can still be looked at.
 */
export function readInput<T extends z.ZodMiniType>(
  schema: T,
  input: unknown,
  standIns: Readonly<Record<string, unknown>> = {},
): Input<z.output<T>> {
  const findings: Finding[] = [];
  const dropped: Path[] = [];
  let rest = input;
  for (;;) {
    const parsed = schema.safeParse(rest);
    if (parsed.success) return { value: parsed.data, findings, dropped };
    const issues = parsed.error.issues
      .flatMap((issue) => flatten(issue as Issue, rest))
      .flatMap((issue) => (issue.code === 'invalid_key' ? [issue, ...issuesUnder(schema, issue.path, rest)] : [issue]));
    const removals: Path[] = [];
    const missing: string[] = [];
    for (const issue of issues) {
      const { finding, removal } = describe(schema, issue, rest);
      // What only fails because something inside it was taken out is already reported.
      if (!dropped.some((path) => isWithin(path, finding.at) || isWithin(path, removal))) findings.push(finding);
      const [key] = issue.path;
      if (removal.length > 0) removals.push(removal);
      else if (issue.path.length === 1 && typeof key === 'string' && key in standIns) missing.push(key);
      else return { value: undefined, findings, dropped };
    }
    rest = without(rest, removals);
    for (const key of missing) (rest as Record<string, unknown>)[key] = standIns[key];
    // A list that lost an entry counts its others anew.
    dropped.push(...removals.map(listOrSelf), ...missing.map((key) => [key]));
  }
}

/** The list that a path points into, else the path itself. */
function listOrSelf(path: Path): Path {
  return typeof path[path.length - 1] === 'number' ? path.slice(0, -1) : path;
}

type Issue = {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly params?: { readonly rule: string; readonly problem: string; readonly fix: string; readonly meant?: string };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly issues?: readonly Issue[];
  readonly origin?: string;
};

/** Unfolds a union's issue into those of the alternative that the author meant: the one of the right type. */
function flatten(issue: Issue, input: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({ ...issue, keys: [key] }));
  }
  if (issue.code !== 'invalid_union' || !issue.errors) return [issue];
  const meant = issue.errors.find((errors) => !errors.some((error) => error.path.length === 0 && isTypeIssue(error)));
  if (meant) {
    return meant.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }, input));
  }
  const expected = issue.errors.flatMap((errors) => errors.filter((error) => error.path.length === 0).map(expectation));
  return [{ code: 'invalid_type', path: issue.path, expected: [...new Set(expected)].join(' or ') }];
}

/** What is wrong with the value of a key that is wrong itself, which zod does not look at. */
function issuesUnder(schema: z.ZodMiniType, path: Path, input: unknown): Issue[] {
  const [under] = schemasAt(schema, path);
  const issues = under?.safeParse(valueAt(input, path)).error?.issues ?? [];
  return issues.flatMap((issue) => flatten({ ...(issue as Issue), path: [...path, ...(issue as Issue).path] }, input));
}

function isTypeIssue(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union';
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return (issue.values ?? []).map((value) => JSON.stringify(value)).join(' or ');
  return typeName(issue.expected ?? 'another value');
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

function describe(schema: z.ZodMiniType, issue: Issue, input: unknown): { finding: Finding; removal: Path } {
  const at = issue.path;
  const value = valueAt(input, at);
  const error = (rule: string, path: Path, problem: string, advice: string | Advice) => ({
    finding: { rule, severity: 'error', at: path, problem, ...(typeof advice === 'string' ? { fix: advice } : advice) } as const,
    removal: path,
  });
  if (issue.params) {
    const { rule, problem, fix, meant } = issue.params;
    return error(rule, at, `${problem}, got ${print(value)}`, meant === undefined ? fix : write(at, meant));
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys?.[0] as string;
      const known = knownKeys(schema, at, input);
      const near = nearest(key, known);
      return error(
        'unknown-key',
        [...at, key],
        `is not a known key${near ? `; did you mean ${near}?` : ''}`,
        near ? renameOf([...at, key], near, known, value) : `remove it; known here: ${known.join(', ') || 'no keys'}`,
      );
    }
    case 'invalid_type': {
      const expected = typeName(issue.expected ?? 'another value');
      if (value === undefined) {
        const meaning = descriptionAt(schema, at);
        const finding = error(
          'missing-key',
          at,
          `is required${meaning ? `: ${meaning}` : ''}`,
          `add ${at[at.length - 1] ?? 'it'}, ${expected}`,
        );
        // A key that is not there cannot be taken out; what lacks it can.
        return { finding: finding.finding, removal: at.slice(0, -1) };
      }
      return error('wrong-type', at, `must be ${expected}, got ${printTyped(value)}`, repairType(at, issue.expected ?? '', value));
    }
    case 'invalid_value': {
      const values = (issue.values ?? []).map(String);
      if (value === undefined) {
        const finding = error('missing-key', at, `is required: ${values.join(' or ')}`, `add ${at[at.length - 1]}: ${values.join(' or ')}`);
        return { finding: finding.finding, removal: at.slice(0, -1) };
      }
      const near = typeof value === 'string' ? nearest(value, values) : undefined;
      return error(
        'unknown-value',
        at,
        `must be ${values.join(' or ')}, got ${print(value)}${near ? `; did you mean ${near}?` : ''}`,
        near === undefined ? `write ${values.join(' or ')}` : nameOf(at, near, String(value), values),
      );
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      if (issue.origin === 'array' && issue.minimum === 1) {
        return error('out-of-range', at, `must hold an entry, got ${print(value)}`, `add one, or remove ${at[at.length - 1]}`);
      }
      const unit = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : '';
      return error('out-of-range', at, `must be ${bound}${unit}, got ${print(value)}`, `write ${bound}${unit}`);
    }
    case 'invalid_key': {
      const inner = issue.issues?.[0]?.params;
      return error(
        inner?.rule ?? 'wrong-type',
        at,
        `${inner?.problem ?? 'is not a valid key'}, got ${print(at[at.length - 1])}`,
        inner?.fix ?? 'rename it',
      );
    }
    default:
      return error('wrong-type', at, `is not valid here, got ${print(value)}`, 'see docs/cluster.schema.json for its form');
  }
}

/** To give an unknown key the name that it can only have been meant to have, if nothing has that name already. */
function renameOf(at: Path, near: string, known: readonly string[], holder: unknown): Advice {
  const repair = rename(at, near, 'remove it');
  const isTaken = Object.hasOwn(holder as object, near);
  return near === unmistakable(String(at[at.length - 1]), known) && !isTaken ? repair : byHand(repair);
}

function repairType(at: Path, expected: string, value: unknown): string | Advice {
  const unquoted = (meant: unknown) => ({ ...write(at, meant), fix: `${write(at, meant).fix}, without quotes` });
  if (expected === 'boolean' && typeof value === 'string' && /^(true|yes|on|y)$/i.test(value)) return unquoted(true);
  if (expected === 'boolean' && typeof value === 'string' && /^(false|no|off|n)$/i.test(value)) return unquoted(false);
  if (/^(number|int)$/.test(expected) && typeof value === 'string' && /^-?\d+$/.test(value)) {
    return Number.isSafeInteger(Number(value)) ? unquoted(Number(value)) : `write ${value}, without quotes`;
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const quoted = { ...write(at, String(value)), fix: `${write(at, `"${value}"`).fix}, in quotes` };
    // A number with a fraction may be a version that lost its last zero.
    return Number.isInteger(value) || typeof value === 'boolean' ? quoted : byHand(quoted);
  }
  if (expected === 'array') return 'write a list';
  return `write ${typeName(expected)}`;
}

/** Prints a value for a message: short, on one line. */
export function print(value: unknown): string {
  if (typeof value === 'string') return /^[\x21-\x7e]+$/.test(value) ? masked(value) : JSON.stringify(masked(value));
  const json = masked(JSON.stringify(value) ?? String(value));
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

/** A value in a sentence about its type, where text is always quoted: `"3"` is no number. */
export function printTyped(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(masked(value)) : print(value);
}

/** Hides secrets, of URLs and by themselves: messages end up in logs. */
function masked(text: string): string {
  const hidden = text.replace(/:\/\/[^/@\s"]*@/g, '://***@');
  return lineMarks(hidden).reduce((rest, { secret }) => rest.replaceAll(secret, `${secret.slice(0, 4)}…`), hidden);
}

function valueAt(input: unknown, path: Path): unknown {
  let value: unknown = input;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined | null)?.[step];
  return value;
}

type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly innerType?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
};

/** The keys that the schema knows at a path of the input. */
export function knownKeys(schema: z.ZodMiniType, path: Path, input: unknown): string[] {
  const alternatives = schemasAt(schema, path);
  const keys = alternatives.flatMap((alternative) => Object.keys(definitionOf(alternative).shape ?? {}));
  const present = new Set(Object.keys((valueAt(input, path) as object | undefined) ?? {}));
  // Keys not used yet come first, so that a near one is offered before its taken neighbour.
  return [...new Set(keys)].sort((a, b) => Number(present.has(a)) - Number(present.has(b)) || (a < b ? -1 : 1));
}

function definitionOf(schema: z.ZodMiniType): Definition {
  return schema._zod.def as unknown as Definition;
}

function schemasAt(schema: z.ZodMiniType, path: Path): z.ZodMiniType[] {
  const definition = definitionOf(schema);
  if (definition.innerType) return schemasAt(definition.innerType, path);
  if (definition.options) return definition.options.flatMap((option) => schemasAt(option, path));
  if (path.length === 0) return [schema];
  const [step, ...rest] = path as [string | number, ...(string | number)[]];
  const shape = definition.shape;
  const next = shape && Object.hasOwn(shape, step) ? shape[step] : (definition.valueType ?? definition.element);
  return next ? schemasAt(next, rest) : [];
}

/** What the schema says of a value, in words. */
function descriptionAt(schema: z.ZodMiniType, path: Path): string | undefined {
  return schemasAt(schema, path)
    .map((alternative) => z.globalRegistry.get(alternative)?.description)
    .find((description) => description !== undefined);
}

/** A deep copy of plain data without the values at the given paths. */
function without(input: unknown, removals: readonly Path[]): unknown {
  const copy = structuredClone(input);
  // Later list entries first, so that the indexes of the others hold.
  for (const path of [...removals].sort(laterFirst)) {
    const last = path[path.length - 1] as string | number;
    const parent = valueAt(copy, path.slice(0, -1));
    if (Array.isArray(parent) && typeof last === 'number') parent.splice(last, 1);
    else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string | number, unknown>)[last];
  }
  return copy;
}

function laterFirst(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i], b[i]];
    if (x !== y && typeof x === 'number' && typeof y === 'number') return y - x;
    if (x !== y) return 0;
  }
  return b.length - a.length;
}
