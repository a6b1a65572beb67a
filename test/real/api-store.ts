import { request } from 'node:http';

/** What an API server keeps in etcd, as its gateway for JSON gives it. */
export class ApiStore {
  /** Values by key. */
  private before: ReadonlyMap<string, string> = new Map();
  /** When they were written, by key. */
  private written: Written = new Map();

  constructor(private readonly port: number) {}

  /** Remembers what is there now. */
  async remember(): Promise<void> {
    const entries = await this.range({});
    this.before = new Map(entries.map(({ key, value = '' }) => [key, value] as const));
    this.written = new Map(entries.map(({ key, mod_revision }) => [key, mod_revision] as const));
  }

  /** Puts back what was remembered: what came is removed, what was changed or went comes back. What processes say of themselves stays as it is. */
  async restore(isKept: IsKept = () => false): Promise<void> {
    const now = await this.keys();
    for (const key of now.keys()) if (!this.before.has(key) && !isKept(plain(key))) await this.ask('/v3/kv/deleterange', { key });
    const lost = [...this.before].filter(([key]) => now.get(key) !== this.written.get(key));
    if (lost.length === 0) return;
    for (const [key, value] of lost) await this.ask('/v3/kv/put', { key, value });
    const after = await this.keys();
    const put = lost.map(([key]) => [key, after.get(key) ?? ''] as const);
    this.written = new Map([...this.written, ...put]);
  }

  /** Keys that came, went or were written since. */
  async changed(isKept: IsKept = () => false): Promise<readonly string[]> {
    const now = await this.keys();
    const keys = [...new Set([...now.keys(), ...this.before.keys()])].filter((key) => now.get(key) !== this.written.get(key));
    return keys
      .map(plain)
      .filter((key) => !isKept(key))
      .sort();
  }

  private async keys(): Promise<Written> {
    return new Map((await this.range({ keys_only: true })).map(({ key, mod_revision }) => [key, mod_revision] as const));
  }

  private async range(options: object): Promise<readonly Entry[]> {
    const encoded = (text: string) => Buffer.from(text).toString('base64');
    const { kvs = [] } = (await this.ask('/v3/kv/range', { key: encoded('/registry/'), range_end: encoded('/registry0'), ...options })) as {
      readonly kvs?: readonly Entry[];
    };
    return kvs.filter(({ key }) => !ofProcesses.test(plain(key)));
  }

  private ask(path: string, body: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: this.port, path, method: 'POST' }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`etcd: ${response.statusCode} ${text}`));
        });
      });
      asked.on('error', reject);
      asked.end(JSON.stringify(body));
    });
  }
}

/** Revisions by key. */
type Written = ReadonlyMap<string, string>;

interface Entry {
  readonly key: string;
  readonly value?: string;
  readonly mod_revision: string;
}

/** True for a key that stays, though it was not there. */
export type IsKept = (key: string) => boolean;

function plain(key: string): string {
  return Buffer.from(key, 'base64').toString('utf8');
}

/** Events, and who runs. */
const ofProcesses = /^\/registry\/(events|leases|masterleases)\//;
