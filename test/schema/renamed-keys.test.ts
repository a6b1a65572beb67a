import * as clusters from '../../clusters';
import { schemaSources } from '../../src/check';
import { checkManifests } from '../../src/manifest-check';
import type { ManifestFile } from '../../src/manifest-document';
import { isMap } from '../../src/merge';
import type { Path } from '../../src/path';
import { objectFaults, type WrittenObject } from '../../src/schema/object-faults';
import { objectMeta } from '../../src/schema/object-meta';
import { type FindSchema, schemaFinder } from '../../src/schema/schema-finder';
import type { LocatedSchema, Schema } from '../../src/schema/structural-schema';
import { readSpec } from '../../src/spec';
import { rendered } from '../built';
import { readFacts } from '../facts';

interface Emitted {
  readonly cluster: string;
  readonly object: WrittenObject;
  readonly find: FindSchema;
}

/** Every object of an API that the committed clusters become, on the API server and on machines. */
const emitted: readonly Emitted[] = Object.values(clusters).flatMap((file) => {
  const { manifests, hostObjects } = rendered(file);
  const { cluster } = readSpec(file);
  if (!cluster) throw new Error(`${file.name} cannot be read`);
  const find = schemaFinder(schemaSources(cluster, manifests, readFacts));
  return [...manifests.values(), ...hostObjects.values()]
    .flat()
    .map((object) => ({ cluster: file.name, object: object as WrittenObject, find }));
});

/** Numbers that look random and are the same in every run. @see https://github.com/cprosche/mulberry32 */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function keysOf(value: unknown, at: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => keysOf(item, [...at, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...keysOf(inner, [...at, key])]);
}

function renamed(value: unknown, [step, ...rest]: Path, name: string): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? renamed(item, rest, name) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) =>
      key !== step ? [key, inner] : rest.length === 0 ? [name, inner] : [key, renamed(inner, rest, name)],
    ),
  );
}

/** True for a key of a map whose keys are anybody's: labels, data, settings of a program. */
function isFreeForm({ schema, definitions }: LocatedSchema, path: Path): boolean {
  const resolve = (found: Schema): Schema => (found.$ref === undefined ? found : resolve(definitions[found.$ref] as Schema));
  let at: Schema | undefined = resolve(schema);
  for (const [index, step] of path.entries()) {
    if (at === undefined) return true;
    const isLast = index === path.length - 1;
    if (typeof step === 'number') at = at.items && resolve(at.items);
    else if ((index === 0 || at['x-kubernetes-embedded-resource']) && step === 'metadata') {
      if (isLast) return false;
      at = objectMeta;
    } else if ((index === 0 || at['x-kubernetes-embedded-resource']) && (step === 'apiVersion' || step === 'kind')) return false;
    else {
      if (isLast && (at['x-kubernetes-preserve-unknown-fields'] || !at.properties || !Object.hasOwn(at.properties, step))) return true;
      const own: Schema | undefined = at.properties && Object.hasOwn(at.properties, step) ? at.properties[step] : undefined;
      const next = own ?? (typeof at.additionalProperties === 'object' ? at.additionalProperties : undefined);
      at = next && resolve(next);
    }
  }
  return false;
}

/** A file with one document that holds one object. */
function fileOf(value: unknown): ManifestFile {
  return { file: 'a.yaml', documents: [{ number: 1, line: 1, value, lineAt: () => 1, textLineAt: () => undefined, problems: [] }] };
}

test('every emitted object is sound by itself', () => {
  expect(emitted.length).toBeGreaterThan(400);
  expect(
    emitted.flatMap(({ cluster, object, find }) => objectFaults(object, find).map((fault) => ({ cluster, kind: object.kind, fault }))),
  ).toEqual([]);
});

test('a key that is misspelt is told, whichever it is: 2,000 of them', () => {
  const number = numbers(6);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const missed: string[] = [];
  const free = new Map<string, number>();
  let renames = 0;
  while (renames < 2000) {
    const { cluster, object, find } = emitted[number(emitted.length)] as Emitted;
    const keys = keysOf(object);
    const path = keys[number(keys.length)] as Path;
    const key = String(path[path.length - 1]);
    const place = number(key.length);
    const name = `${key.slice(0, place)}${letters[number(26)]}${key.slice(place + number(2))}`;
    const holder = path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], object);
    if (Object.hasOwn(holder as object, name)) continue;
    const schema = find(object.apiVersion, object.kind);
    const located = schema.known === 'served' ? schema.schemas[0]?.located : undefined;
    if (!located) throw new Error(`no schema of ${object.kind} of ${object.apiVersion}`);
    if (isFreeForm(located, path)) {
      const parent = String([...path.slice(0, -1)].reverse().find((step) => typeof step === 'string') ?? 'root');
      free.set(parent, (free.get(parent) ?? 0) + 1);
      continue;
    }
    renames++;
    const broken = renamed(object, path, name);
    const isWhat = path.length === 1 && (key === 'apiVersion' || key === 'kind');
    const found = isWhat
      ? checkManifests([fileOf(broken)], { kubernetes: '1.34', definitions: [], readFacts }).findings
      : objectFaults(broken as WrittenObject, find);
    if (!found.some(({ rule, severity }) => rule.startsWith('object-') && severity === 'error'))
      missed.push(`${cluster}: ${object.kind} ${path.join('.')} → ${name}`);
  }
  expect(missed).toEqual([]);
  // What was left out is what may have any key; were it more, the schemas would not be strict.
  const excluded = [...free.values()].reduce((sum, count) => sum + count, 0);
  expect([...free].filter(([parent]) => !freeForm.has(parent))).toEqual([]);
  expect(excluded).toBeGreaterThan(50);
  expect(excluded).toBeLessThan(1500);
});

/** Keys whose maps may have any key: those of the API server, of plugins of APISIX, of arguments before v1beta4, and defaults in definitions. */
const freeForm: ReadonlySet<string> = new Set([
  ...['annotations', 'data', 'labels', 'limits', 'matchLabels', 'nodeSelector', 'properties', 'requests', 'selector', 'stringData'],
  ...['conditions', 'config', 'default', 'extraArgs', 'kubeletExtraArgs'],
]);
