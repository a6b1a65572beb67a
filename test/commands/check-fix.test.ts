import { chmodSync, existsSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { Project, soundCluster, soundData } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

const fix = (...args: readonly string[]) => project.run(['check', '--fix', ...args]);

/** A file in YAML as people write it, with a fault in nearly every line. */
const faulty = `# The cluster in the cellar.
name: home   # like the file
distribution: { k3s: "1.34.1" }   # k3s, to be exact
network:
  # the LAN
  nodeCidr: '192.168.10.5/24'
  gateway: 192.168.10.01 # the router
  podCird: 10.42.0.7/16

nodes:
  k3s-1:
    role: servr
    address: 192.168.10.11
    interface:   ens192
loadBalancer: {pools: {lan: 192.168.10.200 - 192.168.10.239}}
addons:
  cilium:
    version: v1.20.0
    hubble: {ui: "yes"}   # see the flows
    # for later
    maglevTableSize: 16381
  cilium-l2: {}
  cilium-lb-pool: {}
`;

const repaired = `# The cluster in the cellar.
name: home   # like the file
distribution: { k3s: "v1.34.1+k3s1" }   # k3s, to be exact
network:
  # the LAN
  nodeCidr: '192.168.10.0/24'
  gateway: 192.168.10.1 # the router
  podCidr: 10.42.0.0/16

nodes:
  k3s-1:
    role: server
    address: 192.168.10.11
    interface:   ens192
loadBalancer: {pools: {lan: 192.168.10.200-192.168.10.239}}
addons:
  cilium:
    version: 1.20.0
    hubble: {ui: true}   # see the flows
    # for later
  cilium-l2: {}
  cilium-lb-pool: {}
`;

test('many faults in YAML go in one run, also those that others hide; every other byte stays', () => {
  project.write('home.yaml', faulty);
  const { code, stdout, stderr } = fix('-f', 'home.yaml');
  expect(project.read('home.yaml')).toBe(repaired);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr.split('\n')).toEqual([
    'home.yaml is repaired in 10 places',
    ...stderr
      .split('\n')
      .slice(1, 11)
      .map((line) => expect.stringMatching(/^ {2}\S+: .+ \([a-z0-9-]+\)$/) && line),
    'home: no findings',
    '',
  ]);
  for (const line of [
    '  network.nodeCidr: 192.168.10.5/24 → 192.168.10.0/24 (cidr-host-bits)',
    '  network.podCird: renamed to podCidr (unknown-key)',
    '  network.podCidr: 10.42.0.7/16 → 10.42.0.0/16 (cidr-host-bits)',
    '  addons.cilium.maglevTableSize: 16381 → removed (cilium-option-idle)',
  ])
    expect(stderr).toContain(`${line}\n`);
});

test('a second run changes nothing, and says nothing of repairs', () => {
  project.write('home.yaml', faulty);
  fix('-f', 'home.yaml');
  const { ino, mtimeMs } = statSync(project.path('home.yaml'));
  expect(fix('-f', 'home.yaml')).toEqual({ code: 0, stdout: '', stderr: 'home: no findings\n' });
  expect(statSync(project.path('home.yaml'))).toMatchObject({ ino, mtimeMs });
});

test('JSON keeps its order and its indentation', () => {
  const data = { ...soundData('home'), nodes: { 'k3s-1': { role: 'servr', address: '192.168.10.11', interface: 'ens192' } } };
  const text = `${JSON.stringify({ ...data, addons: { cilium: { version: '1.20.0', bbrHostNamespaceOnly: true }, 'cilium-l2': {}, 'cilium-lb-pool': {} } }, undefined, '\t')}\n`;
  project.write('home.json', text);
  expect(fix('-f', 'home.json').code).toBe(0);
  expect(project.read('home.json')).toBe(text.replace('servr', 'server').replace(',\n\t\t\t"bbrHostNamespaceOnly": true', ''));
});

test('two entries of one list go one after the other, and no third goes with them', () => {
  const ranges = ['192.168.10.200-192.168.10.219', '192.168.10.201', '192.168.10.208/29', '192.168.10.230', '192.168.10.240/29'];
  const data = { ...soundData('home'), loadBalancer: { pools: { lan: { addresses: ranges } } } };
  project.write('home.json', JSON.stringify(data));
  expect(fix('-f', 'home.json').code).toBe(0);
  expect(JSON.parse(project.read('home.json')).loadBalancer.pools.lan.addresses).toEqual([ranges[0], ranges[3], ranges[4]]);
});

test('--dry-run shows the same, and leaves the file alone', () => {
  project.write('home.yaml', faulty);
  const { code, stdout, stderr } = fix('--dry-run', '-f', 'home.yaml');
  expect(project.read('home.yaml')).toBe(faulty);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toContain('home.yaml would be repaired in 10 places; nothing is written\n');
  expect(stderr).toContain('  addons.cilium.hubble.ui: yes → true (wrong-type)\n');
});

test('what takes a decision is left, and decides the exit code', () => {
  project.write('home.yaml', repaired.replace('address: 192.168.10.11', 'address: 192.168.20.11').replace('10.42.0.0/16', '10.42.0.1/16'));
  const { code, stdout, stderr } = fix('-f', 'home.yaml');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^home: nodes\.k3s-1\.address: .*\n {2}fix .*\n {2}rule {2}node-on-node-network .*\n$/);
  expect(stderr).toMatch(/^home\.yaml is repaired in 1 place\n.*\nhome: 1 error\n$/);
  expect(project.read('home.yaml')).toContain('podCidr: 10.42.0.0/16');
});

test('--json tells what was repaired and, of what is left, the patches', () => {
  project.write('home.json', JSON.stringify({ ...soundData('home'), network: { nodeCidr: '192.168.10.9/24' } }));
  const before = JSON.parse(project.run(['check', '--json', '-f', 'home.json']).stdout);
  const patch = [{ op: 'set', path: ['network', 'nodeCidr'], value: '192.168.10.0/24' }];
  expect(before.clusters[0].findings).toEqual([expect.objectContaining({ rule: 'cidr-host-bits', at: 'network.nodeCidr', patch })]);
  const { code, stdout } = fix('--json', '-f', 'home.json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    clusters: [{ name: 'home', findings: [], waived: [], repaired: [{ rule: 'cidr-host-bits', change: patch[0] }] }],
  });
});

test('TypeScript is never edited; its repairs are told in words', () => {
  const text = soundCluster('home').replace('192.168.10.0/24', '192.168.10.9/24');
  project.write('clusters/home.ts', text);
  const { code, stderr } = fix();
  expect(code).toBe(1);
  expect(project.read('clusters/home.ts')).toBe(text);
  expect(stderr).toContain(
    'clusters/home.ts has 1 repair that you have to make\n  network.nodeCidr: write 192.168.10.0/24 (cidr-host-bits): a program is left to its author\n',
  );
});

test('a value that comes by an alias is left, and said to', () => {
  const text = repaired
    .replace("nodeCidr: '192.168.10.0/24'", "nodeCidr: &lan '192.168.10.5/24'")
    .replace('  cilium-l2: {}', '    values: { own: { lan: *lan } }\n  cilium-l2: {}')
    .replace('network:', 'x: &more { podCidr: 10.42.0.1/16 }\nnetwork:')
    .replace('  podCidr: 10.42.0.0/16\n', '  <<: *more\n');
  project.write('home.yaml', text);
  const { code, stderr } = fix('-f', 'home.yaml');
  expect([code, project.read('home.yaml')]).toEqual([1, text]);
  expect(stderr).toContain('network.podCidr: write 10.42.0.0/16 (cidr-host-bits): network.podCidr comes by a merge key\n');
  expect(stderr).toContain(
    'network.nodeCidr: write 192.168.10.0/24 (cidr-host-bits): the file is written in a form that allows no change there alone\n',
  );
});

test('a file that cannot be read is not touched, nor is one beside it', () => {
  project.write('a.yaml', faulty);
  project.write('b.yaml', 'name: [\n');
  const { code, stdout, stderr } = fix('-f', 'a.yaml', '-f', 'b.yaml');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^keelson: b\.yaml:\d+:\d+: .+\n$/);
  expect([project.read('a.yaml'), project.read('b.yaml')]).toEqual([faulty, 'name: [\n']);
});

test('mode, byte order mark and line ends stay, a link is followed', () => {
  const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  project.write('real/home.yaml', crlf(faulty));
  chmodSync(project.path('real/home.yaml'), 0o640);
  symlinkSync('real/home.yaml', project.path('home.yaml'));
  expect(fix('-f', 'home.yaml').code).toBe(0);
  expect(project.read('real/home.yaml')).toBe(crlf(repaired));
  expect(statSync(project.path('real/home.yaml')).mode & 0o777).toBe(0o640);
  expect(lstatSync(project.path('home.yaml')).isSymbolicLink()).toBe(true);
  expect(readdirSync(project.path('real'))).toEqual(['home.yaml']);
});

test('a read-only file is told in a sentence, and stays', () => {
  project.write('home.yaml', faulty);
  chmodSync(project.path('home.yaml'), 0o444);
  expect(fix('-f', 'home.yaml')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'keelson: home.yaml is read-only and is left alone; chmod u+w home.yaml lets it be repaired\n',
  });
  expect(project.read('home.yaml')).toBe(faulty);
});

test('a run that is killed leaves the old file or the new one, and the next clears up', async () => {
  const outcomes = new Set<string>();
  for (const milliseconds of [60, 120, 180, 240, 280, 300, 320, 340, 360, 400, 500, 900]) {
    project.write('home.yaml', faulty);
    await project.runAndKill(['check', '--fix', '-f', 'home.yaml'], milliseconds);
    expect([faulty, repaired]).toContain(project.read('home.yaml'));
    outcomes.add(project.read('home.yaml'));
  }
  expect(outcomes).toContain(faulty);
  project.write('.home.yaml.new-99999999', 'half');
  project.write('home.yaml', faulty);
  expect(fix('-f', 'home.yaml').code).toBe(0);
  expect(existsSync(project.path('.home.yaml.new-99999999'))).toBe(false);
});

test('notes are left unless asked for', () => {
  const pool = { web: { addresses: '10.60.0.0/24', routed: true } };
  const data = { ...soundData('home'), loadBalancer: { pools: pool }, addons: { purelb: { version: '0.16.6', defaultPool: 'web' } } };
  const text = JSON.stringify(data, undefined, 2);
  project.write('home.json', text);
  expect(fix('-f', 'home.json').stdout).toContain('rule  purelb-first-address');
  expect(project.read('home.json')).toBe(text);
  expect(fix('--notes', '-f', 'home.json').code).toBe(0);
  expect(project.read('home.json')).toBe(text.replace('10.60.0.0/24', '10.60.0.1-10.60.0.255'));
});

test.each(['--dry-run', '--notes'])('%s goes with --fix', (option) => {
  const { code, stderr } = project.run(['check', option]);
  expect([code, stderr]).toEqual([2, `keelson: ${option} goes with --fix\n`]);
});
