import { render } from '../../src/render';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';

/** The file of the router `tor`, whose facts are `peer`, in a cluster of these facts. */
export function routerFile(peer: object, over: object = {}): string {
  const { cluster, addons } = readSpec({
    name: 'home',
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: { nodeCidr: '192.168.10.0/24' },
    nodes: { 'k3s-1': { role: 'server', address: '192.168.10.11' }, 'k3s-2': { role: 'agent', address: '192.168.10.12' } },
    loadBalancer: { pools: { dmz: { addresses: '10.60.0.0/24', routed: true } } },
    ...over,
    bgp: { asn: 64512, peers: { tor: { address: '192.168.10.2', asn: 64500, ...peer } }, ...(over as { bgp?: object }).bgp },
  });
  if (!cluster) throw new Error('not sound');
  const { files } = render(cluster, addons, readFacts);
  const [path, file] = [...files].find(([name]) => name.startsWith('routers/tor/')) ?? [];
  return `${path}\n${file?.content}`;
}

/** Who speaks, and what it tells: a cluster and what a router lets in, as prefix, shortest and longest. */
export const speakers = {
  BIRD: [{ bgp: { bird: { services: true } } }, ['10.42.0.0/16 16 16', '10.43.0.0/16 16 16', '10.60.0.0/24 24 24']],
  // Each node tells its own share, and each Service its address. https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/
  Cilium: [{ addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': {} } }, ['10.42.0.0/16 24 24', '10.60.0.0/24 32 32']],
  'Cilium that aggregates': [
    { addons: { cilium: { version: '1.20.0' }, 'cilium-bgp': { podCidrs: false, clusterIps: true, aggregationIpv4: 20 } } },
    ['10.43.0.0/16 20 20', '10.60.0.0/20 20 20'],
  ],
  // BGPAdvertisement.spec.aggregationLength is 32 by default. https://metallb.io/apis/#metallb.io/v1beta1.BGPAdvertisementSpec
  MetalLB: [{ addons: { metallb: { version: '0.16.1', announce: 'bgp' } } }, ['10.60.0.0/24 32 32']],
  // getPath of kube-vip v0.7.0 and v1.2.3, pkg/bgp/hosts.go and peers.go, cuts whatever length vip_subnet has down to the address.
  'kube-vip': [
    { controlPlane: { vip: '10.60.1.1' }, addons: { 'kube-vip': { version: 'v1.2.3', mode: 'bgp', services: true } } },
    ['10.60.0.0/24 32 32', '10.60.1.1/32 32 32'],
  ],
  // Blocks of /26 and borrowed addresses; networks of Services, and addresses of those with externalTrafficPolicy Local:
  // confd/etc/calico/confd/templates/bird_aggr.cfg.template and bird_ipam.cfg.template, confd/pkg/backends/calico/routes.go at v3.32.1.
  Calico: [
    { addons: { calico: { version: '3.32.1', peerWithRouters: true, advertiseClusterIps: true, advertiseLoadBalancerIps: true } } },
    ['10.42.0.0/16 26 32', '10.43.0.0/16 16 32', '10.60.0.0/24 24 32'],
  ],
} as const;
