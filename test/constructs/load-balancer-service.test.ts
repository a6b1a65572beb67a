import type { AddonFacts } from '../../src/cluster';
import { resolve } from '../../src/cluster';
import {
  balancerAnnotations,
  balancerFields,
  fittingBalancer,
  requestedAddresses,
  unheardWishes,
} from '../../src/constructs/load-balancer-service';
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

// pkg/apis/v1/annotations.go of purelb/purelb has no purelb.io/addresses at v0.8.0 and has it at v0.9.0; internal/allocator/allocator.go reads
// spec.loadBalancerIP at every tag, one address of it at v0.6.4.
describe('PureLB', () => {
  const purelb = (version: string, over: object = {}): [string, AddonFacts] => ['purelb', { version, ...balancer, ...over }];
  const twoPools = { lan: '192.168.10.200-192.168.10.219', web: '192.168.10.220-192.168.10.239' };

  test.each([
    ['0.6.4', {}, { loadBalancerIP: '10.0.0.1' }],
    ['0.8.0', {}, { loadBalancerIP: '10.0.0.1' }],
    ['0.9.0', { 'purelb.io/addresses': '10.0.0.1' }, {}],
    ['0.16.6', { 'purelb.io/addresses': '10.0.0.1' }, {}],
  ])('%s is asked for an address', (version, annotations, fields) => {
    const of = cluster(purelb(version));
    expect(requestedAddresses(of, ['10.0.0.1'])).toEqual(annotations);
    expect(balancerFields(of, ['10.0.0.1'])).toEqual(fields);
    expect(balancerFields(of, [])).toEqual({});
  });

  test.each([
    ['0.8.0', ['addresses']],
    ['0.9.0', []],
  ])('%s, asked for two addresses, does not hear %j', (version, expected) => {
    expect(unheardWishes(cluster(purelb(version)), { addresses: ['10.0.0.1', 'fd00::1'] })).toEqual(expected);
    expect(unheardWishes(cluster(purelb(version)), { addresses: ['10.0.0.1'], pool: 'lan' })).toEqual([]);
  });

  // internal/allocator/allocator.go: a Service that names no group is served by the one called default.
  test.each([
    [undefined, { lan: '192.168.10.200-192.168.10.239' }, 'lan', 'default', undefined],
    [false, { lan: '192.168.10.200-192.168.10.239' }, 'lan', 'lan', 'lan'],
    ['web', twoPools, 'web', 'default', undefined],
    ['web', twoPools, 'lan', 'lan', undefined],
    [false, twoPools, 'web', 'web', 'lan'],
  ])('with defaultPool %s of %j calls %s %s', (defaultPool, pools, asked, group, unwished) => {
    const of = resolve({ ...single, loadBalancer: { pools } } as never, new Map([purelb('0.16.6', { defaultPool })]));
    expect(balancerAnnotations(of, { pool: asked })).toEqual({ 'purelb.io/service-group': group });
    expect(balancerAnnotations(of, {})).toEqual(unwished ? { 'purelb.io/service-group': unwished } : {});
    expect(balancerAnnotations(of, { addresses: ['10.0.0.1'] })).toEqual({ 'purelb.io/addresses': '10.0.0.1' });
  });
});

test('no address is asked of nobody', () => {
  expect(requestedAddresses(cluster(), ['10.0.0.1'])).toEqual({});
  expect(balancerFields(cluster(), ['10.0.0.1'])).toEqual({});
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
