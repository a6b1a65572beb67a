import type { Cluster } from '../cluster';

/** Namespaces that the cluster lives by and where nobody else's pods belong: those of Kubernetes, and those of its add-ons. */
export function sparedNamespaces({ addons }: Cluster): readonly string[] {
  const ofAddons = [...addons.values()].map(({ namespace }) => namespace).filter((namespace) => namespace !== undefined);
  return [...new Set(['kube-node-lease', 'kube-public', 'kube-system', ...ofAddons])].filter((name) => name !== 'default').sort();
}
