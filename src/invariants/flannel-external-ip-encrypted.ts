import { defineInvariant } from '../invariant';
import { flannelOf } from '../k3s-host';

/** Pod traffic between external addresses is encrypted. */
export const flannelExternalIpEncrypted = defineInvariant({
  name: 'flannel-external-ip-encrypted',
  summary: 'pod traffic between external addresses is encrypted',
  why: 'Everything that pods say to each other crosses foreign networks in clear, and everybody there can send into the pod network.',
  severity: 'warning',
  example: 'flannel: { externalIp: true } with the default backend vxlan',
  source: 'https://docs.k3s.io/installation/requirements#networking',
  *check({ cluster }) {
    const { backend, externalIp } = flannelOf(cluster) ?? {};
    if (!externalIp || backend === 'wireguard-native') return;
    yield {
      at: ['distribution', 'k3s', 'flannel', 'externalIp'],
      also: [['distribution', 'k3s', 'flannel', 'backend']],
      problem: `is true with backend ${backend}, which does not encrypt`,
      fix: 'write backend: wireguard-native',
    };
  },
});
