import type { Claim, Cluster, Pool } from '../cluster';
import { addressBits, type Cidr, cidrAround, contains, type Family, firstAddress, parseCidr, printCidr, printRange } from '../net';

/** The ServiceGroup that serves Services which name none. @see https://github.com/purelb/purelb/blob/v0.16.6/internal/allocator/allocator.go */
export const defaultGroup = 'default';

/** The pool that serves Services which name none, if there is one: groups may not overlap, so it is the group of no other name. */
export function defaultPoolOf({ addons, pools }: Cluster): string | undefined {
  const chosen = addons.get('purelb')?.defaultPool;
  if (chosen !== undefined) return chosen || undefined;
  const named = pools.find(({ name }) => name === defaultGroup) ?? (pools.length === 1 ? pools[0] : undefined);
  return named?.name;
}

/** What the ServiceGroup of a pool is called. */
export function serviceGroupOf(cluster: Cluster, pool: string): string {
  return pool === defaultPoolOf(cluster) ? defaultGroup : pool;
}

/** Addresses of one family in a ServiceGroup. */
export interface GroupPool {
  readonly pool: string;
  readonly subnet: string;
  readonly aggregation: string;
}

/** Prefix lengths under which addresses of routed pools are put on the dummy interface. */
export type Aggregation = Readonly<Record<Family, number>>;

/** The blocks of a pool in a family, as a ServiceGroup lists them. */
export function groupPools({ blocks, routed }: Pool, family: Family, { network }: Cluster, aggregation: Aggregation): readonly GroupPool[] {
  return blocks
    .filter(({ span }) => span.family === family)
    .map((block) => ({
      pool: poolText(block),
      subnet: routed ? printCidr(enclosing(block)) : subnetOf(block, network.node),
      aggregation: routed ? `/${aggregation[family]}` : 'default',
    }));
}

/** As it reads them: a CIDR, or first-last. */
function poolText({ text, span }: Claim): string {
  if (span.first === span.last) return `${printRange(span)}/${addressBits(span.family)}`;
  const parsed = parseCidr(text);
  return parsed.ok ? printCidr(parsed.value) : printRange(span);
}

/** The node network that holds a block, whose mask its addresses get on the link. */
function subnetOf(block: Claim, networks: readonly Claim[]): string {
  const around = networks.find(({ span }) => contains(span, block.span));
  return around ? around.text : printCidr(enclosing(block));
}

/** The smallest network around a block. */
function enclosing({ span }: Claim): Cidr {
  for (let prefix = addressBits(span.family); prefix > 0; prefix -= 1) {
    const network = cidrAround(firstAddress(span), prefix);
    if (contains(network, span)) return network;
  }
  return cidrAround(firstAddress(span), 0);
}
