import type { Severity } from '../finding';
import { nearest } from '../nearest';
import type { Path } from '../path';
import { kindFaults } from './kind-faults';
import type { SchemaFault } from './schema-faults';
import type { FindSchema, KindSchema } from './schema-finder';

/** What keeps an object from being what it means to be. */
export interface ObjectFault {
  readonly rule: 'object-field-known' | 'object-field-missing' | 'object-kind-known' | 'object-kind-served' | 'object-value-fits';
  readonly severity: Severity;
  /** Path of the field in the object. */
  readonly at: Path;
  readonly problem: string;
  readonly fix: string;
}

/** An object as it was written, of which nothing is certain but that it says what it is. */
export interface WrittenObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** Holds an object against the schema of its kind. `isPart` is one that is laid on another, which has what it lacks. */
export function objectFaults(object: WrittenObject, find: FindSchema, isPart = false): readonly ObjectFault[] {
  const { apiVersion, kind } = object;
  const schema = find(apiVersion, kind);
  if (schema.known === 'nothing') {
    return [
      {
        rule: 'object-kind-known',
        severity: 'note',
        at: ['kind'],
        problem: `is ${kind} of ${apiVersion}, whose schema Keelson does not have, so the object was not looked at`,
        fix: 'name its CustomResourceDefinition with --schema, or look at the object yourself',
      },
    ];
  }
  if (schema.known === 'refused') return [refusal(object, schema)];
  const tried = schema.schemas.map(({ located }) => {
    const faults = kindFaults(object, located).filter((fault, _, all) => !followsFromName(fault, all));
    return isPart ? faults.filter((fault) => fault.kind !== 'missing' && !isDirective(fault)) : faults;
  });
  if (tried.some((faults) => faults.length === 0)) return [];
  return (tried[0] ?? []).map((fault) => judged(fault, schema));
}

function judged({ kind, at, problem, fix }: SchemaFault, { schemas, isOlder }: Extract<KindSchema, { known: 'served' }>): ObjectFault {
  const [newest, oldest] = [schemas[0]?.of, schemas[schemas.length - 1]?.of];
  const isLenient = isOlder && kind === 'unknown';
  const scope = isLenient
    ? `; the newest schemas that Keelson has are those of ${newest}`
    : schemas.length > 1
      ? `; its version is not known, and ${schemas.length} versions from ${oldest} to ${newest} were tried`
      : '';
  return { rule: rules[kind], severity: isLenient ? 'warning' : 'error', at, problem: `${problem}${scope}`, fix };
}

const rules = {
  duplicate: 'object-value-fits',
  missing: 'object-field-missing',
  type: 'object-value-fits',
  unknown: 'object-field-known',
  value: 'object-value-fits',
} as const;

/** True for the name that is missing because its key is misspelt. */
function followsFromName({ kind, at }: SchemaFault, all: readonly SchemaFault[]): boolean {
  const isOfMetadata = kind === 'value' && at.length === 1 && at[0] === 'metadata';
  return isOfMetadata && all.some((other) => other.kind === 'unknown' && other.at[0] === 'metadata' && other.near === 'name');
}

/** True for a key that tells how a patch is laid on, and is not part of what comes out. */
function isDirective({ at }: SchemaFault): boolean {
  return at.some((step) => typeof step === 'string' && step.startsWith('$'));
}

function refusal({ apiVersion, kind }: WrittenObject, { of, apiVersions, kinds }: Extract<KindSchema, { known: 'refused' }>): ObjectFault {
  const fault = { rule: 'object-kind-served', severity: 'error' } as const;
  const [successor] = [...apiVersions].sort(byMaturity);
  if (successor !== undefined) {
    return {
      ...fault,
      at: ['apiVersion'],
      problem: `${kind} of ${apiVersion} is not served by ${of}, which has it as ${apiVersions.join(', ')}`,
      fix: `write apiVersion: ${successor}`,
    };
  }
  const near = nearest(kind, kinds);
  return {
    ...fault,
    at: kinds.length > 0 ? ['kind'] : ['apiVersion'],
    problem: `${kind} of ${apiVersion} is not served by ${of}${near === undefined ? '' : `; did you mean ${near}?`}`,
    fix: near === undefined ? 'correct its apiVersion and kind, or remove it' : `write kind: ${near}`,
  };
}

/** The version that has gone furthest first: v2 before v1, v1 before v1beta1. */
function byMaturity(a: string, b: string): number {
  const rank = (text: string) => /v(\d+)(?:(alpha|beta)(\d+))?$/.exec(text);
  const [x, y] = [rank(a), rank(b)];
  const stage = (match: RegExpExecArray | null) => (match?.[2] === undefined ? 2 : match[2] === 'beta' ? 1 : 0);
  return stage(y) - stage(x) || Number(y?.[1] ?? 0) - Number(x?.[1] ?? 0) || Number(y?.[3] ?? 0) - Number(x?.[3] ?? 0);
}
