import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { nameText, portNumber, text } from '../scalar';
import { atLeast } from '../version';
import { when } from './cilium-version';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

/** How Cilium itself is run: the operator, the CNI files, identities, metrics, upgrades. */
export const operationsOptions = {
  operatorReplicas: z.optional(z.int().check(z.minimum(1), z.describe('default: 2, or 1 on a single node'))),
  cniExclusive: flag('put the CNI files of others aside; default: true, false beside multus'),
  cniConfPath: z.optional(text('folder of CNI configurations; default: /etc/cni/net.d')),
  cniBinPath: z.optional(text('folder of CNI plugins; default: /opt/cni/bin')),
  meshName: z.optional(nameText('name of the cluster in a cluster mesh; default: default', 32)),
  meshId: z.optional(z.int().check(z.minimum(1), z.maximum(511), z.describe('number of the cluster in a cluster mesh, with meshName'))),
  maxConnectedClusters: z.optional(
    z.literal([255, 511]).check(z.describe('clusters of the mesh, the same in each; since 1.15; default: 255')),
  ),
  egressGateway: flag('leave the cluster through chosen nodes, by CiliumEgressGatewayPolicy; default: false'),
  localRedirectPolicy: flag('send traffic to a pod of the same node, by CiliumLocalRedirectPolicy; default: false'),
  endpointSlice: flag('CiliumEndpointSlice, for large clusters; default: false'),
  hostFirewall: flag('policies for the nodes themselves; default: false'),
  policyEnforcementMode: z.optional(z.enum(['default', 'always', 'never']).check(z.describe('default: default'))),
  policyAuditMode: flag('tell what policies would drop, and drop nothing; default: false'),
  prometheus: z.optional(
    z
      .strictObject({
        port: z.optional(portNumber('of the agent on every node; default: 9962')),
        metrics: z.optional(z.array(text('+name to add, -name to leave out')).check(z.minLength(1))),
        operator: flag('metrics of the operator too; default: true'),
        envoy: flag('metrics of Envoy too, from 1.14 on; default: true'),
        serviceMonitor: flag('objects for the Prometheus operator, whose definitions must be there; default: false'),
      })
      .check(z.describe('metrics of Cilium; default: none of the agent')),
  ),
  rollOutPods: flag('restart the pods of Cilium when their configuration changes; default: false'),
  upgradeCompatibility: z.optional(
    text('minor from which this cluster was first installed, such as 1.14, to keep its defaults', (value) =>
      /^1\.\d{1,2}$/.test(value)
        ? undefined
        : { rule: 'unknown-version', problem: 'is not a minor of Cilium', fix: 'write the minor alone, in quotes, such as "1.14"' },
    ),
  ),
  extraConfig: z.optional(z.record(z.string(), z.string()).check(z.describe('further keys of the ConfigMap cilium-config, as strings'))),
  extraArgs: z.optional(z.array(text('argument of the agent, such as --log-opt=level=debug'))),
  extraEnv: z.optional(z.record(z.string(), z.string()).check(z.describe('environment of the agent'))),
  debug: flag('log at level debug; default: false'),
};

const schema = z.strictObject(operationsOptions);

/** The choices of operation. */
export type OperationsOptions = z.output<typeof schema> & { readonly version: string };

/** Chart values of operation. */
export function operationsValues(chosen: OperationsOptions, cluster: Cluster): Record<string, unknown> {
  const since = (version: string) => atLeast(chosen.version, version);
  const { prometheus } = chosen;
  const rollOut = chosen.rollOutPods ?? false;
  const exclusive = chosen.cniExclusive ?? (cluster.addons.has('multus') ? false : undefined);
  const serviceMonitor = prometheus?.serviceMonitor ? { serviceMonitor: { enabled: true } } : {};
  return {
    operator: {
      replicas: chosen.operatorReplicas ?? Math.min(2, cluster.nodes.length),
      ...when(rollOut, { rollOutPods: true }),
      ...when(prometheus, { prometheus: { enabled: prometheus?.operator ?? true, ...serviceMonitor } }),
    },
    ...when(rollOut, { rollOutCiliumPods: true }),
    ...when((rollOut || prometheus) && since('1.14'), {
      envoy: {
        ...when(rollOut, { rollOutPods: true }),
        ...when(prometheus, { prometheus: { enabled: prometheus?.envoy ?? true, ...serviceMonitor } }),
      },
    }),
    ...when(exclusive !== undefined || chosen.cniConfPath || chosen.cniBinPath, {
      cni: { exclusive, confPath: chosen.cniConfPath, binPath: chosen.cniBinPath },
    }),
    ...when(chosen.meshName ?? chosen.meshId, { cluster: { name: chosen.meshName, id: chosen.meshId } }),
    ...when(chosen.maxConnectedClusters, { clustermesh: { maxConnectedClusters: chosen.maxConnectedClusters } }),
    ...when(chosen.egressGateway, { egressGateway: { enabled: true } }),
    ...when(chosen.localRedirectPolicy, since('1.18') ? { localRedirectPolicies: { enabled: true } } : { localRedirectPolicy: true }),
    ...when(chosen.endpointSlice, since('1.16') ? { ciliumEndpointSlice: { enabled: true } } : { enableCiliumEndpointSlice: true }),
    ...when(chosen.hostFirewall, { hostFirewall: { enabled: true } }),
    ...when(chosen.policyEnforcementMode, { policyEnforcementMode: chosen.policyEnforcementMode }),
    ...when(chosen.policyAuditMode, { policyAuditMode: true }),
    ...when(prometheus, {
      prometheus: {
        enabled: true,
        port: prometheus?.port,
        metrics: prometheus?.metrics,
        // A chart that is rendered away from the cluster cannot see the definitions.
        ...when(prometheus?.serviceMonitor, {
          serviceMonitor: { enabled: true, ...when(since('1.13.5'), { trustCRDsExist: true }) },
        }),
      },
    }),
    ...when(chosen.upgradeCompatibility, { upgradeCompatibility: chosen.upgradeCompatibility }),
    ...when(chosen.extraConfig, { extraConfig: chosen.extraConfig }),
    ...when(chosen.extraArgs, { extraArgs: chosen.extraArgs }),
    ...when(chosen.extraEnv, {
      extraEnv: Object.entries(chosen.extraEnv ?? {}).map(([name, value]) => ({ name, value })),
    }),
    ...when(chosen.debug, { debug: { enabled: true } }),
  };
}
