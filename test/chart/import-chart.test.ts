import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readChartFiles, unpack } from '../../scripts/chart/chart-files';
import { chartFacts, type WrittenChart } from '../../src/chart/chart-facts';

const root = resolve(__dirname, '../..');

/** An entry of a tar archive. @see https://www.gnu.org/software/tar/manual/html_node/Standard.html */
function entry(name: string, content: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\0', 257);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

function pack(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).flatMap(([name, content]) =>
    name.length < 100 ? [entry(name, content)] : [entry('././@LongLink', `${name}\0`, 'L'), entry(name.slice(0, 99), content)],
  );
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));
}

function small(version: string, values: string, template: string): Readonly<Record<string, string>> {
  return {
    'Chart.yaml': `name: metrics-server\nversion: ${version}\nappVersion: 0.9.0\n`,
    'values.yaml': values,
    'templates/a.yaml': template,
  };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-chart-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('an archive is unpacked without the folder that holds all, long names and all', () => {
  const long = `metrics-server/templates/${'deep/'.repeat(20)}a.yaml`;
  const files = unpack(pack({ 'metrics-server/Chart.yaml': 'name: a\n', [long]: 'x'.repeat(700) }));
  expect([...files].map(([name, content]) => [name, content.toString().length])).toEqual([
    ['Chart.yaml', 8],
    [long.replace('metrics-server/', ''), 700],
  ]);
});

test('a digest is that of the archive, and of a folder that of the listing of sha256sum', () => {
  const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
  const archive = pack({ 'a/Chart.yaml': 'name: a\n' });
  writeFileSync(join(folder, 'a.tgz'), archive);
  expect(readChartFiles(join(folder, 'a.tgz')).digest).toBe(`sha256:${sha256(archive)}`);
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/values.yaml'), 'x: 1\n');
  writeFileSync(join(folder, 'a/Chart.yaml'), 'name: a\n');
  expect(readChartFiles(join(folder, 'a')).digest).toBe(
    `h1:${sha256(`${sha256('name: a\n')}  Chart.yaml\n${sha256('x: 1\n')}  values.yaml\n`)}`,
  );
});

test('versions of archives and folders are put into one document as deltas, and further ones are added', () => {
  const run = (...paths: readonly string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['-r', require.resolve('tsx/cjs'), join(root, 'scripts/import-chart.ts'), ...paths],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([status, stderr.replace(/^metrics-server .*\n/gm, '')]).toEqual([0, '']);
    return JSON.parse(readFileSync(join(folder, 'imports/charts/metrics-server.json'), 'utf8')) as WrittenChart;
  };
  for (const [name, content] of Object.entries(small('3.2.0', 'a: 1\nc: {}\n', '{{ .Values.a }}{{ toYaml .Values.c }}'))) {
    const path = join(folder, 'charts/metrics-server', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const old = Object.entries(small('3.1.0', 'a: 1\nb: true\n', '{{ .Values.a }}{{ if .Values.b }}{{ end }}'));
  writeFileSync(join(folder, 'old.tgz'), pack(Object.fromEntries(old.map(([name, content]) => [`metrics-server/${name}`, content]))));
  expect(run('charts').versions.map(({ version }) => version)).toEqual(['3.2.0']);
  const written = run('old.tgz');
  expect(written.versions).toMatchObject([
    { version: '3.1.0', set: { a: ['i', 1], b: ['b?', true] } },
    { version: '3.2.0', set: { c: ['m*', {}] }, drop: ['b'] },
  ]);
  const facts = chartFacts(written);
  expect([...(facts.at('3.2.0')?.values.keys() ?? [])]).toEqual(['a', 'c']);
  expect(facts.changes('b').map(({ version, value }) => [version, value?.types])).toEqual([
    ['3.1.0', ['boolean']],
    ['3.2.0', undefined],
  ]);
}, 60_000);
