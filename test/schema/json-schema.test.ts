import Ajv from 'ajv';
import * as clusters from '../../clusters';
import { check, schemaSources } from '../../src/check';
import type { Manifest } from '../../src/manifest';
import { jsonSchema } from '../../src/schema/json-schema';
import { kindEntries } from '../../src/schema/schema-finder';
import type { SchemaSet } from '../../src/schema/structural-schema';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';

// Formats are told apart by the API server; ajv has them in a package of its own.
const compile = (schema: object) => new Ajv({ strict: false, validateFormats: false, allErrors: false }).compile(schema);

const chosen = ['k3s-cilium-bgp', 'k3s-metallb-current', 'k3s-macvlan', 'kubeadm-cilium-bgp-current', 'k3s-calico'];

describe.each(
  Object.values(clusters)
    .filter(({ name }) => chosen.includes(name))
    .map((file) => [file.name, file] as const),
)('%s', (_, file) => {
  const spec = readSpec(file);
  const { rendering } = check(spec, readFacts);
  if (!rendering || !spec.cluster) throw new Error('not sound');
  const objects = [...rendering.manifests.values()].flat();
  const sources = schemaSources(spec.cluster, rendering.manifests, readFacts);
  // Of the kinds that are there alone: to compile all takes ajv many seconds.
  const kinds = new Set(objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  const entries = kindEntries(sources, objects).filter(({ apiVersion, kind }) => kinds.has(`${apiVersion} ${kind}`));
  const validate = compile(jsonSchema('objects', entries));

  test('every object passes', () => {
    expect(objects.length).toBeGreaterThan(3);
    for (const object of objects) expect([object.kind, validate(object), validate.errors]).toEqual([object.kind, true, null]);
  });

  test('a misspelt field of any of them does not, nor a kind that is none', () => {
    let looked = 0;
    for (const object of objects) {
      const { metadata, ...rest } = object;
      expect(validate({ ...rest, metdata: metadata })).toBe(false);
      expect(validate({ ...object, metadata: { ...metadata, lables: {} } })).toBe(false);
      expect(validate({ ...object, kind: `${object.kind}s` })).toBe(false);
      if (typeof object.spec !== 'object' || object.spec === null) continue;
      expect([object.kind, validate({ ...object, spec: { ...object.spec, nonesuch: true } })]).toEqual([object.kind, false]);
      looked++;
    }
    expect(looked).toBeGreaterThan(0);
  });
});

describe('without a cluster', () => {
  const sources = {
    readSet: (product: string) => readFacts('schemas', product) as SchemaSet,
    kubernetes: '1.34',
    versionOf: () => undefined,
    definitions: [],
  };
  const validate = compile(
    jsonSchema(
      'objects',
      kindEntries(sources).filter(({ kind }) => kind === 'Deployment'),
    ),
  );
  const deployment = (spec: object): Manifest => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx' }] } },
      ...spec,
    },
  });

  test.each([
    ['a sound object', {}, true],
    ['a misspelt field', { replcas: 1 }, false],
    ['a number as text', { replicas: '1' }, false],
    ['a share of pods as text', { strategy: { rollingUpdate: { maxSurge: '25%' } } }, true],
    ['the same as a list', { strategy: { rollingUpdate: { maxSurge: [] } } }, false],
    ['a word that is none', { strategy: { type: 'Rolling' } }, false],
  ])('%s', (_, spec, isSound) => {
    expect(validate(deployment(spec))).toBe(isSound);
  });

  test('a required field that is missing', () => {
    const { selector: _, ...spec } = deployment({}).spec as Record<string, unknown>;
    expect(validate({ ...deployment({}), spec })).toBe(false);
  });
});
