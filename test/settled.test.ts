import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFacts } from '../src/facts-folder';
import { canonical, type Manifest } from '../src/manifest';
import { kindFaults } from '../src/schema/kind-faults';
import { kindSchema } from '../src/schema/kind-schema';
import type { SchemaSet } from '../src/schema/structural-schema';
import { treeMarks } from '../src/secrets/tree-marks';
import { isSettled, settle } from '../src/settled';

const folder = resolve(__dirname, '../imports/crds');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));
const itemsOf = (name: string) => (readFacts('crds', name) as { readonly items: readonly Manifest[] }).items;
const kubernetes = readFacts('schemas', 'kubernetes') as SchemaSet;
const newest = Object.keys(kubernetes.versions).at(-1) as string;

test('there are definitions', () => {
  expect(documents.length).toBeGreaterThan(15);
  for (const name of documents) expect(itemsOf(name).length).toBeGreaterThan(0);
});

// What a run does not look at again, since it comes with the package; here a copy is looked at.
describe.each(documents)('the definitions of %s', (name) => {
  const copies: readonly Manifest[] = structuredClone(itemsOf(name));

  test('are settled, and their copies are not', () => {
    expect(itemsOf(name).every(({ spec }) => isSettled(spec))).toBe(true);
    expect(copies.some(({ spec }) => isSettled(spec))).toBe(false);
  });

  test('are in the canonical order', () => {
    for (const { spec } of copies) expect(JSON.stringify(spec)).toBe(JSON.stringify(canonical(spec)));
  });

  test('have no fault', () => {
    const located = kindSchema(kubernetes, newest, 'apiextensions.k8s.io/v1', 'CustomResourceDefinition');
    if (!located) throw new Error('no schema of definitions');
    for (const copy of copies) expect([copy.metadata.name, kindFaults(copy, located)]).toEqual([copy.metadata.name, []]);
  });

  test('hold no secret', () => {
    for (const copy of copies) expect(treeMarks(copy)).toEqual([]);
  });
});

test('what is settled is not looked into, and what is like it is', () => {
  const located = kindSchema(kubernetes, newest, 'apiextensions.k8s.io/v1', 'CustomResourceDefinition');
  if (!located) throw new Error('no schema of definitions');
  const wrong = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'a.b.c' },
    spec: { scop: 'x', password: 'S3cr3t-of-mine' },
  };
  const likewise = structuredClone(wrong);
  expect([kindFaults(likewise, located).length > 0, treeMarks(likewise).length]).toEqual([true, 1]);
  settle(wrong.spec);
  expect([kindFaults(wrong, located).filter(({ at }) => at.length > 1), treeMarks(wrong).length]).toEqual([[], 0]);
  expect(canonical(wrong.spec)).toBe(wrong.spec);
});
