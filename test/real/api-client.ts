import { Agent, request } from 'node:https';
import type { Manifest } from '../../src/manifest';

/** Where an API server is, and who speaks to it. */
export interface ApiEndpoint {
  /** @default 127.0.0.1 */
  readonly host?: string;
  readonly port: number;
  /** The certificate, or its authority, to trust. */
  readonly certificate: string;
  readonly token?: string;
  /** The name that its certificate is for, where that is not its host. */
  readonly serverName?: string;
  /** A certificate to show in place of a token, and its key. */
  readonly own?: { readonly certificate: string; readonly key: string };
}

/** What an API server answered. */
export interface Answer {
  readonly status: number;
  /** The object, list or `Status`; text where it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: objects of every kind, read by paths that a test knows
  readonly body: any;
  /** What it warned of. */
  readonly warnings: readonly string[];
}

/** What to ask for. */
export interface Asked {
  readonly body?: unknown;
  /** @default application/json */
  readonly contentType?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** How an object is applied. */
export interface Applying {
  /** @default keelson */
  readonly fieldManager?: string;
  /** Takes fields from other managers. @default true */
  readonly force?: boolean;
  /** @default Strict */
  readonly fieldValidation?: 'Strict' | 'Warn' | 'Ignore';
  /** Asks for the answer alone; nothing is stored. */
  readonly dryRun?: boolean;
}

/** A resource of an API group. */
export interface Resource {
  /** The word in paths. */
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** Speaks to an API server over connections that stay open. */
export class ApiClient {
  private readonly agent: Agent;
  private readonly known = new Map<string, readonly Resource[]>();

  constructor(private readonly endpoint: ApiEndpoint) {
    const { certificate, own, serverName } = endpoint;
    this.agent = new Agent({
      keepAlive: true,
      maxSockets: 8,
      ca: certificate,
      ...(own ? { cert: own.certificate, key: own.key } : {}),
      ...(serverName === undefined ? {} : { servername: serverName }),
    });
  }

  /** Asks for something and gives whatever the answer is, a refusal too. */
  request(method: string, path: string, { body, contentType = 'application/json', query = {} }: Asked = {}): Promise<Answer> {
    const search = new URLSearchParams(query).toString();
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: this.endpoint.host ?? '127.0.0.1',
          port: this.endpoint.port,
          method,
          path: search === '' ? path : `${path}?${search}`,
          agent: this.agent,
          headers: {
            accept: 'application/json',
            ...(this.endpoint.token === undefined ? {} : { authorization: `Bearer ${this.endpoint.token}` }),
            ...(text === undefined ? {} : { 'content-type': contentType, 'content-length': String(Buffer.byteLength(text)) }),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const said = Buffer.concat(chunks).toString('utf8');
            const isJson = (response.headers['content-type'] ?? '').startsWith('application/json');
            const warning = response.headers.warning;
            resolve({
              status: response.statusCode ?? 0,
              body: isJson ? JSON.parse(said) : said,
              warnings: warning === undefined ? [] : [warning].flat(),
            });
          });
        },
      );
      asked.on('error', reject);
      asked.end(text);
    });
  }

  /** Whether the server says that it is ready, now. */
  async isReady(): Promise<boolean> {
    try {
      return (await this.request('GET', '/readyz')).status === 200;
    } catch (error) {
      if (['ECONNREFUSED', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
      throw error;
    }
  }

  /** The resource that serves a kind; undefined where none does. What was not served before is looked for again. */
  async resource(apiVersion: string, kind: string): Promise<Resource | undefined> {
    const find = () => this.known.get(apiVersion)?.find((resource) => resource.kind === kind);
    const known = find();
    if (known) return known;
    const { status, body } = await this.request('GET', apiRoot(apiVersion));
    if (status === 200) {
      const resources = body.resources as readonly Resource[];
      this.known.set(
        apiVersion,
        resources.filter(({ name }) => !name.includes('/')),
      );
    }
    return find();
  }

  /** Forgets which kinds are served, such as after definitions went. */
  forget(): void {
    this.known.clear();
  }

  /** The path of an object. Its namespace is `default` where it says none and has one. Throws for a kind that is not served. */
  async path({ apiVersion, kind, metadata }: Manifest): Promise<string> {
    const collection = await this.collection(apiVersion, kind, metadata?.namespace ?? 'default');
    return `${collection}/${encodeURIComponent(metadata?.name ?? '')}`;
  }

  /** The path of all objects of a kind, in a namespace where they have one. Throws for a kind that is not served. */
  async collection(apiVersion: string, kind: string, namespace: string): Promise<string> {
    const resource = await this.resource(apiVersion, kind);
    if (!resource) throw new NotServed(`the API server does not serve ${apiVersion} ${kind}`);
    const within = resource.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${apiRoot(apiVersion)}${within}/${resource.name}`;
  }

  /** Applies an object as `kubectl apply --server-side` does, in JSON, which is YAML too. */
  async apply(
    object: Manifest,
    { fieldManager = 'keelson', force = true, fieldValidation = 'Strict', dryRun = false }: Applying = {},
  ): Promise<Answer> {
    return this.request('PATCH', await this.path(object), {
      body: object,
      contentType: 'application/apply-patch+yaml',
      query: { fieldManager, fieldValidation, force: String(force), ...(dryRun ? { dryRun: 'All' } : {}) },
    });
  }

  /** Creates an object as `kubectl create` does. */
  async create(object: Manifest, { fieldValidation = 'Strict', dryRun = false }: Applying = {}): Promise<Answer> {
    const { apiVersion, kind, metadata } = object;
    return this.request('POST', await this.collection(apiVersion, kind, metadata?.namespace ?? 'default'), {
      body: object,
      query: { fieldValidation, ...(dryRun ? { dryRun: 'All' } : {}) },
    });
  }

  /** An object as it is stored. */
  async get(object: Manifest): Promise<Answer> {
    return this.request('GET', await this.path(object));
  }

  /** Deletes an object; what depends on it is left to controllers, which an API server alone has not. */
  async delete(object: Manifest): Promise<Answer> {
    return this.request('DELETE', await this.path(object), { query: { propagationPolicy: 'Background' } });
  }

  /** All objects of a kind, of all namespaces. */
  async list(apiVersion: string, kind: string): Promise<readonly Manifest[]> {
    const resource = await this.resource(apiVersion, kind);
    if (!resource) throw new NotServed(`the API server does not serve ${apiVersion} ${kind}`);
    const { status, body } = await this.request('GET', `${apiRoot(apiVersion)}/${resource.name}`);
    if (status !== 200) throw new Error(`${apiVersion} ${kind}: ${status} ${body.message ?? body}`);
    // Lists leave out what all their items are.
    return body.items.map((item: object) => ({ apiVersion, kind, ...item }));
  }

  /** Ends its connections. */
  close(): void {
    this.agent.destroy();
  }
}

/** A kind that no resource serves. */
export class NotServed extends Error {}

function apiRoot(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
