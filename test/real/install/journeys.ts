import * as clusters from '../../../clusters';
import { type ClusterTree, clusterFolder, clusterTree, type NodeFile } from '../cluster-trees';

/** A machine on its way: what was installed before, where anything was, and what is to be installed. */
export interface Journey {
  readonly name: string;
  readonly node: NodeFile['node'];
  readonly before: ClusterTree | undefined;
  readonly after: ClusterTree;
}

/**
 * For every committed cluster that has a successor on today's versions, and each role: a new machine, and one that comes from the older
 * versions under the same name. The longest way of each distribution and role comes first.
 */
export function journeys(): readonly Journey[] {
  const written = Object.values(clusters);
  const found = written.flatMap((older): Journey[] => {
    const newer = written.find(({ name }) => name === `${older.name}-current`);
    if (!newer) return [];
    // With a mirror that it has no longer, so that on every machine some file changes and some file goes.
    const registries = { mirrors: { 'quay.io': 'https://mirror.example' } };
    const [before, after] = [clusterTree(older.name, { ...older, name: newer.name, registries }), clusterTree(newer.name, newer)];
    return (['server', 'agent'] as const).flatMap((role) => {
      const node = after.cluster.nodes.find(
        (one) => one.role === role && before.cluster.nodes.some((former) => former.name === one.name && former.role === role),
      );
      if (!node) return [];
      return [
        { name: `${newer.name}, a new ${role}`, node, before: undefined, after },
        { name: `${newer.name}, a ${role} of older versions`, node, before, after },
      ];
    });
  });
  return found.sort((a, b) => changes(b) - changes(a));
}

/** Of each kind of journey the one that changes the most files. */
export function longestJourneys(): readonly Journey[] {
  const kind = ({ before, after, node }: Journey) => `${after.cluster.distribution} ${node.role} ${before ? 'upgraded' : 'new'}`;
  const all = journeys();
  return all.filter((journey, index) => all.findIndex((other) => kind(other) === kind(journey)) === index);
}

function changes({ before, after, node }: Journey): number {
  const installed = clusterFolder(after, node).filter(
    ([path]) => path.startsWith(`host/${node.name}/etc/`) || path.startsWith('k3s-manifests/'),
  );
  return installed.filter(([path, { content }]) => before?.files.get(path)?.content !== content).length;
}
