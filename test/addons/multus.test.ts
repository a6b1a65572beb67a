import { object, rendered, single } from '../built';

// biome-ignore lint/suspicious/noExplicitAny: the spec of a DaemonSet, looked into
type Loose = any;

const flannel = { ...single, network: { nodeCidr: '192.168.10.0/24', gateway: '192.168.10.1' }, loadBalancer: { pools: {} } };

function built(kind: string, name: string, options: object = {}, file: object = flannel, others: object = {}) {
  return object(rendered({ ...file, addons: { ...others, multus: { version: '4.3.0', ...options } } }), 'multus', kind, name);
}

function pod(options: object = {}, file: object = flannel, others: object = {}): Loose {
  return (built('DaemonSet', 'kube-multus-ds', options, file, others).spec as Loose).template.spec;
}

function config(network: object, file: object = flannel) {
  const spec = built('NetworkAttachmentDefinition', 'lan', { networks: { lan: network } }, file).spec as { config: string };
  return JSON.parse(spec.config);
}

const cilium = { cilium: { version: '1.20.0' } };

// k8snetworkplumbingwg/multus-cni v4.3.0, deployments/multus-daemonset.yml, with the image of the tag and without the ConfigMap that `auto` never reads.
test('is the thin DaemonSet of upstream beside a CNI in the usual folders', () => {
  const resources = { cpu: '100m', memory: '50Mi' };
  const common = { securityContext: { privileged: true }, terminationMessagePolicy: 'FallbackToLogsOnError' };
  const image = 'ghcr.io/k8snetworkplumbingwg/multus-cni:v4.3.0';
  expect(pod({}, flannel, cilium)).toEqual({
    hostNetwork: true,
    tolerations: [
      { operator: 'Exists', effect: 'NoSchedule' },
      { operator: 'Exists', effect: 'NoExecute' },
    ],
    serviceAccountName: 'multus',
    containers: [
      {
        name: 'kube-multus',
        image,
        command: ['/thin_entrypoint'],
        args: ['--multus-conf-file=auto', '--multus-autoconfig-dir=/host/etc/cni/net.d', '--cni-conf-dir=/host/etc/cni/net.d'],
        resources: { requests: resources, limits: resources },
        ...common,
        volumeMounts: [
          { name: 'cni', mountPath: '/host/etc/cni/net.d' },
          { name: 'cnibin', mountPath: '/host/opt/cni/bin' },
        ],
      },
    ],
    initContainers: [
      {
        name: 'install-multus-binary',
        image,
        command: ['/install_multus'],
        args: ['--type', 'thin'],
        resources: { requests: { cpu: '10m', memory: '15Mi' } },
        ...common,
        volumeMounts: [{ name: 'cnibin', mountPath: '/host/opt/cni/bin', mountPropagation: 'Bidirectional' }],
      },
    ],
    terminationGracePeriodSeconds: 10,
    volumes: [
      { name: 'cni', hostPath: { path: '/etc/cni/net.d' } },
      { name: 'cnibin', hostPath: { path: '/opt/cni/bin' } },
    ],
  });
});

// https://docs.k3s.io/networking/multus-ipams: confDir, binDir and kubeconfig; the flag is of cmd/thin_entrypoint/main.go v4.3.0.
test('uses the folders of k3s beside flannel', () => {
  const { containers, volumes } = pod();
  expect(containers[0].args).toContain('--multus-kubeconfig-file-host=/var/lib/rancher/k3s/agent/etc/cni/net.d/multus.d/multus.kubeconfig');
  expect(volumes).toEqual([
    { name: 'cni', hostPath: { path: '/var/lib/rancher/k3s/agent/etc/cni/net.d' } },
    { name: 'cnibin', hostPath: { path: '/var/lib/rancher/k3s/data/cni' } },
  ]);
});

// deployments/multus-daemonset-thick.yml of each tag.
test.each([
  ['4.1.4', ['cp', '/usr/src/multus-cni/bin/multus-shim', '/host/opt/cni/bin/multus-shim'], false],
  [
    '4.2.2',
    [
      'sh',
      '-c',
      'cp /usr/src/multus-cni/bin/multus-shim /host/opt/cni/bin/multus-shim && cp /usr/src/multus-cni/bin/passthru /host/opt/cni/bin/passthru',
    ],
    true,
  ],
  ['4.2.3', ['/usr/src/multus-cni/bin/install_multus', '-d', '/host/opt/cni/bin', '-t', 'thick'], true],
  ['4.3.0', ['/usr/src/multus-cni/bin/install_multus', '-d', '/host/opt/cni/bin', '-t', 'thick'], true],
])('thick %s is spelt as upstream spells it', (version, command, hasConfigurations) => {
  const thick = pod({ version, thick: true }, flannel, cilium);
  expect(thick.hostPID).toBe(true);
  expect(thick.initContainers).toMatchObject([{ image: `ghcr.io/k8snetworkplumbingwg/multus-cni:v${version}-thick`, command }]);
  expect(thick.containers[0].command).toEqual(['/usr/src/multus-cni/bin/multus-daemon']);
  expect(thick.containers[0].volumeMounts.map(({ mountPath }: Loose) => mountPath)).toEqual([
    '/host/etc/cni/net.d',
    '/opt/cni/bin',
    '/host/run',
    '/var/lib/cni/multus',
    '/var/lib/kubelet',
    '/run/k8s.cni.cncf.io',
    '/run/netns',
    '/etc/cni/net.d/multus.d',
    '/hostroot',
    ...(hasConfigurations ? ['/etc/cni/multus/net.d'] : []),
  ]);
  const { data } = built('ConfigMap', 'multus-daemon-config', { version, thick: true }, flannel, cilium) as Loose;
  expect(JSON.parse(data['daemon-config.json'])).toEqual({
    chrootDir: '/hostroot',
    cniVersion: '0.3.1',
    logLevel: 'verbose',
    logToStderr: true,
    cniConfigDir: '/host/etc/cni/net.d',
    multusAutoconfigDir: '/host/etc/cni/net.d',
    multusConfigFile: 'auto',
    socketDir: '/host/run/multus/',
  });
});

// The plugins of k3s are links into the folder of its release; pkg/server/exec_chroot.go looks for them in the pod and runs them in the host.
test('a thick daemon sees the plugins of k3s where the host does, and what they link to', () => {
  const { containers, initContainers, volumes } = pod({ thick: true });
  expect(containers[0].volumeMounts).toContainEqual({ name: 'k3s-data', mountPath: '/var/lib/rancher/k3s/data' });
  expect(volumes).toContainEqual({ name: 'k3s-data', hostPath: { path: '/var/lib/rancher/k3s/data' } });
  expect(volumes).toContainEqual({ name: 'cnibin', hostPath: { path: '/var/lib/rancher/k3s/data/cni' } });
  expect(initContainers[0].volumeMounts).toMatchObject([{ name: 'cnibin' }]);
  const { data } = built('ConfigMap', 'multus-daemon-config', { thick: true }) as Loose;
  expect(JSON.parse(data['daemon-config.json']).binDir).toBe('/var/lib/rancher/k3s/data/cni');
});

// ClusterRole of both files at v4.3.0; only the thick one lists and watches pods.
test('may read pods and write their status', () => {
  const pods = (options: object) => (built('ClusterRole', 'multus', options).rules as Loose)[1];
  expect(pods({})).toEqual({ apiGroups: [''], resources: ['pods', 'pods/status'], verbs: ['get', 'update'] });
  expect(pods({ thick: true }).verbs).toEqual(['get', 'list', 'update', 'watch']);
});

// The definition got its second short name at v4.3.0.
test('defines networks under the names of the version', () => {
  const names = (version: string) => {
    const definition = built('CustomResourceDefinition', 'network-attachment-definitions.k8s.cni.cncf.io', { version });
    return (definition.spec as Loose).names.shortNames;
  };
  expect(names('4.3.0')).toEqual(['nad', 'net-attach-def']);
  expect(names('4.2.4')).toEqual(['net-attach-def']);
});

// k3s brings bandwidth, bridge, firewall, flannel, host-local, loopback and portmap alone (k3s-io/k3s#9224).
test('brings the plugins that the networks need and nobody else has', () => {
  const skipped = (networks: object, others: object = {}) =>
    pod({ networks }, flannel, others)
      .initContainers.find(({ name }: Loose) => name === 'cni-plugins')
      ?.env[0].value.split(',');
  const hostLocal = { lan: { ipam: 'host-local', range: '192.168.10.64/27' } };
  expect(skipped({})).toBeUndefined();
  expect(skipped(hostLocal)).not.toContain('macvlan');
  expect(skipped(hostLocal)).toEqual(expect.arrayContaining(['host-local', 'flannel', 'portmap', 'dhcp', 'static']));
  expect(skipped(hostLocal, cilium)).not.toContain('host-local');
  expect(skipped({ lan: { type: 'ipvlan', ipam: 'static' } })).toEqual(expect.arrayContaining(['macvlan', 'dhcp']));
});

test('runs the DHCP daemon where a network asks for leases', () => {
  const spec = (built('DaemonSet', 'kube-multus-dhcp', { networks: { lan: { ipam: 'dhcp' } } }).spec as Loose).template.spec;
  expect(spec.hostNetwork).toBe(true);
  expect(spec.volumes.map(({ hostPath }: Loose) => hostPath.path)).toEqual(['/run/cni', '/run/netns']);
  expect(() => built('DaemonSet', 'kube-multus-dhcp', { networks: { lan: { ipam: 'static' } } })).toThrow();
});

// Keys of https://www.cni.dev/plugins/current/main/macvlan/ and .../ipam/{dhcp,static,host-local}/.
test('leaves by the interface of the nodes, in bridge mode', () => {
  expect(config({ ipam: 'dhcp' })).toEqual({
    cniVersion: '0.3.1',
    name: 'lan',
    type: 'macvlan',
    master: 'ens192',
    mode: 'bridge',
    ipam: { type: 'dhcp' },
  });
});

test('takes what is written instead', () => {
  expect(config({ type: 'ipvlan', interface: 'ens224.20', mode: 'l3', mtu: 9000, ipam: 'static' })).toEqual({
    cniVersion: '0.3.1',
    name: 'lan',
    type: 'ipvlan',
    master: 'ens224.20',
    mode: 'l3',
    mtu: 9000,
    capabilities: { ips: true },
    ipam: { type: 'static' },
  });
});

test('hands out a range of the node network, by way of its gateway', () => {
  expect(config({ ipam: 'host-local', range: '192.168.10.64-192.168.10.95', routes: ['10.99.0.0/16'] }).ipam).toEqual({
    type: 'host-local',
    ranges: [[{ subnet: '192.168.10.0/24', rangeStart: '192.168.10.64', rangeEnd: '192.168.10.95', gateway: '192.168.10.1' }]],
    routes: [{ dst: '10.99.0.0/16', gw: '192.168.10.1' }],
  });
});

test('hands out one address of each family', () => {
  const network = {
    ipam: 'host-local',
    interface: 'ens224',
    subnet: ['172.16.5.0/24', 'fd00:5::/64'],
    range: ['172.16.5.10-172.16.5.20', 'fd00:5::10-fd00:5::20'],
  };
  expect(config(network).ipam.ranges).toEqual([
    [{ subnet: '172.16.5.0/24', rangeStart: '172.16.5.10', rangeEnd: '172.16.5.20' }],
    [{ subnet: 'fd00:5::/64', rangeStart: 'fd00:5::10', rangeEnd: 'fd00:5::20' }],
  ]);
});

test('hands out the whole of a subnet of its own', () => {
  expect(config({ ipam: 'host-local', subnet: '172.16.5.0/24' }).ipam.ranges).toEqual([[{ subnet: '172.16.5.0/24' }]]);
});

test('lies in the namespace that is written', () => {
  expect(built('NetworkAttachmentDefinition', 'lan', { networks: { lan: { ipam: 'static' } } }).metadata.namespace).toBe('default');
  const apart = { networks: { lan: { ipam: 'static', namespace: 'kube-system' } } };
  expect(built('NetworkAttachmentDefinition', 'lan', apart).metadata.namespace).toBe('kube-system');
});
