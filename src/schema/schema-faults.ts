import { print, printTyped } from '../input';
import { canonical } from '../manifest';
import { isMap } from '../merge';
import { nearest } from '../nearest';
import { once } from '../once';
import type { Path } from '../path';
import { isSettled } from '../settled';
import { apiLifeCycle } from './api-life-cycle';
import { formatOf, integerRanges } from './format';
import { goPattern } from './go-pattern';
import { kubernetesFormats } from './kubernetes-format';
import { objectMeta } from './object-meta';
import type { LocatedSchema, Schema } from './structural-schema';

/** One thing that an object's schema does not allow. */
export interface SchemaFault {
  /** Where in the object, from its root; for what is missing, where it would be. */
  readonly at: Path;
  readonly kind: 'duplicate' | 'missing' | 'type' | 'unknown' | 'value';
  /** What is wrong, with the value. */
  readonly problem: string;
  /** The repair, with concrete values. */
  readonly fix: string;
  /** The name that was most likely meant. */
  readonly near?: string;
}

/**
 * Holds a whole object against the schema of its kind, as the API server does with unknown fields refused; every fault is told at once.
 *
 * Rules in CEL are not evaluated.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apiserver/validation/validation.go
 */
export function schemaFaults(value: unknown, { schema, definitions }: LocatedSchema): readonly SchemaFault[] {
  const target = resolve(schema, definitions);
  return isMap(value) ? judgedBy(definitions)(target)(value) : faultsOf(value, target, definitions);
}

const judgedBy = once((definitions: readonly Schema[]) =>
  once((schema: Schema) => once((value: object) => faultsOf(value, schema, definitions))),
);

/** Holds a value that is no whole object, such as a default, against its schema. */
export function valueFaults(value: unknown, schema: Schema): readonly SchemaFault[] {
  const walk: Walk = { definitions: [], isDefined: true, faults: [], path: [], misfits: 0 };
  look(walk, value, schema, 'closed');
  return walk.faults;
}

function faultsOf(value: unknown, schema: Schema, definitions: readonly Schema[]): readonly SchemaFault[] {
  const walk: Walk = { definitions, isDefined: isMap(value) && isDefinedKind(value), faults: [], path: [], misfits: 0 };
  look(walk, value, schema, 'resource');
  return walk.faults;
}

/** True for a kind that a CustomResourceDefinition defines; others are Go types of the API server or of the programs that read their files. */
function isDefinedKind({ apiVersion, kind }: Readonly<Record<string, unknown>>): boolean {
  const api = String(apiVersion);
  return (
    /^[^/]+\.[^/]+\//.test(api) && !/^(kubeadm|kubelet\.config|kubeproxy\.config)\.k8s\.io\//.test(api) && !apiLifeCycle(api, String(kind))
  );
}

interface Walk {
  readonly definitions: readonly Schema[];
  /** A CustomResourceDefinition defines the kind. */
  readonly isDefined: boolean;
  readonly faults: SchemaFault[];
  readonly path: (string | number)[];
  /** How many values were none of those that may stand there. */
  misfits: number;
}

/**
 * What is looked for: in a `resource`, and in what is `closed`, fields that the schema does not know are faults. What lies right in an `open`
 * part may have any field. A `part` schema (of allOf, anyOf, oneOf, not) adds no fields and forbids none.
 */
type Mode = 'closed' | 'open' | 'part' | 'resource';

function resolve(schema: Schema, definitions: readonly Schema[]): Schema {
  let target = schema;
  while (target.$ref !== undefined) target = definitions[target.$ref] as Schema;
  return target;
}

function report(walk: Walk, kind: SchemaFault['kind'], problem: string, fix: string, step?: string | number, near?: string): void {
  const at = step === undefined ? [...walk.path] : [...walk.path, step];
  walk.faults.push({ at, kind, problem, fix, ...(near === undefined ? {} : { near }) });
}

function look(walk: Walk, value: unknown, written: Schema, mode: Mode): void {
  const schema = written.$ref === undefined ? written : resolve(written, walk.definitions);
  if (value === null && schema.nullable) return;
  if (!isOfType(value, schema)) {
    report(walk, 'type', `must be ${typeWords(schema)}, got ${printTyped(value)}`, typeRepair(schema, value));
    return;
  }
  if (schema.enum !== undefined && !schema.enum.some((member) => isSame(member, value))) lookAtEnum(walk, value, schema.enum);
  if (typeof value === 'string') lookAtText(walk, value, schema);
  else if (typeof value === 'number') lookAtNumber(walk, value, schema);
  else if (Array.isArray(value)) lookAtList(walk, value, schema, mode);
  else if (isSettled(value)) return;
  else if (isMap(value)) lookAtMap(walk, value, schema, mode);
  if (schema.allOf !== undefined) for (const part of schema.allOf) look(walk, value, part, 'part');
  if (schema.anyOf !== undefined) lookAtAlternatives(walk, value, schema.anyOf, false);
  if (schema.oneOf !== undefined) lookAtAlternatives(walk, value, schema.oneOf, true);
  if (schema.not !== undefined && holds(walk, value, schema.not)) {
    const { required } = resolve(schema.not, walk.definitions);
    const words = required === undefined ? 'has a form that is not allowed here' : `must not have ${required.join(' and ')}`;
    report(walk, 'value', words, required === undefined ? 'write another value' : `remove ${required.join(' or ')}`);
  }
}

function isOfType(value: unknown, schema: Schema): boolean {
  if (schema['x-kubernetes-int-or-string']) return typeof value === 'string' || Number.isInteger(value);
  switch (schema.type) {
    case undefined:
      return true;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return isMap(value);
    default:
      return typeof value === schema.type;
  }
}

const typeNames: Readonly<Record<NonNullable<Schema['type']>, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a map',
  string: 'a string',
};

/** The type of a value that a schema asks for, in words. */
function typeWords(schema: Schema): string {
  if (schema['x-kubernetes-int-or-string']) return 'a whole number or a string';
  return schema.type === undefined ? 'a value' : typeNames[schema.type];
}

function typeRepair(schema: Schema, value: unknown): string {
  const { type } = schema;
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `write "${value}", in quotes`;
  if (type === 'boolean' && typeof value === 'string' && /^(true|yes|on|y)$/i.test(value)) return 'write true, without quotes';
  if (type === 'boolean' && typeof value === 'string' && /^(false|no|off|n)$/i.test(value)) return 'write false, without quotes';
  if ((type === 'integer' || type === 'number') && typeof value === 'string' && /^-?\d+$/.test(value))
    return `write ${value}, without quotes`;
  if (type === 'integer' && typeof value === 'number') return `write ${Math.round(value)}`;
  if (type === 'array' && value !== null) return 'write a list, with a hyphen before each entry';
  return `write ${typeWords(schema)}`;
}

function lookAtEnum(walk: Walk, value: unknown, members: readonly unknown[]): void {
  walk.misfits++;
  const known = members.map(String);
  const near = typeof value === 'string' ? nearest(value, known) : undefined;
  const meant = near === undefined ? '' : `; did you mean ${near}?`;
  report(
    walk,
    'value',
    `must be ${known.join(' or ')}, got ${print(value)}${meant}`,
    `write ${near ?? known.join(' or ')}`,
    undefined,
    near,
  );
}

function lookAtText(walk: Walk, value: string, schema: Schema): void {
  const { format, pattern, minLength, maxLength } = schema;
  // Characters count as Go counts them, not as UTF-16 does.
  if (minLength !== undefined && value.length < minLength * 2 && [...value].length < minLength) {
    const words = `at least ${plural(minLength, 'character')}`;
    report(
      walk,
      'value',
      value === '' && minLength === 1 ? 'must not be empty' : `must have ${words}, got ${print(value)}`,
      `write ${words}`,
    );
  }
  if (maxLength !== undefined && value.length > maxLength && [...value].length > maxLength) {
    const words = `at most ${plural(maxLength, 'character')}`;
    report(walk, 'value', `must have ${words}, has ${[...value].length}`, `write ${words}`);
  }
  if (pattern !== undefined && goPattern(pattern)?.test(value) === false) {
    report(walk, 'value', `must match ${pattern}, got ${print(value)}`, `write text that matches ${pattern}`);
  }
  if (format === undefined) return;
  const form = kubernetesFormats[format] ?? formatOf(format);
  if (form !== undefined && !form.test(value)) report(walk, 'value', `must be ${form.words}, got ${print(value)}`, `write ${form.words}`);
}

function lookAtNumber(walk: Walk, value: number, schema: Schema): void {
  const { format, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const tooSmall = minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum);
  const tooBig = maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum);
  if (tooSmall || tooBig) {
    const words = boundWords(schema);
    report(walk, 'value', `must be ${words}, got ${print(value)}`, `write ${words}`);
  } else if (format !== undefined && Object.hasOwn(integerRanges, format)) {
    const [least, greatest] = integerRanges[format] as readonly [number, number];
    if (value < least || value > greatest) {
      report(walk, 'value', `must fit in ${format.slice(3)} bits, got ${print(value)}`, `write a number from ${least} to ${greatest}`);
    }
  }
  if (multipleOf !== undefined && !isMultiple(value, multipleOf)) {
    report(walk, 'value', `must be a multiple of ${multipleOf}, got ${print(value)}`, `write a multiple of ${multipleOf}`);
  }
}

function boundWords({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined && !exclusiveMinimum && !exclusiveMaximum) return `from ${minimum} to ${maximum}`;
  const least = minimum === undefined ? [] : [`${exclusiveMinimum ? 'more than' : 'at least'} ${minimum}`];
  const greatest = maximum === undefined ? [] : [`${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}`];
  return [...least, ...greatest].join(' and ');
}

/** @see https://github.com/kubernetes/kube-openapi/blob/f3f2b991d03b/pkg/validation/validate/values.go */
function isMultiple(value: number, factor: number): boolean {
  const quotient = factor < 1 ? (1 / factor) * value : value / factor;
  const rest = Math.abs(quotient - Math.round(quotient));
  return rest === 0 || rest / Math.max(Math.abs(quotient), 1) < 1e-9;
}

function lookAtList(walk: Walk, value: readonly unknown[], schema: Schema, mode: Mode): void {
  const { minItems, maxItems, items, uniqueItems } = schema;
  if (minItems !== undefined && value.length < minItems) {
    const words = `at least ${plural(minItems, 'entry')}`;
    report(walk, 'value', `must hold ${words}, has ${value.length}`, `write ${words}`);
  }
  if (maxItems !== undefined && value.length > maxItems) {
    const words = `at most ${plural(maxItems, 'entry')}`;
    report(walk, 'value', `must hold ${words}, has ${value.length}`, `write ${words}`);
  }
  const type = schema['x-kubernetes-list-type'];
  if (value.length > 1 && mode !== 'part') {
    if (type === 'map') lookForSameKeys(walk, value, schema);
    if (type === 'set' || uniqueItems) lookForSame(walk, value);
  }
  if (items === undefined) return;
  const isOpen = mode !== 'part' && (mode === 'open' || schema['x-kubernetes-preserve-unknown-fields'] === true);
  const inner = mode === 'part' ? 'part' : isOpen ? 'open' : 'closed';
  const { default: filled } = resolve(items, walk.definitions);
  for (let index = 0; index < value.length; index++) {
    const entry = value[index];
    // A null in a list takes the default of the entries, where they have one.
    if (entry === undefined || (entry === null && filled !== undefined)) continue;
    walk.path.push(index);
    look(walk, entry, items, inner);
    walk.path.pop();
  }
}

function lookForSame(walk: Walk, value: readonly unknown[]): void {
  const seen = new Map<string, number>();
  for (const [index, entry] of value.entries()) {
    const key = keyOf(entry);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, index);
    else report(walk, 'duplicate', `says ${print(entry)} again, as entry ${earlier} does`, 'remove one of the two', index);
  }
}

function lookForSameKeys(walk: Walk, value: readonly unknown[], schema: Schema): void {
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const { properties = {} } = schema.items === undefined ? {} : resolve(schema.items, walk.definitions);
  const seen = new Map<string, number>();
  for (const [index, entry] of value.entries()) {
    if (!isMap(entry)) continue;
    const parts = keys.map((key) => {
      const property = properties[key];
      return entry[key] ?? (property && resolve(property, walk.definitions).default);
    });
    const id = keyOf(parts);
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, index);
    else {
      const words = keys.map((key, place) => `${key} ${parts[place] === undefined ? '(none)' : print(parts[place])}`).join(', ');
      report(
        walk,
        'duplicate',
        `has ${words}, as entry ${earlier} has`,
        `remove one of the two, or change its ${keys.join(' or ')}`,
        index,
      );
    }
  }
}

/** Fields that every resource has, whether its schema names them or not. */
const resourceFields = ['apiVersion', 'kind', 'metadata'];

function lookAtMap(walk: Walk, value: Readonly<Record<string, unknown>>, schema: Schema, mode: Mode): void {
  const { properties, additionalProperties, propertyNames, required, minProperties, maxProperties } = schema;
  const isPart = mode === 'part';
  const isResource = !isPart && (mode === 'resource' || schema['x-kubernetes-embedded-resource'] === true);
  const isOpen = isPart || mode === 'open' || schema['x-kubernetes-preserve-unknown-fields'] === true;
  const inner = isPart ? 'part' : 'closed';
  const unknown: string[] = [];
  let count = 0;
  for (const key of Object.keys(value)) {
    const below = value[key];
    if (below === undefined) continue;
    if (below !== null) count++;
    const isResourceField = isResource && resourceFields.includes(key);
    if (propertyNames !== undefined) lookAtName(walk, key, propertyNames);
    if (isResourceField && below !== null) lookAtResourceField(walk, key, below);
    const own = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
    const expected = own ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    if (expected !== undefined) {
      if (below === null && !(isNullKept(walk, expected, mode) && !(mode === 'resource' && key === 'status'))) continue;
      walk.path.push(key);
      look(walk, below, expected, isResourceField ? 'part' : inner);
      walk.path.pop();
    } else if (isResourceField || isOpen) {
    } else if (additionalProperties === true) {
      // Any value may stand here, but no field of it is known.
      walk.path.push(key);
      look(walk, below, anything, 'closed');
      walk.path.pop();
    } else unknown.push(key);
  }
  const nears = unknown.length > 0 ? reportUnknown(walk, unknown, value, schema, isResource) : noNames;
  if (required !== undefined) {
    for (const name of required) {
      const property = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (isPresent(walk, value[name], property) || nears.has(name)) continue;
      if (value[name] === null && property !== undefined && isNullKept(walk, property, mode)) continue;
      report(walk, 'missing', 'is required', `add ${name}${property ? `, ${typeWords(resolve(property, walk.definitions))}` : ''}`, name);
    }
  }
  if (isResource) {
    for (const name of ['apiVersion', 'kind']) {
      if ((value[name] ?? undefined) !== undefined || required?.includes(name) || nears.has(name)) continue;
      report(walk, 'missing', 'is required', `add ${name}, a string`, name);
    }
  }
  if (mode === 'resource' && walk.isDefined && !nears.has('metadata')) lookAtObjectName(walk, value.metadata);
  if (minProperties !== undefined && count < minProperties) {
    const words = `at least ${plural(minProperties, 'entry')}`;
    report(walk, 'value', `must hold ${words}, has ${count}`, `write ${words}`);
  }
  if (maxProperties !== undefined && count > maxProperties) {
    const words = `at most ${plural(maxProperties, 'entry')}`;
    report(walk, 'value', `must hold ${words}, has ${count}`, `write ${words}`);
  }
}

/** Looks at the name of an entry as at any text, and says that it is the name that is wrong. */
function lookAtName(walk: Walk, key: string, schema: Schema): void {
  for (const { kind, problem, fix, near } of faultsIn(walk, key, schema)) {
    report(walk, kind, `the name ${problem}`, fix.replace(/^write /, 'name it with '), key, near);
  }
}

const anything: Schema = {};
const noNames: ReadonlySet<string> = new Set();

/** True for a field that is there once the server has dropped nulls and filled in defaults. */
function isPresent(walk: Walk, value: unknown, property: Schema | undefined): boolean {
  if (value !== undefined && value !== null) return true;
  if (property === undefined) return false;
  const { default: filled, nullable } = resolve(property, walk.definitions);
  return filled !== undefined || (value === null && nullable === true);
}

/**
 * True for a null that the server looks at. Of its own kinds it is as good as absent, and in the place of a field with a default the default is filled in.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.4/pkg/apiserver/schema/defaulting/prunenulls.go
 */
function isNullKept(walk: Walk, expected: Schema, mode: Mode): boolean {
  return walk.isDefined && mode !== 'part' && resolve(expected, walk.definitions).default === undefined;
}

/**
 * The name of a custom resource; what those of the API server's own kinds must be, their schemas say.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.4/pkg/registry/customresource/validator.go
 */
function lookAtObjectName(walk: Walk, metadata: unknown): void {
  if (metadata !== undefined && metadata !== null && !isMap(metadata)) return;
  const { name, generateName, ...others } = (metadata ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name === 'string' && name !== '') {
    const form = kubernetesFormats['k8s:dns-subdomain'];
    if (form?.test(name) !== false || /[/%]/.test(name)) return;
    walk.faults.push({
      at: ['metadata', 'name'],
      kind: 'value',
      problem: `must be ${form.words}, got ${print(name)}`,
      fix: `write ${form.words}`,
    });
  } else if ((name === undefined || name === null || name === '') && !generateName) {
    // A name whose key is misspelt is told there.
    const isMisspelt = walk.faults.some(
      ({ kind, at, near }) => kind === 'unknown' && at[0] === 'metadata' && at.length === 2 && near === 'name',
    );
    if (isMisspelt && Object.keys(others).length > 0) return;
    walk.faults.push({ at: ['metadata', 'name'], kind: 'missing', problem: 'is required', fix: 'add name, a string' });
  }
}

function lookAtResourceField(walk: Walk, key: string, value: unknown): void {
  walk.path.push(key);
  // It is a type of Go for every kind.
  if (key === 'metadata') look({ ...walk, isDefined: false }, value, objectMeta, 'closed');
  else if (typeof value !== 'string') report(walk, 'type', `must be a string, got ${printTyped(value)}`, 'write a string');
  else if (value === '') report(walk, 'value', 'must not be empty', `write the ${key} of the object`);
  walk.path.pop();
}

/** Reports fields that nothing knows, and returns the names that were meant. */
function reportUnknown(
  walk: Walk,
  unknown: readonly string[],
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  isResource: boolean,
): ReadonlySet<string> {
  const known = [...new Set([...(isResource ? resourceFields : []), ...Object.keys(schema.properties ?? {})])].sort();
  // A field that is there already cannot be meant, unless by one that says it twice.
  const free = known.filter((name) => value[name] === undefined);
  const nears = new Set<string>();
  for (const key of unknown) {
    const near = nearest(key, free) ?? nearest(key, known);
    if (near !== undefined) nears.add(near);
    const isTaken = near !== undefined && value[near] !== undefined;
    const list = known.length > longestList ? `${known.slice(0, longestList).join(', ')} …` : known.join(', ');
    report(
      walk,
      'unknown',
      `is not a known field${near === undefined ? '' : `; did you mean ${near}?`}`,
      near === undefined
        ? `remove it; known here: ${list || 'no fields'}`
        : isTaken
          ? `remove it; ${near} is there`
          : `rename it to ${near}`,
      key,
      near,
    );
  }
  return nears;
}

const longestList = 24;

function lookAtAlternatives(walk: Walk, value: unknown, alternatives: readonly Schema[], isOne: boolean): void {
  const outcomes = alternatives.map((alternative) => walkPart(walk, value, alternative));
  const fitting = outcomes.filter(({ faults }) => faults.length === 0).length;
  if (fitting === 1 || (fitting > 1 && !isOne)) return;
  const schemas = alternatives.map((alternative) => resolve(alternative, walk.definitions));
  const fields = schemas.map(({ required }) => required?.join(' and '));
  const choices = fields.every((field) => field !== undefined) ? [...new Set(fields)].join(' or ') : undefined;
  if (fitting > 1) {
    const taken = fields.filter((_, place) => outcomes[place]?.faults.length === 0).join(' and ');
    if (choices !== undefined) report(walk, 'value', `takes only one of ${choices}, has ${taken}`, `leave one of ${taken}`);
    else
      report(walk, 'value', `must have exactly one of ${alternatives.length} forms, has ${fitting}, got ${print(value)}`, 'write one form');
    return;
  }
  if (choices !== undefined && outcomes.every(({ faults }) => faults.every(({ kind }) => kind === 'missing'))) {
    report(walk, 'value', `needs ${choices}`, `add ${choices}`);
    return;
  }
  const ofType = outcomes.filter((_, place) => isOfType(value, schemas[place] as Schema));
  if (ofType.length === 0) {
    const words = [...new Set(schemas.map(typeWords))].join(' or ');
    report(walk, 'type', `must be ${words}, got ${printTyped(value)}`, `write ${words}`);
    return;
  }
  // The alternative that was most likely meant: the one whose words fit, then the one with the fewest faults.
  const closest = ofType.reduce((best, next) =>
    next.misfits < best.misfits || (next.misfits === best.misfits && next.faults.length < best.faults.length) ? next : best,
  );
  walk.faults.push(...closest.faults);
}

function walkPart(walk: Walk, value: unknown, part: Schema): Walk {
  const inner: Walk = { definitions: walk.definitions, isDefined: walk.isDefined, faults: [], path: walk.path, misfits: 0 };
  look(inner, value, part, 'part');
  return inner;
}

function faultsIn(walk: Walk, value: unknown, part: Schema): readonly SchemaFault[] {
  return walkPart(walk, value, part).faults;
}

function holds(walk: Walk, value: unknown, part: Schema): boolean {
  return faultsIn(walk, value, part).length === 0;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && keyOf(a) === keyOf(b));
}

/** The same text for values that are the same, whatever the order of their keys. */
function keyOf(value: unknown): string {
  return JSON.stringify(typeof value === 'object' ? canonical(value) : value) ?? '';
}

function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
