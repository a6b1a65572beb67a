import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import * as v1 from '../../imports/purelb-v1-purelb.io';
import * as v2 from '../../imports/purelb-v2-purelb.io';
import { type AddonContext, defineAddon, type HostNeeds } from '../addon';
import type { AddonFacts, Cluster, Pool } from '../cluster';
import { Definition } from '../constructs/definition';
import { kubeObject } from '../constructs/kube-object';
import { privilegedNamespace } from '../constructs/privileged-namespace';
import { purelbAccess } from '../constructs/purelb-access';
import { purelbAllocator, purelbNodeAgent } from '../constructs/purelb-pods';
import { purelbApi, purelbNamespace, purelbVersions } from '../constructs/purelb-release';
import { groupPools, serviceGroupOf } from '../constructs/purelb-service-group';
import type { Manifest } from '../manifest';
import { interfaceText, nameText, text } from '../scalar';
import { listedVersionText } from '../version-table';

const options = z.strictObject({
  version: listedVersionText('PureLB', purelbVersions),
  announce: z.optional(
    z
      .boolean()
      .check(z.describe('run its node agents, which put addresses on interfaces; false: another add-on announces them; default: true')),
  ),
  defaultPool: z.optional(
    z
      .union([nameText('name of a pool'), z.literal(false)])
      .check(z.describe('pool of Services that name none, whose ServiceGroup is called default; false: none; default: the only pool')),
  ),
  ownClassOnly: z.optional(
    z
      .boolean()
      .check(
        z.describe('serve only Services of the class purelb.io/purelb, purelb.io/purelbv2 since 0.15; default: those without a class too'),
      ),
  ),
  interface: z.optional(
    text('interface of addresses on the link, a regular expression; default: the one with the default route', (value) =>
      isExpression(value)
        ? undefined
        : { rule: 'malformed-interface', problem: 'is no regular expression', fix: 'write the name of an interface, such as ens192' },
    ),
  ),
  subnetInterfaces: z.optional(
    z
      .array(interfaceText('name of an interface'))
      .check(z.minLength(1), z.describe('further interfaces whose networks a node serves; since 0.15; default: none')),
  ),
  dummyInterface: z.optional(interfaceText('interface of routed addresses, which it makes; default: kube-lb0')),
  gratuitousArp: z.optional(z.boolean().check(z.describe('tell the link where an address went; since 0.15; default: true'))),
  aggregation: z.optional(
    z
      .strictObject({
        ipv4: z.optional(z.int().check(z.minimum(8), z.maximum(32), z.describe('default: 32'))),
        ipv6: z.optional(z.int().check(z.minimum(8), z.maximum(128), z.describe('default: 128'))),
      })
      .check(z.describe('prefix lengths of routed addresses on the dummy interface, which routing daemons announce')),
  ),
  memory: z.optional(text('memory limit of its containers; default: 100Mi')),
});

/** The choices that the add-on takes. */
export type PurelbOptions = z.output<typeof options>;

/** Hands out the addresses of the cluster's pools, and puts them on interfaces of the nodes if told to. */
export class Purelb extends Chart {
  constructor(scope: Construct, id: string, props: PurelbOptions & AddonContext) {
    super(scope, id);
    const { version, cluster, announce = true } = props;
    const namespace = purelbNamespace(version);
    const labels = {
      'app.kubernetes.io/name': 'purelb',
      'app.kubernetes.io/component': 'namespace',
      'app.kubernetes.io/part-of': 'purelb',
    };
    if (announce) privilegedNamespace(this, namespace, labels);
    else kubeObject(this, 'Namespace', { metadata: { name: namespace, labels } });
    const { items } = props.readFacts('crds', `purelb-${purelbApi(version)}`) as { items: readonly Manifest[] };
    for (const item of items) new Definition(this, item);
    purelbAccess(this, version, announce ? ['allocator', 'lbnodeagent'] : ['allocator']);
    const pods = { version, cluster, classless: !props.ownClassOnly, memory: props.memory ?? '100Mi' };
    purelbAllocator(this, pods);
    if (announce) {
      purelbNodeAgent(this, pods);
      declareAgent(this, namespace, props);
    }
    for (const pool of cluster.pools) declareGroup(this, namespace, pool, props);
  }
}

/** What the node agents do; without it they do nothing. */
function declareAgent(scope: Construct, namespace: string, chosen: PurelbOptions): void {
  const metadata = { name: 'default', namespace, labels: { app: 'purelb' } };
  const { dummyInterface = 'kube-lb0', gratuitousArp, subnetInterfaces } = chosen;
  if (purelbApi(chosen.version) === 'v1') {
    const local = { localint: chosen.interface ?? 'default', extlbint: dummyInterface };
    new v1.LbNodeAgent(scope, 'agent', { metadata, spec: { local } });
    return;
  }
  const local = {
    localInterface: chosen.interface ?? 'default',
    dummyInterface,
    ...(subnetInterfaces ? { interfaces: subnetInterfaces } : {}),
    ...(gratuitousArp === undefined ? {} : { garpConfig: { enabled: gratuitousArp } }),
  };
  new v2.LbNodeAgent(scope, 'agent', { metadata, spec: { local } });
}

/** The first API tells on-link from routed by the interfaces, the second by the kind of group. */
function declareGroup(
  scope: Construct,
  namespace: string,
  pool: Pool,
  { version, cluster, aggregation }: PurelbOptions & AddonContext,
): void {
  const metadata = { name: serviceGroupOf(cluster, pool.name), namespace };
  const lengths = { 4: aggregation?.ipv4 ?? 32, 6: aggregation?.ipv6 ?? 128 };
  const v4 = oneOrMore([...groupPools(pool, 4, cluster, lengths)]);
  const v6 = oneOrMore([...groupPools(pool, 6, cluster, lengths)]);
  const addresses = { v4Pool: v4.one, v6Pool: v6.one, v4Pools: v4.more, v6Pools: v6.more };
  const id = `group-${pool.name}`;
  if (purelbApi(version) === 'v1') new v1.ServiceGroup(scope, id, { metadata, spec: { local: addresses } });
  else new v2.ServiceGroup(scope, id, { metadata, spec: pool.routed ? { remote: addresses } : { local: addresses } });
}

/** One block goes into the singular key, which every release has, several into the plural one. */
function oneOrMore<Block>(blocks: Block[]): { readonly one?: Block | undefined; readonly more?: Block[] | undefined } {
  return blocks.length > 1 ? { more: blocks } : { one: blocks[0] };
}

function isExpression(value: string): boolean {
  try {
    return value.length > 0 && new RegExp(value) !== undefined;
  } catch {
    return false;
  }
}

function facts({ version, announce = true, defaultPool, ownClassOnly }: PurelbOptions): AddonFacts {
  return {
    version,
    namespace: purelbNamespace(version),
    defaultPool,
    provides: [...(announce ? (['l2-announcement'] as const) : []), ...(ownClassOnly ? [] : (['load-balancer'] as const))],
  };
}

/**
 * Nodes must not answer for addresses that another interface of theirs holds.
 * @see https://github.com/purelb/purelb/blob/v0.16.6/website/content/docs/installation/prerequisites/_index.md
 */
function hostNeeds({ version, announce = true }: PurelbOptions, { pools }: Cluster): HostNeeds {
  if (!announce) return {};
  const ipv4 = pools.some(({ blocks }) => blocks.some(({ span }) => span.family === 4));
  const memberlist = (protocol: 'tcp' | 'udp') => ({ port: 7934, protocol, purpose: 'PureLB memberlist' });
  return {
    ...(ipv4 ? { sysctls: { 'net.ipv4.conf.all.arp_announce': '2', 'net.ipv4.conf.all.arp_ignore': '1' } } : {}),
    ports: [
      { port: 7472, protocol: 'tcp', purpose: 'PureLB metrics' },
      // Since 0.15 Leases elect the node in place of a member list.
      ...(purelbApi(version) === 'v1' ? [memberlist('tcp'), memberlist('udp')] : []),
    ],
  };
}

/** The catalogue entry. */
export const purelb = defineAddon({
  name: 'purelb',
  summary: 'PureLB: addresses from the pools, put on interfaces of the nodes or left to a BGP speaker',
  options,
  source: { datasource: 'github-tags', packageName: 'purelb/purelb', prefixed: true, known: purelbVersions },
  provides: ['l2-announcement', 'load-balancer'],
  facts,
  hostNeeds,
  construct: Purelb,
});
