import type { HostNeeds } from '../../src/addon';
import type { Cluster } from '../../src/cluster';
import { prepare } from '../../src/host-files/prepare';
import { clusterOf, fileOf, Machine, shellcheck } from './machine';

const nodes = {
  s1: { role: 'server', address: '10.0.0.1' },
  s2: { role: 'server', address: '10.0.0.2' },
  a1: { role: 'agent', address: '10.9.9.9' },
} as const;
const lan = clusterOf({ network: { nodeCidr: '10.0.0.0/24' }, nodes });
const systemd = clusterOf({ distribution: { k3s: { version: 'v1.34.1+k3s1', service: 'systemd' } }, nodes });

const kubeadm = clusterOf({ distribution: { kubeadm: 'v1.34.1' }, network: { nodeCidr: '10.0.0.0/24' }, nodes });

const machines: Machine[] = [];
function machine(cluster: Cluster = lan, node = 's1', needs: Partial<HostNeeds> = {}): Machine {
  const made = new Machine(cluster, node, needs);
  machines.push(made);
  return made;
}
afterEach(() => {
  for (const made of machines.splice(0)) made.remove();
});

const openingsOf = (cluster: Cluster, node: string, needs: Partial<HostNeeds> = {}) =>
  /^openings='([^']*)'/m.exec(fileOf(prepare, cluster, node, needs)?.content ?? '')?.[1]?.split('\n');

// https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes
describe('what other machines reach', () => {
  test('is open to the node network and to nodes beside it, etcd only between servers', () => {
    expect(openingsOf(lan, 's1')).toEqual([
      '2379/tcp 10.0.0.0/24',
      '2380/tcp 10.0.0.0/24',
      '6443/tcp any',
      '8472/udp 10.0.0.0/24',
      '8472/udp 10.9.9.9',
      '10250/tcp 10.0.0.0/24',
      '10250/tcp 10.9.9.9',
    ]);
    expect(openingsOf(lan, 'a1')).toEqual(['8472/udp 10.0.0.0/24', '10250/tcp 10.0.0.0/24']);
  });

  test('is open to each external address where nodes share no network', () => {
    const clouds = clusterOf({
      distribution: { k3s: { version: 'v1.34.1+k3s1', flannel: { backend: 'wireguard-native', externalIp: true } } },
      nodes: {
        s1: { role: 'server', address: '10.1.0.5', externalAddress: '203.0.113.1' },
        a1: { role: 'agent', address: '10.2.0.5', externalAddress: '198.51.100.1' },
      },
    });
    expect(openingsOf(clouds, 's1')).toContain('51820/udp 198.51.100.1');
    expect(openingsOf(clouds, 'a1')).toContain('51820/udp 203.0.113.1');
  });

  test('is another port for WireGuard over IPv6, and none without a tunnel', () => {
    const of = (backend: 'host-gw' | 'wireguard-native') =>
      openingsOf(
        clusterOf({
          distribution: { k3s: { version: 'v1.34.1+k3s1', flannel: { backend } } },
          network: { nodeCidr: 'fd00:1::/64' },
          nodes: { s1: { role: 'server', address: 'fd00:1::1' }, a1: { role: 'agent', address: 'fd00:1::2' } },
        }),
        'a1',
      );
    expect(of('wireguard-native')).toEqual(['10250/tcp fd00:1::/64', '51821/udp fd00:1::/64']);
    expect(of('host-gw')).toEqual(['10250/tcp fd00:1::/64']);
  });

  test('holds the ports of add-ons, for those who use them', () => {
    const cluster = clusterOf(
      { network: { nodeCidr: '10.0.0.0/24' }, nodes, bgp: { asn: 64512, peers: { tor: { address: '10.0.0.254', asn: 64513 } } } },
      'cni',
    );
    const ports = [
      { port: 4240, protocol: 'tcp', purpose: 'health' },
      { port: 179, protocol: 'tcp', purpose: 'BGP', from: 'routers' },
    ] as const;
    expect(openingsOf(cluster, 'a1', { ports })).toEqual(['179/tcp 10.0.0.254', '4240/tcp 10.0.0.0/24', '10250/tcp 10.0.0.0/24']);
  });
});

// https://kubernetes.io/docs/reference/networking/ports-and-protocols/
describe('what other machines reach on kubeadm', () => {
  test('is what it is on k3s, without a pod network of its own, and with haproxy and keepalived where they carry the API', () => {
    expect(openingsOf(kubeadm, 's1')).toEqual([
      '2379/tcp 10.0.0.0/24',
      '2380/tcp 10.0.0.0/24',
      '6443/tcp any',
      '10250/tcp 10.0.0.0/24',
      '10250/tcp 10.9.9.9',
    ]);
    const haproxy = clusterOf({
      distribution: { kubeadm: { version: 'v1.34.1', haproxy: { version: '2.8.18' }, keepalived: { version: '2.0.20', routerId: 51 } } },
      network: { nodeCidr: '10.0.0.0/24' },
      controlPlane: { vip: '10.0.0.100' },
      nodes,
    });
    expect(openingsOf(haproxy, 's1')).toEqual(expect.arrayContaining(['8443/tcp any', '112/ip 10.0.0.0/24']));
    expect(openingsOf(haproxy, 'a1')).toEqual(['10250/tcp 10.0.0.0/24']);
  });

  test('the script speaks of k3s nowhere but in a source', () => {
    expect(fileOf(prepare, kubeadm, 's1')?.content.replace(/^# @see .*$/gm, '')).not.toMatch(/k3s/i);
  });
});

describe('firewalld', () => {
  const opened = (made: Machine) => made.log.filter((line) => line.startsWith('firewall-cmd'));

  test('is opened now and after a boot, to pods, services and nodes', () => {
    const made = machine(lan, 'a1');
    made.write('firewalld', '');
    expect(made.prepare()).toMatchObject({ status: 0, output: 'a1: prepared\n' });
    const twice = (zone: string, what: string) => ['', ' --permanent'].map((when) => `firewall-cmd -q${when} --zone=${zone} --add-${what}`);
    const rule = (port: number, protocol: string) =>
      `rich-rule=rule family="ipv4" source address="10.0.0.0/24" port port="${port}" protocol="${protocol}" accept`;
    expect(opened(made)).toEqual([
      ...twice('trusted', 'source=10.42.0.0/16'),
      ...twice('trusted', 'source=10.43.0.0/16'),
      ...twice('public', rule(8472, 'udp')),
      ...twice('public', rule(10250, 'tcp')),
    ]);
  });

  test('is opened in the zone of the interface that carries the address', () => {
    const made = machine(clusterOf({ nodes: { s1: { role: 'server', address: '10.0.0.1', interface: 'ens192' } } }));
    made.write('firewalld', '');
    made.prepare();
    expect(opened(made)).toContain('firewall-cmd -q --zone=public --add-port=6443/tcp');
    made.write('zone', 'internal\n');
    made.prepare();
    expect(opened(made)).toContain('firewall-cmd -q --zone=internal --add-port=6443/tcp');
  });

  test('is left alone where it is open already', () => {
    const made = machine();
    made.write('firewalld', '');
    made.prepare();
    expect(opened(made)).toContain('firewall-cmd -q --zone=public --add-port=6443/tcp');
    made.forget();
    expect(made.prepare()).toEqual({ status: 0, output: 's1: prepared already\n' });
    expect(opened(made)).toEqual([]);
  });

  test('that does not run is not touched', () => {
    const made = machine();
    expect(made.prepare()).toEqual({ status: 0, output: 's1: prepared already\n' });
    expect(made.log).toEqual([]);
  });
});

// Calico's IPIP: IP protocol 4, which /etc/protocols calls ipencap (`ipip` there is 94), so it is given by number.
describe('IP in IP between nodes', () => {
  const dual = clusterOf({
    network: {
      nodeCidr: ['10.0.0.0/24', 'fd00:10::/64'],
      podCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
    nodes: { s1: { role: 'server', address: ['10.0.0.1', 'fd00:10::1'] }, a1: { role: 'agent', address: ['10.0.0.2', 'fd00:10::2'] } },
  });

  test('is let in from the IPv4 addresses of nodes, where an add-on needs it', () => {
    expect(openingsOf(dual, 'a1', { protocols: [{ number: 4, purpose: 'IP in IP' }] })?.filter((line) => line.startsWith('4/ip'))).toEqual([
      '4/ip 10.0.0.0/24',
    ]);
    expect(openingsOf(dual, 'a1')?.filter((line) => line.startsWith('4/ip'))).toEqual([]);
  });

  test('is a rule of its own to firewalld', () => {
    const made = machine(lan, 's1', { protocols: [{ number: 4, purpose: 'IP in IP' }] });
    made.write('firewalld', '');
    made.prepare();
    expect(made.log.join('\n')).toContain('rule family="ipv4" source address="10.0.0.0/24" protocol value="4" accept');
  });

  test('is told of to those who run ufw, which has no word for it, until the rule is there', () => {
    const made = machine(lan, 's1', { protocols: [{ number: 4, purpose: 'IP in IP' }] });
    made.write('ufw', '');
    const rules = ['10.0.0.0/24', '10.9.9.9'].map((source) => `-A ufw-before-input -p 4 -s ${source} -j ACCEPT`);
    const first = made.prepare().output;
    for (const rule of rules) expect(first).toContain(rule);
    expect(made.log.join('\n')).not.toContain('proto ip');
    made.write('root/etc/ufw/before.rules', `*filter\n${rules.join('\n')}\nCOMMIT\n`);
    expect(made.prepare().output).not.toContain('ufw-before-input');
  });
});

describe('ufw', () => {
  test('is given each rule once', () => {
    const made = machine(lan, 's2');
    made.write('ufw', 'ufw allow 6443/tcp\n');
    expect(made.prepare()).toMatchObject({ status: 0 });
    expect(made.log).toEqual([
      'ufw allow from 10.42.0.0/16',
      'ufw allow from 10.43.0.0/16',
      'ufw allow from 10.0.0.0/24 to any port 2379 proto tcp',
      'ufw allow from 10.0.0.0/24 to any port 2380 proto tcp',
      'ufw allow from 10.0.0.0/24 to any port 8472 proto udp',
      'ufw allow from 10.9.9.9 to any port 8472 proto udp',
      'ufw allow from 10.0.0.0/24 to any port 10250 proto tcp',
      'ufw allow from 10.9.9.9 to any port 10250 proto tcp',
    ]);
    made.forget();
    expect(made.prepare()).toEqual({ status: 0, output: 's2: prepared already\n' });
    expect(made.log).toEqual([]);
  });
});

describe('nftables of one’s own', () => {
  test('that drop what comes in are not changed, but the rules are named', () => {
    const made = machine(lan, 'a1');
    made.write('ruleset', 'table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t}\n}\n');
    const { status, output } = made.prepare();
    expect(status).toBe(0);
    expect(output).toContain('these rules are in chain inet filter input');
    expect(output).toContain('warning:   ip saddr 10.0.0.0/24 udp dport 8472 accept\n');
    expect(made.log).toEqual([]);
  });

  test('that accept are not spoken of', () => {
    const made = machine(lan, 'a1');
    made.write('ruleset', 'table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy accept;\n\t}\n}\n');
    expect(made.prepare().output).toBe('a1: prepared already\n');
  });
});

describe('SELinux', () => {
  test('has its policy installed where the installer of k3s does not do it', () => {
    const made = machine(systemd);
    made.write('selinux', 'Enforcing\n');
    made.write('repository-k3s-selinux', '');
    expect(made.prepare()).toMatchObject({ status: 0 });
    expect(made.log).toEqual(['dnf install -y k3s-selinux']);
  });

  test('has the user told where no repository has the policy', () => {
    const made = machine(systemd);
    made.write('selinux', 'Enforcing\n');
    expect(made.prepare()).toMatchObject({ status: 0, output: expect.stringContaining('https://rpm.rancher.io/k3s/stable/common') });
  });

  // https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/: permissive, or settings of one's own.
  test('on kubeadm has the policy of containers installed, and is otherwise left to its owner', () => {
    const made = machine(kubeadm);
    made.write('selinux', 'Enforcing\n');
    made.write('bin/dnf', `#!/bin/sh\ncase $* in "-q info container-selinux") ;; *) echo "dnf $*" >>'${made.dir}/log' ;; esac\n`, 0o755);
    expect(made.prepare()).toMatchObject({ status: 0 });
    expect(made.log).toEqual(['dnf install -y container-selinux']);
    const bare = machine(kubeadm);
    bare.write('selinux', 'Enforcing\n');
    bare.write('bin/dnf', '#!/bin/sh\nexit 1\n', 0o755);
    expect(bare.prepare()).toMatchObject({ status: 0, output: expect.stringContaining('set SELinux to permissive') });
    const installed = machine(kubeadm);
    installed.write('selinux', 'Enforcing\n');
    installed.write('rpm-container-selinux', '');
    expect(installed.prepare()).toEqual({ status: 0, output: 's1: prepared already\n' });
  });

  test.each([
    ['is not enforcing', systemd, 'Permissive', []],
    ['is left to the installer', lan, 'Enforcing', []],
    ['has its policy', systemd, 'Enforcing', ['rpm-k3s-selinux']],
  ] as const)('is no subject where it %s', (_, cluster, mode, files) => {
    const made = machine(cluster);
    made.write('selinux', `${mode}\n`);
    for (const file of files) made.write(file, '');
    expect(made.prepare()).toEqual({ status: 0, output: 's1: prepared already\n' });
  });
});

describe('the clock', () => {
  const free = (made: Machine, can: string) => {
    made.write('clock-NTP', 'no\n');
    made.write('clock-NTPSynchronized', 'no\n');
    made.write('clock-CanNTP', `${can}\n`);
  };

  test('is synchronised where it runs free', () => {
    const made = machine();
    free(made, 'yes');
    expect(made.prepare()).toMatchObject({ status: 0 });
    expect(made.log).toEqual(['timedatectl set-ntp true']);
  });

  test('needs a package where nothing can do it', () => {
    const made = machine();
    free(made, 'no');
    expect(made.prepare()).toMatchObject({ status: 0, output: expect.stringContaining('install chrony') });
    expect(made.log).toEqual([]);
  });

  test('is right where something else keeps it', () => {
    const made = machine();
    made.write('clock-NTP', 'no\n');
    expect(made.prepare().output).toBe('s1: prepared already\n');
  });
});

describe('the script', () => {
  test('does nothing with --dry-run, and says what it would', () => {
    const made = machine();
    made.write('root/etc/fstab', '/swap.img none swap sw 0 0\n');
    made.write('root/proc/swaps', 'Filename\n/swap.img file 1 0 -2\n');
    made.write('ufw', '');
    const before = made.tree();
    const { status, output } = made.prepare(['--dry-run']);
    expect(status).toBe(0);
    expect(output).toContain('would run   swapoff -a\n');
    expect(output).toContain('would run   ufw allow 6443/tcp\n');
    expect(output).toContain('s1: nothing was done\n');
    expect(made.tree()).toEqual(before);
    expect(made.log).toEqual([]);
  });

  test('changes only files with --root', () => {
    const made = machine();
    made.write('root/etc/fstab', '/swap.img none swap sw 0 0\n');
    made.write('ufw', '');
    expect(made.script('prepare.sh', ['--root', made.root])).toMatchObject({ status: 0 });
    expect(made.read('root/etc/fstab')).toBe('# /swap.img none swap sw 0 0\n');
    expect(made.log).toEqual([]);
  });

  test('is run by install.sh', () => {
    const made = machine(lan, 'a1');
    made.write('ufw', '');
    for (const host of ['10.0.0.1', '10.0.0.2']) made.up(`https://${host}:6443/cacerts`);
    expect(made.install([], { K3S_TOKEN: 'x' })).toMatchObject({ status: 0 });
    expect(made.log).toContain('ufw allow from 10.0.0.0/24 to any port 8472 proto udp');
    expect(made.install()).toEqual({ status: 0, output: 'a1: unchanged\n' });
  });

  const findings = shellcheck(fileOf(prepare, lan, 's1')?.content ?? '');
  const looked = findings === undefined ? ' (not looked: shellcheck is not installed)' : '';
  test(`is clean to shellcheck${looked}`, () => {
    expect(findings ?? '').toBe('');
  });
});
