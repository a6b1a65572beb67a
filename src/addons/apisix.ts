import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon } from '../addon';
import { provides } from '../cluster';
import { ApisixComposite } from '../constructs/apisix-composite';
import { ApisixRelease } from '../constructs/apisix-release';
import { balancerFields, requestedAddresses } from '../constructs/load-balancer-service';
import type { Manifest } from '../manifest';
import { addressText, nameText } from '../scalar';
import { listedVersionText } from '../version-table';

/** Versions of the ingress controller, with the chart `apisix` that carries each; 1.7.0 is installed without a chart. */
export const apisixCharts = { '1.7.0': undefined, '2.0.0': '2.12.5', '2.0.1': '2.14.0' } as const;

const options = z.strictObject({
  version: listedVersionText('the APISIX ingress controller', Object.keys(apisixCharts)),
  namespace: z.optional(nameText('default: ingress-apisix')),
  service: z.optional(
    z
      .enum(['LoadBalancer', 'NodePort', 'ClusterIP'])
      .check(z.describe('type of the gateway Service; default: LoadBalancer where the cluster has one, else NodePort')),
  ),
  address: z.optional(addressText('fixed address of the gateway from a load-balancer pool')),
  ingressClass: z.optional(nameText('default: apisix')),
  defaultIngressClass: z.optional(z.boolean().check(z.describe('serve Ingresses that name no class; default: false'))),
  adminKeySecret: z.optional(
    nameText(
      "Secret with keys admin and viewer for the admin API, from 2.0.0 on; default: the chart's published keys, reachable by the controller alone",
    ),
  ),
});

/** The choices that the add-on takes. */
export type ApisixOptions = z.output<typeof options>;

/** APISIX as API gateway and ingress, without an etcd to run. */
export class Apisix extends Chart {
  constructor(scope: Construct, id: string, props: ApisixOptions & AddonContext) {
    super(scope, id);
    const chartVersion = apisixCharts[props.version as keyof typeof apisixCharts];
    const addresses = props.address ? [props.address] : [];
    const common = {
      namespace: props.namespace ?? 'ingress-apisix',
      ingressClass: props.ingressClass ?? 'apisix',
      defaultIngressClass: props.defaultIngressClass ?? false,
      serviceType: props.service ?? (provides(props.cluster, 'load-balancer') ? 'LoadBalancer' : 'NodePort'),
      serviceAnnotations: requestedAddresses(props.cluster, addresses),
      serviceFields: balancerFields(props.cluster, addresses),
    };
    if (chartVersion === undefined) {
      const { items } = props.readFacts('crds', 'apisix-1.7') as { items: readonly Manifest[] };
      new ApisixComposite(this, 'composite', { ...common, definitions: items });
    } else {
      new ApisixRelease(this, 'release', { ...common, chartVersion, adminKeySecret: props.adminKeySecret });
    }
  }
}

/** The catalogue entry. */
export const apisix = defineAddon({
  name: 'apisix',
  summary: 'Apache APISIX gateway and its ingress controller, without etcd',
  options,
  source: { datasource: 'github-releases', packageName: 'apache/apisix-ingress-controller', known: Object.keys(apisixCharts) },
  provides: ['ingress'],
  namesSecrets: ({ namespace = 'ingress-apisix', adminKeySecret: name }) =>
    name === undefined ? [] : [{ path: ['adminKeySecret'], namespace, name, keys: ['admin', 'viewer'] }],
  facts: ({ version, namespace, ingressClass }) => ({
    version,
    namespace: namespace ?? 'ingress-apisix',
    ingressClass: ingressClass ?? 'apisix',
    provides: ['ingress'],
  }),
  chart: ({ version }) => {
    const chart = apisixCharts[version as keyof typeof apisixCharts];
    return chart === undefined ? undefined : { chart: 'apisix', version: chart };
  },
  requests: ({ address }) => (address === undefined ? [] : [{ path: ['address'], address }]),
  construct: Apisix,
});
