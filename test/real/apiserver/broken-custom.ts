import type { Manifest } from '../../../src/manifest';
import type { Loose } from '../../schema/kubernetes-objects';

/** A custom resource, and what is wrong with it when it is changed. */
export interface BrokenKind {
  /** Name of the set of `imports/crds/` that defines it. */
  readonly set: string;
  readonly sound: Loose;
  /** A release beside it, from which the check knows the version whose rules hold. */
  readonly beside?: Manifest;
  readonly faults: Readonly<Record<string, (object: Loose) => unknown>>;
}

const release = (chart: string, repo: string, version: string): Manifest => ({
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name: chart, namespace: 'kube-system' },
  spec: { chart, repo, version },
});

/** Custom resources of several products, whole, and broken in one way each. */
export const brokenKinds: readonly BrokenKind[] = [
  {
    set: 'metallb',
    sound: {
      apiVersion: 'metallb.io/v1beta2',
      kind: 'BGPPeer',
      metadata: { name: 'router', namespace: 'default' },
      spec: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1', holdTime: '90s', keepaliveTime: '30s' },
    },
    beside: release('metallb', 'https://metallb.github.io/metallb', '0.16.1'),
    faults: {
      'an unknown field': (o) => (o.spec.peerAsn = 64513),
      'a number in quotes': (o) => (o.spec.myASN = '64512'),
      'a number beyond the most': (o) => (o.spec.myASN = 4294967296),
      'a number below the least': (o) => (o.spec.myASN = -1),
      'a required field that is missing': (o) => delete o.spec.myASN,
      'a string where a map belongs': (o) => (o.spec = 'a'),
      'a null where a string belongs': (o) => (o.spec.holdTime = null),
      'a port beyond the most': (o) => (o.spec.peerPort = 70000),
      'a rule in CEL: half a second': (o) => (o.spec.connectTime = '500ms'),
      'a name in capitals': (o) => (o.metadata.name = 'Router'),
      'no name': (o) => delete o.metadata.name,
      'a label that is none': (o) => (o.metadata.labels = { a: 'b c' }),
      'an unknown field of metadata': (o) => (o.metadata.label = {}),
    },
  },
  {
    set: 'gateway-api-1.4',
    sound: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'edge', namespace: 'default' },
      spec: {
        gatewayClassName: 'cilium',
        listeners: [
          { name: 'http', protocol: 'HTTP', port: 80 },
          { name: 'alt', protocol: 'HTTP', port: 8080, hostname: 'a.example' },
        ],
      },
    },
    faults: {
      'two entries of one key': (o) => (o.spec.listeners[1].name = 'http'),
      'a pattern that does not match': (o) => (o.spec.listeners[1].hostname = 'A_b'),
      'an empty list that must hold one': (o) => (o.spec.listeners = []),
      'an empty string that must hold a character': (o) => (o.spec.gatewayClassName = ''),
      'a text that is too long': (o) => (o.spec.gatewayClassName = 'a'.repeat(300)),
      'a word that is none of those': (o) => (o.spec.listeners[0].allowedRoutes = { namespaces: { from: 'Some' } }),
      'an entry of another type': (o) => o.spec.listeners.push('https'),
    },
  },
  {
    set: 'cilium-1.20',
    sound: {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumBGPPeerConfig',
      metadata: { name: 'peer' },
      spec: { timers: { holdTimeSeconds: 90, keepAliveTimeSeconds: 30 }, families: [{ afi: 'ipv4', safi: 'unicast' }] },
    },
    beside: release('cilium', 'https://helm.cilium.io/', '1.20.0'),
    faults: {
      'a word in capitals': (o) => (o.spec.families[0].afi = 'IPv4'),
      'a rule in CEL: keepalives longer than the hold time': (o) => (o.spec.timers.keepAliveTimeSeconds = 120),
      'a fraction where a whole number belongs': (o) => (o.spec.timers.holdTimeSeconds = 90.5),
      'a misspelt field deep inside': (o) => (o.spec.families[0].advertisement = {}),
      'a list where a map belongs': (o) => (o.spec.timers = []),
    },
  },
];
