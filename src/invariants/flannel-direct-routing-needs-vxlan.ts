import { defineInvariant } from '../invariant';
import { flannelOf } from '../k3s-host';
import { removeIdle } from '../repair';

/** Flannel's direct routing goes with VXLAN. */
export const flannelDirectRoutingNeedsVxlan = defineInvariant({
  name: 'flannel-direct-routing-needs-vxlan',
  summary: "flannel's direct routing goes with VXLAN",
  why: 'Only the VXLAN backend has the choice: host-gw always routes directly, and WireGuard always encrypts.',
  severity: 'error',
  fixable: true,
  example: 'distribution.k3s.flannel: { backend: host-gw, directRouting: true }',
  source: 'https://github.com/flannel-io/flannel/blob/v0.27.4/Documentation/backends.md',
  *check({ cluster }) {
    const { backend, directRouting } = flannelOf(cluster) ?? {};
    if (!directRouting || backend === 'vxlan') return;
    const at = ['distribution', 'k3s', 'flannel', 'directRouting'];
    yield {
      at,
      also: [['distribution', 'k3s', 'flannel', 'backend']],
      problem: `is true, but the backend is ${backend}`,
      ...removeIdle(at, 'write backend: vxlan'),
    };
  },
});
