import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Claim, type Cluster, type Node, printClaim } from '../../../src/cluster';
import { addressOf, contains, printAddress } from '../../../src/net';
import { ended } from '../command-output';
import { type Daemon, type LabNode, NetworkLab, until } from '../network-lab';
import type { ControlPlane } from './control-plane';

/** What a stand-in for an API server says of itself: a status, or nothing at all. */
export type Answer = '200' | '500' | 'silence';

/** A server of a control plane: a machine of a lab with the files that Keelson writes, and a stand-in for its API server. */
export class LabServer {
  private api: Daemon | undefined;
  private balancer: Daemon | undefined;

  constructor(
    readonly node: LabNode,
    readonly facts: Node,
    /** Port of the switch that its cable is in. */
    readonly port: string,
    private readonly plane: ControlPlane,
    private readonly lab: NetworkLab,
    private readonly folder: string,
  ) {}

  get name(): string {
    return this.facts.name;
  }

  /** Writes a file of this machine as Keelson does. @returns where it lies, which is no place that a daemon looks at */
  place(path: string, content = this.plane.file(this.name, path), mode = 0o644): string {
    const target = join(this.folder, this.name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    chmodSync(target, mode);
    return target;
  }

  /** Decides what the API server says of itself from now on. */
  says(answer: Answer): void {
    writeFileSync(join(this.folder, `${this.name}.answer`), answer);
  }

  /** Starts the stand-in where the cluster file has the API server. */
  async startApi(): Promise<void> {
    const port = String(this.plane.cluster.controlPlane.port);
    const api = this.lab.start(this.node, process.execPath, join(__dirname, 'api-stand-in.cjs'), this.folder, this.name, port);
    this.api = api;
    await until(async () => api.said().includes('listens'), { what: `the API of ${this.name}: ${api.said()}` });
  }

  /** Ends the stand-in: nothing listens any more. */
  async stopApi(): Promise<void> {
    await this.api?.stop('SIGKILL');
  }

  /** True once the API server was spoken to in plain text. */
  sawPlainText(): boolean {
    return existsSync(join(this.folder, `${this.name}.plain-text`));
  }

  /** Starts haproxy as the image does: as a user without rights, with the file that Keelson writes. */
  async startBalancer(haproxy: string): Promise<void> {
    const config = this.place('etc/haproxy/haproxy.cfg');
    const asNobody = ['--reuid=99', '--regid=99', '--clear-groups', '--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'];
    const balancer = this.lab.start(this.node, 'setpriv', ...asNobody, haproxy, '-W', '-db', '-f', config);
    this.balancer = balancer;
    const port = this.plane.cluster.kubeadm?.haproxy?.port;
    await until(async () => balancer.isUp() && (await this.node.must('ss', '-Hltn', `sport = :${port}`)) !== '', {
      what: `haproxy of ${this.name}: ${balancer.said()}`,
    });
  }

  /** Ends haproxy. */
  async stopBalancer(): Promise<void> {
    await this.balancer?.stop();
  }

  /** All that haproxy said. */
  balancerSaid(): string {
    return this.balancer?.said() ?? '';
  }
}

/** The servers of a control plane and a client, on one switch. */
export interface ControlPlaneLab {
  readonly lab: NetworkLab;
  readonly hub: LabNode;
  readonly servers: readonly [LabServer, LabServer, LabServer];
  readonly client: LabNode;
  /** What a client gets from the API at an address: the name of who answered, or undefined. */
  answerAt(address: string, port: number): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Makes the machines of a control plane of three, with the interfaces and addresses that its cluster file has, and starts their API servers. */
export async function controlPlaneLab(plane: ControlPlane): Promise<ControlPlaneLab> {
  const { cluster } = plane;
  const lab = new NetworkLab();
  const folder = mkdtempSync(join(tmpdir(), 'keelson-control-plane-'));
  const close = async () => {
    await lab.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // Daemons that have no rights read here.
    chmodSync(folder, 0o755);
    await certificate(folder);
    const servers: LabServer[] = [];
    for (const [index, facts] of cluster.servers.entries())
      servers.push(new LabServer(await lab.node(facts.name), facts, `port${index}`, plane, lab, folder));
    const [first, second, third, ...others] = servers;
    if (!first || !second || !third || others.length > 0) throw new Error(`${plane.title} has ${servers.length} servers, not three`);
    const client = await lab.node('client');
    const hub = await lab.network('lan', [
      ...servers.map(({ node, facts }) => ({
        node,
        interface: facts.interface ?? 'eth0',
        addresses: facts.addresses.map((claim) => {
          const network = cluster.network.node.find(({ span }) => contains(span, claim.span));
          if (!network) throw new Error(`${facts.name} is on no network of ${plane.title}`);
          return `${printClaim(claim)}/${prefixIn(network)}`;
        }),
      })),
      {
        node: client,
        interface: 'eth0',
        addresses: cluster.network.node.map((network) => `${hostAtEnd(network, cluster)}/${prefixIn(network)}`),
      },
    ]);
    for (const server of servers) {
      server.says('200');
      await server.startApi();
    }
    return {
      lab,
      hub,
      servers: [first, second, third],
      client,
      async answerAt(address, port) {
        const { status, stdout } = await client.run('curl', '-sk', '--max-time', '3', urlOf(address, port, 'who'));
        return status === 0 ? stdout.trim() : undefined;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The URL of a path of the API at an address. */
export function urlOf(address: string, port: number, path: string, scheme: 'http' | 'https' = 'https'): string {
  return `${scheme}://${address.includes(':') ? `[${address}]` : address}:${port}/${path}`;
}

function prefixIn(network: Claim): string {
  return network.text.split('/')[1] as string;
}

/** The last address of a network that is no broadcast, and that nothing of the control plane has. */
function hostAtEnd({ span }: Claim, { controlPlane, servers }: Cluster): string {
  const taken = new Set([...controlPlane.vip, ...servers.flatMap(({ addresses }) => addresses)].map(printClaim));
  for (let value = span.last - 1n; value > span.first; value--) {
    const text = printAddress(addressOf(span.family, value));
    if (!taken.has(text)) return text;
  }
  throw new Error('a network without room for a client');
}

/** A key and a certificate that nobody trusts; those of a cluster are signed by an authority that a load balancer does not know either. */
async function certificate(folder: string): Promise<void> {
  const made = await ended('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=api'],
    ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')],
  ]);
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
}
