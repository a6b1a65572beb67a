import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { schemaSources } from '../../scripts/schema-sources';
import { apisixCharts } from '../../src/addons/apisix';
import { metallbVersions } from '../../src/addons/metallb';
import { multusVersions } from '../../src/addons/multus';
import { systemUpgradeControllerVersions } from '../../src/addons/system-upgrade-controller';
import { argoCdCharts } from '../../src/argo-cd/charts';
import { calicoVersions } from '../../src/constructs/calico-version';
import { ciliumVersions } from '../../src/constructs/cilium-version';
import { fluxCharts } from '../../src/constructs/flux-version';
import { gatewayApiBundles } from '../../src/constructs/gateway-api-bundle';
import { purelbVersions } from '../../src/constructs/purelb-release';
import { kubernetesMinors } from '../../src/kubernetes';
import type { Schema } from '../../src/schema/structural-schema';
import { minorOf } from '../../src/version';
import { dereferenced, schemasOf } from '../schema-sets';

const folder = resolve(__dirname, '../../imports/schemas');
const own = [
  'apisix',
  'argo-cd',
  'calico',
  'cilium',
  'external-secrets',
  'flux',
  'gateway-api',
  'k3s',
  'kubeadm',
  'metallb',
  'multus',
  'purelb',
  'sealed-secrets',
  'system-upgrade',
];
const minors = (versions: Iterable<string>) => [...new Set([...versions].map(minorOf))];
const kubernetes = Array.from(
  { length: kubernetesMinors.newest - kubernetesMinors.oldest + 1 },
  (_, place) => `1.${kubernetesMinors.oldest + place}`,
);

test('every product that has sources has a set, with the versions of its sources', () => {
  expect(Object.keys(schemaSources)).toEqual(own);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(own.map((product) => `${product}.json`)));
  for (const product of own) expect(Object.keys(schemasOf(product).versions)).toEqual(Object.keys(schemaSources[product] as object));
});

test.each([
  ['apisix', minors(Object.keys(apisixCharts))],
  ['argo-cd', minors(Object.keys(argoCdCharts))],
  ['calico', Object.keys(calicoVersions)],
  ['cilium', Object.keys(ciliumVersions)],
  ['flux', minors(Object.keys(fluxCharts))],
  ['gateway-api', Object.keys(gatewayApiBundles)],
  ['k3s', kubernetes],
  ['kubeadm', kubernetes],
  ['metallb', Object.keys(metallbVersions)],
  ['multus', Object.keys(multusVersions)],
  ['purelb', minors(purelbVersions)],
  ['system-upgrade', Object.keys(systemUpgradeControllerVersions)],
])('%s has schemas of every minor that Keelson installs', (product, installed) => {
  expect(installed.length).toBeGreaterThan(1);
  expect(Object.keys(schemasOf(product).versions)).toEqual(expect.arrayContaining(installed));
});

// Each number is that of the definitions that upstream serves at the tags of docs/sources.md, an apiVersion of a kind counted once.
test.each([
  ['apisix', [13, 11, 11, 12]],
  ['argo-cd', [3, 3, 3, 3, 3, 3]],
  ['calico', [34, 36, 36, 36, 39, 50, 50, 54]],
  ['cilium', [14, 14, 17, 22, 23, 23, 30, 29, 30]],
  ['external-secrets', [8, 9, 5, 5, 5]],
  ['flux', [26, 26, 29, 33, 34, 34, 35, 28, 21]],
  ['gateway-api', [12, 12, 12, 12, 13, 14, 14]],
  ['k3s', kubernetes.map(() => 4)],
  ['kubeadm', kubernetes.map((minor) => (Number(minor.slice(2)) >= 31 ? 10 : 5))],
  ['metallb', [9, 10, 13, 14]],
  ['multus', [1, 1, 1]],
  ['purelb', [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4]],
  ['sealed-secrets', [1, 1, 1]],
  ['system-upgrade', [1, 1, 1, 1, 1, 1, 1, 1]],
])('%s serves as many kinds per version as upstream', (product, counts) => {
  expect(Object.values(schemasOf(product).versions).map((kinds) => Object.keys(kinds).length)).toEqual(counts);
});

const keywords = new Set([
  ...['$ref', 'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'pattern', 'format', 'default', 'nullable'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  ...['uniqueItems', 'minProperties', 'maxProperties', 'allOf', 'anyOf', 'oneOf', 'not', 'x-kubernetes-embedded-resource'],
  ...['x-kubernetes-int-or-string', 'x-kubernetes-list-map-keys', 'x-kubernetes-list-type', 'x-kubernetes-preserve-unknown-fields'],
]);

/** Every schema below one, and itself. */
function all(schema: Schema): readonly Schema[] {
  const { properties = {}, items, additionalProperties, not, allOf = [], anyOf = [], oneOf = [] } = schema;
  const open = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  const below = [...Object.values(properties), ...(items ? [items] : []), ...open, ...(not ? [not] : []), ...allOf, ...anyOf, ...oneOf];
  return [schema, ...below.flatMap(all)];
}

test.each(own)('%s: every reference leads somewhere, every keyword is one that is acted on, every definition is used', (product) => {
  const { definitions, versions } = schemasOf(product);
  const schemas = definitions.flatMap(all);
  const unknown = schemas.flatMap((schema) => Object.keys(schema)).filter((keyword) => !keywords.has(keyword));
  const references = schemas.flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
  const used = new Set([...references, ...Object.values(versions).flatMap((kinds) => Object.values(kinds))]);
  expect(schemas.length).toBeGreaterThan(5);
  expect(unknown).toEqual([]);
  expect(references.filter((index) => definitions[index] === undefined)).toEqual([]);
  expect(definitions.flatMap((_, index) => (used.has(index) ? [] : [index]))).toEqual([]);
  expect(schemas.filter(({ $ref, ...rest }) => $ref !== undefined && Object.keys(rest).length > 0)).toEqual([]);
});

test.each(own)('%s: the root of every kind knows what every object has, and where its objects lie', (product) => {
  const set = schemasOf(product);
  let looked = 0;
  for (const [version, kinds] of Object.entries(set.versions)) {
    for (const [kind, index] of Object.entries(kinds)) {
      looked++;
      const { type, properties = {} } = dereferenced(set.definitions[index] as Schema, set);
      const known = Object.entries(properties).map(([name, schema]) => `${name} ${dereferenced(schema, set).type}`);
      const scope = set.scopes?.[kind.replace(/\/.* /, '/')];
      expect([version, kind, type]).toEqual([version, kind, 'object']);
      expect(known).toEqual(
        expect.arrayContaining(['apiVersion string', 'kind string', ...(product === 'kubeadm' ? [] : ['metadata object'])]),
      );
      expect([kind, scope]).toEqual([kind, product === 'kubeadm' ? undefined : expect.stringMatching(/^(Cluster|Namespaced)$/)]);
    }
  }
  expect(looked).toBeGreaterThan(2);
});

test('a number has a format where a program decodes it, and none where the API server lets it pass', () => {
  const formatted = (product: string) =>
    schemasOf(product)
      .definitions.flatMap(all)
      .filter(({ type, format }) => format !== undefined && (type === 'integer' || type === 'number')).length;
  expect(own.filter((product) => formatted(product) > 0)).toEqual(['kubeadm']);
});

test('docs/sources.md names every release that the schemas come from', () => {
  const page = readFileSync(resolve(__dirname, '../../docs/sources.md'), 'utf8');
  let looked = 0;
  for (const [product, versions] of Object.entries(schemaSources)) {
    const rows = page.split('\n').filter((row) => row.startsWith(`| \`imports/schemas/${product}.json\``));
    for (const { release } of Object.values(versions).flat()) {
      const name = 'module' in release ? release.version.replace(/^v0\.(?=\d\d)/, 'v1.') : release.tag.replace('refs/tags/', '');
      looked++;
      expect([name, rows.some((row) => row.includes(name))]).toEqual([name, true]);
      if ('repository' in release) expect([name, rows.some((row) => row.includes(release.repository))]).toEqual([name, true]);
    }
  }
  expect(looked).toBeGreaterThan(100);
});

test('the sets are small', () => {
  const sizes = own.map((product) => statSync(resolve(folder, `${product}.json`)).size);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1_500_000);
});
