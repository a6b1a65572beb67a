import { existsSync } from 'node:fs';
import { Project, soundCluster, soundData } from './project';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Clusters in TypeScript and YAML, two fleets and some that stand alone. */
function projectOf(change: (name: string, data: Record<string, unknown>) => Record<string, unknown> = (_, data) => data): Project {
  const project = new Project();
  for (const [index, name] of names.entries()) {
    const data = change(name, {
      ...soundData(name, `192.168.10.${11 + index}`),
      ...(index % 3 === 2 ? {} : { fleet: index % 3 === 0 ? 'edge' : 'core' }),
    });
    const isData = index % 2 === 0;
    project.write(
      `clusters/${name}.${isData ? 'yaml' : 'ts'}`,
      isData ? JSON.stringify(data) : `export const cluster = ${JSON.stringify(data)};\n`,
    );
  }
  return project;
}

/** What a run says and leaves, in so many threads. */
function outcomeOf(project: Project, jobs: number, ...args: string[]) {
  project.remove('dist');
  const { code, stdout, stderr } = project.run(['synth', '--jobs', String(jobs), ...args]);
  return { code, stdout, stderr, tree: existsSync(project.path('dist')) ? project.tree('dist') : undefined };
}

const apart = (name: string, data: Record<string, unknown>) => ({
  ...data,
  network: { nodeCidr: '192.168.10.0/24', podCidr: `10.${50 + names.indexOf(name)}.0.0/16` },
  loadBalancer: { pools: { lan: `192.168.10.${100 + 10 * names.indexOf(name)}-192.168.10.${105 + 10 * names.indexOf(name)}` } },
});

const stories: readonly (readonly [string, number, Project, readonly string[]])[] = [
  ['clusters in which nothing is wrong', 0, projectOf(apart), []],
  ['clusters of fleets that clash', 1, projectOf(), []],
  ['mistakes in several clusters', 1, projectOf((name, data) => apart(name, 'bdf'.includes(name) ? { ...data, nods: {} } : data)), []],
  ['warnings that are to stop it', 1, projectOf(), ['--fail-on', 'warning']],
];

describe.each(stories)('%s', (_, code, project, args) => {
  afterAll(() => project.remove());

  test.each([2, 3])('give the same folders, words and exit status in one thread and in %i', (jobs) => {
    const alone = outcomeOf(project, 1, ...args);
    expect(alone.code).toBe(code);
    expect(alone.stderr).not.toBe('');
    expect(alone.tree === undefined).toBe(code !== 0);
    expect(outcomeOf(project, jobs, ...args)).toEqual(alone);
  });
});

describe('of several things that go wrong the same is told, in one thread and in three', () => {
  const broken = (files: Readonly<Record<string, string>>) => {
    const project = projectOf(apart);
    for (const [path, text] of Object.entries(files)) project.write(path, text);
    return project;
  };
  const missing = (name: string) => JSON.stringify({ ...soundData(name), addons: { manifests: { files: ['no.yaml'] } } });
  const wrong = (name: string) => JSON.stringify({ ...soundData(name), nods: {} });

  test.each([
    // Each of these stops a run before what follows it in the list is even looked for.
    [
      'a file that cannot be read',
      { 'clusters/y.yaml': 'name: [\n', 'clusters/z.yaml': '', 'clusters/a.yaml': missing('a') },
      /clusters\/y\.yaml/,
    ],
    [
      'a file that a cluster names',
      { 'clusters/e.yaml': missing('e'), 'clusters/c.yaml': wrong('c'), 'clusters/g.yaml': missing('g') },
      /no\.yaml/,
    ],
    ['mistakes', { 'clusters/c.yaml': wrong('c'), 'dist/a/SHA256SUMS': 'mine\n' }, /^c: nods: /],
    ['files in the way', { 'dist/e/SHA256SUMS': 'mine\n', 'dist/c/SHA256SUMS': 'mine\n' }, /dist\/c\/SHA256SUMS is in the way/],
  ])('%s', (_, files, said) => {
    const project = broken(files as unknown as Record<string, string>);
    const before = existsSync(project.path('dist')) ? project.tree('dist') : undefined;
    const [alone, ...others] = [1, 2, 3].map((jobs) => project.run(['synth', '--jobs', String(jobs)]));
    expect(alone?.code).toBeGreaterThan(0);
    expect(alone?.stderr).toMatch(said);
    expect(others).toEqual([alone, alone]);
    expect(existsSync(project.path('dist')) ? project.tree('dist') : undefined).toEqual(before);
    project.remove();
  });

  test('two files of one cluster', () => {
    const project = new Project({ 'a.yaml': JSON.stringify(soundData('home')), 'b.yaml': JSON.stringify(soundData('home')) });
    const runs = [1, 2].map((jobs) => project.run(['synth', '--jobs', String(jobs), '-f', 'a.yaml', '-f', 'b.yaml']));
    expect(runs.map(({ code }) => code)).toEqual([2, 2]);
    expect(runs.map(({ stderr }) => stderr)).toEqual(
      Array(2).fill('keelson: a.yaml and b.yaml are both the cluster home; rename one of them\n'),
    );
    expect(existsSync(project.path('dist/home'))).toBe(false);
    project.remove();
  });
});

test('a thread that is lost ends the run, which says so and leaves nothing begun', () => {
  const lost = `const { isMainThread } = require('node:worker_threads');
if (!isMainThread) process.exit();
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
`;
  const project = new Project(Object.fromEntries(names.map((name) => [`clusters/${name}.ts`, lost + soundCluster(name)])));
  const { code, stderr } = project.run(['synth', '--jobs', '2']);
  expect([code, stderr.split('\n')[0]]).toEqual([1, 'keelson: a thread ended before its work was done']);
  expect(stderr).toContain('this is a bug in Keelson');
  expect(existsSync(project.path('dist')) ? project.tree('dist') : {}).toEqual({});
  project.remove();
}, 60_000);

test.each(['0', 'two', '-1', '1.5', '257'])('--jobs=%s is wrong usage', (jobs) => {
  const project = new Project({ 'clusters/home.ts': soundCluster('home') });
  const { code, stderr } = project.run(['synth', `--jobs=${jobs}`]);
  expect([code, stderr]).toEqual([2, `keelson: --jobs takes a number from 1 to 256, got ${jobs}\n`]);
  project.remove();
});
