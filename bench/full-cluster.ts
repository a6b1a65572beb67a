import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { application } from './synthetic-cluster';

/** The committed cluster that the full one is. */
export const fullClusterName = 'k3s-cilium-apisix';

const committed = readFileSync(join(resolve(__dirname, '..'), 'clusters', `${fullClusterName}.ts`), 'utf8');
const anchor = '  addons: {\n';
const address = '192.168.10.100';

/**
 * A cluster file in TypeScript of 63 objects: a committed one, with 43 objects of its user's beside the 20 of its add-ons. Each `edit` has
 * another address of the node, so that nothing that was made of one file serves for another.
 */
export function fullCluster(edit: number): string {
  if (!committed.includes(anchor) || !committed.includes(address))
    throw new Error(`clusters/${fullClusterName}.ts is no longer what it was`);
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-1' } },
    ...Array.from({ length: 11 }, (_, index) => application('team-1', index))
      .flat()
      .slice(0, 42),
  ];
  return committed
    .replaceAll(address, `192.168.10.${100 + (edit % 100)}`)
    .replace(anchor, `${anchor}    manifests: { objects: ${JSON.stringify(objects)} },\n`);
}

/** The same as plain data. */
export function fullClusterData(edit: number): unknown {
  const program = fullCluster(edit)
    .replace(/^import .*\n/, '')
    .replace(/export const \w+ = defineCluster\(([\s\S]*)\);/, '($1)');
  return new Function(`return ${program.replace(/^\s*\/\*\*.*\*\/\s*/, '')}`)();
}
