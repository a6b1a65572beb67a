import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from './api-client';
import { ApiStore, type IsKept } from './api-store';
import { goProgram } from './go-program';
import { kubernetesProgram } from './kubernetes-program';
import { type Daemon, started, until } from './network-lab';
import type { Found, Tool } from './tool';

/** What an API server is made of; of the pinned release, or of another. */
export function apiServerTools(version?: string): { readonly 'kube-apiserver': Tool; readonly etcd: Tool } {
  return { 'kube-apiserver': kubernetesProgram('kube-apiserver', version), etcd };
}

/** The store of an API server; that of Debian 12 is older than what 1.34 asks for. */
const etcd = goProgram({
  program: 'etcd',
  folder: join(__dirname, 'apiserver', 'etcd'),
  package: 'go.etcd.io/etcd/server/v3',
  module: 'go.etcd.io/etcd/server/v3',
  assets: () => process.env.KUBEBUILDER_ASSETS,
});

/** What of an API server may be another than it is by itself. */
export interface ApiServerOptions {
  /** Range of the addresses of Services, or two of both families. @default 10.43.0.0/16 */
  readonly serviceCidr?: string;
  /** Further arguments, such as `--service-node-port-range=30000-32767`. */
  readonly args?: readonly string[];
}

/** An API server of its own on loopback, with an empty store, RBAC on and no controller behind it. */
export interface ApiServer {
  /** Speaks to it as an administrator. */
  readonly client: ApiClient;
  /** Path of a kubeconfig of that administrator. */
  readonly kubeconfig: string;
  /** Removes all that was stored since it was ready, but for custom resource definitions of these names, so that it is as a fresh one is. */
  reset(kept?: ReadonlySet<string>): Promise<void>;
  /** What it has logged. */
  said(): string;
  /** Ends both programs and removes all that they wrote. */
  stop(): Promise<void>;
}

/** Starts etcd and an API server and waits until it is ready. Ports that others take in the meantime are chosen anew. */
export async function startApiServer(
  programs: Readonly<Record<'kube-apiserver' | 'etcd', Found>>,
  options: ApiServerOptions = {},
): Promise<ApiServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(programs, options);
    } catch (error) {
      if (attempt === 3 || !(error instanceof PortTaken)) throw error;
    }
  }
}

class PortTaken extends Error {}

async function start(
  programs: Readonly<Record<'kube-apiserver' | 'etcd', Found>>,
  { serviceCidr = '10.43.0.0/16', args = [] }: ApiServerOptions,
): Promise<ApiServer> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-api-server-'));
  const daemons: Daemon[] = [];
  const stop = async () => {
    for (const daemon of daemons.reverse()) await daemon.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [storePort, peerPort, port] = await freePorts(3);
    const store = `http://127.0.0.1:${storePort}`;
    const peer = `http://127.0.0.1:${peerPort}`;
    daemons.push(
      started(programs.etcd.path, [
        ...['--data-dir', join(folder, 'etcd'), '--unsafe-no-fsync', '--log-level', 'error'],
        ...['--listen-client-urls', store, '--advertise-client-urls', store],
        ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `default=${peer}`],
      ]),
    );
    const token = randomBytes(16).toString('hex');
    const tokens = join(folder, 'tokens.csv');
    writeFileSync(tokens, `${token},administrator,administrator,system:masters\n`, { mode: 0o600 });
    const key = join(folder, 'service-accounts.key');
    const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' });
    writeFileSync(key, pem, { mode: 0o600 });
    const certificates = join(folder, 'certificates');
    const server = started(programs['kube-apiserver'].path, [
      ...['--bind-address=127.0.0.1', `--secure-port=${port}`, `--cert-dir=${certificates}`, `--etcd-servers=${store}`],
      // The address must be of the family of the range, and nobody is told it.
      ...[`--advertise-address=${serviceCidr.includes(':') && !/^\d+\./.test(serviceCidr) ? '2001:db8::1' : '192.0.2.1'}`],
      ...['--endpoint-reconciler-type=none', `--service-cluster-ip-range=${serviceCidr}`],
      ...[`--token-auth-file=${tokens}`, '--authorization-mode=RBAC', '--allow-privileged=true'],
      ...[`--service-account-key-file=${key}`, `--service-account-signing-key-file=${key}`],
      ...['--service-account-issuer=https://kubernetes.default.svc', '--profiling=false', ...args],
    ]);
    daemons.push(server);
    // It makes its own certificate, and serves nothing before.
    const certificate = join(certificates, 'apiserver.crt');
    const connect = () => new ApiClient({ port: port as number, token, certificate: readFileSync(certificate, 'utf8') });
    let client: ApiClient | undefined;
    await until(
      async () => {
        for (const daemon of daemons) {
          if (daemon.isUp()) continue;
          const said = daemon.said();
          throw said.includes('address already in use') ? new PortTaken(said) : new Error(`did not start: ${said.slice(-4000)}`);
        }
        if (!existsSync(certificate)) return false;
        client ??= connect();
        return client.isReady();
      },
      { seconds: 240, what: 'the API server is ready' },
    );
    if (client === undefined) throw new Error('no client');
    const ready = client;
    const kept = new ApiStore(storePort as number);
    await settled(kept);
    const groups = await groupsOf(ready);
    const kubeconfig = join(folder, 'kubeconfig.json');
    writeFileSync(kubeconfig, JSON.stringify(kubeconfigOf(port as number, token, certificate)), { mode: 0o600 });
    return {
      client: ready,
      kubeconfig,
      reset: async (definitions = new Set()) => {
        const isKept: IsKept = (key) => {
          const definition = /^\/registry\/apiextensions\.k8s\.io\/customresourcedefinitions\/(.+)$/.exec(key)?.[1];
          if (definition !== undefined) return definitions.has(definition);
          // The server says by itself that it serves a group, `v1.example.org`.
          const group = /^\/registry\/apiregistration\.k8s\.io\/apiservices\/[^.]+\.(.+)$/.exec(key)?.[1];
          return [...definitions].some((name) => name.slice(name.indexOf('.') + 1) === group);
        };
        ready.forget();
        await until(
          async () => {
            await kept.restore(isKept);
            return (definitions.size > 0 || (await groupsOf(ready)) === groups) && (await kept.changed(isKept)).length === 0;
          },
          { every: 50, what: 'the API server is as it was' },
        );
      },
      said: () => server.said(),
      stop: async () => {
        ready.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the server has stored all that it stores by itself, and remembers that. */
async function settled(store: ApiStore): Promise<void> {
  await store.remember();
  await until(
    async () => {
      const isStill = (await store.changed()).length === 0;
      await store.remember();
      return isStill;
    },
    { what: 'the API server has stored what it stores by itself' },
  );
}

/** The API groups that a server serves, each with its versions. */
async function groupsOf(client: ApiClient): Promise<string> {
  const { body } = await client.request('GET', '/apis');
  return JSON.stringify(
    (body.groups as readonly { readonly name: string; readonly versions: unknown }[]).map(({ name, versions }) => [name, versions]),
  );
}

function kubeconfigOf(port: number, token: string, certificate: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server: `https://127.0.0.1:${port}`, 'certificate-authority': certificate } }],
    users: [{ name: 'administrator', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'administrator' } }],
    'current-context': 'test',
  };
}

/** Ports of loopback that nothing listens on now. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((ready, refuse) => {
          const server = createServer().once('error', refuse);
          server.listen(0, '127.0.0.1', () => ready(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { readonly port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
