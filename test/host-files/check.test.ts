import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { HostNeeds } from '../../src/addon';
import type { Capability, Cluster } from '../../src/cluster';
import { check } from '../../src/host-files/check';
import { clusterOf, fileOf, Machine, shellcheck } from './machine';

const needs: Partial<HostNeeds> = {
  kernel: '5.10',
  modules: ['cls_bpf', 'ip_tables'],
  sysctls: { 'net.ipv4.conf.all.rp_filter': '0' },
  foreignRoutes: true,
  xdp: true,
};

const made: Machine[] = [];
afterEach(() => {
  for (const machine of made.splice(0)) machine.remove();
});

const clusterWith = (...provides: Capability[]) =>
  clusterOf(
    {
      nodes: {
        s1: { role: 'server', address: '10.0.0.1', interface: 'ens192' },
        s2: { role: 'server', address: '10.0.0.2' },
        a1: { role: 'agent', address: '10.0.0.3' },
      },
    },
    ...provides,
  );

/** A machine on which all is as it must be. */
function sound(cluster: Cluster = clusterWith('cni', 'kube-proxy'), node = 's1', wanted = needs): Machine {
  const machine = new Machine(cluster, node, wanted);
  made.push(machine);
  kernel(machine, '6.8.0-51-generic');
  command(machine, 'timedatectl', 'echo yes');
  command(machine, 'ss', 'cat "$M/sockets-${2#--}"');
  machine.write('sockets-tcp', 'LISTEN 0 4096 0.0.0.0:22 0.0.0.0:*\n');
  machine.write('sockets-udp', '');
  machine.write('active-systemd-networkd', '');
  machine.write('root/etc/systemd/networkd.conf.d/keelson.conf', '');
  machine.write('root/proc/sys/net/ipv4/conf/all/rp_filter', '0\n');
  machine.write('root/proc/sys/fs/inotify/max_user_instances', '8192\n');
  machine.write('root/proc/sys/fs/inotify/max_user_watches', '1048576\n');
  machine.write('root/proc/meminfo', 'MemTotal:        4000000 kB\nMemFree: 1 kB\n');
  machine.write('root/proc/cgroups', '#subsys_name hierarchy num_cgroups enabled\nmemory 0 1 1\n');
  machine.write('root/sys/fs/cgroup/cgroup.controllers', 'cpuset cpu io memory hugetlb pids\n');
  machine.write('root/sys/module/cls_bpf/refcnt', '1\n');
  driver(machine, 'vmxnet3');
  return machine;
}

function command(machine: Machine, name: string, body: string): void {
  machine.write(`bin/${name}`, `#!/bin/sh\nM='${machine.dir}'\n${body}\n`, 0o755);
}

/** The kernel that runs, with one module built in. */
function kernel(machine: Machine, release: string): void {
  command(machine, 'uname', `echo ${release}`);
  machine.write(`root/lib/modules/${release}/modules.builtin`, 'kernel/net/ipv4/netfilter/ip_tables.ko\n');
}

/** The NIC's driver, as /sys shows it. */
function driver(machine: Machine, name: string): void {
  machine.unlink('root/sys/class/net/ens192/device/driver');
  machine.write(`root/sys/drivers/${name}/bind`, '');
  machine.write('root/sys/class/net/ens192/device/uevent', '');
  symlinkSync(join(machine.root, 'sys/drivers', name), join(machine.root, 'sys/class/net/ens192/device/driver'));
}

const troubles = (output: string) => output.split('\n').filter((line) => /^(FAIL|warn)/.test(line));

describe('check', () => {
  test('a sound machine passes, each thing in a line of its own', () => {
    const { status, output } = sound().check();
    expect(output).toBe(`ok    kernel 6.8.0-51-generic
ok    module cls_bpf is there
ok    module ip_tables is built in
ok    net.ipv4.conf.all.rp_filter = 0
ok    fs.inotify.max_user_instances = 8192
ok    fs.inotify.max_user_watches = 1048576
ok    swap is off
ok    systemd-networkd leaves foreign routes alone
ok    10.0.0.1 is on ens192
ok    the clock is synchronised
ok    port 2379/tcp is free
ok    port 2380/tcp is free
ok    port 6443/tcp is free
ok    port 10250/tcp is free
ok    port 6444/tcp is free
ok    port 10257/tcp is free
ok    port 10259/tcp is free
ok    port 2381/tcp is free
ok    memory 3906 MiB
ok    cgroup v2 with memory controller
ok    native XDP: driver vmxnet3 of ens192 has it since kernel 6.6
s1: 21 ok, 0 failed, 0 warnings
`);
    expect(status).toBe(0);
  });

  test('nothing on the machine is changed', () => {
    const machine = sound();
    const before = machine.tree();
    machine.check();
    expect(machine.tree()).toEqual(before);
    expect(machine.log).toEqual([]);
  });

  type Case = readonly [what: string, spoil: (machine: Machine) => unknown, line: RegExp];
  const cases: readonly Case[] = [
    ['an old kernel', (m) => [kernel(m, '5.9.99'), driver(m, 'i40e')], /^FAIL {2}kernel 5\.9\.99 is older than 5\.10$/],
    [
      'a module that is not loaded',
      (m) => m.write('root/lib/modules/6.8.0-51-generic/modules.builtin', 'kernel/xip_tables.ko\n'),
      /^FAIL {2}module ip_tables/,
    ],
    [
      'another sysctl value',
      (m) => m.write('root/proc/sys/net/ipv4/conf/all/rp_filter', '2\n'),
      /^FAIL {2}net\.ipv4\.conf\.all\.rp_filter is 2, not 0$/,
    ],
    [
      'a low inotify limit',
      (m) => m.write('root/proc/sys/fs/inotify/max_user_instances', '128\n'),
      /^FAIL {2}fs\.inotify\.max_user_instances is 128, below 512$/,
    ],
    ['swap', (m) => m.write('root/proc/swaps', 'Filename\n/dev/zram0 partition 1 0 100\n'), /^FAIL {2}swap is on: \/dev\/zram0/],
    [
      'no file for systemd-networkd',
      (m) => m.unlink('root/etc/systemd/networkd.conf.d/keelson.conf'),
      /^FAIL {2}systemd-networkd would remove/,
    ],
    ['a missing address', (m) => m.addresses('10.0.0.11'), /^FAIL {2}this machine does not have 10\.0\.0\.1$/],
    [
      'an address elsewhere',
      (m) => m.write('addresses', '3: ens224 inet 10.0.0.1/24 scope global ens224\n'),
      /^FAIL {2}10\.0\.0\.1 is on ens224, not on ens192$/,
    ],
    ['a clock that runs free', (m) => command(m, 'timedatectl', 'echo no'), /^FAIL {2}the clock is not synchronised/],
    [
      'a taken port',
      (m) => m.write('sockets-tcp', 'LISTEN 0 4096 *:10250 *:*\nLISTEN 0 1 [::]:16443 [::]:*\n'),
      /^FAIL {2}port 10250\/tcp is taken$/,
    ],
    ['little memory', (m) => m.write('root/proc/meminfo', 'MemTotal: 1000000 kB\n'), /^warn {2}memory 976 MiB; k3s asks for 2048 MiB/],
    [
      'no memory controller',
      (m) => m.write('root/sys/fs/cgroup/cgroup.controllers', 'cpuset cpu io pids\n'),
      /^FAIL {2}cgroup v2 has no memory controller$/,
    ],
    ['cgroup v1', (m) => m.unlink('root/sys/fs/cgroup/cgroup.controllers'), /^warn {2}cgroup v1/],
    [
      'a driver that has XDP only later',
      (m) => kernel(m, '6.1.0'),
      /^FAIL {2}native XDP: driver vmxnet3 of ens192 has it since kernel 6\.6, this is 6\.1\.0$/,
    ],
    ['a driver without XDP', (m) => driver(m, 'e1000e'), /^warn {2}native XDP: driver e1000e of ens192 is not known/],
    ['a device without a driver', (m) => m.unlink('root/sys/class/net/ens192/device/driver'), /^warn {2}native XDP: ens192 has no driver/],
  ];

  test.each(cases)('%s is the one thing that is reported, with a repair if it fails', (_, spoil, line) => {
    const machine = sound();
    spoil(machine);
    const { status, output } = machine.check();
    expect(troubles(output)).toEqual([expect.stringMatching(line)]);
    const fails = troubles(output)[0]?.startsWith('FAIL') ?? false;
    expect(status).toBe(fails ? 1 : 0);
    expect(/\n {6}fix: \S/.test(output)).toBe(fails);
    expect(output).toMatch(fails ? / ok, 1 failed, 0 warnings\n$/ : / ok, 0 failed, 1 warnings\n$/);
  });

  test('everything is reported in one run', () => {
    const machine = sound();
    for (const [what, spoil] of cases.slice(2, 11)) if (what !== 'a missing address') spoil(machine);
    expect(troubles(machine.check().output)).toHaveLength(8);
  });

  test('ports are not looked at while k3s runs: they are its own', () => {
    const machine = sound();
    machine.write('sockets-tcp', 'LISTEN 0 4096 *:6443 *:*\n');
    machine.write('active-k3s', '');
    expect(machine.check()).toMatchObject({ status: 0 });
  });

  test.each([
    ['s1', [], '2379/tcp 2380/tcp 6443/tcp 8472/udp 10250/tcp 6444/tcp 10257/tcp 10259/tcp 10256/tcp 2381/tcp'],
    ['a1', [], '8472/udp 10250/tcp 6444/tcp 10256/tcp'],
    ['a1', ['cni', 'kube-proxy'], '10250/tcp 6444/tcp'],
  ] as const)('the ports of %s beside %j are %s', (node, provides, ports) => {
    expect(fileOf(check, clusterWith(...provides), node)?.content).toContain(`\nports='${ports}'\n`);
  });

  test('ports of add-ons are looked at as well, each once', () => {
    const machine = sound(clusterWith('cni', 'kube-proxy'), 'a1', {
      ports: [
        { port: 10250, protocol: 'tcp', purpose: 'twice' },
        { port: 8472, protocol: 'udp', purpose: 'VXLAN' },
      ],
    });
    machine.write('sockets-udp', 'UNCONN 0 0 0.0.0.0:8472 0.0.0.0:*\n');
    const { output } = machine.check();
    expect(troubles(output)).toEqual(['FAIL  port 8472/udp is taken']);
    expect(output.match(/10250/g)).toHaveLength(1);
  });

  test('a Kubernetes that refuses cgroup v1 makes it a failure', () => {
    const nodes = { s1: { role: 'server', address: '10.0.0.1' } } as const;
    const machine = sound(clusterOf({ distribution: { k3s: 'v1.35.0+k3s3' }, nodes }, 'cni', 'kube-proxy'), 's1', { ...needs, xdp: false });
    machine.unlink('root/sys/fs/cgroup/cgroup.controllers');
    expect(troubles(machine.check().output)).toEqual([expect.stringMatching(/^FAIL {2}cgroup v1/)]);
  });

  test('L2 announcements beside XDP on vmxnet3 are a warning', () => {
    const machine = sound(clusterWith('cni', 'kube-proxy', 'l2-announcement'));
    expect(troubles(machine.check().output)).toEqual([expect.stringContaining('issue 40396')]);
    driver(machine, 'i40e');
    expect(troubles(machine.check().output)).toEqual([]);
  });

  test('a cluster that needs nothing is not asked for modules, routes or XDP', () => {
    const { output } = sound(clusterWith(), 'a1', {}).check();
    expect(output).not.toMatch(/module|networkd|XDP|rp_filter/);
    expect(troubles(output)).toEqual([]);
  });

  describe('on kubeadm', () => {
    const nodes = { s1: { role: 'server', address: '10.0.0.1' }, a1: { role: 'agent', address: '10.0.0.3' } } as const;
    const kubeadm = (rest: object = {}, ...provides: Capability[]) =>
      clusterOf(
        {
          distribution: { kubeadm: { version: 'v1.34.1', ...rest } },
          controlPlane: { vip: '10.0.0.10', names: ['api.home'] },
          nodes,
        },
        ...provides,
      );

    /** A machine on which install.sh has run. */
    function ready(node: 's1' | 'a1' = 's1', cluster = kubeadm({}, 'cni')): Machine {
      const machine = sound(cluster, node, {});
      for (const [key, value] of [
        ['net/bridge/bridge-nf-call-iptables', '1'],
        ['net/ipv4/ip_forward', '1'],
      ]) {
        machine.write(`root/proc/sys/${key}`, `${value}\n`);
      }
      for (const module of ['br_netfilter', 'overlay', 'ip_vs', 'ip_vs_rr', 'ip_vs_sh', 'ip_vs_wrr', 'nf_conntrack']) {
        machine.write(`root/sys/module/${module}/refcnt`, '1\n');
      }
      machine.write('root/etc/hosts', `127.0.1.1 ${node}\n10.0.0.10 api.home\n`);
      machine.write('active-containerd', '');
      machine.write('active-kubelet', '');
      return machine;
    }

    test.each(['s1', 'a1'] as const)('%s passes where all is as it must be', (node) => {
      const { status, output } = ready(node).check();
      expect(troubles(output)).toEqual([]);
      expect(status).toBe(0);
      for (const line of ['Kubernetes runs, so its ports are its own', 'containerd runs', 'kubeadm is installed', 'api.home resolves']) {
        expect(output).toContain(`ok    ${line}\n`);
      }
      expect(output.includes('processors')).toBe(node === 's1');
      expect(output).not.toMatch(/k3s/i);
    });

    // kubeadm refuses to begin with less: ControlPlaneNumCPU in cmd/kubeadm/app/constants/constants.go of v1.34.1.
    test.each<Case>([
      ['one processor', (m) => m.write('processors', '1\n'), /^FAIL {2}1 processors, and kubeadm asks for 2/],
      ['a containerd that does not run', (m) => m.unlink('active-containerd'), /^FAIL {2}containerd does not run$/],
      ['a tool that is not installed', (m) => m.unlink('bin/crictl'), /^FAIL {2}crictl is not installed$/],
      [
        'a name of the API that does not resolve',
        (m) => m.write('root/etc/hosts', '127.0.1.1 s1\n'),
        /^FAIL {2}api\.home does not resolve$/,
      ],
      [
        'a name of the node that does not resolve',
        (m) => m.write('root/etc/hosts', '10.0.0.10 api.home\n'),
        /^warn {2}s1 does not resolve/,
      ],
      ['SELinux', (m) => m.write('selinux', 'Enforcing\n'), /^warn {2}SELinux is enforcing/],
      [
        'little memory',
        (m) => m.write('root/proc/meminfo', 'MemTotal: 1000000 kB\n'),
        /^warn {2}memory 976 MiB; Kubernetes asks for 2048 MiB/,
      ],
      ['no forwarding', (m) => m.write('root/proc/sys/net/ipv4/ip_forward', '0\n'), /^FAIL {2}net\.ipv4\.ip_forward is 0, not 1$/],
    ])('%s is the one thing that is reported', (_, spoil, line) => {
      const machine = ready();
      spoil(machine);
      expect(troubles(machine.check().output)).toEqual([expect.stringMatching(line)]);
    });

    test('tools are those of the release and of the mode of kube-proxy', () => {
      const commands = (cluster: Cluster) => /^commands='([^']*)'/m.exec(fileOf(check, cluster, 's1')?.content ?? '')?.[1];
      const always = 'containerd crictl kubeadm kubectl kubelet';
      expect(commands(kubeadm({}, 'cni'))).toBe(`${always} ethtool iptables openssl socat`);
      expect(commands(kubeadm({ version: 'v1.31.4', kubeProxyMode: 'ipvs' }))).toBe(
        `${always} conntrack ethtool ipset ipvsadm iptables openssl socat`,
      );
      expect(commands(kubeadm({ kubeProxyMode: 'nftables' }))).toBe(`${always} ethtool iptables nft openssl socat`);
      expect(commands(kubeadm({ kubeProxyMode: 'ipvs' }, 'kube-proxy'))).toBe(`${always} ethtool iptables openssl socat`);
    });

    test.each([
      ['s1', {}, '2379/tcp 2380/tcp 6443/tcp 10250/tcp 10248/tcp 10257/tcp 10259/tcp 10256/tcp 2381/tcp'],
      [
        's1',
        { haproxy: { version: '2.8.18' } },
        '2379/tcp 2380/tcp 6443/tcp 8443/tcp 10250/tcp 10248/tcp 10257/tcp 10259/tcp 10256/tcp 2381/tcp',
      ],
      ['a1', {}, '10250/tcp 10248/tcp 10256/tcp'],
    ] as const)('the ports of %s with %j are %s', (node, rest, ports) => {
      expect(fileOf(check, kubeadm(rest), node)?.content).toContain(`\nports='${ports}'\n`);
    });
  });

  const findings = shellcheck(fileOf(check, clusterWith(), 's2', needs)?.content ?? '');
  const looked = findings === undefined ? ' (not looked: shellcheck is not installed)' : '';
  test(`the script is clean to shellcheck${looked}`, () => {
    expect(findings ?? '').toBe('');
  });
});
