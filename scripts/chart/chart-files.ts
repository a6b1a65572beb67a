import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The files of a chart by their path inside it, and what identifies exactly these files. */
export interface ChartFiles {
  readonly files: ReadonlyMap<string, Buffer>;
  /** `sha256:` of an archive; of a folder `h1:`, which is the SHA-256 of the output of sha256sum over its sorted files. */
  readonly digest: string;
}

/** Reads a packaged chart, or a folder that holds one. */
export function readChartFiles(path: string): ChartFiles {
  if (!statSync(path).isDirectory()) {
    const archive = readFileSync(path);
    return { files: unpack(archive), digest: `sha256:${sha256(archive)}` };
  }
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(path, '/').length))
    .sort();
  const files = new Map(names.map((name) => [name, readFileSync(join(path, name))]));
  const listing = [...files].map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
  return { files, digest: `h1:${sha256(Buffer.from(listing))}` };
}

/** The files of a gzipped tar archive, without the folder that all of them lie in. */
export function unpack(archive: Buffer): ReadonlyMap<string, Buffer> {
  const tar = gunzipSync(archive);
  const files = new Map<string, Buffer>();
  let longName: string | undefined;
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, length: number) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    const type = text(156, 1);
    const content = tar.subarray(at + 512, at + 512 + size);
    const prefix = text(257, 5) === 'ustar' ? text(345, 155) : '';
    const name: string = longName ?? (prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`);
    longName = undefined;
    // GNU and POSIX archives carry a name of more than a hundred letters in an entry of its own.
    if (type === 'L') longName = content.toString('utf8').replace(/\0.*$/s, '');
    else if (type === 'x') longName = /\d+ path=(.*)\n/.exec(content.toString('utf8'))?.[1];
    else if (type === '0' || type === '') files.set(name.replace(/^(\.\/)?[^/]*\//, ''), Buffer.from(content));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
