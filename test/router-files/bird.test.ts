import { routerFile, speakers } from './routers';

const flat = (text: string) => text.replace(/\s+/g, ' ');
const conf = (peer: object = {}, over: object = { bgp: { bird: { bfd: true, gracefulRestart: true } } }) =>
  flat(routerFile({ software: 'bird', ...peer }, over));

/** `prefix{shortest,longest}`, or the prefix alone where nothing else is meant. */
function written(rule: string): string {
  const [prefix = '', shortest, longest] = rule.split(' ');
  const own = prefix.split('/')[1];
  return own === shortest && own === longest ? prefix : `${prefix}{${shortest},${longest}}`;
}

// Words of BIRD 2: https://bird.network.cz/?get_doc&v=20&f=bird-6.html
describe("a router's end in BIRD", () => {
  test('is written for a router that runs it, in its folder', () => {
    expect(routerFile({ software: 'bird' }, { bgp: { bird: {} } }).split('\n')[0]).toBe('routers/tor/bird.conf');
    expect(routerFile({}, { bgp: { bird: {} } })).toBe('undefined\nundefined');
  });

  test('speaks to each node, with the timers of the other end', () => {
    const text = conf({ holdTime: 30, port: 1179 });
    expect(text).toContain('router id 192.168.10.2;');
    expect(text).toContain('template bgp nodes_of_home { local 192.168.10.2 port 1179 as 64500; direct; hold time 30; keepalive time 10;');
    expect(text).toContain('protocol bgp node_home_k3s_1 from nodes_of_home { description "k3s-1"; neighbor 192.168.10.11 as 64512; }');
    expect(text).toContain('protocol bgp node_home_k3s_2 from nodes_of_home { description "k3s-2"; neighbor 192.168.10.12 as 64512; }');
    expect(text).toContain('interface "*" { min rx interval 300 ms; min tx interval 300 ms; idle tx interval 1000 ms; multiplier 3; };');
    expect(text).toContain('graceful restart aware;');
    expect(text).toContain('merge paths yes limit 16;');
    expect(text).not.toContain('passive');
  });

  test.each(Object.entries(speakers))('lets in what %s tells, and nothing else', (_, [over, rules]) => {
    const text = conf({}, over);
    expect(text).toContain(`filter from_home_4 { if net ~ [ ${rules.map(written).join(', ')} ] then accept; reject; }`);
    expect(text).toContain('import filter from_home_4;');
    expect(text).toContain('export none;');
  });

  // BIRD counts what it refused only where it keeps it.
  test('ends a session that tells far more than that, what is refused included', () => {
    expect(conf()).toContain('import filter from_home_4; import keep filtered; receive limit 100 action restart;');
    expect(conf({}, speakers.Cilium[0])).toContain('import keep filtered; receive limit 1024 action restart;');
  });

  test('waits for speakers that open every session themselves', () => {
    expect(conf({}, speakers.Cilium[0])).toContain('passive on;');
    expect(conf({}, speakers.MetalLB[0])).toContain('passive on;');
    expect(conf({}, speakers.Calico[0])).not.toContain('passive');
  });

  test('speaks to the nodes that run the speaker, alone', () => {
    expect(conf({}, speakers['kube-vip'][0])).not.toContain('k3s_2');
    expect(conf({}, speakers.Cilium[0])).toContain('k3s_2');
  });

  test('tells the way to everywhere where that is asked of it', () => {
    const text = conf({ defaultRoute: true });
    expect(text).toContain('export where net = 0.0.0.0/0;');
    expect(text).toContain('route 0.0.0.0/0 unreachable;');
  });

  // BIRD looks the next hop of a neighbour that is hops away up in its own table.
  test('across routers knows the routes to the nodes', () => {
    const text = conf({ address: '10.99.0.1', multihop: 4 });
    expect(text).toContain('multihop 4;');
    expect(text).toContain('protocol direct { ipv4; ipv6; }');
    expect(text).toContain('protocol kernel kernel4 { learn; ipv4 { import all; export where source = RTS_BGP; };');
    expect(text).toContain('protocol bfd { multihop {');
  });

  test('takes the password from a file that is not in here', () => {
    const text = conf({ passwordSecret: 'bgp-password' });
    expect(text).toContain('include "home.password.conf";');
    expect(text).not.toContain('bgp-password');
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

  test('carries both families in one session where no other router has the second', () => {
    const text = conf({}, dual);
    expect(text).toContain('filter from_home_6 { if net ~ [ fd00:42::/56 ] then accept; reject; }');
    expect(text).toContain('ipv6 { import filter from_home_6;');
  });
});
