import { parse } from 'yaml';
import { k3sCiliumApisix, k3sCiliumApisixCurrent } from '../../clusters';
import { object, rendered } from '../built';

const both = [
  ['1.15.1', '1.7.0', rendered(k3sCiliumApisix)],
  ['1.20.0', '2.0.1', rendered(k3sCiliumApisixCurrent)],
] as const;

describe.each(both)('Cilium %s and APISIX %s', (version, _, rendering) => {
  const config = parse(rendering.files.get('host/k3s-1/etc/rancher/k3s/config.yaml')?.content ?? '');
  const chart = object(rendering, 'cilium', 'HelmChart', 'cilium');
  const values = parse((chart.spec as { valuesContent: string }).valuesContent);

  test('k3s leaves to the add-ons what they do, and to etcd its state', () => {
    expect(config).toEqual({
      'node-name': 'k3s-1',
      'node-ip': '192.168.10.100',
      'datastore-endpoint': 'http://127.0.0.1:2379',
      'cluster-cidr': '10.0.0.0/16',
      'service-cidr': '10.43.0.0/16',
      'cluster-dns': '10.43.0.10',
      'cluster-domain': 'cluster.local',
      'flannel-backend': 'none',
      'disable-network-policy': true,
      'disable-kube-proxy': true,
      disable: ['metrics-server', 'servicelb', 'traefik'],
      'prefer-bundled-bin': true,
    });
  });

  test('docker.io is mirrored', () => {
    const registries = parse(rendering.files.get('host/k3s-1/etc/rancher/k3s/registries.yaml')?.content ?? '');
    expect(registries).toEqual({ mirrors: { 'docker.io': { endpoint: ['https://docker.m.daocloud.io'] } } });
  });

  test('Cilium comes by the helm-controller before there is a pod network, and reaches the API without kube-proxy', () => {
    expect(chart.spec).toMatchObject({ bootstrap: true, version, targetNamespace: 'cilium' });
    expect(values).toMatchObject({ kubeProxyReplacement: true, k8sServiceHost: '127.0.0.1', k8sServicePort: 6444 });
  });

  test('every wish of the walk-through is a value', () => {
    expect(values).toMatchObject({
      operator: { replicas: 1 },
      ipam: { mode: 'cluster-pool', operator: { clusterPoolIPv4PodCIDRList: ['10.0.0.0/16'] } },
      routingMode: 'native',
      autoDirectNodeRoutes: true,
      ipv4NativeRoutingCIDR: '10.0.0.0/16',
      bpf: { masquerade: true },
      loadBalancer: { mode: 'dsr', acceleration: 'native' },
      hubble: { relay: { enabled: true }, ui: { enabled: true } },
      installNoConntrackIptablesRules: true,
      l2announcements: { enabled: true },
    });
  });

  test('custom resources lie in files of their own', () => {
    const files = [...rendering.files.keys()].filter((path) => path.startsWith('k3s-manifests/'));
    expect(files).toEqual(
      ['10-apisix', '10-cilium', '30-cilium', '45-cilium-l2', '45-cilium-lb-pool', '60-apisix'].map((name) => `k3s-manifests/${name}.yaml`),
    );
  });

  test('the Hubble UI is reached on port 8081, beside the chart’s own Service', () => {
    const service = object(rendering, 'cilium', 'Service', 'hubble-ui-lb');
    expect(service.spec).toMatchObject({ type: 'LoadBalancer', ports: [{ port: 8081, targetPort: 8081 }] });
  });

  test('the policy announces from the control plane on ens192 and nothing like it', () => {
    expect(object(rendering, 'cilium-l2', 'CiliumL2AnnouncementPolicy', 'policy').spec).toEqual({
      nodeSelector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
      interfaces: ['^ens192$'],
      externalIPs: true,
      loadBalancerIPs: true,
    });
  });
});
