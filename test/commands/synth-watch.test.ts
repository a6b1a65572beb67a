import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Project, soundCluster, soundData } from './project';

const main = join(__dirname, '..', '..', 'build', 'main.js');

/** A run of `keelson synth --watch` that a user looks at. */
class Watch {
  readonly #child: ChildProcess;
  #said = '';
  #heard = 0;
  readonly ended: Promise<number | null>;

  constructor(project: Project, ...args: string[]) {
    this.#child = spawn(process.execPath, [main, 'synth', '--watch', ...args], { cwd: project.root, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child.stderr?.on('data', (chunk) => (this.#said += chunk));
    this.ended = new Promise((done) => this.#child.on('close', done));
  }

  /** All that is said from the last call on, up to what is waited for. */
  async says(wanted: RegExp): Promise<string> {
    for (let tries = 0; tries < 1500; tries++) {
      const news = this.#said.slice(this.#heard);
      const found = wanted.exec(news);
      if (found) {
        this.#heard += found.index + found[0].length;
        return news.slice(0, found.index + found[0].length);
      }
      await pause(10);
    }
    throw new Error(`${wanted} was not said, but ${JSON.stringify(this.#said.slice(this.#heard))}`);
  }

  /** What was said and not waited for. */
  get rest(): string {
    return this.#said.slice(this.#heard);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended;
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const done = /done in \d+ ms\n/;

let project: Project;
let watch: Watch;

async function begin(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  project = new Project(files);
  watch = new Watch(project, ...args);
  return watch.says(done);
}

afterEach(async () => {
  expect(await watch.stop()).toBe(0);
  expect(readdirSync(project.path('dist')).filter((name) => name.startsWith('.'))).toEqual([]);
  project.remove();
});

const config = (name = 'home') => project.read(`dist/${name}/host/k3s-1/etc/rancher/k3s/config.yaml`);

/** The folders of all clusters, without what is removed as soon as nobody waits any more. */
function written(folder = 'dist'): Record<string, Record<string, string>> {
  const names = readdirSync(project.path(folder)).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(names.map((name) => [name, project.tree(join(folder, name))]));
}

/** The same as a run of its own writes it of the files as they are. */
function whole(): ReturnType<typeof written> {
  project.run(['synth', '--out', 'whole']);
  const tree = written('whole');
  project.remove('whole');
  return tree;
}

describe('a save', () => {
  const ways: readonly (readonly [string, (path: string, text: string) => void | Promise<void>])[] = [
    ['that truncates and writes', (path, text) => writeFileSync(path, text)],
    [
      'that writes beside and renames',
      (path, text) => {
        writeFileSync(`${path}~`, text);
        renameSync(`${path}~`, path);
      },
    ],
    [
      'that moves the old file away first',
      async (path, text) => {
        renameSync(path, `${path}.bak`);
        await pause(20);
        writeFileSync(path, text);
        rmSync(`${path}.bak`);
      },
    ],
    [
      'in pieces, of which the first are no whole text',
      async (path, text) => {
        const file = openSync(path, 'w');
        for (const end of [10, text.length / 2, text.length]) {
          await pause(15);
          writeSync(file, text.slice(end === 10 ? 0 : end === text.length ? text.length / 2 : 10, end));
        }
        closeSync(file);
      },
    ],
  ];

  test.each(ways)(
    '%s is written, and nothing is said of what it was meanwhile',
    async (_, save) => {
      await begin({ 'clusters/home.ts': soundCluster('home') });
      expect(config()).toContain('192.168.10.11');
      for (const address of ['192.168.10.12', '192.168.10.13']) {
        await save(project.path('clusters/home.ts'), soundCluster('home', address));
        const said = await watch.says(done);
        expect(said).toMatch(/^home: \d+ files, [1-9]\d* written\ndone in \d+ ms\n$/);
        expect(config()).toContain(address);
      }
      expect(written()).toEqual(whole());
    },
    60_000,
  );
});

test('a file that is written while it is read is read again, and what comes of it is written once', async () => {
  const sound = (address: string) => JSON.stringify(soundData('home', address));
  // It writes itself while it is loaded, as a save at that very moment would.
  const program = (address: string, next: string) => `import { writeFileSync } from 'node:fs';
export const cluster = ${sound(address)};
writeFileSync(__filename, ${JSON.stringify(`export const cluster = ${sound(next)};\n`)});
`;
  await begin({ 'clusters/home.ts': program('192.168.10.11', '192.168.10.12') });
  expect(config()).toContain('192.168.10.12');
  project.write('clusters/home.ts', program('192.168.10.13', '192.168.10.14'));
  expect(await watch.says(done)).toMatch(/^home: \d+ files, [1-9]\d* written\ndone in \d+ ms\n$/);
  expect(config()).toContain('192.168.10.14');
  await pause(300);
  expect(watch.rest).toBe('');
  expect(readdirSync(project.path('dist'))).toEqual(['home']);
}, 60_000);

test('a save that changes nothing does nothing', async () => {
  await begin({ 'clusters/home.yaml': JSON.stringify(soundData('home')) });
  project.write('clusters/home.yaml', project.read('clusters/home.yaml'));
  project.write('clusters/notes.txt', 'mine');
  await pause(300);
  expect(watch.rest).toBe('');
}, 60_000);

test('a mistake is told and leaves all as it was; the next good save recovers', async () => {
  await begin({ 'clusters/home.yaml': JSON.stringify(soundData('home')), 'clusters/barn.yaml': JSON.stringify(soundData('barn')) });
  const before = written();
  project.write('clusters/home.yaml', JSON.stringify({ ...soundData('home'), nods: {} }));
  expect(await watch.says(/nothing is written\n/)).toMatch(
    /^home: nods: .+\n {2}fix .+\n {2}rule .+\nhome: 1 error; nothing is written\n$/,
  );
  // While it stands, what is sound is not written either, as in any run.
  project.write('clusters/barn.yaml', JSON.stringify(soundData('barn', '192.168.10.31')));
  await watch.says(/home: 1 error; nothing is written\n/);
  expect(written()).toEqual(before);
  project.write('clusters/home.yaml', 'name: [\n');
  expect(await watch.says(/keelson: .+\n/)).toMatch(/^keelson: clusters\/home\.yaml:2:1: .+\n$/);
  project.write('clusters/home.yaml', JSON.stringify(soundData('home', '192.168.10.21')));
  expect(await watch.says(done)).toMatch(/^barn: \d+ files, [1-9]\d* written\nhome: \d+ files, [1-9]\d* written\ndone/);
  expect([config('home'), config('barn')].map((text) => /192\.168\.10\.[23]1/.test(text))).toEqual([true, true]);
  expect(written()).toEqual(whole());
}, 60_000);

test('files that a cluster file imports or names concern the clusters that do, and no others', async () => {
  const importing = soundCluster('home')
    .replace("'keelson';", "'keelson';\nimport { host } from '../parts/host';\nimport pool from '../parts/pool.json';")
    .replace('"192.168.10.11"', 'host')
    .replace('"192.168.10.200-192.168.10.239"', 'pool.lan')
    .replace('"cilium-l2": {}', '"cilium-l2": {}, manifests: { files: ["../objects/own.yaml"] }');
  const objects = (value: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: own, namespace: default }\ndata: { key: ${value} }\n`;
  await begin({
    'clusters/home.ts': importing,
    'clusters/barn.yaml': JSON.stringify(soundData('barn')),
    'parts/host.ts': "export const host = '192.168.10.11';\n",
    'parts/pool.json': '{ "lan": "192.168.10.200-192.168.10.239" }',
    'objects/own.yaml': objects('one'),
  });
  const saves: readonly (readonly [string, string, string])[] = [
    ['parts/host.ts', "export const host = '192.168.10.12';\n", '192.168.10.12'],
    ['parts/pool.json', '{ "lan": "192.168.10.100-192.168.10.139" }', '192.168.10.100'],
    ['objects/own.yaml', objects('two'), 'two'],
  ];
  for (const [path, text] of saves) {
    project.write(path, text);
    expect(await watch.says(done)).toMatch(/^home: \d+ files, [1-9]\d* written\ndone in \d+ ms\n$/);
    expect(written()).toEqual(whole());
  }
  // A file that is not there yet has no name to be watched by.
  project.remove('parts/host.ts');
  await watch.says(/Cannot find module.+\n/);
  project.write('parts/host.js', "exports.host = '192.168.10.13';\n");
  await watch.says(done);
  expect(config()).toContain('192.168.10.13');
}, 60_000);

test('cluster files come and go', async () => {
  await begin({ 'clusters/home.yaml': JSON.stringify(soundData('home')) });
  project.write('clusters/barn.yaml', JSON.stringify(soundData('barn')));
  await watch.says(/^barn: \d+ files, [1-9]\d* written\ndone in \d+ ms\n/m);
  project.remove('clusters/barn.yaml');
  expect(await watch.says(/barn: no such cluster any more.+\ndone in \d+ ms\n/)).not.toContain('home:');
  expect(existsSync(project.path('dist/barn'))).toBe(false);
  renameSync(project.path('clusters'), project.path('away'));
  await pause(300);
  renameSync(project.path('away'), project.path('clusters'));
  await pause(300);
  project.write('clusters/home.yaml', JSON.stringify(soundData('home', '192.168.10.12')));
  await watch.says(/home: \d+ files, [1-9]\d* written\ndone in \d+ ms\n/);
  expect(config()).toContain('192.168.10.12');
}, 60_000);

test('other members of a fleet are looked at again where they meet what was saved', async () => {
  const member = (name: string, host: number) => ({
    ...soundData(name, `192.168.10.${host}`),
    fleet: 'edge',
    network: { nodeCidr: '192.168.10.0/24', podCidr: `10.${host}.0.0/16` },
    loadBalancer: { pools: { lan: `192.168.10.${host + 100}` } },
  });
  await begin(
    Object.fromEntries(['home', 'barn', 'shed'].map((name, index) => [`clusters/${name}.yaml`, JSON.stringify(member(name, 11 + index))])),
  );
  project.write('clusters/barn.yaml', JSON.stringify({ ...member('barn', 12), nodes: member('home', 11).nodes }));
  const said = await watch.says(/home: 1 error; nothing is written\n/);
  expect(said).toMatch(/^barn: nodes\.k3s-1\.address: is used by .* of home too/m);
  expect(said).toMatch(/^home: nodes\.k3s-1\.address: is used by .* of barn too/m);
  expect(said).not.toContain('shed');
  project.write('clusters/barn.yaml', JSON.stringify(member('barn', 22)));
  expect(await watch.says(done)).toMatch(/^barn: \d+ files, [1-9]\d* written\nhome: \d+ files, unchanged\ndone in \d+ ms\n$/);
  expect(written()).toEqual(whole());
}, 60_000);

test('of a cluster that is named alone, the others of its fleet are watched too', async () => {
  const member = (name: string, host: number) => ({
    ...soundData(name, `192.168.10.${host}`),
    fleet: 'edge',
    loadBalancer: { pools: { lan: `192.168.10.${name === 'home' ? 201 : 202}` } },
  });
  const names = { 'clusters/home.yaml': JSON.stringify(member('home', 11)), 'clusters/barn.yaml': JSON.stringify(member('barn', 12)) };
  await begin(names, 'home');
  project.write('clusters/barn.yaml', JSON.stringify(member('barn', 11)));
  await watch.says(/home: nodes\.k3s-1\.address: is used by .* of barn too(?:.|\n)+nothing is written\n/);
  project.write('clusters/barn.yaml', JSON.stringify(member('barn', 13)));
  await watch.says(done);
  expect(existsSync(project.path('dist/barn'))).toBe(false);
}, 60_000);

test('files by -f are watched where they lie, behind links too, and SIGINT ends it well', async () => {
  project = new Project({ 'real/home.yaml': JSON.stringify(soundData('home')) });
  const { symlinkSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
  symlinkSync('real/home.yaml', project.path('home.yaml'));
  watch = new Watch(project, '-f', 'home.yaml');
  await watch.says(done);
  writeFileSync(project.path('real/home.yaml'), JSON.stringify(soundData('home', '192.168.10.12')));
  await watch.says(done);
  expect(config()).toContain('192.168.10.12');
  appendFileSync(project.path('real/home.yaml'), '\n');
  await watch.says(done);
  expect(await watch.stop('SIGINT')).toBe(0);
}, 60_000);

test('--jobs is wrong usage beside it', async () => {
  await begin({ 'clusters/home.yaml': JSON.stringify(soundData('home')) });
  expect(project.run(['synth', '--watch', '--jobs', '2'])).toMatchObject({ code: 2, stderr: 'keelson: --jobs does not go with --watch\n' });
}, 60_000);
