import type { AddonFacts, Cluster } from '../../src/cluster';
import { k3sUninstall } from '../../src/host-files/k3s-uninstall';
import { clusterOf, fileOf, Machine, shellcheck } from './machine';

const nodes = { s1: { role: 'server', address: '10.0.0.1' }, a1: { role: 'agent', address: '10.0.0.2' } } as const;
const flannel = clusterOf({ nodes, controlPlane: { vip: ['10.0.0.10', 'fd00::10'] } });
const systemd = clusterOf({ nodes, distribution: { k3s: { version: 'v1.34.1+k3s1', service: 'systemd' } } });

/** A cluster whose CNI is an add-on of this name. */
function withCni(name: string): Cluster {
  const facts: AddonFacts = { provides: ['cni', 'kube-proxy'] };
  return { ...clusterOf({ nodes }), addons: new Map([[name, facts]]) };
}

const machines: Machine[] = [];
function machine(cluster: Cluster = flannel, node = 's1'): Machine {
  const made = new Machine(cluster, node, { modules: ['ip_vs'], foreignRoutes: true });
  machines.push(made);
  for (const tables of ['iptables', 'ip6tables']) {
    made.write(`bin/${tables}-save`, `#!/bin/sh\ncat '${made.dir}/${tables}' 2>/dev/null\n`, 0o755);
    made.write(`bin/${tables}-restore`, `#!/bin/sh\ncat >'${made.dir}/${tables}'\n`, 0o755);
  }
  made.write('bin/ipvsadm', '#!/bin/sh\n', 0o755);
  return made;
}
afterEach(() => {
  for (const made of machines.splice(0)) made.remove();
});

/** A machine on which install.sh has run. */
function installed(cluster: Cluster = flannel): Machine {
  const made = machine(cluster);
  made.write('root/etc/fstab', '/swap.img none swap sw 0 0\n');
  made.write('root/etc/sysctl.d/99-zzzz-keelson.conf', 'mine = 1\n');
  made.write('release/k3s', "#!/bin/sh\necho 'k3s version v1.34.1+k3s1 (abc)'\n");
  made.write('at hand', made.read('release/k3s'));
  expect(made.install([], { K3S_TOKEN: 'x', K3S_BINARY: `${made.dir}/at hand` })).toMatchObject({ status: 0 });
  made.forget();
  return made;
}

describe('k3s-uninstall', () => {
  test('asks for --yes, and does nothing without', () => {
    const made = installed();
    const before = made.tree();
    expect(made.uninstall([])).toMatchObject({ status: 2, output: expect.stringContaining('say --yes') });
    expect(made.tree()).toEqual(before);
    expect(made.log).toEqual([]);
  });

  test('does nothing with --dry-run, and says what it would', () => {
    const made = installed();
    made.write('links', '9: cni0: <UP>\n');
    made.write('iptables', '-A KUBE-SERVICES\n');
    const before = made.tree();
    const { status, output } = made.uninstall(['--dry-run']);
    expect(status).toBe(0);
    expect(output).toContain('would run   systemctl stop k3s\n');
    expect(output).toContain('would run   ip link delete cni0\n');
    expect(output).toContain(`would run   rm -rf ${made.root}/etc/rancher/k3s\n`);
    expect(made.tree()).toEqual(before);
    expect(made.log).toEqual([]);
  });

  test('leaves the machine as it was before install.sh', () => {
    const made = installed(systemd);
    expect(made.uninstall()).toMatchObject({ status: 0, output: expect.stringContaining('kubectl delete node s1') });
    expect(made.tree()).toEqual({
      'etc/fstab': '644 /swap.img none swap sw 0 0\n',
      'etc/sysctl.d/99-zzzz-keelson.conf': '644 mine = 1\n',
      'proc/swaps': '644 Filename Type Size Used Priority\n',
    });
    expect(made.log).toEqual(['systemctl stop k3s', 'systemctl disable k3s', 'systemctl daemon-reload']);
    made.forget();
    expect(made.uninstall()).toEqual({ status: 0, output: 's1: nothing is left\n' });
    expect(made.log).toEqual([]);
  });

  test('leaves no token behind', () => {
    const made = machine(systemd);
    made.write('root/etc/systemd/system/k3s.service', 'unit of the installer\n');
    made.write('root/etc/systemd/system/k3s.service.env', 'K3S_TOKEN=secret\n', 0o600);
    made.write('at hand', "#!/bin/sh\necho 'k3s version v1.34.1+k3s1 (abc)'\n");
    made.install([], { K3S_TOKEN: 'secret', K3S_BINARY: `${made.dir}/at hand` });
    expect(JSON.stringify(made.tree())).toContain('secret');
    made.uninstall();
    expect(JSON.stringify(made.tree())).not.toContain('secret');
  });

  test('runs the script of the installer where there is one', () => {
    const made = installed();
    made.write(
      'root/usr/local/bin/k3s-uninstall.sh',
      `#!/bin/sh\necho "k3s-uninstall.sh $K3S_DATA_DIR" >>'${made.dir}/log'\nrm "$0"\n`,
      0o755,
    );
    expect(made.uninstall()).toMatchObject({ status: 0 });
    expect(made.log).toContain(`k3s-uninstall.sh ${made.root}/var/lib/rancher/k3s`);
  });

  const linksOfAll = [
    'lo',
    'eth0',
    'cni0',
    'flannel.1',
    'flannel-wg',
    'kube-ipvs0',
    'cilium_host@cilium_net',
    'lxc12',
    'cali34',
    'vxlan.calico',
  ];

  // k3s: remove_interfaces of k3s-killall.sh; Cilium: https://docs.k3s.io/networking/basic-network-options#custom-cni.
  test.each([
    ['flannel', flannel, ['cni0', 'flannel-wg', 'flannel.1', 'kube-ipvs0']],
    ['Cilium', withCni('cilium'), ['cilium_host', 'lxc12']],
    ['Calico', withCni('calico'), ['cali34', 'vxlan.calico']],
  ])('removes the links of %s and leaves all others', (_, cluster, gone) => {
    const made = machine(cluster);
    made.write('links', linksOfAll.map((link, index) => `${index}: ${link}: <UP>\n`).join(''));
    expect(made.uninstall()).toMatchObject({ status: 0 });
    expect(made.log.filter((line) => line.startsWith('ip link')).sort()).toEqual(gone.map((link) => `ip link delete ${link}`));
  });

  test('removes the links of Cilium before the scripts of k3s run, which leave them', () => {
    const made = machine(withCni('cilium'));
    made.write('links', '9: cilium_host@cilium_net: <UP>\n');
    made.write('root/usr/local/bin/k3s-uninstall.sh', `#!/bin/sh\necho k3s-uninstall.sh >>'${made.dir}/log'\n`, 0o755);
    made.uninstall();
    expect(made.log.filter((line) => !line.startsWith('systemctl'))).toEqual(['ip link delete cilium_host', 'k3s-uninstall.sh']);
  });

  test('takes the rules of Kubernetes and of the CNI out of iptables, and no other', () => {
    const made = machine(withCni('cilium'));
    made.write(
      'iptables',
      '*filter\n:INPUT ACCEPT\n:KUBE-FORWARD - [0:0]\n-A INPUT -s 10.0.0.9 -j ACCEPT\n-A INPUT -j CILIUM_INPUT\nCOMMIT\n',
    );
    made.write('ip6tables', '*filter\n:INPUT ACCEPT\nCOMMIT\n');
    made.uninstall();
    expect(made.read('iptables')).toBe('*filter\n:INPUT ACCEPT\n-A INPUT -s 10.0.0.9 -j ACCEPT\nCOMMIT\n');
    expect(made.read('ip6tables')).toBe('*filter\n:INPUT ACCEPT\nCOMMIT\n');
  });

  test('deletes the tables of kube-proxy in nftables', () => {
    const made = machine();
    made.write('tables', 'ip kube-proxy\nip6 other\n');
    made.uninstall();
    expect(made.log.filter((line) => line.startsWith('nft'))).toEqual(['nft delete table ip kube-proxy']);
  });

  test('takes the VIP off the machine, and none of its own addresses', () => {
    const made = machine();
    made.write(
      'addresses',
      '2: eth0 inet 10.0.0.1/24 x\n2: eth0 inet 10.0.0.100/24 x\n2: eth0 inet 10.0.0.10/32 x\n2: eth0 inet6 fd00::10/128 x\n2: eth0 inet6 fd00::1/64 x\n',
    );
    made.uninstall();
    expect(made.log.filter((line) => line.startsWith('ip addr'))).toEqual([
      'ip addr del 10.0.0.10/32 dev eth0',
      'ip addr del fd00::10/128 dev eth0',
    ]);
  });

  test('leaves a fstab alone that was changed since, and files that others made', () => {
    const made = installed();
    made.write('root/etc/fstab', `${made.read('root/etc/fstab')}/dev/sdb /data ext4 defaults 0 2\n`);
    made.write('root/etc/sysctl.d/50-mine.conf', 'a = 1\n');
    const { output } = made.uninstall();
    expect(output).toContain('was changed since');
    expect(made.read('root/etc/fstab')).toContain('# /swap.img');
    expect(made.has('root/etc/sysctl.d/50-mine.conf')).toBe(true);
  });

  test('keeps a folder that holds a mount which does not go', () => {
    const made = machine();
    made.write('root/var/lib/kubelet/pods/a/volume', 'data\n');
    made.write('root/proc/mounts', `nfs:/x ${made.root}/var/lib/kubelet/pods/a nfs rw 0 0\n`);
    made.write('bin/umount', `#!/bin/sh\necho "umount $*" >>'${made.dir}/log'\nexit 1\n`, 0o755);
    const { status, output } = made.uninstall();
    expect(status).toBe(0);
    expect(output).toContain('holds a mount, so it stays');
    expect(made.log).toContain(`umount -f ${made.root}/var/lib/kubelet/pods/a`);
    expect(made.has('root/var/lib/kubelet/pods/a/volume')).toBe(true);
  });

  test('kills the containers of this k3s with all that they run', () => {
    const made = machine();
    const shim = `${made.root}/var/lib/rancher/k3s/data/abc/bin/containerd-shim-runc-v2`;
    made.write(
      'bin/ps',
      `#!/bin/sh\ncase $* in *args*) printf ' 999999001 ${shim} -n x\\n 999999009 /usr/bin/containerd-shim\\n' ;; *) printf '1 999999001\\n999999001 999999002\\n999999002 999999003\\n1 999999009\\n' ;; esac\n`,
      0o755,
    );
    const { output } = made.uninstall(['--dry-run']);
    expect(output).toContain('would run   kill -9 999999001 999999002 999999003\n');
    expect(output).not.toContain('999999009');
  });

  test.each([
    ['flannel', flannel],
    ['Cilium', withCni('cilium')],
  ])('the script is clean to shellcheck with %s', (_, cluster) => {
    expect(shellcheck(fileOf(k3sUninstall, cluster, 's1')?.content ?? '') ?? '').toBe('');
  });
});
