import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as clusters from '../clusters';
import { rendered } from './built';

const dist = resolve(__dirname, '../dist');

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

test('dist holds the committed clusters and nothing else', () => {
  expect(readdirSync(dist).sort()).toEqual(Object.values(clusters).map(({ name }) => name));
});

describe.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('dist/%s', (name, cluster) => {
  const { files } = rendered(cluster);
  const folder = join(dist, name);

  test('holds every rendered file, its ledger, and nothing else', () => {
    expect(
      filesOf(folder)
        .map((file) => relative(folder, file))
        .sort(),
    ).toEqual([...files.keys(), 'SHA256SUMS'].sort());
  });

  test.each([...files])('%s is what the cluster file renders to', (path, { content }) => {
    expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
  });

  test('the ledger names the sum of every file', () => {
    const ledger = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .split('\n')
      .filter((line) => /^[0-9a-f]{64}/.test(line));
    const sums = [...files].map(([path, { content }]) => `${createHash('sha256').update(content).digest('hex')}  ${path}`);
    expect(ledger.sort()).toEqual(sums.sort());
  });
});
