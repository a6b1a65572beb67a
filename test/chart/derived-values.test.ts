import * as clusters from '../../clusters';
import { apisixCharts } from '../../src/addons/apisix';
import { argoCdCharts } from '../../src/addons/argo-cd';
import { fluxCharts } from '../../src/addons/flux';
import { type ChartFacts, chartFacts, type WrittenChart } from '../../src/chart/chart-facts';
import { valueFaults } from '../../src/chart/chart-values';
import { check, isError } from '../../src/check';
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
