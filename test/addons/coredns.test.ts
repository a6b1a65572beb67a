import { object, rendered, single } from '../built';

function data(options: object, k3s = 'v1.34.1+k3s1') {
  const file = { ...single, distribution: { k3s }, loadBalancer: { pools: {} }, addons: { coredns: options } };
  return object(rendered(file), 'coredns', 'ConfigMap', 'coredns-custom').data as Record<string, string>;
}

// k3s imports /etc/coredns/custom/*.override and *.server of this ConfigMap (k3s v1.34.1, manifests/coredns.yaml). All texts below were served
// by CoreDNS 1.12.1 beside that Corefile, and answered.
test('writes the ConfigMap that the packaged CoreDNS reads', () => {
  const file = { ...single, loadBalancer: { pools: {} }, addons: { coredns: { hosts: { 'nas.lan': '192.168.10.20' } } } };
  expect(object(rendered(file), 'coredns', 'ConfigMap', 'coredns-custom').metadata).toEqual({
    name: 'coredns-custom',
    namespace: 'kube-system',
  });
  expect([...rendered(file).files.keys()]).toContain('k3s-manifests/30-coredns.yaml');
  expect(rendered(file).files.get('host/k3s-1/etc/rancher/k3s/config.yaml')?.content).not.toContain('coredns');
});

test('answers for extra hosts of both families in a block of their own', () => {
  expect(data({ hosts: { 'printer.home': '192.168.10.21', 'nas.lan': ['192.168.10.20', 'fd00::20'] } })).toEqual({
    'keelson-hosts.server': [
      'nas.lan:53 printer.home:53 {',
      '    errors',
      '    hosts {',
      '        192.168.10.20 nas.lan',
      '        fd00::20 nas.lan',
      '        192.168.10.21 printer.home',
      '        ttl 60',
      '        fallthrough',
      '    }',
      '    forward . /etc/resolv.conf',
      '    cache 30',
      '}',
      '',
    ].join('\n'),
  });
});

test('sends stub zones to their servers, with ports and IPv6', () => {
  expect(data({ stubZones: { 'corp.example': ['192.168.10.1', '[fd00::1]:5353'], 'a.example': 'fd00::2' } })).toEqual({
    'keelson-stub-zones.server': [
      'a.example:53 {',
      '    errors',
      '    forward . fd00::2',
      '    cache 30',
      '}',
      'corp.example:53 {',
      '    errors',
      '    forward . 192.168.10.1 [fd00::1]:5353',
      '    cache 30',
      '}',
      '',
    ].join('\n'),
  });
});

test('sends everything else to forwarders, those of the hosts block too', () => {
  const written = data({ forwarders: ['192.168.10.1:5353', 'fd00::1'], hosts: { 'nas.lan': '192.168.10.20' } });
  expect(written['keelson-forward.override']).toBe('forward . 192.168.10.1:5353 fd00::1\n');
  expect(written['keelson-hosts.server']).toContain('    forward . 192.168.10.1:5353 fd00::1\n');
});

test('finds Services under further domains', () => {
  expect(data({ clusterDomains: ['old.example'] }, 'v1.25.16+k3s4')).toEqual({
    'keelson-cluster-domains.server': [
      'old.example:53 {',
      '    errors',
      '    kubernetes old.example {',
      '        pods insecure',
      '    }',
      '    cache 30',
      '    loadbalance',
      '}',
      '',
    ].join('\n'),
  });
});

test('hands on what is written as a Corefile', () => {
  const block = 'raw.example:53 {\n  template IN A raw.example {\n    answer "{{ .Name }} 60 IN A 10.9.9.9"\n  }\n}';
  expect(data({ overrides: { logging: 'log . {\n  class error\n}' }, serverBlocks: { raw: block } })).toEqual({
    'logging.override': 'log . {\n  class error\n}\n',
    'raw.server': `${block}\n`,
  });
});

describe('on kubeadm', () => {
  const file = (coredns: object) => ({
    ...single,
    distribution: { kubeadm: 'v1.34.1' },
    loadBalancer: { pools: {} },
    addons: { cilium: { version: '1.20.0' }, coredns },
  });
  const corefile = (coredns: object) =>
    (object(rendered(file(coredns)), 'coredns', 'ConfigMap', 'coredns').data as { Corefile: string }).Corefile;

  // The plugin takes several zones but stands once in a block, so that an alias cannot be a line beside it.
  test('another cluster domain is a zone of the one kubernetes block', () => {
    expect(corefile({ clusterDomains: ['svc.lan'] })).toContain('    kubernetes cluster.local svc.lan in-addr.arpa ip6.arpa {\n');
    expect(corefile({ clusterDomains: ['svc.lan'] })).not.toContain('svc.lan:53');
  });

  // CoreDNS asks the block with the longest matching zone, and lan:53 knows no Services.
  test('a further cluster domain inside a stub zone has a block of its own', () => {
    const text = corefile({ clusterDomains: ['svc.lan', 'old.example'], stubZones: { lan: '192.168.10.1' } });
    expect(text).toContain('    kubernetes cluster.local old.example in-addr.arpa ip6.arpa {\n');
    expect(text).toContain('svc.lan:53 {\n    errors\n    kubernetes svc.lan {\n        pods insecure\n    }\n');
  });

  test('hosts and stub zones are blocks behind it, forwarders and overrides lines of it', () => {
    const text = corefile({
      hosts: { 'nas.lan': '192.168.10.20' },
      stubZones: { 'corp.example': '192.168.10.2' },
      forwarders: ['9.9.9.9'],
      overrides: { log: 'log' },
      serverBlocks: { own: 'own.lan:53 {\n    whoami\n}' },
    });
    expect(text).toContain('    log\n    forward . 9.9.9.9 {\n');
    const blocks = [...text.matchAll(/^(\S.*) \{$/gm)].map((match) => match[1]);
    expect(blocks).toEqual(['.:53', 'nas.lan:53', 'corp.example:53', 'own.lan:53']);
  });

  test('hosts may stand in an override, as kubeadm has none of its own', () => {
    expect(corefile({ overrides: { lan: 'hosts {\n    192.168.10.20 nas.lan\n    fallthrough\n}' } })).toContain(
      '        192.168.10.20 nas.lan\n',
    );
  });
});
