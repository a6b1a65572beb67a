import type { AddonFacts } from '../../src/cluster';
import { resolve } from '../../src/cluster';
import { fittingBalancer, requestedAddresses } from '../../src/constructs/load-balancer-service';
import { single } from '../built';

function cluster(...addons: [string, AddonFacts][]) {
  return resolve(single as never, new Map(addons));
}

const balancer: AddonFacts = { provides: ['load-balancer'] };

// https://docs.cilium.io/en/v1.20/network/lb-ipam/#requesting-ips: io.cilium/lb-ipam-ips until 1.15, lbipam.cilium.io/ips since 1.16.
test.each([
  ['1.15.1', 'io.cilium/lb-ipam-ips'],
  ['1.16.0', 'lbipam.cilium.io/ips'],
  ['1.20.0', 'lbipam.cilium.io/ips'],
])('Cilium %s reads %s', (version, annotation) => {
  const found = requestedAddresses(cluster(['cilium', { version, provides: ['cni'] }], ['cilium-lb-pool', balancer]), [
    '10.0.0.1',
    'fd00::1',
  ]);
  expect(found).toEqual({ [annotation]: '10.0.0.1,fd00::1' });
});

// controller/service.go: annotationPrefix is metallb.universe.tf at v0.14.8 and metallb.io at v0.14.9, which reads the old one too.
test.each([
  ['0.13.12', 'metallb.universe.tf/loadBalancerIPs'],
  ['0.14.8', 'metallb.universe.tf/loadBalancerIPs'],
  ['0.14.9', 'metallb.io/loadBalancerIPs'],
  ['0.16.1', 'metallb.io/loadBalancerIPs'],
])('MetalLB %s reads %s', (version, annotation) => {
  expect(requestedAddresses(cluster(['metallb', { version, ...balancer }]), ['10.0.0.1'])).toEqual({ [annotation]: '10.0.0.1' });
});

test('no address is asked of nobody', () => {
  expect(requestedAddresses(cluster(), ['10.0.0.1'])).toEqual({});
});

test('no annotation asks for no address', () => {
  expect(requestedAddresses(cluster(['cilium-lb-pool', balancer]), [])).toEqual({});
});

test.each([
  [['kube-vip'], 'addons.kube-vip-cloud-provider'],
  [['cilium'], 'addons.cilium-lb-pool'],
  [[], 'addons.metallb'],
])('beside %j the load balancer to add is %s', (names, expected) => {
  expect(fittingBalancer(cluster(...names.map((name): [string, AddonFacts] => [name, { provides: [] }])))).toBe(expected);
});
