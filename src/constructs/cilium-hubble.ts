import * as z from 'zod/mini';
import { type Cluster, isClosed } from '../cluster';
import { addressText, portNumber, text } from '../scalar';
import { when } from './cilium-version';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

/** What is seen of the traffic. */
export const hubbleOptions = {
  hubble: z.optional(
    z.strictObject({
      relay: flag('cluster-wide flows; default: as ui'),
      ui: flag('default: false'),
      uiService: z.optional(
        z
          .strictObject({
            type: z.optional(z.enum(['LoadBalancer', 'NodePort']).check(z.describe('default: LoadBalancer'))),
            port: z.optional(portNumber('default: 80')),
            nodePort: z.optional(portNumber('fixed node port; default: a free one')),
            address: z.optional(addressText('fixed address from a load-balancer pool')),
          })
          .check(z.describe('a Service for the UI that is reached from outside')),
      ),
      metrics: z.optional(
        z
          .array(text('metric and its options, such as dns or flow:sourceContext=pod'))
          .check(z.minLength(1), z.describe('metrics of flows, by name; default: none')),
      ),
      openMetrics: flag('exemplars in the metrics; since 1.13; default: false'),
      certificateDays: z.optional(
        z
          .int()
          .check(
            z.minimum(2),
            z.describe('validity of the certificates, which a CronJob renews every four months; default: 1095, 365 since 1.16.4'),
          ),
      ),
      redactUrlQuery: flag('leave queries out of the URLs in flows; since 1.15; default: false'),
    }),
  ),
};

const schema = z.strictObject(hubbleOptions);

/** The choices of Hubble. */
export type HubbleOptions = z.output<typeof schema>;

/** Chart values of Hubble. */
export function hubbleValues({ hubble = {} }: HubbleOptions, cluster: Cluster): Record<string, unknown> {
  const relay = hubble.relay ?? hubble.ui ?? false;
  return {
    hubble: {
      ...when(relay, { relay: { enabled: true } }),
      ...when(hubble.ui, { ui: { enabled: true } }),
      ...when(relay && cluster.network.domain !== 'cluster.local', { peerService: { clusterDomain: cluster.network.domain } }),
      ...when(hubble.metrics, {
        metrics: { enabled: hubble.metrics, ...when(hubble.openMetrics, { enableOpenMetrics: true }) },
      }),
      ...when(hubble.redactUrlQuery, { redact: { enabled: true, http: { urlQuery: true } } }),
      // `helm` would make other certificates at every render, and let them run out between renders.
      tls: { auto: { method: 'cronJob', certValidityDuration: hubble.certificateDays } },
    },
    // The install waits for the job that makes the first ones, and then there may be servers only.
    // @see https://github.com/cilium/cilium/blob/v1.15.1/install/kubernetes/cilium/templates/hubble/tls-cronjob/_job-spec.tpl
    ...when(
      cluster.servers.some((node) => isClosed(cluster, node)),
      { certgen: { tolerations: [{ operator: 'Exists' }] } },
    ),
  };
}
