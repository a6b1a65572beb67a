import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect as open, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ApiServer } from '../api-server';
import { type Daemon, type LabNode, NetworkLab, until } from '../network-lab';

/** A question to a DNS server. */
export interface Question {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR' | 'TXT';
}

/** The records of an answer, in one order, or the code of a refusal. */
export type Answered = readonly string[] | string;

/** What CoreDNS finds in its pod, by absolute path, and the DNS servers that there are outside. */
export interface Surroundings {
  readonly files: Readonly<Record<string, string>>;
  /** Addresses with ports, as in a Corefile. */
  readonly upstreams: readonly string[];
}

/** Address at which pods find the API; it is in the certificate of an API server whose Services have 10.43.0.0/16. */
const apiAddress = '10.43.0.1';

/** A machine of its own on which CoreDNS runs with the very files of its pod, with servers outside that tell in TXT by which address they were asked. */
export class ResolvingNode {
  private readonly lab = new NetworkLab();
  private readonly folder = mkdtempSync(join(tmpdir(), 'keelson-coredns-'));
  private relay: Server | undefined;

  private constructor(private readonly program: string) {}

  /** Starts CoreDNS. @returns the node, and CoreDNS that may have ended at once */
  static async start(
    program: string,
    api: ApiServer,
    surroundings: Surroundings,
  ): Promise<{ readonly node: ResolvingNode; readonly daemon: Daemon }> {
    const node = new ResolvingNode(program);
    try {
      return { node, daemon: await node.begin(api, surroundings) };
    } catch (error) {
      await node.close();
      throw error;
    }
  }

  private inside: LabNode | undefined;

  private async begin(api: ApiServer, { files, upstreams }: Surroundings): Promise<Daemon> {
    const inside = await this.lab.node('inside');
    this.inside = inside;
    const outside = await this.lab.node('outside');
    const split = upstreams.map(splitServer);
    await this.lab.network('link', [
      { node: inside, interface: 'eth0', addresses: ['198.18.0.1/32', '2001:db8:18::1/128'] },
      {
        node: outside,
        interface: 'eth0',
        addresses: [...new Set(split.map(({ address }) => `${address}/${address.includes(':') ? 128 : 32}`))],
      },
    ]);
    // Everything is on the link, whatever its address.
    for (const node of [inside, outside]) {
      await node.must('ip', 'route', 'add', 'default', 'dev', 'eth0');
      await node.must('ip', '-6', 'route', 'add', 'default', 'dev', 'eth0');
    }
    this.write('upstream/Corefile', split.map(upstreamBlock).join(''));
    if (split.length > 0) this.lab.start(outside, this.program, '-conf', join(this.folder, 'upstream/Corefile'));

    await inside.must('ip', 'address', 'add', `${apiAddress}/32`, 'dev', 'lo');
    const kubeconfig = JSON.parse(readFileSync(api.kubeconfig, 'utf8'));
    const { server, 'certificate-authority': authority } = kubeconfig.clusters[0].cluster;
    const socket = join(this.folder, 'api.sock');
    this.relay = createServer((connection) => {
      const other = open(Number(new URL(server).port), '127.0.0.1');
      for (const end of [connection, other]) end.on('error', () => [connection, other].map((one) => one.destroy()));
      connection.pipe(other).pipe(connection);
    });
    await new Promise<void>((listening) => this.relay?.listen(socket, listening));
    const door = this.lab.start(inside, process.execPath, '-e', relayScript, socket, apiAddress);
    await until(async () => door.said().includes('ready'), { what: `the relay to the API: ${door.said()}` });

    const account = 'run/secrets/kubernetes.io/serviceaccount';
    this.write(`${account}/token`, kubeconfig.users[0].user.token);
    this.write(`${account}/ca.crt`, readFileSync(authority, 'utf8'));
    this.write(`${account}/namespace`, 'kube-system');
    for (const [path, content] of Object.entries(files)) this.write(path.slice(1), content);
    for (const place of ['etc', 'run']) await inside.must('mount', '--bind', join(this.folder, place), `/${place}`);
    const environment = [`KUBERNETES_SERVICE_HOST=${apiAddress}`, 'KUBERNETES_SERVICE_PORT=443'];
    return this.lab.start(inside, 'env', ...environment, this.program, '-conf', '/etc/coredns/Corefile');
  }

  private write(path: string, content: string): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  /** Asks CoreDNS by packets of the family that is said. */
  async ask(questions: readonly Question[], server = '127.0.0.1'): Promise<readonly Answered[]> {
    if (!this.inside) throw new Error('not started');
    return JSON.parse(await this.inside.must(process.execPath, '-e', askScript, server, JSON.stringify(questions)));
  }

  async close(): Promise<void> {
    await this.lab.close();
    await new Promise<void>((closed) => (this.relay ? this.relay.close(() => closed()) : closed()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A server as a Corefile names it. */
function splitServer(server: string): { readonly server: string; readonly address: string; readonly port: string } {
  const [, bracketed, plain, port = '53'] = /^(?:\[(.*)\]|([^:]*)):(\d+)$/.exec(server) ?? [undefined, undefined, server, '53'];
  return { server, address: bracketed ?? plain ?? server, port };
}

/** Says by which address it was asked, whatever the name. */
function upstreamBlock({ server, address, port }: ReturnType<typeof splitServer>): string {
  return `.:${port} {\n    bind ${address}\n    template IN TXT . {\n        answer "{{ .Name }} 60 IN TXT \\"${server}\\""\n    }\n    template IN ANY . {\n        rcode NXDOMAIN\n    }\n}\n`;
}

/** Network namespaces do not part sockets that are files. */
const relayScript = `
const net = require('node:net');
const [socket, address] = process.argv.slice(1);
net.createServer((connection) => {
  const other = net.connect(socket);
  for (const end of [connection, other]) end.on('error', () => { connection.destroy(); other.destroy(); });
  connection.pipe(other).pipe(connection);
}).listen(443, address, () => console.log('ready'));
`;

const askScript = `
const { Resolver } = require('node:dns').promises;
const [server, questions] = process.argv.slice(1);
const resolver = new Resolver({ timeout: 3000, tries: 3 });
resolver.setServers([server]);
const ask = ({ name, type }) => resolver.resolve(name, type).then((records) => records.map(String).sort(), ({ code }) => code);
Promise.all(JSON.parse(questions).map(ask)).then((answers) => console.log(JSON.stringify(answers)));
`;
