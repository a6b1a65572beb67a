import { carriedFamilies, hopsTo } from '../../../src/bgp-session';
import type { BgpPeer, Claim, Node } from '../../../src/cluster';
import {
  type Address,
  address,
  addressBits,
  addressOf,
  type Cidr,
  cidrAround,
  contains,
  type Family,
  firstAddress,
  printAddress,
  printCidr,
} from '../../../src/net';
import type { LabNode, NetworkLab } from '../network-lab';
import type { BgpCase } from './bgp-case';

/** A name that stands for itself; one that is a pattern to BIRD is none of a machine. */
export function interfaceOf({ interface: name }: Node): string {
  return name === undefined || /["*?]/.test(name) ? 'eth0' : name;
}

/** Joins nodes and routers: on one link, or with as many machines between them as packets of the session may pass, of three at most. */
export async function wired(lab: NetworkLab, made: BgpCase, nodes: readonly LabNode[], routers: readonly LabNode[]): Promise<void> {
  const plan = new AddressPlan(made);
  const ways = await Promise.all(made.bgp.peers.map((peer, index) => way(lab, made, plan, peer, routers[index] as LabNode)));
  const seats = made.speaker.nodes.map((node, index) => ({
    node: nodes[index] as LabNode,
    interface: interfaceOf(node),
    addresses: node.addresses.map((claim) => plan.onLan(textOf(claim))),
  }));
  await lab.network('lan', [...seats, ...ways.map(({ door, interface: name, addresses }) => ({ node: door, interface: name, addresses }))]);
  for (const { chain, peer, addresses } of ways) {
    if (chain.length === 0) continue;
    const far = await laid(lab, plan, peer, chain, routers[made.bgp.peers.indexOf(peer)] as LabNode);
    const [door = ''] = addresses;
    for (const { node } of seats) await node.must('ip', 'route', 'add', printCidr(far), 'via', door.split('/')[0] ?? '');
  }
}

/** How nodes reach a router: the machine that is next on their link, and those up to the router where it is not the router itself. */
interface Way {
  readonly peer: BgpPeer;
  readonly door: LabNode;
  readonly interface: string;
  readonly addresses: readonly string[];
  readonly chain: readonly LabNode[];
}

async function way(lab: NetworkLab, made: BgpCase, plan: AddressPlan, peer: BgpPeer, router: LabNode): Promise<Way> {
  const { family } = peer.address.span;
  const hops = hopsTo(made.cluster, peer);
  if (hops === 1) {
    const others = carriedFamilies(made.cluster, peer).filter((carried) => carried !== family);
    const addresses = [textOf(peer.address), ...others.map((other) => plan.spare(plan.lan(other)))];
    return { peer, door: router, interface: 'lan0', addresses: addresses.map((text) => plan.onLan(text)), chain: [] };
  }
  const addresses = [plan.onLan(plan.spare(plan.lan(family)))];
  const steps = Array.from({ length: Math.min(hops - 1, 3) }, (_, step) => step + 1);
  const chain = await Promise.all(steps.map((step) => lab.node(`hop ${step} to ${peer.name}`)));
  return { peer, door: chain[0] as LabNode, interface: 'near', addresses, chain };
}

/** Cables from one hop to the next and to the router, with routes for both directions. @returns the network of the router */
async function laid(lab: NetworkLab, plan: AddressPlan, peer: BgpPeer, chain: readonly LabNode[], router: LabNode) {
  const own = firstAddress(peer.address.span);
  const lan = plan.lan(own.family);
  const far = linkAround(own);
  const routes = (machine: LabNode, network: Cidr, via: string) => machine.must('ip', 'route', 'add', printCidr(network), 'via', via);
  for (const [index, machine] of chain.entries()) {
    await machine.must('sh', '-ec', 'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding');
    const isLast = index === chain.length - 1;
    const link = isLast ? far : linkAround(address(own.family === 4 ? `10.254.${index}.0` : `fd00:254:${index}::`));
    const left = isLast ? plan.spare(far) : printAddress(addressOf(own.family, link.first + 1n));
    const right = isLast ? printAddress(own) : printAddress(addressOf(own.family, link.first + 2n));
    const next = isLast ? router : (chain[index + 1] as LabNode);
    await lab.network(`${index} to ${peer.name}`, [
      { node: machine, interface: 'far', addresses: [`${left}/${link.prefix}`] },
      { node: next, interface: isLast ? 'lan0' : 'near', addresses: [`${right}/${link.prefix}`] },
    ]);
    await routes(next, lan, left);
    if (!isLast) await routes(machine, far, right);
  }
  return far;
}

/** The networks of a lab, and addresses in them that the cluster file does not state. */
class AddressPlan {
  private readonly taken: Set<string>;

  constructor(private readonly made: BgpCase) {
    const { cluster, bgp } = made;
    const claims = [...cluster.nodes.flatMap(({ addresses }) => addresses), ...bgp.peers.map((peer) => peer.address)];
    this.taken = new Set([...claims, ...cluster.controlPlane.vip].map(textOf));
  }

  /** The network of the nodes in a family. */
  lan(family: Family): Cidr {
    const stated = this.made.cluster.network.node.find(({ span }) => span.family === family);
    if (stated) return cidrOf(stated);
    const own = this.made.speaker.nodes.flatMap(({ addresses }) => addresses).find(({ span }) => span.family === family);
    if (!own) throw new Error(`${this.made.name} has no IPv${family} nodes`);
    return linkAround(firstAddress(own.span));
  }

  /** An address of the nodes' network with the length of that. */
  onLan(text: string): string {
    const own = address(text);
    const lan = this.lan(own.family);
    return `${text}/${(contains(lan, own) ? lan : linkAround(own)).prefix}`;
  }

  /** The highest address that is free, below the broadcast address. */
  spare(network: Cidr): string {
    for (let value = network.last - 1n; value > network.first; value--) {
      const text = printAddress(addressOf(network.family, value));
      if (this.taken.has(text)) continue;
      this.taken.add(text);
      return text;
    }
    throw new Error(`${printCidr(network)} is full`);
  }
}

const textOf = ({ span }: Claim) => printAddress(firstAddress(span));

function cidrOf({ span }: Claim): Cidr {
  return cidrAround(firstAddress(span), addressBits(span.family) - (span.last - span.first).toString(2).length);
}

/** A network of the usual size. */
function linkAround(within: Address): Cidr {
  return cidrAround(within, within.family === 4 ? 24 : 64);
}
