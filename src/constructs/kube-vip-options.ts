import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { interfaceText, portNumber, text, urlText } from '../scalar';
import { listedVersionText } from '../version-table';

/** Releases of kube-vip whose generator was compared. @see https://github.com/kube-vip/kube-vip/tags */
export const kubeVipVersions = [
  ...['v0.7.0', 'v0.7.1', 'v0.7.2'],
  ...['v0.8.0', 'v0.8.1', 'v0.8.2', 'v0.8.3', 'v0.8.4', 'v0.8.5', 'v0.8.6', 'v0.8.7', 'v0.8.8', 'v0.8.9', 'v0.8.10'],
  ...['v0.9.0', 'v0.9.1', 'v0.9.2'],
  ...['v1.0.0', 'v1.0.1', 'v1.0.2', 'v1.0.3', 'v1.0.4'],
  ...['v1.1.0', 'v1.1.1', 'v1.1.2'],
  ...['v1.2.0', 'v1.2.1', 'v1.2.2', 'v1.2.3'],
] as const;

const seconds = (description: string) => z.int().check(z.minimum(1), z.maximum(3600), z.describe(`seconds; ${description}`));
const flag = (description: string) => z.boolean().check(z.describe(description));

/** The choices of kube-vip, whether a DaemonSet or a static pod carries it. */
export const kubeVipOptions = z.strictObject({
  version: listedVersionText('kube-vip', kubeVipVersions),
  mode: z.optional(
    z
      .enum(['arp', 'bgp', 'routing-table', 'wireguard'])
      .check(z.describe('how addresses become reachable: ARP and NDP from one leader, or announced by every node; default: arp')),
  ),
  controlPlane: z.optional(flag('carry controlPlane.vip; default: true')),
  services: z.optional(flag('carry the addresses of Services of type LoadBalancer; default: false')),
  nodes: z.optional(z.enum(['servers', 'all']).check(z.describe('which nodes run it; default: servers'))),
  interface: z.optional(
    interfaceText('interface that carries the addresses; default: the one of the nodes that run it, lo in BGP and routing-table mode'),
  ),
  serviceInterface: z.optional(interfaceText('interface that carries Service addresses; default: the same')),
  allowInterfaceDown: z.optional(flag('start while the interface is down, from v1.2.2 on; default: false')),
  loGlobalScope: z.optional(flag('addresses on lo get global scope, from v0.8.4 on; default: false')),
  vipPrefix: z.optional(
    z
      .strictObject({
        ipv4: z.optional(z.int().check(z.minimum(1), z.maximum(32), z.describe('default: 32'))),
        ipv6: z.optional(z.int().check(z.minimum(1), z.maximum(128), z.describe('default: 128'))),
      })
      .check(z.describe('prefix length of the addresses on the interface')),
  ),
  instanceName: z.optional(text('name that keeps its nftables apart from those of another kube-vip, from v1.2.2 on')),
  dnsMode: z.optional(z.enum(['first', 'ipv4', 'ipv6', 'dual']).check(z.describe('families of looked-up names; default: first'))),
  dhcpMode: z.optional(
    z.enum(['ipv4', 'ipv6', 'dual']).check(z.describe('families asked for by DHCP, from v1.0.3 on; default: as dnsMode')),
  ),
  dhcpBackoffAttempts: z.optional(
    z.int().check(z.minimum(0), z.describe('tries to get an address by DHCP, 0 for no end, from v1.0.4 on; default: 3')),
  ),
  detectControlPlane: z.optional(flag('find the working API address from the loopback; default: false')),
  leaderElection: z.optional(flag('one leader carries the addresses; default: true in ARP and WireGuard mode, else false')),
  leaseName: z.optional(text('Lease of the control plane; default: plndr-cp-lock')),
  leaseDuration: z.optional(seconds('how long a silent leader is believed; default: 15, 5 before v1.1.0')),
  leaseRenewDeadline: z.optional(seconds('how long a leader tries to renew; default: 10, 3 before v1.1.0')),
  leaseRetryPeriod: z.optional(seconds('between tries; default: 2, 1 before v1.1.0')),
  loseLeadership: z.optional(flag('give leadership up when the interface goes down, from v1.2.2 on; default: false')),
  loseLeadershipTimeout: z.optional(seconds('before another leader is elected then, from v1.2.2 on; default: 30')),
  preserveVip: z.optional(flag('addresses stay on the interface when leadership is lost, from v1.0.4 on; default: false')),
  servicesElection: z.optional(flag('a leader per Service, as externalTrafficPolicy: Local needs; default: false')),
  servicesLeaseName: z.optional(text('Lease of the Services; default: plndr-svcs-lock')),
  lbClassOnly: z.optional(flag('leave Services without loadBalancerClass alone; default: false')),
  lbClassName: z.optional(text('loadBalancerClass that is its own; default: kube-vip.io/kube-vip-class')),
  lbClassLegacyHandling: z.optional(flag('take Services without a class beside those of its own, from v0.8.1 on; default: true')),
  onlyServicePorts: z.optional(flag('drop traffic to ports that a Service does not name; default: false')),
  serviceUpdates: z.optional(flag('write the status of Services; default: true')),
  endpointSlices: z.optional(flag('watch EndpointSlices instead of Endpoints; default: true from v1.0.0 on, else false')),
  mirrorInterface: z.optional(interfaceText('interface to which the traffic of the service interface is copied, from v0.8.0 on')),
  nodeLabeling: z.optional(flag('label the leader kube-vip.io/has-ip=<address>; default: false')),
  nodeAnnotations: z.optional(text('prefix of node annotations that hold the BGP configuration')),
  bgpSourceInterface: z.optional(interfaceText('interface from which BGP sessions start')),
  bgpAttachToInterface: z.optional(flag('put Service addresses on the interface in BGP mode too, from v1.2.2 on; default: false')),
  controlPlaneHealthCheck: z.optional(
    z
      .strictObject({
        url: z.optional(
          urlText('what must answer 200; default: a page of the API server on the node that needs no login, /ping of k3s or /livez'),
        ),
        periodSeconds: z.optional(seconds('default: 5')),
        timeoutSeconds: z.optional(seconds('default: 3')),
        failureThreshold: z.optional(z.int().check(z.minimum(1), z.describe('failures in a row; default: 3'))),
        caPath: z.optional(text("CA of an https URL, a path in the pod; default: the cluster's CA")),
      })
      .check(z.describe('withdraw the BGP route of a server whose API does not answer, from v1.2.0 on')),
  ),
  loadBalancer: z.optional(
    z
      .strictObject({
        port: z.optional(portNumber('default: controlPlane.port')),
        forwardingMethod: z.optional(
          z.enum(['local', 'masquerade', 'tunnel', 'directroute', 'bypass']).check(z.describe('of IPVS; default: local')),
        ),
      })
      .check(z.describe('spread API connections over all servers by IPVS')),
  ),
  metricsAddress: z.optional(
    text('where Prometheus metrics are served, host:port; default: :2112', (value) =>
      /^(\S*):([1-9]\d{0,4})$/.test(value) && Number(value.slice(value.lastIndexOf(':') + 1)) <= 65535
        ? undefined
        : { rule: 'malformed-host', problem: 'is not a host and a port', fix: 'write :2112, or 127.0.0.1:2112 for the node alone' },
    ),
  ),
  healthCheckPort: z.optional(
    z.int().check(z.minimum(1025), z.maximum(65535), z.describe('port of its own health page /healthz, from v0.8.10 on; default: none')),
  ),
  arpRate: z.optional(z.int().check(z.minimum(500), z.describe('milliseconds between gratuitous ARPs; default: 3000'))),
  logLevel: z.optional(z.enum(['info', 'debug']).check(z.describe("default: kube-vip's own"))),
  egress: z.optional(flag('tell it the pod and Service networks, for Services with egress annotations; default: false')),
  env: z.optional(
    z.record(z.string(), z.string()).check(z.describe('further environment variables that its parser reads, such as vip_routingtableid')),
  ),
});

/** The choices that kube-vip takes. */
export type KubeVipOptions = z.output<typeof kubeVipOptions>;

/** Options that older releases do not know, each with the first that does. @see https://github.com/kube-vip/kube-vip/blob/v1.2.3/cmd/kube-vip.go */
export const kubeVipSince: Readonly<Partial<Record<keyof KubeVipOptions, string>>> = {
  mirrorInterface: 'v0.8.0',
  lbClassLegacyHandling: 'v0.8.1',
  loGlobalScope: 'v0.8.4',
  healthCheckPort: 'v0.8.10',
  dhcpMode: 'v1.0.3',
  dhcpBackoffAttempts: 'v1.0.4',
  preserveVip: 'v1.0.4',
  controlPlaneHealthCheck: 'v1.2.0',
  allowInterfaceDown: 'v1.2.2',
  bgpAttachToInterface: 'v1.2.2',
  instanceName: 'v1.2.2',
  loseLeadership: 'v1.2.2',
  loseLeadershipTimeout: 'v1.2.2',
};

/** True if the kubelet of each server runs it from a file, so that the VIP is there before the API is. */
export function isStaticPod({ controlPlane }: KubeVipOptions, { kubeadm }: Cluster): boolean {
  return kubeadm !== undefined && controlPlane !== false;
}

/** True if one leader carries the addresses. */
export function electsLeader({ mode = 'arp', leaderElection }: KubeVipOptions): boolean {
  return leaderElection ?? (mode === 'arp' || mode === 'wireguard');
}

/** True if it carries the addresses of Services that name no class. */
export function takesClasslessServices({ services, lbClassOnly, lbClassName, lbClassLegacyHandling }: KubeVipOptions): boolean {
  return services === true && !lbClassOnly && (lbClassLegacyHandling !== false || lbClassName === '');
}

/** Seconds of the leader election: how long a Lease holds, is renewed, and is asked for again. */
export function leaseTimings(chosen: KubeVipOptions, calm: boolean): { duration: number; renewDeadline: number; retryPeriod: number } {
  const [duration, renewDeadline, retryPeriod] = calm ? [15, 10, 2] : [5, 3, 1];
  return {
    duration: chosen.leaseDuration ?? (duration as number),
    renewDeadline: chosen.leaseRenewDeadline ?? (renewDeadline as number),
    retryPeriod: chosen.leaseRetryPeriod ?? (retryPeriod as number),
  };
}
