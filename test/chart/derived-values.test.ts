import * as clusters from '../../clusters';
import { apisixCharts } from '../../src/addons/apisix';
import { argoCdCharts } from '../../src/argo-cd/charts';
import { type ChartFacts, chartFacts, type WrittenChart } from '../../src/chart/chart-facts';
import { valueFaults } from '../../src/chart/chart-values';
import { check, isError } from '../../src/check';
import { fluxCharts } from '../../src/constructs/flux-version';
import { clusterJsonSchema } from '../../src/docs';
import { isMap } from '../../src/merge';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';
import { sound } from '../invariants/sound';

type File = { readonly addons?: Readonly<Record<string, { readonly version?: string }>> };

const files: Readonly<Record<string, File>> = {
  ...(clusters as Readonly<Record<string, File>>),
  ...(sound as Readonly<Record<string, File>>),
};

/** Versions of an add-on; those of its chart where it has the same. */
const versionsOf: Readonly<Record<string, readonly string[]>> = {
  apisix: Object.keys(apisixCharts).slice(1),
  'argo-cd': Object.keys(argoCdCharts),
  flux: Object.keys(fluxCharts),
};

const read = new Map<string, ChartFacts>();

function chartOf(name: string): ChartFacts {
  const chart = read.get(name) ?? chartFacts(readFacts('charts', name) as WrittenChart);
  read.set(name, chart);
  return chart;
}

test('Keelson derives no value that the pinned chart does not read, in no version of a cluster that it takes', () => {
  let looked = 0;
  const wrong: string[] = [];
  for (const [name, file] of Object.entries(files)) {
    for (const { addon, options } of readSpec(file).addons) {
      const pin = addon.chart?.(options);
      if (!pin) continue;
      for (const version of versionsOf[addon.name] ?? chartOf(pin.chart).versions.map((each) => each.replace(/^v/, ''))) {
        const spec = readSpec({ ...file, addons: { ...file.addons, [addon.name]: { ...file.addons?.[addon.name], version } } });
        const chosen = spec.addons.find((each) => each.addon.name === addon.name);
        const derived = spec.cluster && chosen?.addon.derivedValues?.(chosen.options, spec.cluster);
        const chart = chosen?.addon.chart?.(chosen.options);
        if (!derived || !chart) continue;
        looked++;
        const found = valueFaults(chartOf(chart.chart), chart.version, derived);
        // An old version that cannot do what the cluster asks for is refused whole.
        if (found.length === 0 || check(spec, readFacts).findings.some(isError)) continue;
        wrong.push(...found.map(({ at, kind }) => `${name} ${addon.name} ${version} ${at.join('.')} ${kind}`));
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(4000);
}, 120_000);

type Schema = { readonly [keyword: string]: unknown };

/** A value or two of each option that a schema knows, by path. */
function* samples(schema: Schema, path: readonly string[]): Iterable<readonly [path: readonly string[], value: unknown]> {
  const { anyOf, enum: words, items, properties, type } = schema;
  if (Array.isArray(anyOf)) for (const each of anyOf) yield* samples(each as Schema, path);
  else if (Array.isArray(words)) for (const word of words) yield [path, word];
  else if (type === 'boolean') yield* [[path, true] as const, [path, false] as const];
  else if (type === 'integer' || type === 'number') yield [path, schema.minimum ?? 5];
  else if (type === 'string') yield [path, /duration/i.test(String(schema.description)) ? '30s' : 'ens192'];
  else if (type === 'array')
    for (const [inner, value] of samples(items as Schema, [])) yield* inner.length === 0 ? [[path, [value]] as const] : [];
  else if (isMap(properties)) for (const [key, inner] of Object.entries(properties)) yield* samples(inner as Schema, [...path, key]);
}

function withOption(
  options: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const inner = isMap(options[key]) ? options[key] : {};
  return { ...options, [key]: rest.length === 0 ? value : withOption(inner, rest, value) };
}

test('nor does it for any one option of Cilium, in the first and the last version of each minor', () => {
  const { properties } = clusterJsonSchema() as { properties: { addons: { properties: Record<string, Schema> } } };
  const chart = chartOf('cilium');
  const versions = chart.versions.filter((each, index, all) => /\.0$/.test(each) || /\.0$/.test(all[index + 1] ?? '.0'));
  const { single } = sound as unknown as { single: { addons: Record<string, Record<string, unknown>> } };
  let looked = 0;
  const wrong: string[] = [];
  for (const [path, value] of samples(properties.addons.properties.cilium as Schema, [])) {
    if (path[0] === 'version' || path[0] === 'values') continue;
    for (const version of versions) {
      const chosen = { ...withOption(single.addons.cilium ?? {}, path, value), version };
      const spec = readSpec({ ...single, addons: { ...single.addons, cilium: chosen } });
      const cilium = spec.addons.find(({ addon }) => addon.name === 'cilium');
      if (!spec.cluster || !cilium || spec.findings.some(isError)) continue;
      looked++;
      const found = valueFaults(chart, version, cilium.addon.derivedValues?.(cilium.options, spec.cluster));
      if (found.length === 0 || check(spec, readFacts).findings.some(isError)) continue;
      wrong.push(...found.map(({ at, kind }) => `${version} ${path.join('.')}: ${at.join('.')} ${kind}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(2000);
}, 120_000);
