import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ClusterTree, clusterFolder, type NodeFile } from '../cluster-trees';

/** Writes what is copied to a machine. */
export function writeCluster(folder: string, tree: ClusterTree, node: NodeFile['node']): void {
  for (const [path, { content, mode }] of clusterFolder(tree, node)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode });
  }
}

/** A root like another, with the times of its files. */
export function copyRoot(from: string, to: string): string {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  return to;
}

/** What is below a root: folders, and of files their mode and sum. The times in a ledger are those of its runs. */
export function stateOf(root: string): Record<string, string> {
  return describeAll(root, (path) => {
    const text = readFileSync(path, 'utf8');
    const lasting = path.endsWith('.keelson-ledger') ? text.replace(/^ *"at": \d+,?\n/gm, '') : text;
    return `${(statSync(path).mode & 0o7777).toString(8)} ${createHash('sha256').update(lasting).digest('hex')}`;
  });
}

/** Which very files there are, and when they were last written. */
export function identityOf(root: string): Record<string, string> {
  return describeAll(root, (path) => {
    const { ino, mtimeNs, mode } = statSync(path, { bigint: true });
    return `${ino} ${mtimeNs} ${mode} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
  });
}

function describeAll(root: string, file: (path: string) => string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const all = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(root.length + 1), entry.isDirectory() ? 'folder' : file(path)];
  });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
