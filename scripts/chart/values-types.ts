import { metallbVersions } from '../../src/addons/metallb';
import { argoCdCharts } from '../../src/argo-cd/charts';
import { type ChartFacts, type ChartValue, type ChartVersion, type ValueType, valueKeys } from '../../src/chart/chart-facts';
import { calicoVersions } from '../../src/constructs/calico-version';
import { ciliumVersions } from '../../src/constructs/cilium-version';
import { fluxCharts } from '../../src/constructs/flux-version';
import { atLeast, minorOf } from '../../src/version';

/** A version that an add-on may be pinned to, as a type, with the versions of its chart that it means. */
interface Pin {
  readonly version: string;
  readonly name: string;
  readonly isMeant: (chartVersion: string) => boolean;
}

function minors(table: Readonly<Record<string, number>>): readonly Pin[] {
  return Object.keys(table).map((minor) => ({
    version: `\`${minor}.\${number}\``,
    name: minor,
    isMeant: (version) => minorOf(version) === minor && atLeast(version, `${minor}.0`),
  }));
}

function listed(charts: Readonly<Record<string, string>>): readonly Pin[] {
  return Object.entries(charts).map(([version, chart]) => ({ version: `'${version}'`, name: version, isMeant: (each) => each === chart }));
}

/** The charts that add-ons with the option `values` install, with the versions that they offer. */
const pins: Readonly<Record<string, readonly Pin[]>> = {
  'argo-cd': listed(argoCdCharts),
  cilium: minors(ciliumVersions),
  flux2: listed(fluxCharts),
  metallb: minors(metallbVersions),
  'tigera-operator': minors(calicoVersions),
};

/** The charts whose values are typed. */
export const typedCharts: readonly string[] = Object.keys(pins);

interface Tree {
  /** Of each version that reads it. */
  readonly values: ChartValue[];
  readonly inner: Map<string, Tree>;
}

/** The TypeScript types of a chart's values, by the version that an add-on is pinned to. Maps that are alike share a type. */
export function valuesTypes(chart: ChartFacts): string {
  const product = chart.name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const types = new Map<string, string>();
  const named = new Set<string>();
  const members = (pins[chart.name] ?? []).map(({ version, name, isMeant }) => {
    const tree = treeOf(chart.versions.filter(isMeant).flatMap((each) => chart.at(each) ?? []));
    return `  | { readonly version: ${version}; readonly values?: ${mapType(tree, [product, 'Values'], name)} }`;
  });
  const declarations = [...types].map(([body, name]) => `interface ${name} ${body}\n`);
  return [
    '// Written by `npm run docs` from the facts of the chart beside it. Do not edit.',
    `/** The versions that the chart ${chart.name} may be pinned to, each with the values that it reads. */`,
    `export type ${product}Pin =\n${members.join('\n')};`,
    '',
    ...declarations,
  ].join('\n');

  function mapType(tree: Tree, path: readonly string[], version: string): string {
    const keys = [...tree.inner].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = keys.map(
      ([key, inner]) =>
        `  readonly ${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}?: ${valueType(inner, [...path, key], version)};`,
    );
    const open = tree.values.some((value) => value.open) ? ['  readonly [key: string]: unknown;'] : [];
    const body = `{\n${[...lines, ...open].join('\n')}\n}`;
    const known = types.get(body);
    if (known !== undefined) return known;
    const name = `${path.map((step) => step.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()).replace(/\W/g, '')).join('')}`;
    const full = [`${name}${version}`, `${name}${version}_`]
      .map((each) => each.replace(/\./g, '_'))
      .find((each) => !named.has(each)) as string;
    named.add(full);
    types.set(body, full);
    return full;
  }

  function valueType(tree: Tree, path: readonly string[], version: string): string {
    if (tree.inner.size > 0) {
      const others = tree.values.flatMap(({ types: each }) => each).filter((type) => type !== 'map' && type !== 'null');
      return [mapType(tree, path, version), ...new Set(others.map((type) => typeNames[type])), 'null'].join(' | ');
    }
    const words = tree.values.every((value) => value.words) ? tree.values.flatMap((value) => value.words ?? []) : [];
    if (words.length > 0) return [...new Set(words.map((word) => JSON.stringify(word))), 'null'].join(' | ');
    const all = tree.values.map(scalarTypes);
    if (all.some((each) => each.length === 0)) return 'unknown';
    return [...new Set(all.flat()), 'null'].join(' | ');
  }
}

const typeNames: Readonly<Record<ValueType, string>> = {
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
  string: 'string',
  list: 'readonly unknown[]',
  map: '{ readonly [key: string]: unknown }',
  null: 'null',
};

/** What a value may be; none where that is not known. Templates print a single value in whatever type it comes. */
function scalarTypes({ types, loose, tested, default: standard }: ChartValue): readonly string[] {
  const own = types.filter((type) => type !== 'null').map((type) => typeNames[type]);
  if (!loose) return own;
  if (standard === undefined || standard === null) return own.every((type) => type === typeNames.map) ? own : [];
  if (tested && typeof standard === 'boolean' && own.every((type) => type === 'boolean')) return own;
  return own.some((type) => /boolean|number|string\b/.test(type)) ? [...own, 'boolean', 'number', 'string'] : own;
}

function treeOf(versions: readonly ChartVersion[]): Tree {
  const root: Tree = { values: [], inner: new Map() };
  for (const { values, strict } of versions) {
    for (const [path, value] of values) {
      if (value.refused) continue;
      let tree = root;
      for (const key of valueKeys(path)) {
        const inner = tree.inner.get(key) ?? { values: [], inner: new Map() };
        tree.inner.set(key, inner);
        tree = inner;
      }
      tree.values.push(strict ? value : { ...value, loose: true });
    }
  }
  return root;
}
