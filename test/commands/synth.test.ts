import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Project, soundCluster, soundData } from './project';

let project: Project;

beforeEach(() => {
  project = new Project({ 'clusters/home.ts': soundCluster('home') });
});

afterEach(() => project.remove());

test('every cluster is written below dist/, with talk on stderr and nothing on stdout', () => {
  project.write('clusters/barn.yaml', JSON.stringify(soundData('barn')));
  const { code, stdout, stderr } = project.run(['synth']);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(/^barn: (\d+) files, \1 written\nhome: (\d+) files, \2 written\n$/);
  expect(Object.keys(project.tree('dist')).filter((path) => /^\w+\/$/.test(path))).toEqual(['barn/', 'home/']);
  expect(execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: project.path('dist/home'), encoding: 'utf8' })).toBe(
    '',
  );
});

test('a second run writes nothing and keeps all times', () => {
  project.run(['synth']);
  const old = new Date('2020-01-01T00:00:00Z');
  const paths = Object.keys(project.tree('dist')).map((path) => project.path('dist', path));
  for (const path of paths) utimesSync(path, old, old);
  expect(project.run(['synth']).stderr).toMatch(/^home: \d+ files, unchanged\n$/);
  expect(paths.map((path) => statSync(path).mtime)).toEqual(paths.map(() => old));
});

test('a run after a change writes and removes only what differs', () => {
  project.run(['synth']);
  project.write('clusters/home.ts', soundCluster('home', '192.168.10.12'));
  expect(project.run(['synth']).stderr).toMatch(/^home: \d+ files, [1-9]\d* written\n$/);
});

describe('nothing is written while an error stands', () => {
  test('in any of the chosen clusters', () => {
    project.run(['synth']);
    const before = project.tree('dist');
    project.write('clusters/home.ts', soundCluster('home', '192.168.10.12'));
    project.write('clusters/barn.yaml', JSON.stringify({ ...soundData('barn'), nods: {} }));
    const { code, stdout, stderr } = project.run(['synth']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^barn: nods: .+\n {2}fix .+\n {2}rule .+\nbarn: 1 error; nothing is written\n$/);
    expect(project.tree('dist')).toEqual(before);
  });

  test.each([
    ['a file that does not exist', ['-f', 'no.yaml'], {}],
    ['a file that is not YAML', ['-f', 'bad.yaml'], { 'bad.yaml': 'name: [\n' }],
    ['a file that throws while loading', [], { 'clusters/bad.ts': 'throw new Error("no");\n' }],
  ])('%s is exit 2 and one sentence', (_, args, files) => {
    project.run(['synth']);
    const before = project.tree('dist');
    for (const [path, text] of Object.entries(files)) project.write(path, text as string);
    const { code, stdout, stderr } = project.run(['synth', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^keelson: .+\n$/);
    expect(project.tree('dist')).toEqual(before);
  });

  test('nor while a warning stands, with --fail-on warning', () => {
    project.write('w.yaml', JSON.stringify({ ...soundData('w'), loadBalancer: { pools: { lan: '192.168.20.0/24' } } }));
    expect(project.run(['synth', '-f', 'w.yaml', '--fail-on', 'warning']).code).toBe(1);
    expect(existsSync(project.path('dist'))).toBe(false);
    const { code, stderr } = project.run(['synth', '-f', 'w.yaml']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^w: warning: /);
  });
});

test('a waived error stops nothing, and the rest does', () => {
  const data = { ...soundData('w'), network: { nodeCidr: '192.168.10.0/24', dhcp: '192.168.10.200-192.168.10.210' } };
  const waivers = [{ rule: 'pool-outside-dhcp', at: 'loadBalancer.pools.lan', reason: 'the lease range shrinks next week' }];
  project.write('w.yaml', JSON.stringify(data));
  expect(project.run(['synth', '-f', 'w.yaml']).code).toBe(1);
  project.write('w.yaml', JSON.stringify({ ...data, waivers }));
  const { code, stderr } = project.run(['synth', '-f', 'w.yaml']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^w: \d+ files, \d+ written; 1 finding waived\n$/);
  project.write('w.yaml', JSON.stringify({ ...data, waivers, nods: {} }));
  const again = project.run(['synth', '-f', 'w.yaml']);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/w: 1 error, 1 waived; nothing is written\n$/);
});

describe('what is chosen, and where it goes', () => {
  test('only the named clusters are loaded', () => {
    project.write('clusters/bad.ts', 'throw new Error("no");\n');
    expect(project.run(['synth', 'home']).code).toBe(0);
    expect(project.run(['synth']).code).toBe(2);
  });

  test('-f takes files from anywhere, several at once, and --out any folder', () => {
    const away = new Project({ 'a.ts': soundCluster('a'), 'b.json': JSON.stringify(soundData('b')) });
    expect(away.run(['synth', '-f', 'a.ts', '-f', away.path('b.json'), '--out', 'deep/out']).code).toBe(0);
    expect(Object.keys(away.tree('deep/out'))).toEqual(expect.arrayContaining(['a/SHA256SUMS', 'b/SHA256SUMS']));
    away.run(['synth', '-f', 'a.ts']);
    expect(existsSync(away.path('dist/a/SHA256SUMS'))).toBe(true);
    away.remove();
  });

  test('the same facts as .ts, .yaml and .json give the same bytes', () => {
    project.write('home.yaml', JSON.stringify(soundData('home')));
    project.write('home.json', JSON.stringify(soundData('home'), undefined, '\t'));
    project.run(['synth']);
    for (const file of ['home.yaml', 'home.json']) {
      project.run(['synth', '-f', file, '--out', `out-${file}`]);
      expect(project.tree(`out-${file}/home`)).toEqual(project.tree('dist/home'));
    }
  });

  test('bytes do not depend on time zone, locale or working folder', () => {
    project.run(['synth']);
    const before = project.tree('dist');
    mkdirSync(project.path('sub'));
    project.remove('dist');
    expect(project.run(['synth'], { cwd: 'sub', env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }).code).toBe(
      0,
    );
    expect(project.tree('dist')).toEqual(before);
  });

  test('CDK8S_OUTDIR is where cdk8s wants it', () => {
    project.run(['synth'], { env: { CDK8S_OUTDIR: 'elsewhere' } });
    expect(existsSync(project.path('elsewhere/home/SHA256SUMS'))).toBe(true);
    expect(existsSync(project.path('dist'))).toBe(false);
  });

  test('an out folder behind a link stays one', () => {
    mkdirSync(project.path('real'));
    symlinkSync('real', project.path('dist'));
    expect(project.run(['synth']).code).toBe(0);
    expect(existsSync(project.path('real/home/SHA256SUMS'))).toBe(true);
  });
});

describe('clusters that are no more', () => {
  beforeEach(() => {
    project.write('clusters/barn.yaml', JSON.stringify(soundData('barn')));
    project.run(['synth']);
    project.remove('clusters/barn.yaml');
  });

  test('a run of all clusters removes what was generated for them, and nothing else', () => {
    project.write('dist/other/mine', '');
    const { code, stderr } = project.run(['synth']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^barn: no such cluster any more, \d+ removed$/m);
    expect(existsSync(project.path('dist/barn'))).toBe(false);
    expect(existsSync(project.path('dist/other/mine'))).toBe(true);
  });

  test('a run of some clusters, or into a folder that may be shared, removes no other', () => {
    project.run(['synth', 'home']);
    project.run(['synth', '--out', 'dist']);
    expect(existsSync(project.path('dist/barn/SHA256SUMS'))).toBe(true);
  });

  test('a file edited by hand is kept and told', () => {
    project.write('dist/barn/k3s-manifests/30-cilium.yaml', 'mine\n');
    expect(project.run(['synth']).stderr).toContain('barn: k3s-manifests/30-cilium.yaml is generated no more, but was edited by hand');
    expect(project.read('dist/barn/k3s-manifests/30-cilium.yaml')).toBe('mine\n');
  });
});

test('a foreign file in the way is exit 2 and named, with nothing written', () => {
  project.write('dist/home/k3s-manifests/30-cilium.yaml', 'mine\n');
  const before = project.tree('dist');
  const { code, stderr } = project.run(['synth']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^keelson: .*dist\/home\/k3s-manifests\/30-cilium\.yaml is in the way.*\n$/);
  expect(project.tree('dist')).toEqual(before);
});

const asAnother = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];

// Root may write everywhere, so there it takes another user, who must be able to run this node.
const [asked = process.execPath, ...rest] = [...asAnother, process.execPath];
const unlessRoot = spawnSync(asked, [...rest, '-e', '0'], { cwd: '/' }).status === 0 ? test : test.skip;

unlessRoot('an out folder that may not be written is exit 2 and one sentence', () => {
  project.run(['synth']);
  const before = project.tree('dist');
  project.write('clusters/home.ts', soundCluster('home', '192.168.10.12'));
  chmodSync(project.root, 0o755);
  chmodSync(project.path('dist'), 0o555);
  // The checkout may lie in a folder that the other user cannot enter.
  for (const folder of ['build', 'imports/charts', 'imports/schemas']) {
    cpSync(join(__dirname, '..', '..', folder), project.path('program', folder), { recursive: true });
  }
  const main = project.path('program/build/main.js');
  const script = `${asAnother.join(' ')} ${process.execPath} ${main} synth 2>&1; echo $?`;
  const text = execFileSync('bash', ['-c', script], { cwd: project.root, encoding: 'utf8' });
  expect(text).toMatch(/^keelson: .*dist\/home cannot be written: this user may not write there\n2\n$/);
  expect(project.tree('dist')).toEqual(before);
});

describe('interrupted and concurrent runs', () => {
  const contents = ['192.168.10.11', '192.168.10.12'].map((address) => soundCluster('home', address));
  let whole: string[];

  beforeEach(() => {
    whole = contents.map((text) => {
      project.write('clusters/home.ts', text);
      project.run(['synth']);
      return JSON.stringify(project.tree('dist'));
    });
    project.write('dist/home/notes.md', 'mine\n');
  });

  /** The tree without what a killed run may leave beside it until the next. */
  function left(): string {
    const { 'home/notes.md': notes, ...tree } = project.tree('dist');
    expect(notes).toBeDefined();
    return JSON.stringify(Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('.'))));
  }

  test('a run killed at any moment leaves the old tree or the new one, and the next run puts all right', async () => {
    const killed: number[] = [];
    for (let round = 0; round < 40; round++) {
      project.write('clusters/home.ts', contents[round % 2] as string);
      const code = await project.runAndKill(['synth'], 40 + round * 4);
      if (code === null) killed.push(round);
      // Between its two renames a killed run leaves no folder: the next, which fails here, brings it back all the same.
      project.run(['synth', '-f', 'clusters/home.ts', '-f', 'no.yaml']);
      expect(whole).toContain(left());
    }
    expect(killed.length).toBeGreaterThan(5);
    project.write('clusters/home.ts', contents[0] as string);
    expect(project.run(['synth']).code).toBe(0);
    expect(left()).toBe(whole[0]);
    expect(Object.keys(project.tree('dist')).filter((path) => path.startsWith('.'))).toEqual([]);
  }, 120_000);

  test('two runs at once both end well and leave one whole tree', async () => {
    project.write('a.ts', contents[0] as string);
    project.write('b.ts', contents[1] as string);
    for (let round = 0; round < 12; round++) {
      const codes = await Promise.all(['a.ts', 'b.ts', 'a.ts'].map((file) => project.runAndKill(['synth', '-f', file])));
      expect(codes).toEqual([0, 0, 0]);
      expect(whole).toContain(left());
    }
  }, 120_000);
});
