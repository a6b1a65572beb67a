import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { NetworkAttachmentDefinition } from '../../imports/multus-k8s.cni.cncf.io';
import { type AddonContext, defineAddon } from '../addon';
import type { Cluster } from '../cluster';
import { type Attachment, attachmentConfig, resolveAttachment } from '../constructs/attachment';
import { cniPaths } from '../constructs/cni-paths';
import { Definition } from '../constructs/definition';
import { MultusDaemon } from '../constructs/multus-daemon';
import type { Manifest } from '../manifest';
import { cidrText, interfaceText, nameText, oneOrMore, rangeText, text } from '../scalar';
import { atLeast } from '../version';
import { versionText } from '../version-table';

/** Multus minors with the newest patch seen. @see https://github.com/k8snetworkplumbingwg/multus-cni/tags */
export const multusVersions = { '4.1': 4, '4.2': 4, '4.3': 0 } as const;

const network = z.strictObject({
  namespace: z.optional(nameText('pods of this namespace name it without one; default: default')),
  type: z.optional(
    z.enum(['macvlan', 'ipvlan']).check(z.describe('a MAC address for each pod, or that of the node for all; default: macvlan')),
  ),
  interface: z.optional(interfaceText('interface of the nodes that it leaves by; default: that of the node addresses, if all nodes agree')),
  mode: z.optional(
    z
      .enum(['bridge', 'private', 'vepa', 'passthru', 'l2', 'l3', 'l3s'])
      .check(z.describe('macvlan: bridge, private, vepa, passthru, default: bridge; ipvlan: l2, l3, l3s, default: l2')),
  ),
  mtu: z.optional(z.int().check(z.minimum(68), z.maximum(65535), z.describe('default: that of the interface'))),
  ipam: z
    .enum(['dhcp', 'host-local', 'static'])
    .check(z.describe('who gives a pod its address: a DHCP server of the network, each node by itself, or the annotation of the pod')),
  subnet: z.optional(oneOrMore(cidrText('network of the addresses; default: the node network'))),
  range: z.optional(oneOrMore(rangeText('addresses that host-local hands out; default: the whole subnet'))),
  routes: z.optional(
    z.array(cidrText('destination')).check(z.describe('networks that pods reach by way of it; default: its subnet alone')),
  ),
});

const options = z.strictObject({
  version: versionText('Multus', multusVersions),
  thick: z.optional(
    z.boolean().check(z.describe('a daemon on each node does the work of the plugin, with metrics and hot plug; default: false')),
  ),
  memory: z.optional(text('memory of the pod on each node, requested and at most; default: 50Mi')),
  networks: z.optional(
    z.record(nameText('name of the network'), network).check(z.describe('further networks that pods may ask for, by name')),
  ),
});

/** The choices that the add-on takes. */
export type MultusOptions = z.output<typeof options>;

/** Further network interfaces for pods, beside that of the cluster's own CNI. */
export class Multus extends Chart {
  constructor(scope: Construct, id: string, props: MultusOptions & AddonContext) {
    super(scope, id);
    const attachments = attachmentsOf(props, props.cluster);
    const { items } = props.readFacts('crds', 'multus') as { items: readonly Manifest[] };
    for (const definition of items) new Definition(this, named(definition, props.version));
    new MultusDaemon(this, 'daemon', {
      version: props.version,
      thick: props.thick ?? false,
      memory: props.memory ?? '50Mi',
      paths: cniPaths(props.cluster),
      plugins: [...new Set(attachments.flatMap(({ type, ipam }) => [type, ipam]))],
      dhcp: attachments.some(({ ipam }) => ipam === 'dhcp'),
    });
    for (const attachment of attachments) this.declareNetwork(attachment, props);
  }

  private declareNetwork(attachment: Attachment, { cluster }: AddonContext): void {
    const { name, namespace } = attachment;
    new NetworkAttachmentDefinition(this, `network-${namespace}-${name}`, {
      metadata: { name, namespace },
      spec: { config: `${JSON.stringify(attachmentConfig(attachment, cluster), null, 2)}\n` },
    });
  }
}

/** The networks of the add-on's options, with what follows from the cluster. */
export function attachmentsOf(chosen: unknown, cluster: Cluster): readonly Attachment[] {
  const networks = (chosen as MultusOptions | undefined)?.networks ?? {};
  return Object.entries(networks).map(([name, written]) => resolveAttachment(name, written, cluster));
}

/** The short name `nad` came with 4.3. */
function named(definition: Manifest, version: string): Manifest {
  if (atLeast(version, '4.3')) return definition;
  const spec = definition.spec as { names: Record<string, unknown> };
  return { ...definition, spec: { ...spec, names: { ...spec.names, shortNames: ['net-attach-def'] } } };
}

/** The catalogue entry. */
export const multus = defineAddon({
  name: 'multus',
  summary: 'Multus, with macvlan and ipvlan networks that pods join beside the pod network',
  options,
  source: { datasource: 'github-releases', packageName: 'k8snetworkplumbingwg/multus-cni', prefixed: true, known: multusVersions },
  provides: [],
  facts: ({ version }) => ({ version, namespace: 'kube-system', provides: [] }),
  // A minimal image may not load them by itself when the first pod asks.
  hostNeeds: (chosen, cluster) => ({ modules: [...new Set(attachmentsOf(chosen, cluster).map(({ type }) => type))].sort() }),
  construct: Multus,
});
