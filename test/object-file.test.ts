import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsBeside } from '../src/facts-folder';
import { readObjects } from '../src/object-file';
import { UnreadableError } from '../src/unreadable';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-objects-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  const path = join(folder, 'objects.yaml');
  writeFileSync(path, text);
  return path;
}

const object = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
const names = (text: string) => readObjects(file(text), 'objects.yaml').map(({ metadata }) => metadata.name);

test('every document is an object, and empty ones are none', () => {
  expect(names(`# nothing\n---\n${object('a')}---\n${object('b')}---\n`)).toEqual(['a', 'b']);
});

test('a List is its items', () => {
  const items = ['a', 'b'].map((name) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } }));
  expect(names(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }))).toEqual(['a', 'b']);
});

test('a list of one kind says what its items are', () => {
  const items = ['a', 'b'].map((name) => ({ metadata: { name } }));
  const [first, second] = readObjects(file(JSON.stringify({ apiVersion: 'apps/v1', kind: 'DeploymentList', items })), 'objects.yaml');
  expect([first, second]).toEqual([
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' } },
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'b' } },
  ]);
});

test.each([
  ['a file that is not there', undefined, /does not exist/],
  ['text that is not YAML', 'a: [', /objects\.yaml/],
  ['an object without kind', 'apiVersion: v1\n', /document 1 is no Kubernetes object/],
  ['an object without name', 'apiVersion: v1\nkind: Pod\n', /Pod without metadata\.name/],
])('%s is one clear sentence', (_, text, message) => {
  const path = text === undefined ? join(folder, 'absent.yaml') : file(text);
  expect(() => readObjects(path, 'objects.yaml')).toThrow(UnreadableError);
  expect(() => readObjects(path, 'objects.yaml')).toThrow(message);
});

test('files are looked for beside the cluster file', () => {
  file(object('a'));
  expect(factsBeside(folder, folder)('file', 'objects.yaml')).toHaveLength(1);
});
