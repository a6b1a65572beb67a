// Writes the pages of docs/ that are printed from the code, with examples from the tests: addons.md, host-files.md, invariants.md and cluster.schema.json.
//
//   npm run docs
import { writeFileSync } from 'node:fs';
import { addonsPage, clusterJsonSchema, hostFilesPage, invariantsPage } from '../src/docs';
import { examples } from '../test/invariants/examples';

writeFileSync('docs/addons.md', addonsPage());
writeFileSync('docs/host-files.md', hostFilesPage());
writeFileSync('docs/invariants.md', invariantsPage(examples()));
writeFileSync('docs/cluster.schema.json', `${JSON.stringify(clusterJsonSchema(), null, 2)}\n`);
