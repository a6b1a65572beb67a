import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/check';
import { readClusterFiles } from '../../src/cluster-file';
import type { Finding } from '../../src/finding';
import { readFacts } from '../facts';

/** What is found of a cluster file that lies on a disk; `name` is that of its file in `clusters/`. */
export function loaded(file: string, text: string, name?: string): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-invariants-'));
  try {
    const path = join(folder, file);
    writeFileSync(path, text);
    return readClusterFiles([{ path, shown: file, name }]).flatMap((spec) => check(spec, readFacts).findings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of a sound cluster file. */
export function loadable(name: string): string {
  return `name: ${name}\ndistribution: { k3s: v1.34.1+k3s1 }\nnetwork: {}\nnodes: { pi: { role: server, address: 192.168.1.50 } }\n`;
}
