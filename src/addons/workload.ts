import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';
import type { Cluster } from '../cluster';
import { kubeObject } from '../constructs/kube-object';
import { balancerAnnotations, balancerFields } from '../constructs/load-balancer-service';
import { plainNamespace } from '../constructs/plain-namespace';
import { builtInNamespaces } from '../constructs/privileged-namespace';
import { addressText, listOf, nameText, oneOrMore, portNumber, text } from '../scalar';

const serviceSchema = z.strictObject({
  type: z.optional(z.enum(['ClusterIP', 'NodePort', 'LoadBalancer']).check(z.describe('default: ClusterIP'))),
  port: z.optional(portNumber('port of the Service; default: the port of the container')),
  nodePort: z.optional(portNumber('fixed node port; default: a free one')),
  address: z.optional(oneOrMore(addressText('fixed address from a load-balancer pool'))),
  dhcp: z.optional(z.boolean().check(z.describe('lease the address from a DHCP server; kube-vip only; default: false'))),
  pool: z.optional(nameText('take the address from this pool')),
  class: z.optional(text('loadBalancerClass, such as io.cilium/l2-announcer')),
  externalTrafficPolicy: z.optional(
    z.enum(['Cluster', 'Local']).check(z.describe('Local keeps the client address and serves from nodes with a pod; default: Cluster')),
  ),
  allocateNodePorts: z.optional(z.boolean().check(z.describe('LoadBalancer: hold node ports too; default: true'))),
});

const appSchema = z.strictObject({
  image: text('image with an exact tag or a digest'),
  replicas: z.optional(z.int().check(z.minimum(0), z.describe('default: 1'))),
  port: z.optional(portNumber('port on which the container listens; default: 80')),
  protocol: z.optional(z.enum(['TCP', 'UDP']).check(z.describe('default: TCP'))),
  namespace: z.optional(nameText('default: default')),
  args: z.optional(z.array(z.string()).check(z.describe('arguments of the container'))),
  env: z.optional(z.record(z.string(), z.string()).check(z.describe('environment of the container; never a secret'))),
  networks: z.optional(z.array(text('[namespace/]name of a NetworkAttachmentDefinition')).check(z.describe('further networks, by Multus'))),
  services: z.optional(z.record(z.string(), serviceSchema).check(z.describe('Services by name; default: none'))),
});

const options = z.strictObject({
  apps: z.record(z.string(), appSchema).check(z.describe('Deployments by name, each with the Services that lead to it')),
});

/** The choices that the add-on takes. */
export type WorkloadOptions = z.output<typeof options>;

type App = WorkloadOptions['apps'][string];
type AppService = NonNullable<App['services']>[string];

/** Deployments, and the Services that lead to them. */
export class Workload extends Chart {
  constructor(scope: Construct, id: string, { apps, cluster }: WorkloadOptions & AddonContext) {
    super(scope, id);
    const namespaces = new Set(Object.values(apps).map(({ namespace = 'default' }) => namespace));
    for (const name of [...namespaces].sort()) {
      if (!builtInNamespaces.includes(name)) plainNamespace(this, name);
    }
    for (const [name, app] of Object.entries(apps)) {
      deployment(this, name, app);
      for (const [service, wish] of Object.entries(app.services ?? {})) serviceOf(this, name, app, service, wish, cluster);
    }
  }
}

function labelsOf(name: string): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': name };
}

function deployment(scope: Construct, name: string, app: App): void {
  const { namespace = 'default', port = 80, protocol = 'TCP', networks = [] } = app;
  kubeObject(scope, 'Deployment', {
    metadata: { name, namespace, labels: labelsOf(name) },
    spec: {
      replicas: app.replicas ?? 1,
      selector: { matchLabels: labelsOf(name) },
      template: {
        metadata: {
          labels: labelsOf(name),
          ...(networks.length > 0 ? { annotations: { 'k8s.v1.cni.cncf.io/networks': networks.join(',') } } : {}),
        },
        spec: {
          containers: [
            {
              name,
              image: app.image,
              ...(app.args ? { args: app.args } : {}),
              ...(app.env ? { env: Object.entries(app.env).map(([variable, value]) => ({ name: variable, value })) } : {}),
              ports: [{ name: 'main', containerPort: port, protocol }],
            },
          ],
        },
      },
    },
  });
}

function serviceOf(scope: Construct, name: string, app: App, service: string, wish: AppService, cluster: Cluster): void {
  const { namespace = 'default', port = 80, protocol = 'TCP' } = app;
  const { type = 'ClusterIP' } = wish;
  const annotations =
    type === 'LoadBalancer' ? balancerAnnotations(cluster, { addresses: listOf(wish.address), pool: wish.pool, dhcp: wish.dhcp }) : {};
  kubeObject(scope, 'Service', {
    metadata: { name: service, namespace, labels: labelsOf(name), annotations },
    spec: {
      type,
      selector: labelsOf(name),
      ports: [{ name: 'main', port: wish.port ?? port, protocol, targetPort: port, ...(wish.nodePort ? { nodePort: wish.nodePort } : {}) }],
      ...(type === 'LoadBalancer' ? balancerFields(cluster, listOf(wish.address)) : {}),
      ...(wish.class ? { loadBalancerClass: wish.class } : {}),
      ...(wish.externalTrafficPolicy ? { externalTrafficPolicy: wish.externalTrafficPolicy } : {}),
      ...(wish.allocateNodePorts === false ? { allocateLoadBalancerNodePorts: false } : {}),
      ...(cluster.network.families.length > 1 ? { ipFamilyPolicy: 'PreferDualStack' } : {}),
    },
  });
}

/** The catalogue entry. */
export const workload = defineAddon({
  name: 'workload',
  summary: 'Applications: Deployments with Services of every type, asking whichever load balancer the cluster has',
  options,
  provides: [],
  facts: () => roles(),
  requests: ({ apps }) =>
    Object.entries(apps).flatMap(([name, { services = {} }]) =>
      Object.entries(services).flatMap(([service, { address }]) =>
        listOf(address).map((requested, index) => ({
          path: ['apps', name, 'services', service, 'address', ...(Array.isArray(address) ? [index] : [])],
          address: requested,
        })),
      ),
    ),
  construct: Workload,
});
