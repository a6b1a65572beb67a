// Writes the pages of docs/ that are printed from the code, with examples from the tests: addons.md, charts.md, host-files.md, invariants.md and cluster.schema.json,
// and the types of chart values in imports/charts/.
//
//   npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { readChart } from '../src/chart/chart-facts';
import { addonsPage, clusterJsonSchema, hostFilesPage, invariantsPage } from '../src/docs';
import { examples } from '../test/invariants/examples';
import { chartsPage } from './chart/charts-page';
import { typedCharts, valuesTypes } from './chart/values-types';

writeFileSync('docs/addons.md', addonsPage());
writeFileSync('docs/host-files.md', hostFilesPage());
writeFileSync('docs/invariants.md', invariantsPage(examples()));
writeFileSync('docs/cluster.schema.json', `${JSON.stringify(clusterJsonSchema(), null, 2)}\n`);
writeFileSync('docs/charts.md', chartsPage(readFacts));
for (const name of typedCharts) {
  const chart = readChart(readFacts, name);
  if (chart) writeFileSync(`imports/charts/${name}.ts`, valuesTypes(chart));
}

function readFacts(kind: string, version: string): unknown {
  return JSON.parse(readFileSync(`imports/${kind}/${version}.json`, 'utf8'));
}
