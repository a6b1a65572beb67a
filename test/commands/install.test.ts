import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli';
import { settleTime } from '../../src/install-plan';
import { Project, type Run, soundCluster, soundData } from './project';

let project: Project;
let now: number;

beforeEach(() => {
  project = new Project({ 'clusters/home.ts': soundCluster('home') });
  now = Date.now() + settleTime;
});

afterEach(() => project.remove());

/** Runs a command line here, at a time of the test's choosing. */
function keelson(...argv: string[]): Run {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({ isTerminal: false, write: (text: string) => void (said[name] += text) });
  const code = run({ argv, stdout: output('stdout'), stderr: output('stderr'), cwd: project.root, env: {}, now: () => now });
  return { code: code as number, ...said };
}

const install = (...args: string[]) => keelson('install', 'home', '--to', 'm', ...args);
const names = () => readdirSync(project.path('m')).sort();
const manifests = ['30-cilium.yaml', '45-cilium-l2.yaml', '45-cilium-lb-pool.yaml'];

/** The cluster with fewer add-ons. */
function without(...addons: string[]): void {
  const data = soundData('home');
  const left = Object.fromEntries(Object.entries(data.addons).filter(([name]) => !addons.includes(name)));
  project.write('clusters/home.ts', `export const cluster = ${JSON.stringify({ ...data, addons: left })};\n`);
}

describe('manifests', () => {
  test('go into the directory as they are rendered, for root alone, with talk on stderr', () => {
    keelson('synth');
    const { code, stdout, stderr } = install();
    expect([code, stdout]).toEqual([0, '']);
    expect(names()).toEqual(['.keelson-ledger', ...manifests]);
    for (const name of manifests) expect(project.read(`m/${name}`)).toBe(project.read(`dist/home/k3s-manifests/${name}`));
    for (const name of names()) expect(statSync(project.path('m', name)).mode & 0o777).toBe(0o600);
    expect(statSync(project.path('m')).mode & 0o777).toBe(0o700);
    expect(stderr).toMatch(/^home: 30-cilium\.yaml is written, 1 object\n/);
    expect(stderr).toMatch(/\nhome: 3 files, 3 written\n$/);
  });

  test('are left alone by a second run, times and all', () => {
    install();
    const old = new Date('2020-01-01T00:00:00Z');
    for (const name of names()) utimesSync(project.path('m', name), old, old);
    now += settleTime;
    expect(install().stderr).toBe('home: 3 files, 3 unchanged\n');
    expect(names().map((name) => statSync(project.path('m', name)).mtime)).toEqual(names().map(() => old));
  });

  test('are written where they differ, and nowhere else', () => {
    install();
    const old = new Date('2020-01-01T00:00:00Z');
    utimesSync(project.path('m/30-cilium.yaml'), old, old);
    const data = soundData('home');
    project.write(
      'clusters/home.ts',
      `export const cluster = ${JSON.stringify({ ...data, loadBalancer: { pools: { lan: '192.168.10.220-192.168.10.239' } } })};\n`,
    );
    expect(install().stderr).toMatch(/^home: 45-cilium-lb-pool\.yaml is changed, 1 object\nhome: 3 files, 1 written, 2 unchanged\n$/);
    expect(statSync(project.path('m/30-cilium.yaml')).mtime).toEqual(old);
  });

  test('that are wanted no more stay, and go by --prune in two runs', () => {
    install();
    without('cilium-l2', 'cilium-lb-pool');
    const kept = install();
    expect(kept.stderr).toMatch(/home: 45-cilium-l2\.yaml is no longer generated, and k3s keeps 1 object of it; --prune deletes them\n/);
    expect(kept.stderr).toMatch(/home: 1 file, 1 written\n$/);
    expect(names()).toEqual(['.keelson-ledger', ...manifests]);
    const pruned = install('--prune');
    expect(pruned.stderr).toMatch(/home: 45-cilium-l2\.yaml is emptied; k3s deletes CiliumL2AnnouncementPolicy [\w-]+\n/);
    expect(pruned.stderr).toMatch(/2 emptied, 1 unchanged; k3s deletes 2 objects; run again in 60 seconds\n$/);
    now += settleTime - 1000;
    expect(install().stderr).toMatch(/run again in 1 seconds?\n$/);
    now += 1000;
    expect(install().stderr).toMatch(/home: 45-cilium-l2\.yaml is removed: .*\n.*\nhome: 1 file, 2 removed, 1 unchanged\n$/);
    expect(names()).toEqual(['.keelson-ledger', '30-cilium.yaml']);
  });

  test('whose loss is grave are named', () => {
    install();
    without('cilium', 'cilium-l2', 'cilium-lb-pool');
    const { stderr } = install('--prune');
    expect(stderr).toMatch(/home: warning: k3s deletes HelmChart kube-system\/cilium, which uninstalls the chart\n/);
  });

  test('are waited for on every server, where there are several', () => {
    const data = soundData('home');
    const nodes = Object.fromEntries(
      [1, 2, 3].map((number) => [`k3s-${number}`, { role: 'server', address: `192.168.10.1${number}`, interface: 'ens192' }]),
    );
    const write = (addons: object) =>
      project.write(
        'clusters/home.ts',
        `export const cluster = ${JSON.stringify({ ...data, nodes, controlPlane: { vip: '192.168.10.10' }, addons: { ...addons, 'kube-vip': { version: 'v1.2.3' } } })};\n`,
      );
    write(data.addons);
    expect(install().code).toBe(0);
    write({ cilium: data.addons.cilium, 'cilium-lb-pool': {} });
    expect(install('--prune').stderr).toMatch(/run again in 60 seconds, on every server\n$/);
  });

  test('that k3s is told to ignore are written all the same, and told', () => {
    project.write('m/30-cilium.yaml.skip', '');
    expect(install().stderr).toMatch(/home: 30-cilium\.yaml is ignored by k3s while 30-cilium\.yaml\.skip is there\n/);
    expect(existsSync(project.path('m/30-cilium.yaml'))).toBe(true);
  });

  test('that were edited by hand are kept beside, byte for byte', () => {
    install();
    const edited = Buffer.concat([readFileSync(project.path('m/30-cilium.yaml')), Buffer.from([0x23, 0xff, 0xfe, 0x0a])]);
    writeFileSync(project.path('m/30-cilium.yaml'), edited);
    expect(install().stderr).toMatch(/30-cilium\.yaml was edited by hand: what was there is kept as \.30-cilium\.yaml\.before-keelson\n/);
    expect(readFileSync(project.path('m/.30-cilium.yaml.before-keelson'))).toEqual(edited);
  });

  test('of others stay as they are', () => {
    project.write('m/coredns.yaml', 'kind: ConfigMap\n');
    project.write('m/metrics-server/auth-reader.yaml', 'kind: RoleBinding\n');
    project.write('m/mine.json', '{}');
    const before = project.tree('m');
    install();
    without('cilium-l2');
    install('--prune');
    now += settleTime;
    install('--prune');
    expect(project.tree('m')).toMatchObject(before);
  });
});

describe('a dry run', () => {
  test('says all of it and writes nothing', () => {
    const { code, stderr } = install('--dry-run');
    expect(code).toBe(0);
    expect(stderr).toMatch(/home: 30-cilium\.yaml would be written, 1 object\n(.*\n)*home: 3 files, 3 written; nothing was done\n$/);
    expect(existsSync(project.path('m'))).toBe(false);
    install();
    const before = project.tree('m');
    without('cilium', 'cilium-l2', 'cilium-lb-pool');
    expect(install('--dry-run', '--prune').stderr).toMatch(/k3s would delete HelmChart kube-system\/cilium/);
    expect(project.tree('m')).toEqual(before);
  });
});

describe('nothing is installed', () => {
  test('while an error stands', () => {
    project.write('clusters/home.yaml', '');
    project.remove('clusters/home.ts');
    project.write('clusters/home.yaml', JSON.stringify({ ...soundData('home'), nods: {} }));
    const { code, stderr } = install();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^home: nods: .+\n {2}fix .+\n {2}rule .+\nhome: 1 error; nothing is installed\n$/);
    expect(existsSync(project.path('m'))).toBe(false);
  });

  const refusals: [string, () => void, string[], RegExp][] = [
    [
      'where a file of somebody has the name',
      () => project.write('m/30-cilium.yaml', 'kind: A\n'),
      [],
      /m\/30-cilium\.yaml was not made for this cluster/,
    ],
    [
      'where one has the Addon name',
      () => project.write('m/deep/er/30-cilium.old.YML', 'kind: A\n'),
      [],
      /m\/deep\/er\/30-cilium\.old\.YML is the Addon 30-cilium/,
    ],
    [
      'where one behind a link has it',
      () => {
        project.write('away/30-cilium.yaml', 'kind: A\n');
        mkdirSync(project.path('m'));
        symlinkSync('../away', project.path('m/link'));
      },
      [],
      /m\/link\/30-cilium\.yaml is the Addon 30-cilium/,
    ],
    [
      'where a link has the name',
      () => {
        project.write('away/other', '');
        mkdirSync(project.path('m'));
        symlinkSync('../away/other', project.path('m/30-cilium.yaml'));
      },
      [],
      /m\/30-cilium\.yaml is a link; move it/,
    ],
    [
      'where a folder has the name',
      () => mkdirSync(project.path('m/30-cilium.yaml'), { recursive: true }),
      [],
      /m\/30-cilium\.yaml is a folder; move it/,
    ],
    [
      'into the directory of another cluster',
      () => project.write('m/.keelson-ledger', '{"format":1,"cluster":"barn","files":{}}'),
      [],
      /are of cluster barn, not of home/,
    ],
    [
      'beside a ledger of a newer version',
      () => project.write('m/.keelson-ledger', '{"format":2}'),
      [],
      /m\/\.keelson-ledger was written by a newer Keelson/,
    ],
    ['beside a ledger that is none', () => project.write('m/.keelson-ledger', 'x'), [], /m\/\.keelson-ledger is not the ledger/],
    ['into a file', () => project.write('m', ''), [], /m is a file/],
    ['into a link to nowhere', () => symlinkSync('gone', project.path('m')), [], /m is a link that leads nowhere/],
    [
      'below a folder that is not there',
      () => {},
      ['--to', 'a/b/c'],
      /a\/b\/c does not exist, nor does the folder.*mkdir -p -m 700 a\/b\/c/,
    ],
    ['nowhere at all', () => {}, ['--to', 'm', '--prune', '--node', 'k3s-1'], /--node says whose host files/],
    ['below a root that is not there', () => {}, ['--to', 'm', '--host-root', 'gone'], /gone is no folder/],
    [
      'for a node that is not there',
      () => mkdirSync(project.path('r')),
      ['--host-root', 'r', '--node', 'k3s-2'],
      /home has no node k3s-2; did you mean k3s-1\?/,
    ],
  ];

  test.each(refusals)('%s', (_, prepare, args, message) => {
    prepare();
    const before = project.tree('.');
    const { code, stdout, stderr } = keelson('install', 'home', ...(args.includes('--to') || args.length > 0 ? args : ['--to', 'm']));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^keelson: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(project.tree('.')).toEqual(before);
  });

  test.each([
    ['without a place', ['home'], /--to DIR.*--host-root DIR/],
    ['without a cluster', ['--to', 'm'], /takes one cluster/],
    ['for two clusters', ['home', 'barn', '--to', 'm'], /takes one cluster/],
    ['by --prune without manifests', ['home', '--host-root', '.', '--prune'], /--prune is for manifests/],
  ])('%s', (_, args, message) => {
    project.write('clusters/barn.yaml', JSON.stringify(soundData('barn')));
    const { code, stderr } = keelson('install', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('of a cluster of kubeadm by --to, which names the script in its place', () => {
    const { nodes, network } = soundData('kube');
    project.write(
      'clusters/kube.yaml',
      JSON.stringify({ name: 'kube', distribution: { kubeadm: 'v1.34.1' }, network, nodes, addons: { calico: { version: '3.31.0' } } }),
    );
    const { code, stderr } = keelson('install', 'kube', '--to', 'm');
    expect(stderr).toMatch(/--to is for clusters of k3s.*dist\/kube\/bootstrap\/bootstrap\.sh/);
    expect(code).toBe(2);
  });

  // Root may write everywhere.
  (process.getuid?.() === 0 ? test.skip : test)('where this user may not write', () => {
    mkdirSync(project.path('m'));
    chmodSync(project.path('m'), 0o555);
    const { code, stderr } = install();
    expect([code, stderr]).toEqual([2, 'keelson: m cannot be written: this user may not write there\n']);
  });

  test('where another run installs, and what that left when it was killed is in nobody’s way', async () => {
    mkdirSync(project.path('m'));
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    project.write(`m/.keelson-lock-${other.pid}`, '');
    project.write('m/.30-cilium.yaml.keelson-new', 'half');
    const refused = install();
    expect([refused.code, refused.stderr]).toEqual([
      2,
      `keelson: m is being installed into by process ${other.pid}; run again when that is done\n`,
    ]);
    expect(names()).not.toContain('30-cilium.yaml');
    other.kill('SIGKILL');
    await new Promise((done) => other.on('close', done));
    expect(install().code).toBe(0);
    expect(names()).toEqual(['.keelson-ledger', ...manifests]);
  });
});

test('runs at once leave the directory whole', async () => {
  mkdirSync(project.path('m'));
  const ends = await Promise.all(Array.from({ length: 4 }, () => project.runAndKill(['install', 'home', '--to', 'm'])));
  for (const end of ends) if (end !== 0) expect(end).toMatch(/is being installed into by process \d+; run again when that is done\n$/);
  now = Date.now();
  expect(install().code).toBe(0);
  expect(install().stderr).toBe('home: 3 files, 3 unchanged\n');
  expect(names()).toEqual(['.keelson-ledger', ...manifests]);
});

test('what dist/ holds of another state of the cluster file is warned of', () => {
  keelson('synth');
  expect(install().stderr).not.toMatch(/warning/);
  without('cilium-l2');
  expect(install().stderr).toMatch(
    /^home: warning: dist\/home is not what the cluster file says now, in .*k3s-manifests\/45-cilium-l2\.yaml.*; keelson synth home writes it anew\n/,
  );
});

test('a link to the directory is followed', () => {
  mkdirSync(project.path('real'));
  symlinkSync('real', project.path('m'));
  expect(install().code).toBe(0);
  expect(readdirSync(project.path('real')).sort()).toEqual(['.keelson-ledger', ...manifests]);
});

test('host files go below the root beside manifests, and what wants a restart is told until it is done', () => {
  mkdirSync(project.path('r'));
  const dry = install('--host-root', 'r', '--dry-run');
  expect(dry.stderr).toMatch(/home: k3s-1: \/etc\/rancher\/k3s\/config\.yaml would be written\n/);
  expect(readdirSync(project.path('r'))).toEqual([]);
  keelson('synth');
  const { code, stderr } = install('--host-root', 'r');
  expect(code).toBe(0);
  expect(stderr).toMatch(/home: k3s-1: wants systemctl restart k3s; install\.sh of the node does it\n/);
  const path = 'etc/rancher/k3s/config.yaml';
  expect(project.read(`r/${path}`)).toBe(project.read(`dist/home/host/k3s-1/${path}`));
  expect(statSync(join(project.path('r'), path)).mode & 0o777).toBe(0o600);
  expect(existsSync(project.path('r/install.sh'))).toBe(false);
  expect(keelson('install', 'home', '--host-root', 'r').stderr).toMatch(
    /wants systemctl restart k3s.*\n(.*\n)*home: k3s-1: \d+ host files, \d+ unchanged\n$/,
  );
  project.remove('r/var/lib/keelson');
  expect(keelson('install', 'home', '--host-root', 'r').stderr).not.toMatch(/wants/);
});
