import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { addressText, nameText, portNumber } from '../scalar';
import { atLeast } from '../version';
import { when } from './cilium-version';
import { balancerFields, requestedAddresses } from './load-balancer-service';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));
const policy = (description: string) => z.optional(z.enum(['Cluster', 'Local']).check(z.describe(description)));
const hostNodes = z.optional(z.record(z.string(), z.string()).check(z.describe('labels of the nodes that listen; default: every node')));

/** What Envoy does: the Gateway API, Ingress, L7 rules. */
export const gatewayOptions = {
  gatewayApi: z.optional(
    z
      .strictObject({
        hostNetwork: flag('listen on the nodes in place of a load balancer; since 1.16; default: false'),
        hostNetworkNodes: hostNodes,
        externalTrafficPolicy: policy('of the Services of gateways; since 1.16; default: Cluster'),
        proxyProtocol: flag('take PROXY protocol traffic only; since 1.16; default: false'),
        appProtocol: flag('choose the protocol of backends by appProtocol; since 1.16; default: false'),
        alpn: flag('offer HTTP/2 to clients; since 1.16; default: false'),
        trustedHops: z.optional(
          z.int().check(z.minimum(0), z.describe('proxies in front whose X-Forwarded-For is believed; since 1.16; default: 0')),
        ),
      })
      .check(z.describe('serve Gateways of class cilium; beside gateway-api; default: no')),
  ),
  ingressController: z.optional(
    z
      .strictObject({
        default: flag('serve Ingresses that name no class; since 1.14; default: false'),
        mode: z.optional(
          z
            .enum(['dedicated', 'shared'])
            .check(z.describe('one load balancer per Ingress, or one for all; since 1.13; default: dedicated')),
        ),
        service: z.optional(
          z.enum(['LoadBalancer', 'NodePort']).check(z.describe('type of the shared Service; since 1.13; default: LoadBalancer')),
        ),
        address: z.optional(addressText('fixed address of the shared Service from a load-balancer pool')),
        externalTrafficPolicy: policy('of the shared Service; since 1.16; default: Cluster'),
        enforceHttps: flag('redirect to HTTPS where an Ingress has TLS; default: true'),
        proxyProtocol: flag('take PROXY protocol traffic only; since 1.15; default: false'),
        defaultSecret: z.optional(
          z
            .strictObject({ namespace: nameText('its namespace'), name: nameText('its name') })
            .check(z.describe('certificate of Ingresses that name none; since 1.14')),
        ),
        hostNetwork: flag('listen on the nodes in place of a load balancer; since 1.16; default: false'),
        hostNetworkPort: z.optional(portNumber('port of the shared listener on the nodes; default: 8080')),
        hostNetworkNodes: hostNodes,
      })
      .check(z.describe('serve Ingresses of class cilium; default: no')),
  ),
  envoyDaemonSet: flag('Envoy in pods of its own in place of the agent; since 1.14; default: false, true since 1.16'),
  l7Proxy: flag('L7 rules, Ingress and Gateway API; default: true'),
};

const schema = z.strictObject(gatewayOptions);

/** The choices of the proxy. */
export type GatewayOptions = z.output<typeof schema> & { readonly version: string };

/** Chart values of the proxy. */
export function gatewayValues(chosen: GatewayOptions, cluster: Cluster): Record<string, unknown> {
  const { gatewayApi, ingressController: ingress } = chosen;
  return {
    ...when(gatewayApi, {
      gatewayAPI: {
        enabled: true,
        // `auto` looks once, at the first install: a release that comes before the definitions would never make the class, and
        // an operator that does not find them serves no Gateway until it is restarted. So the install is to wait for them.
        ...when(atLeast(chosen.version, '1.16'), { gatewayClass: { create: 'true' } }),
        ...hostNetworkValues(gatewayApi),
        externalTrafficPolicy: gatewayApi?.externalTrafficPolicy,
        enableProxyProtocol: gatewayApi?.proxyProtocol,
        enableAppProtocol: gatewayApi?.appProtocol,
        enableAlpn: gatewayApi?.alpn,
        xffNumTrustedHops: gatewayApi?.trustedHops,
      },
    }),
    ...when(ingress, {
      ingressController: {
        enabled: true,
        default: ingress?.default,
        loadbalancerMode: ingress?.mode,
        enforceHttps: ingress?.enforceHttps,
        enableProxyProtocol: ingress?.proxyProtocol,
        ...when(ingress?.defaultSecret, {
          defaultSecretNamespace: ingress?.defaultSecret?.namespace,
          defaultSecretName: ingress?.defaultSecret?.name,
        }),
        ...when(ingress?.service ?? ingress?.address ?? ingress?.externalTrafficPolicy, {
          service: {
            type: ingress?.service,
            ...when(ingress?.address, ingressAddress(cluster, [ingress?.address ?? ''])),
            externalTrafficPolicy: ingress?.externalTrafficPolicy,
          },
        }),
        ...hostNetworkValues(ingress),
      },
    }),
    ...when(chosen.envoyDaemonSet !== undefined, { envoy: { enabled: chosen.envoyDaemonSet } }),
    ...when(chosen.l7Proxy !== undefined, { l7Proxy: chosen.l7Proxy }),
  };
}

function ingressAddress(cluster: Cluster, addresses: readonly string[]): Record<string, unknown> {
  const annotations = requestedAddresses(cluster, addresses);
  return { ...when(Object.keys(annotations).length > 0, { annotations }), ...balancerFields(cluster, addresses) };
}

function hostNetworkValues(
  listener: {
    hostNetwork?: boolean | undefined;
    hostNetworkPort?: number | undefined;
    hostNetworkNodes?: Record<string, string> | undefined;
  } = {},
): Record<string, unknown> {
  if (!listener.hostNetwork) return {};
  return {
    hostNetwork: {
      enabled: true,
      sharedListenerPort: listener.hostNetworkPort,
      ...when(listener.hostNetworkNodes, { nodes: { matchLabels: listener.hostNetworkNodes } }),
    },
  };
}
