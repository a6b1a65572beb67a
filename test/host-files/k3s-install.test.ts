import { createHash } from 'node:crypto';
import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../../src/cluster';
import { hostFiles } from '../../src/host-files';
import { k3sConfig } from '../../src/host-files/k3s-config';
import { k3sInstall } from '../../src/host-files/k3s-install';
import { clusterOf, fileOf, Machine, shellcheck } from './machine';

const token = 'a-token-that-nobody-may-see';
const withToken = { K3S_TOKEN: token };
const needs = { modules: ['cls_bpf', 'ip_tables'], sysctls: { 'net.ipv4.conf.all.rp_filter': '0' }, foreignRoutes: true };

const k3s = (rest: object) => ({ distribution: { k3s: { version: 'v1.34.1+k3s1', ...rest } } });
const alone = clusterOf({ nodes: { s1: { role: 'server', address: '10.0.0.1' } } }, 'cni');
const withEtcd = clusterOf({
  ...k3s({ datastore: { etcd: ['http://10.0.0.8:2379', 'http://10.0.0.9:2379'] } }),
  nodes: { s1: { role: 'server', address: '10.0.0.1' } },
});
const five = clusterOf(
  {
    controlPlane: { vip: '10.0.0.10' },
    nodes: {
      s1: { role: 'server', address: '10.0.0.1' },
      s2: { role: 'server', address: '10.0.0.2' },
      s3: { role: 'server', address: '10.0.0.3' },
      a1: { role: 'agent', address: '10.0.0.4' },
      a2: { role: 'agent', address: '10.0.0.5' },
    },
  },
  'cni',
);

const machines: Machine[] = [];
function machine(cluster: Cluster, node = 's1'): Machine {
  const made = new Machine(cluster, node, needs);
  machines.push(made);
  return made;
}
afterEach(() => {
  for (const made of machines.splice(0)) made.remove();
});

/** A machine on which the node of a one-server cluster runs. */
function installed(): Machine {
  const made = machine(alone);
  expect(made.install()).toMatchObject({ status: 0 });
  made.forget();
  return made;
}

describe('a first run', () => {
  test('puts every file of the node where it belongs, with its mode', () => {
    const made = machine(alone);
    expect(made.install().output).toContain('s1: done\n');
    const tree = made.tree();
    for (const kind of hostFiles) {
      const file = fileOf(kind, alone, 's1', needs);
      if (file?.path.startsWith('etc/')) expect(tree[file.path]).toBe(`${file.mode.toString(8)} ${file.content}`);
    }
    expect(tree['var/lib/rancher/k3s/server/manifests/cilium.yaml']).toBe(`600 ${made.read('dist/k3s-manifests/cilium.yaml')}`);
  });

  test('leaves no traces but its files and the unit', () => {
    const made = machine(alone);
    made.install();
    expect(Object.keys(made.tree()).sort()).toEqual([
      'etc/modules-load.d/keelson.conf',
      'etc/rancher/k3s/config.yaml',
      'etc/sysctl.d/99-zzzz-keelson.conf',
      'etc/systemd/networkd.conf.d/keelson.conf',
      'etc/systemd/system/k3s.service',
      'proc/swaps',
      'var/lib/rancher/k3s/server/manifests/cilium.yaml',
    ]);
  });

  test('prepares the kernel, then runs the installer of the pinned version, with manifests in place before k3s starts', () => {
    const made = machine(alone);
    made.install();
    expect(made.log.filter((line) => !line.startsWith('curl'))).toEqual([
      'modprobe cls_bpf',
      'modprobe ip_tables',
      `sysctl -q -p ${made.root}/etc/sysctl.d/99-zzzz-keelson.conf`,
      'installer server version=v1.34.1+k3s1 mirror= token= url=',
    ]);
    expect(made.log.some((line) => /^curl -sfL --retry 3 -o \S+ https:\/\/get\.k3s\.io$/.test(line))).toBe(true);
    expect(made.read('running/manifests')).toBe('cilium.yaml\n');
  });

  test('on an agent installs the agent and gives it no manifests', () => {
    const made = machine(five, 'a1');
    for (const host of ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.10']) made.up(`https://${host}:6443/cacerts`);
    expect(made.install([], withToken)).toMatchObject({ status: 0 });
    expect(made.log.at(-1)).toBe('installer agent version=v1.34.1+k3s1 mirror= token=given url=');
    expect(made.has('root/var/lib/rancher')).toBe(false);
  });

  test('takes the mirror in China when told, with its own installer', () => {
    const made = machine(alone);
    made.install(['--mirror', 'cn']);
    expect(made.log.join('\n')).toContain('https://rancher-mirror.rancher.cn/k3s/k3s-install.sh');
    expect(made.log.at(-1)).toBe('installer server version=v1.34.1+k3s1 mirror=cn token= url=');
  });

  test('runs the installer at hand instead of fetching one', () => {
    const made = machine(alone);
    expect(made.install([], { INSTALLER: join(made.dir, 'installer') })).toMatchObject({ status: 0 });
    expect(made.log.filter((line) => line.startsWith('curl'))).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['a page of a captive portal', '<html>please log in</html>\n'],
  ])('runs nothing when the download is %s', (_, text) => {
    const made = machine(alone);
    made.write('installer', text);
    expect(made.install()).toMatchObject({ status: 1, output: expect.stringContaining('https://get.k3s.io') });
    expect(made.log.some((line) => line.startsWith('installer'))).toBe(false);
  });

  test('hands nothing of the caller to the installer that would change the node', () => {
    const made = machine(alone);
    made.install([], { K3S_URL: 'https://elsewhere:6443', INSTALL_K3S_EXEC: 'agent', INSTALL_K3S_VERSION: 'v1.20.0+k3s1' });
    expect(made.log.at(-1)).toBe('installer server version=v1.34.1+k3s1 mirror= token= url=');
  });

  test('shows an external etcd the certificates that it asks for', () => {
    const datastore = { etcd: ['https://10.0.0.9:2379/'], caFile: '/etc/etcd/the ca.crt', certFile: '/c.crt', keyFile: '/c.key' };
    const made = machine(clusterOf({ ...k3s({ datastore }), nodes: { s1: { role: 'server', address: '10.0.0.1' } } }));
    made.up('https://10.0.0.9:2379/health');
    expect(made.install()).toMatchObject({ status: 0 });
    expect(made.log[0]).toBe(
      'curl -sfg --noproxy * --max-time 5 -o /dev/null --cacert /etc/etcd/the ca.crt --cert /c.crt --key /c.key https://10.0.0.9:2379/health',
    );
  });

  test('turns swap off, now and at the next boot, and keeps the old fstab', () => {
    const made = machine(alone);
    const fstab = 'UUID=1 / ext4 defaults 0 1\n/swap.img none swap sw 0 0\n# /dev/sdz none swap sw 0 0\n';
    made.write('root/etc/fstab', fstab);
    made.write('root/proc/swaps', 'Filename\n/swap.img file 1 0 -2\n');
    made.install();
    expect(made.read('root/etc/fstab')).toBe(fstab.replace('/swap.img', '# /swap.img'));
    expect(made.read('root/etc/fstab.before-keelson')).toBe(fstab);
    expect(made.log).toContain('swapoff -a');
  });

  test('keeps a foreign original, and that for good', () => {
    const made = machine(alone);
    made.write('root/etc/rancher/k3s/config.yaml', 'mine: true\n');
    made.install();
    expect(made.read('root/etc/rancher/k3s/config.yaml.before-keelson')).toBe('mine: true\n');
    made.generate(
      clusterOf({ ...k3s({ config: { 'kubelet-arg': ['v=4'] } }), nodes: { s1: { role: 'server', address: '10.0.0.1' } } }, 'cni'),
    );
    made.install();
    expect(made.read('root/etc/rancher/k3s/config.yaml.before-keelson')).toBe('mine: true\n');
    expect(made.read('root/etc/rancher/k3s/config.yaml')).toContain('v=4');
  });

  test('keeps no copy of a file that Keelson made', () => {
    const made = machine(alone);
    made.write('root/etc/rancher/k3s/config.yaml', '# Generated by Keelson for cluster old. Edit the cluster file, not this one.\n');
    made.install();
    expect(made.has('root/etc/rancher/k3s/config.yaml.before-keelson')).toBe(false);
  });

  test('restarts systemd-networkd for its file only where it is active', () => {
    const idle = machine(alone);
    idle.install();
    expect(idle.log).not.toContain('systemctl restart systemd-networkd');
    const active = machine(alone);
    active.write('active-systemd-networkd', '');
    active.install();
    expect(active.log.filter((line) => line === 'systemctl restart systemd-networkd')).toHaveLength(1);
    active.forget();
    active.install();
    expect(active.log).not.toContain('systemctl restart systemd-networkd');
  });
});

describe('a later run', () => {
  test('with nothing new changes no file, restarts nothing, needs no token and says so', () => {
    const made = machine(five);
    made.install([], withToken);
    const before = made.tree();
    made.forget();
    expect(made.install()).toEqual({ status: 0, output: 's1: unchanged\n' });
    expect(made.tree()).toEqual(before);
    expect(made.log.filter((line) => /^(systemctl|installer|swapoff|curl)/.test(line))).toEqual([]);
  });

  test('leaves the inode of an equal file alone', () => {
    const made = installed();
    const path = join(made.root, 'etc/rancher/k3s/config.yaml');
    const { ino, mtimeMs } = statSync(path);
    made.install();
    expect(statSync(path)).toMatchObject({ ino, mtimeMs });
  });

  test('gives an equal file its mode back', () => {
    const made = installed();
    chmodSync(join(made.root, 'etc/rancher/k3s/config.yaml'), 0o644);
    made.install();
    expect(made.tree()['etc/rancher/k3s/config.yaml']).toMatch(/^600 /);
  });

  test('with another flag restarts k3s, without the installer', () => {
    const made = installed();
    made.generate(
      clusterOf({ ...k3s({ config: { 'kubelet-arg': ['v=4'] } }), nodes: { s1: { role: 'server', address: '10.0.0.1' } } }, 'cni'),
    );
    expect(made.install().output).toContain('restarted   k3s\n');
    expect(made.log.filter((line) => /^(systemctl|installer|curl)/.test(line))).toEqual(['systemctl restart k3s']);
    expect(made.read('running/config.yaml')).toContain('v=4');
  });

  test('with another version runs the installer', () => {
    const made = installed();
    made.generate(clusterOf({ ...k3s({ version: 'v1.35.0+k3s3' }), nodes: { s1: { role: 'server', address: '10.0.0.1' } } }, 'cni'));
    made.install();
    expect(made.log.at(-1)).toBe('installer server version=v1.35.0+k3s3 mirror= token= url=');
  });

  test('with another manifest leaves the restart to nobody: k3s reads it by itself', () => {
    const made = installed();
    made.manifest('cilium', 'kind: Secret\n');
    made.install();
    expect(made.read('root/var/lib/rancher/k3s/server/manifests/cilium.yaml')).toContain('kind: Secret');
    expect(made.log.filter((line) => /^(systemctl|installer)/.test(line))).toEqual([]);
  });

  test('starts a k3s that does not run', () => {
    const made = installed();
    made.write('active-k3s', '');
    made.write('bin/systemctl', made.read('bin/systemctl').replace('[ -e', 'false && [ -e'), 0o755);
    made.install();
    expect(made.log).toContain('systemctl restart k3s');
  });

  test('removes a file that is no longer generated, and restarts k3s without it', () => {
    const made = installed();
    const mirrored = clusterOf(
      { registries: { mirrors: { 'docker.io': 'https://m.lan' } }, nodes: { s1: { role: 'server', address: '10.0.0.1' } } },
      'cni',
    );
    made.generate(mirrored);
    made.install();
    expect(made.has('running/registries.yaml')).toBe(true);
    made.generate();
    made.install();
    expect(made.has('root/etc/rancher/k3s/registries.yaml')).toBe(false);
    expect(made.has('running/registries.yaml')).toBe(false);
  });

  // An object that changes its file does so in steps; a file out of turn would have k3s delete it.
  test('leaves manifests alone where keelson install keeps a ledger of them, and says that there is something to install', () => {
    const made = installed();
    const folder = 'root/var/lib/rancher/k3s/server/manifests';
    const before = made.read(`${folder}/cilium.yaml`);
    made.write(`${folder}/.keelson-ledger`, '{}');
    expect(made.install().output).not.toContain('keelson install');
    made.manifest('cilium', 'kind: Secret\n');
    const { status, output } = made.install();
    expect(status).toBe(0);
    expect(output).toMatch(/warning: .*manifests differs from .*run keelson install home --to .*manifests\n/);
    expect(made.read(`${folder}/cilium.yaml`)).toBe(before);
  });

  test('names manifests of this cluster that are no longer generated, with the way to delete their objects', () => {
    const made = installed();
    const folder = 'root/var/lib/rancher/k3s/server/manifests';
    made.write(`${folder}/old.yaml`, made.read(`${folder}/cilium.yaml`));
    made.write(`${folder}/foreign.yaml`, 'kind: Secret\n');
    made.write(`${folder}/other.yaml`, made.read(`${folder}/cilium.yaml`).replace('cluster home', 'cluster work'));
    const { status, output } = made.install();
    expect(status).toBe(0);
    expect(output).toMatch(/old\.yaml is no longer generated[\s\S]*first line/);
    expect(output).not.toMatch(/foreign\.yaml|other\.yaml/);
    expect(made.has(`${folder}/old.yaml`)).toBe(true);
  });
});

describe('before anything is changed it refuses', () => {
  const untouched = (made: Machine) => {
    expect(Object.keys(made.tree()).filter((path) => path !== 'proc/swaps')).toEqual([]);
    expect(made.log.filter((line) => !line.startsWith('curl'))).toEqual([]);
  };

  test('a machine that does not have the address of the node', () => {
    const made = machine(alone);
    made.addresses('10.0.0.11', '10.0.0.100', '127.0.0.1');
    const { status, output } = made.install();
    expect(status).toBe(1);
    expect(output).toContain('this machine does not have 10.0.0.1, it has 10.0.0.11 10.0.0.100 127.0.0.1');
    untouched(made);
    expect(made.install(['--force'])).toMatchObject({ status: 0 });
  });

  test('anybody but root', () => {
    const made = machine(alone);
    made.addresses();
    made.write('bin/id', '#!/bin/sh\necho 1000\n', 0o755);
    expect(made.script('install.sh', [])).toMatchObject({ status: 1, output: expect.stringContaining('must run as root') });
    untouched(made);
  });

  test('a machine that has only one of two addresses', () => {
    const cluster = clusterOf({
      network: { podCidr: ['10.42.0.0/16', 'fd00:42::/56'] },
      nodes: { s1: { role: 'server', address: ['10.0.0.1', 'fd00::1'] } },
    });
    const made = machine(cluster);
    made.addresses('10.0.0.1');
    expect(made.install()).toMatchObject({ status: 1, output: expect.stringContaining('does not have fd00::1') });
    made.addresses('10.0.0.1', 'fd00::1');
    expect(made.install()).toMatchObject({ status: 0 });
  });

  test.each(['s1', 's2', 'a1'])('to go without a token on %s of a cluster of several nodes, and says how to make one', (node) => {
    const made = machine(five, node);
    const { status, output } = made.install();
    expect(status).toBe(1);
    expect(output).toContain('K3S_TOKEN is not set');
    expect(output).toContain('openssl rand -hex 32');
    untouched(made);
  });

  test('when no member of the external etcd is healthy', () => {
    const made = machine(withEtcd);
    const { status, output } = made.install();
    expect(status).toBe(1);
    expect(output).toContain('no member of the external etcd is healthy: http://10.0.0.8:2379 http://10.0.0.9:2379');
    untouched(made);
    made.up('http://10.0.0.9:2379/health');
    expect(made.install()).toMatchObject({ status: 0 });
  });

  test('to write over a manifest that it does not own', () => {
    const made = machine(alone);
    made.write('root/var/lib/rancher/k3s/server/manifests/cilium.yaml', 'kind: Namespace\n');
    expect(made.install()).toMatchObject({
      status: 1,
      output: expect.stringContaining('cilium.yaml was not made for this cluster by Keelson'),
    });
    expect(made.read('root/var/lib/rancher/k3s/server/manifests/cilium.yaml')).toBe('kind: Namespace\n');
    expect(made.log).toEqual([]);
  });

  test('a copy without the manifests beside it', () => {
    const made = machine(alone);
    made.write('dist/moved/host/s1/install.sh', made.read('dist/host/s1/install.sh'));
    made.write('dist/moved/host/s1/etc/x', '');
    expect(made.script('../../moved/host/s1/install.sh', ['--root', made.root])).toMatchObject({
      status: 1,
      output: expect.stringContaining('k3s-manifests is missing'),
    });
    untouched(made);
  });

  test('to start a second cluster on a first server that lost its disk', () => {
    const made = machine(five);
    made.up('https://10.0.0.3:6443/cacerts');
    expect(made.install([], withToken)).toMatchObject({ status: 1, output: expect.stringContaining('s3 runs a cluster already') });
    untouched(made);
    made.write('root/var/lib/rancher/k3s/server/db/etcd/name', '');
    expect(made.install([], withToken)).toMatchObject({ status: 0 });
  });

  test.each(['--mirror us', '--wait-seconds long', '--root /nonexistent', '--nonsense'])('the option %s', (option) => {
    const made = machine(alone);
    expect(made.script('install.sh', option.split(' '))).toMatchObject({ status: 2, output: expect.stringContaining('usage: ') });
    untouched(made);
  });
});

describe('waiting', () => {
  const asked = (made: Machine) => made.log.filter((line) => line.includes('/cacerts')).map((line) => line.split(' ').at(-1));
  const url = (host: string) => `https://${host}:6443/cacerts`;

  test('is nothing for the first server', () => {
    const made = machine(five);
    expect(made.install([], withToken).output).not.toContain('waiting');
  });

  test('is for the servers before it on another server, in their order', () => {
    const made = machine(five, 's3');
    made.up(url('10.0.0.1'));
    made.up(url('10.0.0.2'));
    expect(made.install([], withToken)).toMatchObject({ status: 0 });
    expect(asked(made)).toEqual([url('10.0.0.1'), url('10.0.0.2')]);
  });

  test('is for all servers and the VIP on an agent', () => {
    const made = machine(five, 'a2');
    for (const host of ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.10']) made.up(url(host));
    expect(made.install([], withToken)).toMatchObject({ status: 0 });
    expect(asked(made)).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.10'].map(url));
  });

  test('asks IPv6 addresses in brackets, at the port of the cluster', () => {
    const cluster = clusterOf({
      controlPlane: { port: 7443 },
      nodes: { s1: { role: 'server', address: 'fd00::1' }, s2: { role: 'server', address: 'fd00::2' } },
    });
    const made = machine(cluster, 's2');
    made.up('https://[fd00::1]:7443/cacerts');
    expect(made.install([], withToken)).toMatchObject({ status: 0 });
  });

  test('ends after ten minutes, or as told, saying for whom; no k3s was started; a later run goes on', () => {
    const made = machine(five, 's3');
    made.up(url('10.0.0.1'));
    const { status, output } = made.install([], withToken);
    expect(status).toBe(1);
    expect(output).toContain('waiting     for s2 at https://10.0.0.2:6443\n');
    expect(output).toContain('s2 does not answer at https://10.0.0.2:6443 after 600 seconds');
    expect(Number(made.read('clock'))).toBe(1600);
    made.install(['--wait-seconds', '60'], withToken);
    expect(Number(made.read('clock'))).toBe(1660);
    expect(made.log.some((line) => line.startsWith('installer'))).toBe(false);
    made.up(url('10.0.0.2'));
    expect(made.install([], withToken)).toMatchObject({ status: 0 });
    expect(made.log.at(-1)).toContain('installer server');
  });

  test('can be left out', () => {
    const made = machine(five, 's3');
    expect(made.install(['--no-wait'], withToken)).toMatchObject({ status: 0 });
    expect(asked(made)).toEqual([]);
  });
});

describe('the token', () => {
  test('reaches the installer by the environment, and no file, argument or message', () => {
    const made = machine(five);
    const first = made.install([], withToken);
    const second = made.install(['--dry-run'], withToken);
    made.write('version', 'v1.0.0+k3s1\n');
    const third = made.install([], withToken);
    expect(made.log.filter((line) => line.startsWith('installer')).map((line) => line.includes('token=given'))).toEqual([true, true]);
    const everything = [first.output, second.output, third.output, JSON.stringify(made.tree('.'))].join();
    expect(everything).toContain('k3s.service');
    expect(everything).not.toContain(token);
  });
});

describe('nothing happens', () => {
  test('with --dry-run, which says what would', () => {
    const made = machine(five, 's2');
    made.write('root/etc/fstab', '/swap.img none swap sw 0 0\n');
    made.write('root/proc/swaps', 'Filename\n/swap.img file 1 0 -2\n');
    const before = made.tree();
    const { status, output } = made.install(['--dry-run']);
    expect(status).toBe(0);
    expect(output).toContain(`would write ${made.root}/etc/rancher/k3s/config.yaml\n`);
    expect(output).toContain('would run   swapoff -a\n');
    expect(output).toContain('would wait  for s1=https://10.0.0.1:6443\n');
    expect(output).toContain('would install k3s v1.34.1+k3s1 as server\n');
    expect(output).toContain('s2: nothing was done\n');
    expect(made.tree()).toEqual(before);
    expect(made.log).toEqual([]);
  });

  test('beyond files with --root, and the machine that boots with them finishes the work', () => {
    const made = machine(five, 's2');
    expect(made.script('install.sh', ['--root', made.root])).toMatchObject({ status: 0 });
    expect(made.log).toEqual([]);
    expect(made.has('root/etc/rancher/k3s/config.yaml')).toBe(true);
    made.up('https://10.0.0.1:6443/cacerts');
    made.install([], withToken);
    expect(made.log.at(-1)).toContain('installer server');
  });
});

describe('without the installer', () => {
  const service = { service: 'systemd' as const };
  const one = clusterOf({ ...k3s(service), nodes: { s1: { role: 'server', address: '10.0.0.1' } } }, 'cni');
  const two = clusterOf({
    ...k3s(service),
    nodes: { s1: { role: 'server', address: '10.0.0.1' }, a1: { role: 'agent', address: '10.0.0.2' } },
  });
  const binary = (version = 'v1.34.1+k3s1') => `#!/bin/sh\necho 'k3s version ${version} (abc)'\n`;
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');

  /** The files of a release, as GitHub has them. */
  function release(made: Machine, text = binary(), suffix = '', arch = 'amd64'): Machine {
    made.write(`release/k3s${suffix}`, text);
    made.write(`release/sha256sum-${arch}.txt`, `${sum('images')}  k3s-airgap-images-amd64.tar\n${sum(text)}  k3s${suffix}\n`);
    return made;
  }

  const downloads = (made: Machine) => made.log.filter((line) => line.includes('github.com')).map((line) => line.split(' ').at(-1));
  const systemctl = (made: Machine) => made.log.filter((line) => line.startsWith('systemctl'));

  test('the binary of the release is put in place, checked, and the unit of Keelson starts it', () => {
    const made = release(machine(one));
    expect(made.install()).toMatchObject({ status: 0 });
    expect(downloads(made)).toEqual([
      'https://github.com/k3s-io/k3s/releases/download/v1.34.1+k3s1/sha256sum-amd64.txt',
      'https://github.com/k3s-io/k3s/releases/download/v1.34.1+k3s1/k3s',
    ]);
    expect(systemctl(made)).toEqual(['systemctl daemon-reload', 'systemctl enable k3s', 'systemctl restart k3s']);
    const tree = made.tree();
    expect(tree['usr/local/bin/k3s']).toBe(`755 ${binary()}`);
    expect(tree['etc/systemd/system/k3s.service']).toMatch(/^644 # Generated by Keelson/);
    expect(tree['etc/systemd/system/k3s.service.env']).toMatch(/^600 # Generated by Keelson/);
    expect(Object.keys(tree).filter((path) => path.includes('keelson-new'))).toEqual([]);
    made.forget();
    expect(made.install()).toEqual({ status: 0, output: 's1: unchanged\n' });
  });

  test.each([
    ['aarch64', '-arm64', 'arm64'],
    ['armv7l', '-armhf', 'arm'],
    ['s390x', '-s390x', 's390x'],
  ])('a machine with %s gets the binary k3s%s', (processor, suffix, arch) => {
    const made = release(machine(one), binary(), suffix, arch);
    made.write('processor', `${processor}\n`);
    expect(made.install()).toMatchObject({ status: 0 });
    expect(downloads(made).map((url) => url?.split('/').at(-1))).toEqual([`sha256sum-${arch}.txt`, `k3s${suffix}`]);
  });

  test('a machine that there is no k3s for is refused before anything is changed', () => {
    const made = machine(one);
    made.write('processor', 'riscv64\n');
    expect(made.install()).toMatchObject({ status: 1, output: expect.stringContaining('riscv64') });
    expect(Object.keys(made.tree())).toEqual(['proc/swaps']);
  });

  test.each([
    ['has another sum than its release says', (made: Machine) => made.write('release/k3s', `${binary()}# and a little more\n`)],
    ['is not in the sums of its release', (made: Machine) => made.write('release/sha256sum-amd64.txt', `${sum('x')}  k3s-arm64\n`)],
    ['does not come', (made: Machine) => made.unlink('release/k3s')],
    ['is of another version', (made: Machine) => release(made, binary('v1.33.0+k3s1'))],
  ])('a binary that %s is not put in place, and nothing is started', (_, spoil) => {
    const made = release(machine(one));
    spoil(made);
    expect(made.install().status).toBe(1);
    expect(made.has('root/usr/local/bin/k3s')).toBe(false);
    expect(systemctl(made)).toEqual([]);
    expect(made.install().status).toBe(1);
    release(made);
    expect(made.install().status).toBe(0);
    expect(systemctl(made).at(-1)).toBe('systemctl restart k3s');
  });

  test('a binary at hand is taken instead, without a network', () => {
    const made = machine(one);
    made.write('at hand', binary());
    expect(made.install([], { K3S_BINARY: join(made.dir, 'at hand') })).toMatchObject({ status: 0 });
    expect(made.log.filter((line) => line.startsWith('curl'))).toEqual([]);
    expect(made.install([], { K3S_BINARY: '/nonexistent' })).toMatchObject({ status: 0 });
  });

  test('the mirror in China names releases without a plus sign', () => {
    const made = release(machine(one));
    expect(made.install(['--mirror', 'cn'])).toMatchObject({ status: 0 });
    expect(made.log.join('\n')).toContain('https://rancher-mirror.rancher.cn/k3s/v1.34.1-k3s1/k3s');
  });

  test('another version replaces the binary and restarts, another flag only restarts', () => {
    const made = release(machine(one));
    made.install();
    made.forget();
    const nodes = { s1: { role: 'server', address: '10.0.0.1' } } as const;
    made.generate(clusterOf({ ...k3s({ ...service, config: { 'kubelet-arg': ['v=4'] } }), nodes }, 'cni'));
    expect(made.install()).toMatchObject({ status: 0 });
    expect(downloads(made)).toEqual([]);
    expect(systemctl(made).at(-1)).toBe('systemctl restart k3s');
    made.forget();
    made.generate(clusterOf({ ...k3s({ ...service, version: 'v1.35.0+k3s3' }), nodes }, 'cni'));
    release(made, binary('v1.35.0+k3s3'));
    expect(made.install()).toMatchObject({ status: 0 });
    expect(made.tree()['usr/local/bin/k3s']).toBe(`755 ${binary('v1.35.0+k3s3')}`);
    expect(systemctl(made).at(-1)).toBe('systemctl restart k3s');
  });

  test('the token lies in one file for root alone, from the environment or from a file, and is asked for once', () => {
    const made = release(machine(two));
    expect(made.install()).toMatchObject({ status: 1, output: expect.stringContaining('K3S_TOKEN is not set') });
    const { output } = made.install([], withToken);
    expect(output).not.toContain(token);
    const { 'etc/rancher/k3s/token': file, ...others } = made.tree();
    expect(file).toBe(`600 ${token}\n`);
    expect(JSON.stringify(others)).not.toContain(token);
    expect(others['etc/systemd/system/k3s.service.env']).toContain('\nK3S_TOKEN_FILE=/etc/rancher/k3s/token\n');
    made.forget();
    expect(made.install()).toEqual({ status: 0, output: 's1: unchanged\n' });
    made.write('other', 'another\n');
    made.install(['--force'], { K3S_TOKEN_FILE: join(made.dir, 'other') });
    expect(made.tree()['etc/rancher/k3s/token']).toBe('600 another\n');
    expect(systemctl(made)).toContain('systemctl restart k3s');
  });

  test('another token than the node has is refused, and so is a file that holds none', () => {
    const made = release(machine(two));
    made.install([], withToken);
    const before = made.tree();
    const { status, output } = made.install([], { K3S_TOKEN: 'mistyped' });
    expect(status).toBe(1);
    expect(output).toContain('k3s token rotate');
    expect(output).not.toMatch(/mistyped|that-nobody/);
    expect(made.install([], { K3S_TOKEN_FILE: '/nonexistent' })).toMatchObject({
      status: 1,
      output: expect.stringContaining('/nonexistent'),
    });
    expect(made.tree()).toEqual(before);
    expect(made.install([], withToken)).toEqual({ status: 0, output: 's1: unchanged\n' });
  });

  test('a cluster that grows from one node takes the token that its server made', () => {
    const made = release(machine(one));
    made.install();
    made.write('root/var/lib/rancher/k3s/server/token', 'K10abc::server:secret\n');
    made.generate(two);
    expect(made.install()).toMatchObject({ status: 1, output: expect.stringContaining('server/token') });
    expect(made.install([], { K3S_TOKEN_FILE: `${made.root}/var/lib/rancher/k3s/server/token` })).toMatchObject({ status: 0 });
    expect(made.tree()['etc/rancher/k3s/token']).toBe('600 K10abc::server:secret\n');
  });

  test('a machine goes back to the installer, which writes its own unit', () => {
    const made = release(machine(one));
    made.install();
    made.generate(alone);
    made.write('version', 'v1.34.1+k3s1\n');
    made.forget();
    expect(made.install()).toMatchObject({ status: 0 });
    expect(made.read('root/etc/systemd/system/k3s.service')).toBe('unit\n');
    expect(made.has('root/etc/systemd/system/k3s.service.env')).toBe(false);
  });

  test('an agent waits for its servers and starts its own service', () => {
    const made = release(machine(two, 'a1'));
    expect(made.install(['--wait-seconds', '5'], withToken).status).toBe(1);
    made.up('https://10.0.0.1:6443/cacerts');
    expect(made.install([], withToken)).toMatchObject({ status: 0 });
    expect(systemctl(made)).toEqual(['systemctl daemon-reload', 'systemctl enable k3s-agent', 'systemctl restart k3s-agent']);
    expect(made.read('root/etc/systemd/system/k3s-agent.service')).toContain('\nExecStart=/usr/local/bin/k3s agent\n');
  });

  test('a run that ends at any command is finished by the next', () => {
    const whole = release(machine(one));
    expect(whole.install([], { KILL_AT: '1000' }).status).toBe(0);
    const commands = Number(whole.read('calls'));
    expect(commands).toBeGreaterThan(10);
    for (let at = 1; at <= commands; at += 1) {
      const made = release(machine(one));
      made.install([], { KILL_AT: String(at) });
      expect({ at, status: made.install().status }).toEqual({ at, status: 0 });
      expect({ at, tree: made.tree() }).toEqual({ at, tree: whole.tree() });
      expect({ at, started: systemctl(made).at(-1) }).toEqual({ at, started: 'systemctl restart k3s' });
    }
  }, 60_000);
});

describe('an installer that is cut short', () => {
  test.each(['binary', 'unit', 'start'])('before the %s is run again, and k3s starts with the files of the last run', (step) => {
    const made = installed();
    const upgraded = clusterOf(
      { ...k3s({ version: 'v1.35.0+k3s3', config: { 'kubelet-arg': ['v=4'] } }), nodes: { s1: { role: 'server', address: '10.0.0.1' } } },
      'cni',
    );
    made.generate(upgraded);
    expect(made.install([], { CUT: step }).status).not.toBe(0);
    made.forget();
    expect(made.install()).toMatchObject({ status: 0 });
    expect(made.log.at(-1)).toContain('installer server version=v1.35.0+k3s3');
    expect(made.read('running/config.yaml')).toContain('v=4');
    expect(made.install().output).toBe('s1: unchanged\n');
  });
});

describe('a run that is cut short at any command', () => {
  /** What the machine is in the end: its files, and the files that k3s started with. */
  const outcome = (made: Machine) => {
    const files = Object.fromEntries(Object.entries(made.tree()).filter(([path]) => !path.endsWith('.keelson-new')));
    return { files, running: made.tree('running') };
  };
  const changed = clusterOf(
    { ...k3s({ config: { 'kubelet-arg': ['v=4'] } }), nodes: { s1: { role: 'server', address: '10.0.0.1' } } },
    'cni',
  );
  const prepare: Record<string, () => Machine> = {
    'of a first installation': () => {
      const made = machine(alone);
      made.write('active-systemd-networkd', '');
      made.write('root/etc/fstab', '/swap.img none swap sw 0 0\n');
      made.write('root/etc/rancher/k3s/config.yaml', 'mine: true\n');
      return made;
    },
    'of a change': () => {
      const made = machine(changed);
      made.write('active-systemd-networkd', '');
      made.write('active-k3s', '');
      made.write('version', 'v1.34.1+k3s1\n');
      made.write('root/etc/systemd/system/k3s.service', 'unit\n');
      made.write('root/etc/rancher/k3s/config.yaml', fileOf(k3sConfig, alone, 's1')?.content ?? '');
      made.write('root/etc/rancher/k3s/registries.yaml', made.read('root/etc/rancher/k3s/config.yaml'));
      return made;
    },
  };

  test.each(Object.keys(prepare))(
    '%s is finished by the next',
    (name) => {
      const start = prepare[name] as () => Machine;
      const whole = start();
      expect(whole.install([], { KILL_AT: '1000' }).status).toBe(0);
      const commands = Number(whole.read('calls'));
      expect(commands).toBeGreaterThan(15);
      let cut = 0;
      for (let at = 1; at <= commands; at += 1) {
        const made = start();
        if (made.install([], { KILL_AT: String(at) }).status !== 0) cut += 1;
        for (const [path, text] of Object.entries(made.tree())) {
          if (path.endsWith('.yaml') || path.endsWith('.conf')) expect(`${path}: ${text}`).toMatch(/\n$/);
        }
        expect({ at, status: made.install().status }).toEqual({ at, status: 0 });
        expect({ at, ...outcome(made) }).toEqual({ at, ...outcome(whole) });
        expect({ at, restarted: made.log.includes('systemctl restart systemd-networkd') }).toEqual({ at, restarted: true });
      }
      expect(cut).toBeGreaterThan(15);
      expect(whole.install().output).toBe('s1: unchanged\n');
    },
    120_000,
  );
});

describe('the script', () => {
  test('is the same text on every node but for the facts at its top', () => {
    const bodies = five.nodes.map(({ name }) => fileOf(k3sInstall, five, name, needs)?.content.replace(/^\w+='.*'$/gm, ''));
    expect(new Set(bodies).size).toBe(1);
  });

  test('quotes what it is given, whatever is in it', () => {
    const datastore = { etcd: ['http://10.0.0.9:2379'], caFile: "/it's $(touch /tmp/never) `here`" };
    const made = machine(clusterOf({ ...k3s({ datastore }), nodes: { s1: { role: 'server', address: '10.0.0.1' } } }));
    made.up('http://10.0.0.9:2379/health');
    expect(made.install()).toMatchObject({ status: 0 });
    expect(made.log[0]).toContain("--cacert /it's $(touch /tmp/never) `here` http");
  });

  test('explains itself', () => {
    const { status, output } = machine(alone).script('install.sh', ['--help']);
    expect(status).toBe(0);
    for (const option of ['--mirror cn', '--dry-run', '--root DIR', '--no-wait', '--wait-seconds N', '--force', 'K3S_TOKEN', 'INSTALLER']) {
      expect(output).toContain(option);
    }
  });

  const findings = shellcheck(fileOf(k3sInstall, five, 's2', needs)?.content ?? '');
  const looked = findings === undefined ? ' (not looked: shellcheck is not installed)' : '';
  test(`is clean to shellcheck${looked}`, () => {
    expect(findings ?? '').toBe('');
  });
});
