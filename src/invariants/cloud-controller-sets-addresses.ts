import { byName } from '../claims';
import { componentArguments } from '../component-arguments';
import { defineInvariant } from '../invariant';

/** Something gives nodes their second and their external address. */
export const cloudControllerSetsAddresses = defineInvariant({
  name: 'cloud-controller-sets-addresses',
  summary: 'something gives the Nodes of k3s their second and their external addresses',
  why: 'Its own cloud controller does: without one the kubelet reports one address, so pods of dual stack get one family, and external addresses are on no Node.',
  severity: 'error',
  example: 'distribution.k3s.config: { disable-cloud-controller: true } in dual stack',
  source: 'https://github.com/k3s-io/k3s/blob/v1.27.16%2Bk3s1/pkg/daemons/agent/agent_linux.go',
  *check({ cluster }) {
    const at = ['distribution', 'k3s', 'config', 'disable-cloud-controller'];
    if (cluster.k3s?.config['disable-cloud-controller'] !== true) return;
    // Whoever hands the kubelets over to another cloud controller gets the addresses from that.
    if (componentArguments(cluster).some(({ name, value }) => name === 'cloud-provider' && value === 'external')) return;
    const external = byName(cluster.nodes).find(({ externalAddresses }) => externalAddresses.length > 0);
    const dual = cluster.network.families.length > 1;
    if (!dual && !external) return;
    yield {
      at,
      also: [dual ? ['network', 'podCidr'] : [...(external?.at ?? []), 'externalAddress']],
      severity: dual ? 'error' : 'warning',
      problem: dual
        ? 'leaves the nodes one address, and pods have two families'
        : `leaves the external address of ${external?.name} off its Node`,
      fix: 'remove it, or run another cloud controller and add kubelet-arg: [cloud-provider=external]',
    };
  },
});
