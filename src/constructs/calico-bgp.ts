import type { Construct } from 'constructs';
import { BgpConfiguration, BgpPeer } from '../../imports/calico-crd.projectcalico.org';
import { type Cluster, printClaim } from '../cluster';
import { printCidr, toCidrs } from '../net';
import { atLeast } from '../version';
import { kubeObject } from './kube-object';

/** What Calico tells the routers. */
export interface CalicoBgpProps {
  /** Without a leading v. */
  readonly version: string;
  readonly cluster: Cluster;
  /** Namespace of calico-node, where the Secrets with passwords lie. */
  readonly namespace: string;
  readonly nodeToNodeMesh: boolean;
  readonly advertiseLoadBalancerIps: boolean;
  readonly advertiseClusterIps: boolean;
}

/**
 * Peers every node with the routers of the cluster.
 *
 * BIRD's sessions are multihop always, and its hold time is its own.
 * @see https://github.com/projectcalico/calico/blob/v3.25.0/confd/etc/calico/confd/templates/bird.cfg.template
 */
export function calicoBgp(scope: Construct, props: CalicoBgpProps): void {
  const { cluster, namespace } = props;
  if (!cluster.bgp) return;
  const { asn, peers } = cluster.bgp;
  const pools = props.advertiseLoadBalancerIps ? cluster.pools.flatMap(({ blocks }) => blocks.flatMap(({ span }) => toCidrs(span))) : [];
  const services = props.advertiseClusterIps ? cluster.network.service : [];
  new BgpConfiguration(scope, 'bgp-default', {
    metadata: { name: 'default' },
    spec: {
      asNumber: asn,
      nodeToNodeMeshEnabled: props.nodeToNodeMesh,
      ...(pools.length > 0 ? { serviceLoadBalancerIPs: pools.map((cidr) => ({ cidr: printCidr(cidr) })) } : {}),
      ...(services.length > 0 ? { serviceClusterIPs: services.map(({ text }) => ({ cidr: text })) } : {}),
    },
  });
  for (const { name, address, asn: peerAsn, port, keepalive, passwordSecret } of peers) {
    const peer = printClaim(address);
    new BgpPeer(scope, `bgp-peer-${name}`, {
      metadata: { name },
      spec: {
        asNumber: peerAsn,
        peerIp: port === 179 ? peer : `${address.span.family === 6 ? `[${peer}]` : peer}:${port}`,
        ...(atLeast(props.version, '3.32') ? { keepaliveTime: `${keepalive}s` } : {}),
        ...(passwordSecret ? { password: { secretKeyRef: { name: passwordSecret, key: 'password' } } } : {}),
      },
    });
  }
  const secrets = [...new Set(peers.flatMap(({ passwordSecret }) => passwordSecret ?? []))].sort();
  if (secrets.length > 0) secretReader(scope, namespace, secrets);
}

/** calico-node reads no Secret unless told so. @see https://docs.tigera.io/calico/latest/network-policy/comms/secure-bgp */
function secretReader(scope: Construct, namespace: string, secrets: readonly string[]): void {
  const name = 'calico-node-bgp-secrets';
  kubeObject(scope, 'Role', {
    metadata: { name, namespace },
    rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: secrets, verbs: ['get', 'list', 'watch'] }],
  });
  kubeObject(scope, 'RoleBinding', {
    metadata: { name, namespace },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: 'calico-node', namespace }],
  });
}
