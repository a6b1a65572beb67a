import type { CiliumOptions } from '../addons/cilium';
import type { CiliumBgpOptions } from '../addons/cilium-bgp';
import { optionEnds, optionMinors } from '../constructs/cilium-option-versions';
import { bundleOfCilium } from '../constructs/gateway-api-bundle';
import { ciliumTested, testedRange } from '../constructs/kubernetes-ranges';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { defineUpgradeNotes, namesOf } from '../upgrade-note';
import { atLeast } from '../version';
import { dig } from '../workload';

const guide = (minor: string) => `https://docs.cilium.io/en/v${minor}/operations/upgrade/`;
const crds = (tag: string) => `https://github.com/cilium/cilium/tree/${tag}/pkg/k8s/apis/cilium.io/client/crds`;

/** What changes between releases of Cilium. */
export const cilium = defineUpgradeNotes<CiliumOptions>({
  name: 'cilium',
  stepwise: guide('1.20'),
  optionsSince: optionMinors,
  optionsUntil: optionEnds,
  kubernetes: (version) => testedRange(ciliumTested, version),
  notes: [
    {
      name: 'routing-mode',
      since: '1.14',
      urgency: 'know',
      change: 'routingMode and tunnelProtocol take the place of tunnel',
      source: guide('1.14'),
      concerns: ({ chosen }) =>
        `Keelson writes routingMode: ${chosen.routingMode ?? 'tunnel'} in place of tunnel${value(chosen, 'tunnel') === undefined ? '' : '; remove values.tunnel'}`,
    },
    {
      name: 'kube-proxy-replacement-words',
      since: '1.14',
      urgency: 'know',
      change: 'kubeProxyReplacement is true or false; strict, partial, probe and disabled are deprecated, and refused from 1.16 on',
      source: guide('1.14'),
      concerns: ({ chosen }) =>
        typeof value(chosen, 'kubeProxyReplacement') === 'string'
          ? 'remove values.kubeProxyReplacement: Keelson writes it'
          : `Keelson writes kubeProxyReplacement: ${chosen.kubeProxyReplacement ?? true} in place of ${(chosen.kubeProxyReplacement ?? true) ? 'strict' : 'the word'}`,
    },
    {
      name: 'operator-metrics',
      since: '1.15',
      urgency: 'know',
      change: 'the operator serves metrics on port 9963 of its node unless told otherwise',
      source: 'https://github.com/cilium/charts/blob/master/cilium-1.15.0.tgz',
      concerns: ({ chosen }) =>
        chosen.prometheus || value(chosen, 'operator', 'prometheus', 'enabled') !== undefined
          ? undefined
          : 'write values: { operator: { prometheus: { enabled: false } } } to keep the port closed',
    },
    {
      name: 'bgp-cluster-config',
      since: '1.16',
      urgency: 'do',
      change: 'CiliumBGPClusterConfig and its kin work, and take the place of CiliumBGPPeeringPolicy',
      source: 'https://docs.cilium.io/en/v1.16/network/bgp-control-plane/bgp-control-plane-migration/',
      concerns: ({ options }) => {
        const bgp = options('cilium-bgp') as CiliumBgpOptions | undefined;
        if (!bgp || bgp.api) return undefined;
        return 'sessions end and begin again while the new objects take the place of the policy; write addons.cilium-bgp.api: peering-policy to keep it up to 1.18';
      },
    },
    {
      name: 'first-and-last-addresses',
      since: '1.16',
      urgency: 'do',
      change: 'a pool that does not say allowFirstLastIPs hands out the first and the last address of its CIDRs',
      source: guide('1.16'),
      concerns: ({ objects }) => {
        const silent = objects.filter(
          ({ kind, spec }) =>
            kind === 'CiliumLoadBalancerIPPool' &&
            isMap(spec) &&
            spec.allowFirstLastIPs === undefined &&
            JSON.stringify(spec).includes('"cidr"'),
        );
        return silent.length === 0 ? undefined : `write allowFirstLastIPs: "No" in ${namesOf(silent)} to keep them back`;
      },
    },
    {
      name: 'envoy-daemon-set',
      since: '1.16',
      urgency: 'know',
      change: 'Envoy runs in the pods of a DaemonSet, cilium-envoy, in place of the agent',
      source: guide('1.16'),
      concerns: ({ chosen }) =>
        chosen.envoyDaemonSet !== undefined || chosen.l7Proxy === false || isHeldBack(chosen, '1.16')
          ? undefined
          : 'connections through L7 rules, Ingresses and Gateways are cut once; write envoyDaemonSet: false to keep Envoy in the agent',
    },
    {
      name: 'tcx',
      since: '1.16',
      urgency: 'know',
      change: 'programs attach to interfaces by tcx links where the kernel is 6.6 or newer',
      source: guide('1.16'),
      concerns: ({ chosen }) =>
        chosen.bpf?.tcx !== undefined
          ? undefined
          : 'other programs at tc now run after those of Cilium; write bpf: { tcx: false } to keep tc',
    },
    {
      name: 'kvstoremesh',
      since: '1.16',
      urgency: 'know',
      change: 'KVStoreMesh is on in a cluster mesh',
      source: guide('1.16'),
      concerns: ({ chosen }) =>
        value(chosen, 'clustermesh', 'useAPIServer') === true &&
        value(chosen, 'clustermesh', 'apiserver', 'kvstoremesh', 'enabled') === undefined
          ? 'write values: { clustermesh: { apiserver: { kvstoremesh: { enabled: false } } } } to keep it off'
          : undefined,
    },
    {
      name: 'hubble-certificates',
      since: '1.16.4',
      urgency: 'know',
      change: 'certificates of Hubble are valid for 365 days in place of 1095',
      source: 'https://github.com/cilium/charts/blob/master/cilium-1.16.4.tgz',
      concerns: ({ chosen }) =>
        chosen.hubble?.certificateDays === undefined
          ? 'nothing to do: the CronJob of the chart renews them every four months; write hubble.certificateDays to choose'
          : undefined,
    },
    {
      name: 'metallb-mode',
      since: '1.17',
      urgency: 'decide',
      change: 'the BGP speaker of MetalLB is gone from the agent',
      source: guide('1.17'),
      concerns: ({ chosen }) => (value(chosen, 'bgp', 'enabled') === true ? 'add addons.cilium-bgp, and remove values.bgp' : undefined),
    },
    {
      name: 'wireguard-userspace',
      since: '1.17',
      urgency: 'do',
      change: 'WireGuard is that of the kernel alone; the fallback in user space is gone',
      source: guide('1.17'),
      concerns: ({ chosen }) =>
        chosen.encryption?.type === 'wireguard' ? 'see that every node has the module wireguard; check.sh of the node tells' : undefined,
    },
    {
      name: 'stable-kinds',
      since: '1.18',
      urgency: 'know',
      change: 'BGP kinds, CiliumLoadBalancerIPPool and CiliumCIDRGroup are cilium.io/v2; v2alpha1 is deprecated',
      source: crds('v1.18.10'),
      concerns: ({ objects, own }) => {
        const isOld = ({ apiVersion, kind }: Manifest) => apiVersion === 'cilium.io/v2alpha1' && stable.has(kind);
        if (own.some(isOld)) return `write apiVersion: cilium.io/v2 in ${namesOf(own.filter(isOld))}; Keelson writes its own so`;
        return objects.some(isOld) ? 'nothing to do: Keelson writes v2' : undefined;
      },
    },
    {
      name: 'neighbor-discovery',
      since: '1.18',
      urgency: 'know',
      change: 'the agent leaves the link addresses of other nodes to the kernel',
      source: guide('1.18'),
      concerns: ({ chosen }) =>
        chosen.l2NeighborDiscovery === undefined ? 'write l2NeighborDiscovery: true to keep the agent at it' : undefined,
    },
    {
      name: 'external-workloads',
      since: '1.18',
      urgency: 'decide',
      change: 'external workloads and CiliumExternalWorkload are gone',
      source: guide('1.18'),
      concerns: ({ chosen, objects }) =>
        value(chosen, 'externalWorkloads', 'enabled') === true || objects.some(({ kind }) => kind === 'CiliumExternalWorkload')
          ? 'take the machines out of the mesh first'
          : undefined,
    },
    {
      name: 'peering-policy',
      since: '1.19',
      urgency: 'decide',
      change: 'CiliumBGPPeeringPolicy is gone',
      source: 'https://github.com/cilium/cilium/pull/42278',
      concerns: ({ own }) => {
        // Those of addons.cilium-bgp are written anew, and a chosen api is found by a rule.
        const old = own.filter(({ kind }) => kind === 'CiliumBGPPeeringPolicy');
        return old.length === 0 ? undefined : `write CiliumBGPClusterConfig and its kin in place of ${namesOf(old)}`;
      },
    },
    {
      name: 'certificate-job',
      since: '1.19',
      urgency: 'know',
      change: 'the job that makes the first certificates is no hook of Helm any more',
      source: guide('1.19'),
      concerns: () => 'nothing to do: an install no longer waits for it; helm --wait and Argo CD see it as an object',
    },
    {
      name: 'requires-rules',
      since: '1.19',
      urgency: 'decide',
      change: 'fromRequires and toRequires of policies are refused',
      source: crds('v1.20.0-pre.4'),
      concerns: ({ objects }) => {
        const old = objects.filter((object) => isPolicy(object) && /"(from|to)Requires":\[[^\]]/.test(JSON.stringify(object)));
        return old.length === 0 ? undefined : `write the rules of ${namesOf(old)} without them`;
      },
    },
    {
      name: 'gateway-api-bundle',
      since: '1.20',
      urgency: 'decide',
      change: 'the operator looks for the definitions of Gateway API 1.6, whose admission policy refuses a bundle before 1.5 ever after',
      source: 'https://docs.cilium.io/en/v1.20/network/servicemesh/gateway-api/gateway-api/',
      concerns: ({ chosen, from }) =>
        chosen.gatewayApi
          ? `install the definitions before Cilium (they go from ${bundleOfCilium(from) ?? 'none'} to 1.6); there is no way back to an older bundle without deleting them, and every Gateway with them`
          : undefined,
    },
    {
      name: 'node-config-kind',
      since: '1.20',
      urgency: 'decide',
      change: 'CiliumNodeConfig is cilium.io/v2 alone',
      source: crds('v1.20.0-pre.4'),
      concerns: ({ objects }) => {
        const old = objects.filter(({ apiVersion, kind }) => kind === 'CiliumNodeConfig' && apiVersion === 'cilium.io/v2alpha1');
        return old.length === 0 ? undefined : `write apiVersion: cilium.io/v2 in ${namesOf(old)}, which Cilium serves from 1.16 on`;
      },
    },
    {
      name: 'kafka-rules',
      since: '1.20',
      urgency: 'decide',
      change: 'policies have no rules for Kafka any more',
      source: guide('1.20'),
      concerns: ({ objects }) => {
        const old = objects.filter((object) => isPolicy(object) && JSON.stringify(object).includes('"kafka":'));
        return old.length === 0 ? undefined : `write ${namesOf(old)} without rules.kafka`;
      },
    },
    {
      name: 'empty-policies',
      since: '1.20',
      urgency: 'decide',
      change: 'a policy with neither spec nor specs is refused',
      source: crds('v1.20.0-pre.4'),
      concerns: ({ objects }) => {
        const empty = objects.filter((object) => isPolicy(object) && object.spec === undefined && object.specs === undefined);
        return empty.length === 0 ? undefined : `remove ${namesOf(empty)}, or give it a spec`;
      },
    },
    {
      name: 'east-west-node-ports',
      since: '1.20',
      urgency: 'know',
      change: 'node ports are balanced at the client also where it does so per packet',
      source: guide('1.20'),
      concerns: ({ chosen }) =>
        (chosen.kubeProxyReplacement ?? true) && (chosen.socketLb === false || chosen.socketLbHostNamespaceOnly)
          ? 'nothing to do: pods reach node ports without the detour by the other node'
          : undefined,
    },
  ],
});

/** Kinds that became v2 with 1.18. */
const stable = new Set([
  'CiliumBGPAdvertisement',
  'CiliumBGPClusterConfig',
  'CiliumBGPNodeConfigOverride',
  'CiliumBGPPeerConfig',
  'CiliumCIDRGroup',
  'CiliumLoadBalancerIPPool',
]);

function value({ values }: CiliumOptions, ...path: readonly string[]): unknown {
  return dig(values, ...path);
}

/** True if the cluster was told to keep the defaults of a minor before this one. */
function isHeldBack({ upgradeCompatibility }: CiliumOptions, minor: string): boolean {
  return upgradeCompatibility !== undefined && !atLeast(upgradeCompatibility, minor);
}

function isPolicy({ kind }: Manifest): boolean {
  return kind === 'CiliumNetworkPolicy' || kind === 'CiliumClusterwideNetworkPolicy';
}
