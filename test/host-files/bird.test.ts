import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../src/cluster';
import { bird } from '../../src/host-files/bird';
import { clusterOf, fileOf, Machine } from './machine';

type Bgp = NonNullable<Facts['bgp']>;

const router = { address: '10.31.254.253', asn: 64512 };

/** Six nodes and a router on one network, with pods and Services beside it. */
function cluster(bgpOver: Partial<Bgp> = {}, over: Partial<Facts> = {}) {
  const nodes = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((n) => [
      `n${n}`,
      { role: n < 4 ? ('server' as const) : ('agent' as const), address: `10.31.80.${n}`, interface: 'eth0' },
    ]),
  );
  return clusterOf({
    network: { nodeCidr: '10.31.0.0/16', podCidr: '10.32.0.0/17', serviceCidr: '10.32.128.0/18' },
    nodes,
    bgp: { asn: 64515, peers: { uplink: router }, bird: {}, ...bgpOver },
    ...over,
  });
}

/** As `cluster`, where Cilium is the CNI in place of kube-proxy. */
function onCilium(bgpOver: Partial<Bgp> = {}, over: Partial<Facts> = {}) {
  const made = cluster(bgpOver, over);
  return { ...made, addons: new Map([['cilium', { provides: ['cni', 'kube-proxy'] as const }]]) };
}

const conf = (made = cluster(), node = 'n1') => fileOf(bird, made, node)?.content ?? '';
const flat = (text: string) => text.replace(/\s+/g, ' ');

const dual: Partial<Facts> = {
  network: {
    nodeCidr: ['10.31.0.0/16', 'fd00:31::/64'],
    podCidr: ['10.32.0.0/17', 'fd00:42::/56'],
    serviceCidr: ['10.32.128.0/18', 'fd00:43::/112'],
  },
  nodes: { n1: { role: 'server', address: ['10.31.80.1', 'fd00:31::1'], interface: 'eth0' } },
};
const ipv6: Partial<Facts> = {
  network: { nodeCidr: 'fd00:31::/64', podCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' },
  nodes: { n1: { role: 'server', address: 'fd00:31::a1:b2c3', interface: 'eth0' } },
};
const seed: Partial<Bgp> = {
  bird: { multipath: 16, gracefulRestart: true, bfd: { receive: 100, transmit: 100, idle: 300, multiplier: 10 } },
};

// The statements of Cilium's guide to BIRD, Documentation/network/bird.rst of cilium/cilium, with a real interface in place of a template's.
describe('a node with Cilium and one router', () => {
  const text = flat(conf(onCilium(seed)));

  test.each([
    'log syslog all;',
    'router id 10.31.80.1;',
    'protocol direct { disabled; }',
    'protocol kernel kernel4 { ipv4 { import none; export none; }; merge paths yes limit 16; }',
    'route 10.32.0.0/17 via "cilium_host";',
    'local 10.31.80.1 as 64515; neighbor 10.31.254.253 port 179 as 64512; direct; hold time 90; keepalive time 30;',
    'bfd on;',
    'graceful restart on;',
    'interface "eth0" { min rx interval 100 ms; min tx interval 100 ms; idle tx interval 300 ms; multiplier 10; };',
    'ipv4 { import none; export filter announced4; next hop self; };',
    'filter announced4 { if net ~ [ 10.32.0.0/17 ] then accept; reject; }',
  ])('says %s', (statement) => expect(text).toContain(statement));

  test('lies where Debian looks for it, and nobody but BIRD reads it', () => {
    expect(fileOf(bird, onCilium(seed), 'n1')).toMatchObject({ path: 'etc/bird/bird.conf', mode: 0o640 });
  });

  test('each node speaks by its own address', () => {
    expect(flat(conf(onCilium(seed), 'n6'))).toMatch(/router id 10\.31\.80\.6;.*local 10\.31\.80\.6 as 64515;/);
  });
});

describe('what is announced', () => {
  const pools = { lan: '10.31.100.0-10.31.100.5', dmz: { addresses: '10.32.192.0/18', routed: true } } as const;
  const filter = (chosen: Bgp['bird']) =>
    /filter announced4 \{ if net ~ \[ (.*?) \] then/.exec(flat(conf(cluster({ bird: chosen }, { loadBalancer: { pools } }))))?.[1];

  test('is the pod network and the routed pools, each as a whole', () => {
    expect(filter({})).toBe('10.32.0.0/17, 10.32.192.0/18');
  });

  test('is what is chosen, with a range as the fewest networks', () => {
    expect(filter({ pods: false, pools: true })).toBe('10.31.100.0/30, 10.31.100.4/31, 10.32.192.0/18');
    expect(filter({ pods: false, pools: ['lan'] })).toBe('10.31.100.0/30, 10.31.100.4/31');
    expect(filter({ pools: false, services: true })).toBe('10.32.0.0/17, 10.32.128.0/18');
  });

  test('stands on no interface where Cilium is not what carries it', () => {
    expect(conf(cluster({ bird: { services: true } }))).toContain('route 10.32.0.0/17 blackhole;\n  route 10.32.128.0/18 blackhole;');
  });

  test('never reaches the kernel, but routes to everywhere and refusals do', () => {
    const uplink = { ...router, defaultRoute: true };
    expect(flat(conf(cluster({ peers: { uplink } })))).toContain('export where source = RTS_BGP;');
    expect(flat(conf(cluster({ peers: { uplink } })))).toContain('import where net = 0.0.0.0/0;');
    const refusing = flat(conf(onCilium({ bird: { refuseUnroutedPods: true } })));
    expect(refusing).toContain('export where proto = "refused4";');
    expect(refusing).toContain('{ ipv4; route 10.32.0.0/18 unreachable; route 10.32.64.0/18 unreachable; }');
    expect(refusing).toContain('[ 10.32.0.0/17 ] then accept;');
  });
});

describe('a session', () => {
  const session = (peer: object, asn = 64515, facts: Partial<Facts> = {}) =>
    flat(conf(cluster({ asn, peers: { uplink: { ...router, ...peer } }, bird: { bfd: true } }, facts)));

  test('across routers says how many, and its BFD is another', () => {
    const text = session({ address: '10.99.0.1', multihop: 4 });
    expect(text).toContain('multihop 4;');
    expect(text).toContain('protocol bfd { multihop { min rx interval 300 ms;');
    expect(text).not.toContain('interface "');
  });

  // BIRD takes a router of the same AS to be anywhere unless told that it is not.
  test('with a router of the same AS is direct where both share the network', () => {
    expect(session({ asn: 64512 }, 64512)).toContain('as 64512; direct;');
    expect(session({ asn: 64512, address: '10.99.0.1' }, 64512)).toContain('as 64512; multihop 255;');
  });

  test('has the timers and the port of its peer', () => {
    expect(session({ port: 1179, holdTime: 9 })).toContain('port 1179 as 64512; direct; hold time 9; keepalive time 3;');
  });

  test('takes its password from a file that is not in here', () => {
    const text = conf(cluster({ peers: { uplink: { ...router, passwordSecret: 'bgp-password' } } }));
    expect(text).toContain('  include "uplink.password.conf";\n');
    expect(text).not.toContain('bgp-password');
  });

  test('of one family carries both where no other peer does, with a next hop for the other', () => {
    const both = flat(conf(cluster({}, dual)));
    expect(both).toContain('ipv4 { import none; export filter announced4; next hop self; };');
    expect(both).toContain('ipv6 { import none; export filter announced6; next hop address fd00:31::1; };');
    const each = flat(conf(cluster({ peers: { four: router, six: { address: 'fd00:31::fd', asn: 64512 } } }, dual)));
    expect(each).toMatch(/peer_four \{[^}]*ipv4 \{[^}]*\}; \}/);
    expect(each).toMatch(/peer_six \{[^}]*ipv6 \{[^}]*\}; \}/);
  });

  test('of a node without IPv4 has an id of 32 bits all the same, or the stated one', () => {
    const peers = { uplink: { address: 'fd00:31::fd', asn: 64512 } };
    expect(conf(cluster({ peers }, ipv6))).toContain('router id 10.161.178.195;');
    expect(conf(cluster({ peers, bird: { routerIds: { n1: '10.0.0.7' } } }, ipv6))).toContain('router id 10.0.0.7;');
  });

  test('stands on every interface where none is stated, or its name is a pattern to BIRD', () => {
    const named = (name?: string) =>
      conf(cluster({ bird: { bfd: true } }, { nodes: { n1: { role: 'server', address: '10.31.80.1', interface: name } } }));
    expect(named('bond0.10')).toContain('interface "bond0.10" {');
    for (const name of [undefined, 'eth*', 'a"b']) expect(named(name)).toContain('interface "*" {');
  });
});

test('there is no file where an add-on speaks', () => {
  expect(fileOf(bird, cluster({ bird: undefined }), 'n1')).toBeUndefined();
});

describe('on the machine', () => {
  const machines: Machine[] = [];
  const alone: Partial<Facts> = { nodes: { s1: { role: 'server', address: '10.31.80.1' } } };
  const made = (bgpOver: Partial<Bgp> = {}) => {
    const machine = new Machine(cluster(bgpOver, alone), 's1');
    machines.push(machine);
    return machine;
  };
  const ofBird = (machine: Machine) => machine.log.filter((line) => /bird/.test(line) && !/^(curl|cp|mv)/.test(line));
  afterEach(() => {
    for (const machine of machines.splice(0)) machine.remove();
  });

  test('install.sh places the file, has BIRD look at it, and lets it be read anew', () => {
    const machine = made();
    expect(machine.install()).toMatchObject({ status: 0 });
    expect(machine.tree()['etc/bird/bird.conf']).toBe(`640 ${machine.read('dist/host/s1/etc/bird/bird.conf')}`);
    const file = `${machine.root}/etc/bird/bird.conf`;
    expect(ofBird(machine)).toEqual([
      `chgrp bird ${file}`,
      `bird -p -c ${file}`,
      'systemctl enable bird',
      'systemctl reload-or-restart bird',
    ]);
    machine.forget();
    expect(machine.install()).toEqual({ status: 0, output: 's1: unchanged\n' });
    expect(ofBird(machine)).not.toContain('systemctl reload-or-restart bird');
  });

  test('a file that BIRD refuses is never loaded, and the next run tries again', () => {
    const machine = made();
    machine.write('bird-says', 'bird.conf:7:3 syntax error\n');
    expect(machine.install()).toMatchObject({ status: 1, output: expect.stringContaining('bird.conf:7:3 syntax error') });
    expect(ofBird(machine)).not.toContain('systemctl reload-or-restart bird');
    machine.unlink('bird-says');
    expect(machine.install()).toMatchObject({ status: 0, output: expect.stringContaining('reloaded    bird') });
  });

  test('a password that is not there stops the run before anything is changed', () => {
    const machine = made({ peers: { uplink: { ...router, passwordSecret: 'x' } } });
    const before = machine.tree();
    expect(machine.install()).toMatchObject({ status: 1, output: expect.stringContaining('/etc/bird/uplink.password.conf') });
    expect(machine.tree()).toEqual(before);
    machine.write('root/etc/bird/uplink.password.conf', 'password "x";\n', 0o640);
    expect(machine.install()).toMatchObject({ status: 0 });
  });

  // The package of Fedora: its unit names no file, and sysconfdir is /etc.
  test('where the package reads /etc/bird.conf, that leads here', () => {
    const machine = made();
    machine.write('root/etc/bird.conf', 'log syslog all;\n');
    expect(machine.install()).toMatchObject({ status: 0 });
    expect(machine.read('root/etc/bird.conf')).toMatch(/^# Generated by Keelson .*\ninclude "\/etc\/bird\/bird\.conf";\n$/);
    expect(machine.read('root/etc/bird.conf.before-keelson')).toBe('log syslog all;\n');
    machine.forget();
    expect(machine.install()).toEqual({ status: 0, output: 's1: unchanged\n' });
  });

  test('BIRD that is no longer the speaker is stopped, and its file goes', () => {
    const machine = made();
    machine.install();
    machine.generate(cluster({ bird: undefined }, alone));
    machine.forget();
    expect(machine.install()).toMatchObject({ status: 0 });
    expect(machine.has('root/etc/bird/bird.conf')).toBe(false);
    expect(ofBird(machine)).toContain('systemctl disable --now bird');
  });

  test('uninstall.sh stops BIRD, so that no route leads here, and takes its file away', () => {
    const machine = made();
    machine.install();
    machine.forget();
    expect(machine.uninstall()).toMatchObject({ status: 0 });
    expect(ofBird(machine)[0]).toBe('systemctl disable --now bird');
    expect(machine.has('root/etc/bird/bird.conf')).toBe(false);
  });

  test('prepare.sh installs what is missing, by the manager that is there, and nothing in an image', () => {
    const machine = made();
    expect(machine.prepare()).toMatchObject({ status: 0 });
    expect(machine.log).toEqual([]);
    machine.unlink('bin/bird');
    const PATH = join(machine.dir, 'bin');
    for (const tool of ['sh', 'awk', 'wc', 'cat', 'env', 'grep', 'id', 'dirname', 'mkdir', 'sed'])
      machine.write(`bin/${tool}`, `#!/bin/sh\nexec ${existsSync(`/bin/${tool}`) ? `/bin/${tool}` : `/usr/bin/${tool}`} "$@"\n`, 0o755);
    // A BIRD of the machine that runs the tests must not be found.
    machine.write('prepare-alone.sh', machine.read('dist/host/s1/prepare.sh').replace(/^PATH=.*$/m, ''));
    const script = (args: string[]) => {
      const path = join(machine.dir, 'prepare-alone.sh');
      const run = spawnSync('/bin/sh', [path, '--root', machine.root, ...args], { encoding: 'utf8', env: { PATH } });
      return run.stdout + run.stderr;
    };
    script([]);
    expect(machine.log).toEqual([]);
    expect(script(['--start', '--dry-run'])).toContain(
      'would run   env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install',
    );
    expect(machine.log).toEqual([]);
    script(['--start']);
    expect(machine.log).toEqual(['apt-get install -y -qq bird2']);
    machine.forget();
    machine.write('no-packages', '');
    expect(script(['--start'])).toContain('the package bird2 could not be installed');
    expect(machine.log).toEqual(['apt-get install -y -qq bird2', 'apt-get update -qq', 'apt-get install -y -qq bird2']);
    machine.unlink('bin/apt-get');
    machine.write('repository-bird', '');
    machine.forget();
    script(['--start']);
    expect(machine.log).toEqual(['dnf install -y bird']);
  });

  test('check.sh says whether BIRD runs and which sessions are up, and does not mind its port', () => {
    const machine = made();
    machine.write('root/proc/meminfo', 'MemTotal: 4000000 kB\n');
    machine.write('root/sys/fs/cgroup/cgroup.controllers', 'memory\n');
    expect(machine.check().output).toMatch(/^FAIL {2}bird does not run$/m);
    machine.write('active-bird', '');
    machine.write(
      'sessions',
      'Name Proto Table State Since Info\npeer_uplink BGP --- up 16:09:34 Established\npeer_other BGP --- start 16:09:34 Active\nbfd1 BFD --- up 16:09:34\n',
    );
    const { output } = machine.check();
    expect(output).toMatch(/^ok {4}bird runs$/m);
    expect(output).toMatch(/^ok {4}BGP session peer_uplink is up$/m);
    expect(output).toMatch(/^warn {2}BGP session peer_other is not up but Active/m);
    expect(output).not.toMatch(/port 179/);
    const without = new Machine(cluster({ bird: undefined }, alone), 's1');
    machines.push(without);
    without.write('root/proc/meminfo', 'MemTotal: 4000000 kB\n');
    without.write('root/sys/fs/cgroup/cgroup.controllers', 'memory\n');
    expect(without.check().output).not.toMatch(/bird/);
  });

  test('prepare.sh opens BGP to the routers, and BFD as each is reached', () => {
    const openings = (bgpOver: Partial<Bgp>) => {
      const [, lines = ''] = /^openings='([^']*)'/m.exec(made(bgpOver).read('dist/host/s1/prepare.sh')) ?? [];
      return lines.split('\n').filter((line) => / 10\.(31\.254|99)/.test(line));
    };
    expect(openings({})).toEqual(['179/tcp 10.31.254.253']);
    expect(openings({ bird: { bfd: true } })).toEqual(['179/tcp 10.31.254.253', '3784/udp 10.31.254.253']);
    expect(openings({ bird: { bfd: true }, peers: { far: { address: '10.99.0.1', asn: 64512, multihop: 2 } } })).toEqual([
      '179/tcp 10.99.0.1',
      '4784/udp 10.99.0.1',
    ]);
  });
});
