import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import type { CiliumNetworkPolicySpec } from '../../imports/cilium-policy-cilium.io';
import { type AddonContext, defineAddon, roles } from '../addon';
import { type Cluster, isPackaged, providersOf } from '../cluster';
import type { Plain } from '../constructs/plain';
import { sparedNamespaces } from '../constructs/spared-namespaces';
import { nameText } from '../scalar';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

const options = z.strictObject({
  name: z.optional(nameText('name of the policies; default: baseline')),
  namespaces: z.optional(
    z
      .array(nameText('namespace'))
      .check(z.minLength(1), z.describe('namespaces to guard; default: every one but those of the cluster and of its add-ons')),
  ),
  except: z.optional(
    z
      .array(nameText('namespace'))
      .check(z.minLength(1), z.describe('further namespaces to leave open, without `namespaces`; default: none')),
  ),
  apiServer: flag('pods may reach the API server; default: true'),
  nodes: flag('processes of every node may reach pods, as webhooks and NodePorts need; default: true; the own node always may'),
  withinNamespace: flag('pods of one namespace may reach each other; with `namespaces` only; default: false'),
  fromWorld: flag('other networks may reach pods, through Services that are open to them; default: false'),
  toWorld: flag('pods may reach other networks; default: false'),
});

/** The choices that the add-on takes. */
export type CiliumNetworkPolicyOptions = z.output<typeof options>;

type Spec = Plain<CiliumNetworkPolicySpec>;

/** The label that Cilium gives every pod. */
const namespaceLabel = 'k8s:io.kubernetes.pod.namespace';

/** Pods send and receive only what is allowed: a baseline in one object, so that no moment has the denial without its exceptions. */
export class CiliumNetworkPolicy extends Chart {
  constructor(scope: Construct, id: string, props: CiliumNetworkPolicyOptions & AddonContext) {
    super(scope, id);
    const name = props.name ?? 'baseline';
    const { namespaces, cluster } = props;
    const declare = (kind: string, metadata: { name: string; namespace?: string }, spec: Spec) =>
      new ApiObject(this, `${kind}-${metadata.namespace ?? 'all'}`, { apiVersion: 'cilium.io/v2', kind, metadata, spec });
    if (!namespaces) {
      const spared = [...sparedNamespaces(cluster), ...(props.except ?? [])];
      declare('CiliumClusterwideNetworkPolicy', { name }, { endpointSelector: podsOutside(spared), ...rules(props) });
      return;
    }
    for (const namespace of [...new Set(namespaces)].sort()) {
      declare('CiliumNetworkPolicy', { name, namespace }, { endpointSelector: {}, ...rules(props) });
    }
  }
}

/**
 * Pods, and pods alone: an expression with NotIn is true for what lacks the label, and so would take in Cilium's own
 * endpoints for health checks and for Ingress.
 */
function podsOutside(namespaces: readonly string[]): NonNullable<Spec['endpointSelector']> {
  return {
    matchExpressions: [
      { key: namespaceLabel, operator: 'Exists' },
      { key: namespaceLabel, operator: 'NotIn', values: [...new Set(namespaces)].sort() },
    ],
  };
}

/** The fields have been the same from 1.12 to 1.20. @see https://docs.cilium.io/en/v1.20/security/policy/language/ */
function rules(props: CiliumNetworkPolicyOptions & AddonContext): Pick<Spec, 'ingress' | 'egress'> {
  const { cluster } = props;
  const within = props.withinNamespace ? [{}] : undefined;
  const port = (number: number, protocol: 'TCP' | 'UDP') => ({ port: String(number), protocol });
  return {
    ingress: [
      // The own node is the kubelet with its probes.
      { fromEntities: ['host', ...((props.nodes ?? true) ? (['remote-node', 'kube-apiserver'] as const) : [])] },
      ...ingressRules(cluster),
      ...(within ? [{ fromEndpoints: within }] : []),
      ...(props.fromWorld ? [{ fromEntities: ['world' as const] }] : []),
    ],
    egress: [
      {
        toEndpoints: [{ matchLabels: { [namespaceLabel]: 'kube-system', 'k8s:k8s-app': 'kube-dns' } }],
        toPorts: [{ ports: [port(53, 'UDP'), port(53, 'TCP')] }],
      },
      // The port is that of a server: a policy sees a packet after the Service has been resolved.
      ...((props.apiServer ?? true)
        ? [{ toEntities: ['kube-apiserver' as const], toPorts: [{ ports: [port(cluster.controlPlane.port, 'TCP')] }] }]
        : []),
      ...(within ? [{ toEndpoints: within }] : []),
      ...(props.toWorld ? [{ toEntities: ['world' as const] }] : []),
    ],
  };
}

/** Who forwards requests from outside: Cilium's own proxy, the namespaces of other ingress controllers, or the Traefik of k3s. */
function ingressRules(cluster: Cluster): NonNullable<Spec['ingress']> {
  const controllers = [...new Set([...providersOf(cluster, 'ingress'), ...providersOf(cluster, 'gateway')])];
  if (controllers.length === 0) {
    if (!isPackaged(cluster, 'traefik')) return [];
    const traefik = { [namespaceLabel]: 'kube-system', 'k8s:app.kubernetes.io/name': 'traefik' };
    return [{ fromEndpoints: [{ matchLabels: traefik }] }];
  }
  const namespaces = controllers
    .filter((name) => name !== 'cilium')
    .map((name) => cluster.addons.get(name)?.namespace)
    .filter((namespace) => namespace !== undefined);
  return [
    ...(controllers.includes('cilium') ? [{ fromEntities: ['ingress' as const] }] : []),
    ...[...new Set(namespaces)].sort().map((namespace) => ({ fromEndpoints: [{ matchLabels: { [namespaceLabel]: namespace } }] })),
  ];
}

/** The catalogue entry. */
export const ciliumNetworkPolicy = defineAddon({
  name: 'cilium-network-policy',
  summary: 'Cilium policies: pods send and receive only what is allowed, and the cluster itself goes on working',
  options,
  provides: [],
  facts: () => roles(),
  requires: ['cilium'],
  construct: CiliumNetworkPolicy,
});
