import { addressIn } from '../../../src/bgp-session';
import type { BgpPeer, Claim, Node } from '../../../src/cluster';
import { addressBits, addressOf, cidrAround, firstAddress, printAddress, printCidr } from '../../../src/net';
import { type Daemon, type LabNode, NetworkLab } from '../network-lab';
import { type BgpCase, labPassword, nodeText, routerText } from './bgp-case';
import { promisedBy } from './bgp-prefixes';
import { type BirdSpeaker, type Speaker, startBird, startRouter } from './bgp-router';
import { standIn } from './bgp-stand-in';
import { interfaceOf, wired } from './bgp-wiring';

/** A node of the cluster in its place. */
export interface SeatedNode {
  readonly node: Node;
  readonly index: number;
  readonly interface: string;
  readonly speaker: BirdSpeaker;
}

/** A router in its place. */
export interface SeatedRouter {
  readonly peer: BgpPeer;
  readonly speaker: Speaker;
}

/** The speaking nodes of a cluster and its routers, on the networks that the cluster file states. */
export interface BgpLab {
  /** Starts a program that is ended with the lab. */
  start(machine: LabNode, program: string, ...args: readonly string[]): Daemon;
  readonly nodes: readonly SeatedNode[];
  readonly routers: readonly SeatedRouter[];
}

/** Builds the lab of a case, has the laws looked at in it, and takes it down. */
export async function inBgpLab(made: BgpCase, look: (lab: BgpLab) => Promise<void>): Promise<void> {
  const lab = new NetworkLab();
  try {
    await look(await built(lab, made));
  } finally {
    await lab.close();
  }
}

async function built(lab: NetworkLab, made: BgpCase): Promise<BgpLab> {
  const { bgp, speaker } = made;
  const machines = await Promise.all(speaker.nodes.map(({ name }) => lab.node(name)));
  const routers = await Promise.all(bgp.peers.map(({ name }) => lab.node(name)));
  await wired(lab, made, machines, routers);
  await Promise.all(speaker.nodes.map((node, index) => surrounded(made, node, index, machines[index] as LabNode)));
  const [seatedRouters, seatedNodes] = await Promise.all([
    Promise.all(
      bgp.peers.map(async (peer, index) => {
        const text = routerText(made, peer);
        return { peer, speaker: await startRouter(lab, routers[index] as LabNode, peer.software, text, passwordsFor(text)) };
      }),
    ),
    Promise.all(
      speaker.nodes.map(async (node, index) => {
        const text = nodeText(made, node) ?? standIn(made, node, promisedBy(made, index));
        return {
          node,
          index,
          interface: interfaceOf(node),
          speaker: await startBird(lab, machines[index] as LabNode, text, passwordsFor(text)),
        };
      }),
    ),
  ]);
  return { nodes: seatedNodes, routers: seatedRouters, start: (...started) => lab.start(...started) };
}

/** The files that a configuration includes hold the password. */
function passwordsFor(configuration: string): Record<string, string> {
  const names = [...configuration.matchAll(/^ *include "(.*)";$/gm)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, `password "${labPassword}";\n`]));
}

/** What Cilium, kube-proxy and a user's own programs leave in the kernel of a node; nothing of it is BIRD's to tell. */
async function surrounded(made: BgpCase, node: Node, index: number, machine: LabNode): Promise<void> {
  const text = nodeText(made, node);
  if (text === undefined) return;
  const { cluster, speaker } = made;
  const devices = new Set([...text.matchAll(/ via "(.*)";/g)].map(([, name = '']) => name));
  const own = devices.values().next().value ?? 'cni0';
  const lines = [
    `ip link add ${own} type veth peer name peer0`,
    `ip link set peer0 up; ip link set ${own} up`,
    'ip link add docker0 type bridge; ip address add 172.17.0.1/16 dev docker0; ip link set docker0 up',
    'ip link add kube-ipvs0 type bridge; ip link set kube-ipvs0 up',
  ];
  for (const family of [4, 6] as const) {
    const addresses = speaker.nodes.map((other) => addressIn(family, other));
    const [pods] = cluster.network.pod.filter(({ span }) => span.family === family);
    if (addresses.includes(undefined) || !pods) continue;
    const via = (other: number) => `via ${printAddress(firstAddress((addresses[other] as Claim).span))}`;
    const neighbor = (index + 1) % addresses.length;
    const length = cluster.network.nodePrefixes[family];
    for (const [other] of addresses.entries()) {
      const value = pods.span.first + (BigInt(other) << BigInt(addressBits(family) - length));
      const share = printCidr(cidrAround(addressOf(family, value), length));
      lines.push(`ip route add ${share} ${other === index ? `dev ${own}` : via(other)}`);
    }
    lines.push(`ip route add blackhole ${family === 4 ? '198.51.100.0/24' : '2001:db8:51::/48'}`);
    if (neighbor !== index) {
      lines.push(`ip route add ${family === 4 ? '10.77.0.0/16' : 'fd00:77::/48'} ${via(neighbor)}`);
      lines.push(`ip -${family} route add default ${via(neighbor)} metric 1024`);
    }
    for (const { blocks } of cluster.pools) {
      const served = blocks.find(({ span }) => span.family === family);
      if (!served) continue;
      const address = `${printAddress(firstAddress(served.span))}/${addressBits(family)}`;
      lines.push(`ip address add ${address} dev kube-ipvs0${family === 6 ? ' nodad' : ''}`);
    }
  }
  await machine.must('sh', '-ec', lines.join('\n'));
}
