import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { check } from '../src/check';
import { loadClusterFile } from '../src/cluster-file';
import { printFindings } from '../src/command';
import { readSpec } from '../src/spec';
import { readFacts } from './facts';

const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
const [program = '', excerpt = '', message = ''] = [...readme.matchAll(/```\w*\n([\s\S]*?)```/g)].map((match) => match[1] as string);

function load(text: string): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-readme-'));
  try {
    const file = join(folder, 'home.ts');
    writeFileSync(file, text);
    return loadClusterFile(file).data as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const home = load(program);

test('the cluster file of the README yields the YAML beside it, without a finding', () => {
  const { findings, rendering } = check(readSpec(home), readFacts);
  expect(findings).toEqual([]);
  const lines = (path: string) => rendering?.files.get(path)?.content.split('\n');
  const rows = excerpt.trimEnd().split('\n');
  const column = rows[0]?.indexOf('# dist', 1) ?? 0;
  for (const [index, path] of ['k3s-manifests/30-cilium.yaml', 'host/k3s-1/etc/rancher/k3s/config.yaml'].entries()) {
    const shown = rows.slice(1).map((row) => (index === 0 ? row.slice(0, column) : row.slice(column)).trimEnd());
    const said = shown.filter((line) => line !== '' && line.trim() !== '…');
    expect(said.length).toBeGreaterThan(8);
    for (const line of said) expect(lines(path)).toContain(line);
  }
});

test('the message of the README is what the broken file gives', () => {
  const broken = {
    ...home,
    loadBalancer: { pools: { lan: '192.168.10.1-192.168.10.50' } },
    addons: { cilium: { version: '1.20.0' }, 'cilium-lb-pool': {} },
  };
  const { findings } = check(readSpec(broken), readFacts);
  const ours = findings.filter(({ rule }) => rule === 'pool-outside-gateway');
  expect(printFindings('home', ours, (_, text) => text)).toBe(message);
});
