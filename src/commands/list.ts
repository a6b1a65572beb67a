import { allAddons } from '../addons';
import { type Command, columns, UsageError } from '../command';
import { deliveries } from '../deliveries';
import { fleetInvariants } from '../fleet-invariants';
import { hostFiles } from '../host-files';
import { invariants } from '../invariants';
import { clusterFiles, projectRoot } from '../project';
import { routerFiles } from '../router-files';

/** Shows what there is: every catalogue, and the clusters of the project. */
export const list: Command = {
  name: 'list',
  summary: 'print all add-ons, host files, router files, invariants, deliveries and clusters',
  usage: '[--json]',
  options: { json: { type: 'boolean', summary: 'print them as JSON' } },
  run({ words, options, stdout, cwd }) {
    if (words.length > 0) throw new UsageError(`list takes no names, got ${words.join(' ')}`);
    const root = projectRoot(cwd);
    const clusters = root ? clusterFiles(root, cwd) : [];
    if (options.json) {
      const catalogues = {
        addons: allAddons().map(({ name, summary, provides }) => ({ name, summary, provides })),
        hostFiles: hostFiles.map(({ name, summary }) => ({ name, summary })),
        routerFiles: routerFiles.map(({ name, summary }) => ({ name, summary })),
        invariants: invariants.map(({ name, severity, summary }) => ({ name, severity, summary })),
        fleetInvariants: fleetInvariants.map(({ name, severity, summary }) => ({ name, severity, summary })),
        deliveries: deliveries.map(({ name, summary }) => ({ name, summary })),
        clusters: clusters.map(({ name, shown }) => ({ name, path: shown })),
      };
      stdout.write(`${JSON.stringify(catalogues, undefined, 2)}\n`);
      return 0;
    }
    const tables: readonly (readonly [string, readonly (readonly string[])[]])[] = [
      ['add-ons', allAddons().map(({ name, summary, provides }) => [name, provides.join(', '), summary])],
      ['host files', hostFiles.map(({ name, summary }) => [name, summary])],
      ['router files', routerFiles.map(({ name, summary }) => [name, summary])],
      ['invariants', invariants.map(({ name, severity, summary }) => [name, severity, summary])],
      ['invariants of fleets', fleetInvariants.map(({ name, severity, summary }) => [name, severity, summary])],
      ['deliveries', deliveries.map(({ name, summary }) => [name, summary])],
      ['clusters', clusters.map(({ name, shown }) => [name, shown])],
    ];
    stdout.write(tables.map(([title, rows]) => `${title}\n${columns(rows, '  ')}`).join('\n'));
    return 0;
  },
};
