import * as fc from 'fast-check';

/** One of few values, so that clusters often have the same. */
const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** What differs between the clusters of a random fleet; the values are few and near each other. */
const choices = fc.record({
  fleet: oneOf('edge', 'edge', 'edge', 'other', undefined),
  link: oneOf('192.168.10', '192.168.10', '192.168.20', '192.168.30'),
  wide: fc.boolean(),
  host: fc.integer({ min: 1, max: 200 }),
  gateway: sometimes(oneOf(1, 2, 11)),
  dhcp: sometimes(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 121, max: 250 }))),
  pods: sometimes(oneOf('10.50.0.0/16', '10.51.0.0/16', '10.48.0.0/12', '192.168.10.0/24', '10.50.0.0/33', 'fd00:50::/56')),
  services: sometimes(oneOf('10.43.0.0/16', '10.96.0.0/16', '10.50.128.0/17', '192.168.20.0/24')),
  vip: sometimes(fc.integer({ min: 1, max: 60 })),
  names: fc.subarray(['a.example', 'b.example', 'c.example']),
  external: sometimes(oneOf('203.0.114.11', '192.168.20.11')),
  pool: sometimes(fc.tuple(fc.integer({ min: 100, max: 150 }), fc.integer({ min: 151, max: 250 }))),
  routedPool: sometimes(oneOf('10.60.0.1-10.60.0.99', '10.60.0.100-10.60.0.199', '10.60.0.0/23')),
  asn: oneOf(64601, 64602, 64512),
  router: oneOf('192.168.10.1', '192.168.20.1'),
  routerAsn: oneOf(64512, 64513),
  routerId: sometimes(oneOf('10.0.0.1', '10.0.0.2')),
  speaker: oneOf('cilium-bgp', 'bird', 'none'),
  told: fc.boolean(),
  mesh: sometimes(fc.record({ meshId: oneOf(1, 2, 3), meshName: oneOf('one', 'two', 'three') })),
  native: fc.boolean(),
  distribution: oneOf('k3s', 'kubeadm'),
  vrrp: oneOf(80, 81),
  unicast: fc.boolean(),
  etcd: sometimes(oneOf('https://etcd.one:2379', 'https://127.0.0.1:2379', 'https://etcd.two:2379')),
  prefix: sometimes(oneOf('/one', '/two')),
});

/** The files of so many clusters. They are often wrong, alone and beside each other. */
export function randomFleet(clusters: number): fc.Arbitrary<readonly Record<string, unknown>[]> {
  return fc
    .array(choices, { minLength: clusters, maxLength: clusters })
    .map((all) => all.map((chosen, index) => clusterOf(`c${index}`, chosen)));
}

function clusterOf(name: string, chosen: typeof choices extends fc.Arbitrary<infer T> ? T : never): Record<string, unknown> {
  const { link, host, pool, routedPool, etcd, prefix, told, native, speaker } = chosen;
  const datastore = etcd === undefined ? undefined : { etcd: [etcd, 'https://etcd.shared:2379'].slice(0, chosen.wide ? 2 : 1) };
  const k3s = {
    version: 'v1.34.1+k3s1',
    ...(datastore ? { datastore } : {}),
    ...(prefix === undefined ? {} : { config: { 'kube-apiserver-arg': [`etcd-prefix=${prefix}`] } }),
  };
  const kubeadm = {
    version: 'v1.34.1',
    ...(datastore ? { datastore } : {}),
    keepalived: { version: '2.0.20', routerId: chosen.vrrp, unicast: chosen.unicast },
    ...(prefix === undefined ? {} : { extraArgs: { apiServer: { 'etcd-prefix': prefix } } }),
  };
  const pools = {
    ...(pool ? { lan: `${link}.${pool[0]}-${link}.${pool[1]}` } : {}),
    ...(routedPool ? { web: { addresses: routedPool, routed: true } } : {}),
  };
  const ids = chosen.routerId === undefined ? {} : { routerIds: { [`${name}-1`]: chosen.routerId } };
  return JSON.parse(
    JSON.stringify({
      name,
      fleet: chosen.fleet,
      distribution: chosen.distribution === 'k3s' ? { k3s } : { kubeadm },
      network: {
        nodeCidr: chosen.wide ? '192.168.0.0/16' : `${link}.0/24`,
        gateway: chosen.gateway && `${link}.${chosen.gateway}`,
        dhcp: chosen.dhcp && `${link}.${chosen.dhcp[0]}-${link}.${chosen.dhcp[1]}`,
        podCidr: chosen.pods,
        serviceCidr: chosen.services,
      },
      controlPlane: { vip: chosen.vip && `${link}.${chosen.vip}`, names: chosen.names },
      nodes: { [`${name}-1`]: { role: 'server', address: `${link}.${host}`, interface: 'ens192', externalAddress: chosen.external } },
      bgp:
        speaker === 'none'
          ? undefined
          : {
              asn: chosen.asn,
              peers: { router: { address: chosen.router, asn: chosen.routerAsn } },
              ...(speaker === 'bird' ? { bird: { services: told, ...ids } } : {}),
            },
      loadBalancer: { pools },
      addons: {
        cilium: { version: '1.20.0', ...chosen.mesh, ...(native ? { routingMode: 'native' } : {}) },
        ...(speaker === 'cilium-bgp' ? { 'cilium-bgp': { aggregationIpv4: told ? 24 : undefined, ...ids } } : {}),
      },
    }),
  );
}
