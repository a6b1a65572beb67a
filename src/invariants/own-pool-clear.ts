import { fixedClaims, overlapDraft } from '../claims';
import type { Claim } from '../cluster';
import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { overlaps, parseRange } from '../net';
import { dig } from '../workload';

/** A pool that comes as an object keeps off all other addresses. */
export const ownPoolClear = defineInvariant({
  name: 'own-pool-clear',
  summary: 'a pool that comes as an object keeps off nodes, the VIP, the gateway, DHCP, pods, Services and other pools',
  why: 'Two owners answer for one address: a machine, the API or the Internet is gone on the day when a Service is given it.',
  severity: 'error',
  example: 'manifests.objects: an IPAddressPool with the address of a node',
  source: 'https://metallb.io/configuration/',
  onOutput: true,
  *check({ cluster, manifests }) {
    const taken = [...fixedClaims(cluster), ...cluster.network.dhcp, ...cluster.pools.flatMap((pool) => pool.blocks)].sort((a, b) =>
      a.what < b.what ? -1 : Number(a.what > b.what),
    );
    for (const object of manifests.get('manifests') ?? []) {
      for (const text of blocksOf(object)) {
        const parsed = parseRange(text);
        if (!parsed.ok) continue;
        const claim: Claim = { at: ['addons', 'manifests'], what: `${object.kind} ${object.metadata.name}`, text, span: parsed.value };
        const other = taken.find(({ span }) => overlaps(span, parsed.value));
        if (!other) continue;
        yield {
          ...overlapDraft([claim, other], `give ${claim.what} other addresses, or move ${other.what}`),
          problem: `makes ${claim.what} with ${text}, which shares addresses with ${other.what} (${other.text})`,
        };
      }
    }
  },
});

/** Ranges that an object hands out. */
function blocksOf({ kind, spec, data, metadata }: Manifest): readonly string[] {
  if (kind === 'ConfigMap' && metadata.name === 'kubevip' && isMap(data))
    return Object.entries(data).flatMap(([key, value]) => (/^(cidr|range)-/.test(key) ? String(value).split(/\s*,\s*/) : []));
  if (!isMap(spec)) return [];
  if (kind === 'IPAddressPool') return strings(spec.addresses);
  if (kind === 'CiliumLoadBalancerIPPool')
    return [...listed(spec.blocks), ...listed(spec.cidrs)].flatMap(({ cidr, start, stop }) =>
      cidr !== undefined ? [String(cidr)] : start !== undefined ? [stop === undefined ? String(start) : `${start}-${stop}`] : [],
    );
  if (kind !== 'ServiceGroup') return [];
  const holders = [dig(spec, 'local'), dig(spec, 'remote')].filter(isMap);
  return holders.flatMap((holder) =>
    [holder.v4pool, holder.v6pool, ...listed(holder.v4pools), ...listed(holder.v6pools)].flatMap((pool) =>
      isMap(pool) && typeof pool.pool === 'string' ? [pool.pool] : [],
    ),
  );
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function listed(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}
