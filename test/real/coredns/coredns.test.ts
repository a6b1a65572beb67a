import { printClaim } from '../../../src/cluster';
import { listOf } from '../../../src/scalar';
import { type ApiServer, startApiServer } from '../api-server';
import { until } from '../network-lab';
import { eachRun, looked } from '../suite';
import { committedDnsClusters, type DnsCluster, nodeServer, variedDnsClusters } from './corefiles';
import { coredns } from './part';
import { type Answered, type Question, ResolvingNode } from './resolving-node';

const service = { name: 'web', namespace: 'test', address: '10.43.7.7' };

/** A question, and one or several answers of which each will do. */
interface Expected extends Question {
  readonly oneOf: readonly Answered[];
}

eachRun(coredns, (run) => {
  const { coredns: program, 'kube-apiserver': server, etcd } = run.programs;
  let api: ApiServer;

  beforeAll(async () => {
    api = await startApiServer({ 'kube-apiserver': server, etcd });
    await api.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: service.namespace } });
    const { status } = await api.client.create({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: service.name, namespace: service.namespace },
      spec: { clusterIP: service.address, ports: [{ port: 80 }] },
    });
    if (status !== 201) throw new Error(`no Service: ${status}`);
  });
  afterAll(() => api?.stop());

  async function answers(dns: DnsCluster): Promise<void> {
    const { node, daemon } = await ResolvingNode.start(program.path, api, dns.surroundings);
    try {
      const first = { name: `${service.name}.${service.namespace}.svc.${dns.cluster.network.domain}`, type: 'A' } as const;
      await until(
        async () => {
          if (!daemon.isUp()) throw new Error(daemon.said());
          const [answer] = await node.ask([first]);
          return answer?.[0] === service.address;
        },
        { seconds: 90, what: 'CoreDNS knows a Service' },
      );
      const expected = expectedOf(dns);
      const given = await node.ask(expected);
      const wrong = expected.flatMap(({ name, type, oneOf }, index) => {
        const answer = given[index];
        return oneOf.some((one) => JSON.stringify(one) === JSON.stringify(answer)) ? [] : [{ name, type, answer, oneOf }];
      });
      expect(wrong).toEqual([]);
      expect(await node.ask([first], '[::1]')).toEqual([[service.address]]);
      expect(daemon.said()).not.toMatch(/\[(ERROR|FATAL|PANIC)\]/);
      looked(run, 'Corefiles', 1);
      looked(run, 'questions', expected.length + 1);
    } finally {
      await node.close();
    }
  }

  test.each(committedDnsClusters().map((dns) => [dns.name, dns] as const))('%s is answered as its file says', (_, dns) => answers(dns));
  test.each(variedDnsClusters().map((dns) => [dns.name, dns] as const))('%s is answered as its file says', (_, dns) => answers(dns));

  // What the rule coredns-override-once calls once-only, and what it lets pass.
  test.each([
    ['cache 60', false],
    ['errors', false],
    ['kubernetes other.example', false],
    ['loop', false],
    ['prometheus :9154', false],
    ['ready :8182', false],
    ['health :8081', true],
    ['reload 45s', true],
    ['loadbalance round_robin', true],
    ['forward example.org 192.168.10.9', true],
    ['hosts {\n  192.168.10.20 nas.lan\n  fallthrough\n}', true],
    ['nsid one\nnsid two', false],
  ])('a second plugin of the block of kubeadm: %j is taken: %s', async (lines, taken) => {
    const [dns] = variedDnsClusters().filter(({ name }) => name === 'other-domain-of-kubeadm');
    if (!dns) throw new Error('no cluster');
    const corefile = dns.surroundings.files['/etc/coredns/Corefile'] as string;
    const files = { ...dns.surroundings.files, '/etc/coredns/Corefile': corefile.replace('    forward .', `${lines}\n    forward .`) };
    const { node, daemon } = await ResolvingNode.start(program.path, api, { files, upstreams: [nodeServer] });
    try {
      await until(async () => !daemon.isUp() || daemon.said().includes('CoreDNS-'), { what: 'CoreDNS starts or ends' });
      expect({ lines, taken: daemon.isUp(), said: daemon.isUp() ? '' : daemon.said() }).toMatchObject({ lines, taken });
      looked(run, 'plugins twice', 1);
    } finally {
      await node.close();
    }
  });
});

/** What the cluster file says of names. */
function expectedOf({ cluster, options }: DnsCluster): readonly Expected[] {
  const { hosts = {}, stubZones = {}, forwarders = [nodeServer], clusterDomains = [], serverBlocks = {}, overrides = {} } = options;
  const texts = (servers: readonly string[]) => servers.map((one) => [one]);
  const domains = [cluster.network.domain, ...clusterDomains];
  const within = (name: string, zone: string) => `.${name}`.endsWith(`.${zone}`);
  const isLongest = (zone: string, name: string) =>
    !Object.keys(stubZones).some((other) => other !== zone && within(name, other) && within(other, zone)) && !(name in hosts);
  const reverse = `${service.address.split('.').reverse().join('.')}.in-addr.arpa`;
  return [
    ...domains.map(
      (domain) => ({ name: `${service.name}.${service.namespace}.svc.${domain}`, type: 'A', oneOf: [[service.address]] }) as const,
    ),
    ...domains.map((domain) => ({ name: `nobody.${service.namespace}.svc.${domain}`, type: 'A', oneOf: ['ENOTFOUND'] }) as const),
    { name: reverse, type: 'PTR', oneOf: [[`${service.name}.${service.namespace}.svc.${cluster.network.domain}`]] },
    ...Object.entries(hosts).flatMap(([name, addresses]) =>
      (['A', 'AAAA'] as const).flatMap((type) => {
        const own = listOf(addresses).filter((address) => address.includes(':') === (type === 'AAAA'));
        return own.length > 0 ? [{ name, type, oneOf: [[...own].sort()] }] : [];
      }),
    ),
    // What lies below a host is asked of whoever knows all other names.
    ...Object.keys(hosts).map((name) => ({ name: `below.${name}`, type: 'TXT', oneOf: texts(forwarders) }) as const),
    ...Object.entries(stubZones).flatMap(([zone, servers]) =>
      [zone, `a.${zone}`, `b.c.${zone}`]
        .filter((name) => isLongest(zone, name))
        .map((name) => ({ name, type: 'TXT', oneOf: texts(listOf(servers)) }) as const),
    ),
    ...['example.org', 'www.example.org', 'elsewhere'].map((name) => ({ name, type: 'TXT', oneOf: texts(forwarders) }) as const),
    ...(cluster.k3s
      ? cluster.nodes.map(({ name, addresses }) => ({ name, type: 'A', oneOf: [addresses.map(printClaim).slice(0, 1)] }) as const)
      : []),
    ...('raw' in serverBlocks ? [{ name: 'raw.example', type: 'TXT', oneOf: [['raw']] } as const] : []),
    ...('rewriting' in overrides ? [{ name: 'alias.test', type: 'A', oneOf: [[service.address]] } as const] : []),
  ];
}
