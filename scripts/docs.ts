// Writes what is printed from the code, with examples from the tests: docs/addons.md, host-files.md, invariants.md, upgrades.md, cluster.schema.json and renovate.json,
// and the renovate.json of this repository.
//
//   npm run docs
import { writeFileSync } from 'node:fs';
import * as clusters from '../clusters';
import { addonsPage, clusterJsonSchema, hostFilesPage, invariantsPage, upgradesPage } from '../src/docs';
import { renovateConfig, renovatePreset } from '../src/renovate';
import { examples } from '../test/invariants/examples';

const frozen = Object.values(clusters).flatMap(({ name }) => (name.endsWith('-current') ? [] : [`clusters/${name}.ts`]));

writeFileSync('docs/addons.md', addonsPage());
writeFileSync('docs/host-files.md', hostFilesPage());
writeFileSync('docs/invariants.md', invariantsPage(examples()));
writeFileSync('docs/upgrades.md', upgradesPage());
writeFileSync('docs/cluster.schema.json', `${JSON.stringify(clusterJsonSchema(), null, 2)}\n`);
writeFileSync('docs/renovate.json', `${JSON.stringify(renovatePreset(), null, 2)}\n`);
writeFileSync('renovate.json', `${JSON.stringify(renovateConfig(frozen), null, 2)}\n`);
