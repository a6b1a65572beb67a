import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { wholeVersions } from '../../scripts/chart/chart-document';
import { chartsPage } from '../../scripts/chart/charts-page';
import { apisixCharts } from '../../src/addons/apisix';
import { metallbVersions } from '../../src/addons/metallb';
import { argoCdCharts } from '../../src/argo-cd/charts';
import { chartFacts, chartNames, type WrittenChart } from '../../src/chart/chart-facts';
import { calicoVersions } from '../../src/constructs/calico-version';
import { ciliumVersions } from '../../src/constructs/cilium-version';
import { fluxCharts } from '../../src/constructs/flux-version';
import { purelbVersions } from '../../src/constructs/purelb-release';
import { readFacts } from '../facts';

const folder = resolve(__dirname, '../../imports/charts');
const charts = new Map(chartNames.map((name) => [name, readFacts('charts', name) as WrittenChart]));

test('each known chart has its document, and each document is known', () => {
  const documents = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(documents.map((file) => file.replace('.json', '')).sort()).toEqual([...chartNames]);
  expect(statSync(resolve(folder, 'cilium.json')).size).toBeLessThan(400_000);
});

test('docs/charts.md is what the documents say', () => {
  expect(chartsPage(readFacts)).toBe(readFileSync(resolve(__dirname, '../../docs/charts.md'), 'utf8'));
});

test('each version says which files it was read from', () => {
  let looked = 0;
  for (const { versions } of charts.values()) {
    for (const { digest } of versions) expect(digest).toMatch(/^(sha256|h1):[0-9a-f]{64}$/);
    looked += versions.length;
  }
  expect(looked).toBeGreaterThan(400);
});

function patches(table: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(table).flatMap(([minor, last]) => Array.from({ length: last + 1 }, (_, patch) => `${minor}.${patch}`));
}

/** Versions that add-ons offer, and those of them whose archive could not be had or never was. */
const offered: readonly (readonly [chart: string, versions: readonly string[], absent: readonly string[]])[] = [
  ['apisix', Object.values(apisixCharts).filter((version) => version !== undefined), []],
  ['argo-cd', Object.values(argoCdCharts), []],
  ['cilium', patches(ciliumVersions), ['1.16.14', '1.18.13', '1.19.7', '1.20.1', '1.20.2']],
  ['flux2', Object.values(fluxCharts), []],
  ['metallb', patches(metallbVersions), []],
  ['purelb', purelbVersions.map((version) => `v${version}`), []],
  ['tigera-operator', patches(calicoVersions).map((version) => `v${version}`), []],
];

test.each(offered)('of the chart %s each version that an add-on offers is known', (name, versions, absent) => {
  const known = charts.get(name)?.versions.map(({ version }) => version) ?? [];
  expect(versions.length).toBeGreaterThan(1);
  expect(versions.filter((version) => !known.includes(version))).toEqual(absent);
});

test('a version that is put together of deltas is the whole of it', () => {
  let looked = 0;
  for (const chart of charts.values()) {
    const facts = chartFacts(chart);
    for (const { version, values } of wholeVersions(chart)) {
      const read = facts.at(version)?.values;
      looked += values.size;
      expect([version, [...values.keys()].filter((path) => !read?.has(path))]).toEqual([version, []]);
    }
  }
  expect(looked).toBeGreaterThan(100_000);
});
