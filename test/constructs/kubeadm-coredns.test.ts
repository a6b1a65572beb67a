import { Chart } from 'cdk8s';
import { type KubeadmCorednsProps, kubeadmCoredns } from '../../src/constructs/kubeadm-coredns';
import { manifestsOf } from '../../src/manifest';

function corefile(props: KubeadmCorednsProps): string {
  const [made] = manifestsOf((app) => {
    const chart = new Chart(app, 'chart');
    kubeadmCoredns(chart, props);
    return chart;
  });
  if (!made) throw new Error('nothing was made');
  expect(made.metadata).toEqual({ name: 'coredns', namespace: 'kube-system' });
  return (made.data as { Corefile: string }).Corefile;
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

// cmd/kubeadm/app/phases/addons/dns/manifests.go of k8s.io/kubernetes: a plain cache up to v1.31.0, a block since v1.32.0.
const of125 = `.:53 {
    errors
    health { lameduck 5s }
    ready
    kubernetes cili-cluster.tclocal in-addr.arpa ip6.arpa { pods insecure
      fallthrough in-addr.arpa ip6.arpa
      ttl 30 }
    prometheus :9153
    forward . /etc/resolv.conf { max_concurrent 1000 }
    cache 30
    loop
    reload
    loadbalance
}`;

test('without an alias it is the Corefile that kubeadm writes', () => {
  expect(words(corefile({ kubernetes: '1.31', domain: 'cili-cluster.tclocal' }))).toEqual(words(of125));
});

// The plugin takes several zones, and may stand once in a server block; the first zone answers reverse look-ups.
test('a second cluster domain joins the first in its one block', () => {
  const text = corefile({ kubernetes: '1.25', domain: 'cili-cluster.tclocal', aliases: ['cluster.local'] });
  expect(text).toContain('    kubernetes cili-cluster.tclocal cluster.local in-addr.arpa ip6.arpa {\n');
  expect(text.match(/kubernetes /g)).toHaveLength(1);
});

test.each(['1.32', '1.34'])('Kubernetes %s keeps every domain of the cluster out of the cache', (kubernetes) => {
  const text = corefile({ kubernetes, domain: 'a.local', aliases: ['b.local'] });
  expect(words(text.slice(text.indexOf('cache'), text.indexOf('loop')))).toEqual(
    words('cache 30 { disable success a.local disable denial a.local disable success b.local disable denial b.local }'),
  );
});

test('a domain that is named twice stands there once', () => {
  expect(corefile({ kubernetes: '1.25', domain: 'a.local', aliases: ['a.local'] })).toContain('kubernetes a.local in-addr.arpa');
});

test('what else is asked of it stands in its blocks', () => {
  const text = corefile({
    kubernetes: '1.25',
    domain: 'a.local',
    forwarders: ['192.168.1.1', '9.9.9.9'],
    further: [{ words: ['log'] }],
    blocks: ['lan:53 {\n    forward . 192.168.1.1\n}\n'],
  });
  expect(text).toContain('    log\n    forward . 192.168.1.1 9.9.9.9 {\n        max_concurrent 1000\n    }\n');
  expect(text.endsWith('}\nlan:53 {\n    forward . 192.168.1.1\n}\n')).toBe(true);
});
