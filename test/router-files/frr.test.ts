import { routerFile, speakers } from './routers';

const conf = (peer: object = {}, over: object = { bgp: { bird: { bfd: true, gracefulRestart: true } } }) =>
  routerFile({ software: 'frr', ...peer }, over).split('\n');

/** The line of a prefix list, without `ge` and `le` where the prefix itself says it. */
function written(rule: string): string {
  const [prefix = '', shortest, longest] = rule.split(' ');
  const own = prefix.split('/')[1];
  return `permit ${prefix}${own === shortest ? '' : ` ge ${shortest}`}${own === longest ? '' : ` le ${longest}`}`;
}

// Commands: https://docs.frrouting.org/en/stable-8.4/bgp.html and bfd.html.
describe("a router's end in FRR", () => {
  test('is written for a router that runs it, in its folder', () => {
    expect(conf()[0]).toBe('routers/tor/frr.conf');
  });

  test('speaks to each node, with the timers of the other end', () => {
    const lines = conf({ holdTime: 30 });
    expect(lines).toEqual(
      expect.arrayContaining([
        'router bgp 64500',
        ' bgp router-id 192.168.10.2',
        ' no bgp default ipv4-unicast',
        ' neighbor home remote-as 64512',
        ' neighbor home timers 10 30',
        ' neighbor home update-source 192.168.10.2',
        ' neighbor home graceful-restart-helper',
        ' neighbor home bfd profile home',
        ' neighbor 192.168.10.11 peer-group home',
        ' neighbor 192.168.10.12 peer-group home',
        '  neighbor home activate',
        '  maximum-paths 16',
        '  detect-multiplier 3',
        '  receive-interval 300',
        '  transmit-interval 300',
      ]),
    );
    expect(lines.join('\n')).not.toMatch(/passive|multihop/);
  });

  test.each(Object.entries(speakers))('lets in what %s tells, and nothing else', (_, [over, rules]) => {
    const lines = conf({}, over);
    const list = lines.filter((line) => line.startsWith('ip prefix-list home-in-4 '));
    expect(list.map((line) => line.replace(/^.* seq \d+ /, ''))).toEqual(rules.map(written));
    expect(lines).toContain('ip prefix-list home-out-4 seq 5 deny 0.0.0.0/0 le 32');
    expect(lines).toEqual(
      expect.arrayContaining(['  neighbor home prefix-list home-in-4 in', '  neighbor home prefix-list home-out-4 out']),
    );
  });

  test('ends a session that tells far more than that', () => {
    expect(conf()).toContain('  neighbor home maximum-prefix 100 restart 5 force');
    expect(conf({}, speakers.Cilium[0])).toContain('  neighbor home maximum-prefix 1024 restart 5 force');
  });

  test('waits for speakers that open every session themselves', () => {
    expect(conf({}, speakers.Cilium[0])).toContain(' neighbor home passive');
    expect(conf({}, speakers.Calico[0])).not.toContain(' neighbor home passive');
  });

  test('tells the way to everywhere where that is asked of it', () => {
    expect(conf({ defaultRoute: true })).toEqual(
      expect.arrayContaining(['ip prefix-list home-out-4 seq 5 permit 0.0.0.0/0', '  neighbor home default-originate']),
    );
  });

  // bfdd hears no packet that began with less hops to live than 255 less those of the session; BIRD's begin with 64.
  test('across routers takes the hops of its peer, and any with BFD', () => {
    const far = { address: '10.99.0.1', multihop: 4 };
    expect(conf(far, { bgp: { bird: {} } })).toContain(' neighbor home ebgp-multihop 4');
    expect(conf(far)).toContain(' neighbor home ebgp-multihop 255');
    expect(conf({ ...far, asn: 64512 }).join('\n')).not.toContain('multihop');
  });

  test('in the same AS merges paths of that kind', () => {
    expect(conf({ asn: 64512, multipath: 8 })).toContain('  maximum-paths ibgp 8');
  });

  test('says how the password comes to be there, which is not in here', () => {
    const text = conf({ passwordSecret: 'bgp-password' }).join('\n');
    expect(text).toContain("-c 'neighbor home password <the password>'");
    expect(text).not.toContain('bgp-password');
    expect(text).not.toMatch(/^ *neighbor .* password/m);
  });

  test('says what its daemon cannot be told here', () => {
    expect(conf({ port: 1179 })[2]).toContain('-p 1179');
  });

  const dual = {
    network: {
      nodeCidr: ['192.168.10.0/24', 'fd00:10::/64'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
    nodes: { 'k3s-1': { role: 'server', address: ['192.168.10.11', 'fd00:10::11'] } },
    bgp: { bird: { bfd: true } },
  };

  test('of IPv6 nodes has an id of 32 bits all the same', () => {
    const lines = conf({ address: 'fd00:10::2' }, dual);
    expect(lines).toEqual(
      expect.arrayContaining([
        ' bgp router-id 10.0.0.2',
        ' neighbor fd00:10::11 peer-group home',
        'ipv6 prefix-list home-in-6 seq 5 permit fd00:42::/56',
        ' address-family ipv6 unicast',
      ]),
    );
  });
});
