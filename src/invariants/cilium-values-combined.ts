import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';
import { dig } from '../workload';

/** Values of the Cilium chart go together. */
export const ciliumValuesCombined = defineInvariant({
  name: 'cilium-values-combined',
  summary: 'further values of the Cilium chart go together',
  why: 'The chart refuses to render, or the Cilium agent stops at start: there is no pod network.',
  severity: 'error',
  example: 'cilium: { values: { hubble: { enabled: false } }, hubble: { relay: true } }',
  source: 'https://github.com/cilium/cilium/blob/v1.18.0/install/kubernetes/cilium/templates/validate.yaml',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium?.values) return;
    const value = (key: string) => dig(cilium.values, ...key.split('.'));
    for (const { key, is = true, since, until, clash, problem, fix } of rules) {
      if (value(key) !== is && !(is === 'anything' && value(key) !== undefined)) continue;
      if ((since && !atLeast(cilium.version, since)) || (until && atLeast(cilium.version, until)) || !clash(cilium, value)) continue;
      yield { at: ['addons', 'cilium', 'values', ...key.split('.')], also: [['addons', 'cilium']], problem, fix };
    }
  },
});

interface Rule {
  readonly key: string;
  /** The value that the rule is about. @default true */
  readonly is?: unknown;
  readonly since?: string;
  readonly until?: string;
  readonly clash: (cilium: CiliumOptions, value: (key: string) => unknown) => boolean;
  readonly problem: string;
  readonly fix: string;
}

const rules: readonly Rule[] = [
  {
    key: 'hubble.enabled',
    is: false,
    clash: ({ hubble }) => hubble?.relay === true || hubble?.ui === true,
    problem: 'is false, and the relay asks it',
    fix: 'remove it, or hubble.relay and hubble.ui',
  },
  {
    key: 'hubble.redact.http.headers.allow',
    is: 'anything',
    since: '1.15',
    clash: (_, value) => value('hubble.redact.http.headers.deny') !== undefined,
    problem: 'stands beside deny, and one of them decides',
    fix: 'remove one of the two',
  },
  {
    key: 'operator.setNodeTaints',
    since: '1.14',
    clash: (_, value) => value('operator.removeNodeTaints') === false,
    problem: 'is true while removeNodeTaints is false, so taints would stay',
    fix: 'remove removeNodeTaints',
  },
  {
    key: 'authentication.mutual.spire.enabled',
    since: '1.14',
    clash: (_, value) => value('authentication.enabled') === false,
    problem: 'is true while authentication.enabled is false',
    fix: 'remove authentication.enabled',
  },
  {
    key: 'disableEndpointCRD',
    clash: ({ endpointSlice }, value) => endpointSlice === true || value('ciliumEndpointSlice.enabled') === true,
    problem: 'is true, and CiliumEndpointSlices are made of what it turns off',
    fix: 'remove it, or endpointSlice: true',
  },
  {
    key: 'clustermesh.useAPIServer',
    clash: (_, value) => value('disableEndpointCRD') === true,
    problem: 'is true, and it hands on what disableEndpointCRD turns off',
    fix: 'remove disableEndpointCRD',
  },
  {
    key: 'standaloneDnsProxy.enabled',
    since: '1.19',
    clash: (_, value) => Number(value('dnsProxy.proxyPort') ?? 0) === 0,
    problem: 'is true without a fixed dnsProxy.proxyPort',
    fix: 'write dnsProxy.proxyPort, such as 10001',
  },
  {
    key: 'k8sServiceHostRef',
    is: 'anything',
    since: '1.18',
    clash: ({ kubeProxyReplacement }, value) => kubeProxyReplacement !== false || value('k8sServiceHost') !== undefined,
    problem: 'stands beside k8sServiceHost, which Keelson writes for Cilium as kube-proxy',
    fix: 'remove it',
  },
  {
    key: 'egressMasqueradeInterfaces',
    is: 'anything',
    clash: ({ bpfMasquerade }) => bpfMasquerade === true,
    problem: 'is for the masquerade of iptables, and bpfMasquerade is true',
    fix: 'write devices in its place, or remove bpfMasquerade',
  },
  {
    key: 'enableMasqueradeRouteSource',
    clash: ({ bpfMasquerade }) => bpfMasquerade === true,
    problem: 'is for the masquerade of iptables, and bpfMasquerade is true',
    fix: 'remove it, or bpfMasquerade',
  },
  {
    key: 'identityAllocationMode',
    is: 'kvstore',
    clash: ({ egressGateway }) => egressGateway === true,
    problem: 'is kvstore, and the egress gateway knows identities as objects only',
    fix: 'remove it, or egressGateway',
  },
  {
    key: 'dnsProxy.enableTransparentMode',
    is: false,
    clash: ({ encryption, l7Proxy }) => encryption?.type === 'ipsec' && l7Proxy !== false,
    problem: 'is false, and IPsec with the L7 proxy asks for it',
    fix: 'remove it, or write l7Proxy: false',
  },
];
