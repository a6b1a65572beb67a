// Writes what is printed from the code, with examples from the tests: docs/addons.md, charts.md, host-files.md, invariants.md, upgrades.md, cluster.schema.json and
// renovate.json, verification.md from verification.json, the renovate.json of this repository, and the types of chart values in imports/charts/.
//
//   npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import * as clusters from '../clusters';
import { readChart } from '../src/chart/chart-facts';
import { addonsPage, clusterJsonSchema, hostFilesPage, invariantsPage, upgradesPage } from '../src/docs';
import { renovateConfig, renovatePreset } from '../src/renovate';
import { examples } from '../test/invariants/examples';
import { parts } from '../test/real/parts';
import { verificationPage } from '../test/real/verification';
import { chartsPage } from './chart/charts-page';
import { typedCharts, valuesTypes } from './chart/values-types';

const frozen = Object.values(clusters).flatMap(({ name }) => (name.endsWith('-current') ? [] : [`clusters/${name}.ts`]));

writeFileSync('docs/addons.md', addonsPage());
writeFileSync('docs/host-files.md', hostFilesPage());
writeFileSync('docs/invariants.md', invariantsPage(examples()));
writeFileSync('docs/upgrades.md', upgradesPage());
writeFileSync('docs/cluster.schema.json', `${JSON.stringify(clusterJsonSchema(), null, 2)}\n`);
writeFileSync('docs/renovate.json', `${JSON.stringify(renovatePreset(), null, 2)}\n`);
writeFileSync('renovate.json', `${JSON.stringify(renovateConfig(frozen), null, 2)}\n`);
writeFileSync('docs/charts.md', chartsPage(readFacts));
writeFileSync('docs/verification.md', verificationPage(JSON.parse(readFileSync('docs/verification.json', 'utf8')), parts));
for (const name of typedCharts) {
  const chart = readChart(readFacts, name);
  if (chart) writeFileSync(`imports/charts/${name}.ts`, valuesTypes(chart));
}

function readFacts(kind: string, version: string): unknown {
  return JSON.parse(readFileSync(`imports/${kind}/${version}.json`, 'utf8'));
}
