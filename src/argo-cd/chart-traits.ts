import { type Release, valuesOf } from '../manifest-releases';
import { dig } from '../workload';
import type { Difference } from './differences';

/** A kind, whatever its version. */
export interface GroupKind {
  readonly group: string;
  readonly kind: string;
}

/** What is known of the objects of a chart, which no Application can name one by one. */
export interface ChartTraits {
  /** The kinds without a namespace that it may make. */
  readonly clusterKinds: readonly GroupKind[];
  /** The namespaces beside that of the release in which it may make something. */
  namespaces?(values: Readonly<Record<string, unknown>>): readonly string[];
  /** API groups beside those of the product of which it brings definitions. */
  readonly foreignDefinitions: readonly string[];
  /** What of its objects is not in its values: made by chance at every rendering, or by what runs. */
  differences(release: Release): readonly Difference[];
}

const rbac = ['ClusterRole', 'ClusterRoleBinding'].map((kind) => ({ group: 'rbac.authorization.k8s.io', kind }));
const definition = { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' };
const validation = { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' };

const caBundles: Difference = { ...validation, jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'] };

const known: Readonly<Record<string, ChartTraits>> = {
  /**
   * Without access to the cluster, each rendering makes a new certificate for the webhook.
   * @see https://github.com/apache/apisix-helm-chart/blob/apisix-ingress-controller-1.1.1/charts/apisix-ingress-controller/templates/webhook.yaml
   * @see https://github.com/apache/apisix-helm-chart/tree/apisix-2.14.0/charts/apisix/templates
   */
  apisix: {
    clusterKinds: [...rbac, definition, validation, { group: 'networking.k8s.io', kind: 'IngressClass' }],
    foreignDefinitions: ['gateway.networking.k8s.io'],
    differences: ({ name, namespace }) => [
      caBundles,
      { group: '', kind: 'Secret', name: `${name}-ingress-controller-webhook-cert`, namespace, jsonPointers: ['/data'] },
    ],
  },
  /**
   * The controller writes its certificate into the webhooks and, where there is one, into the conversion of a definition.
   * @see https://github.com/metallb/metallb/blob/v0.16.1/charts/metallb/templates/webhooks.yaml
   * @see https://github.com/metallb/metallb/blob/v0.14.9/charts/metallb/charts/crds/templates/crds.yaml
   */
  metallb: {
    clusterKinds: [...rbac, definition, validation],
    foreignDefinitions: [],
    namespaces: (values) => {
      const monitoring = dig(values, 'prometheus', 'namespace');
      return typeof monitoring === 'string' && monitoring !== '' ? [monitoring] : [];
    },
    differences: () => [
      caBundles,
      { ...definition, name: 'bgppeers.metallb.io', jsonPointers: ['/spec/conversion/webhook/clientConfig/caBundle'] },
    ],
  },
};

/** What is known of the chart of a release. */
export function traitsOf({ chart }: Release): ChartTraits | undefined {
  return Object.hasOwn(known, chart) ? known[chart] : undefined;
}

/** The namespaces in which a release makes objects. */
export function namespacesOf(release: Release, traits: ChartTraits): readonly string[] {
  return [release.namespace, ...(traits.namespaces?.(valuesOf(release)) ?? [])];
}
