import { cniPaths } from '../constructs/cni-paths';
import { defineInvariant } from '../invariant';

/** The plugins of Multus stay where they were put. */
export const multusPluginsStay = defineInvariant({
  name: 'multus-plugins-stay',
  summary: 'the plugins of Multus stay where they were put when k3s is upgraded',
  why: 'Older releases of k3s keep plugins in a folder of the release. After an upgrade no pod of the node starts until the pod of Multus there is started again.',
  severity: 'warning',
  example: 'multus with k3s v1.29.9+k3s1',
  source: 'https://docs.k3s.io/networking/multus-ipams',
  *check({ cluster, options }) {
    if (!options('multus') || !cniPaths(cluster).moving) return;
    yield {
      at: ['addons', 'multus'],
      also: [['distribution', 'k3s']],
      problem: `puts its plugins into a folder that the next upgrade of k3s ${cluster.release} leaves behind`,
      fix: 'set distribution.k3s to v1.28.15+k3s1, v1.29.10+k3s1, v1.30.6+k3s1, v1.31.2+k3s1 or newer, or restart DaemonSet kube-multus-ds after each upgrade',
    };
  },
});
