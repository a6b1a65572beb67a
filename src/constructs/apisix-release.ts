import { Construct } from 'constructs';
import { helmRelease } from './helm-release';
import { kubeObject } from './kube-object';
import { plainNamespace } from './plain-namespace';
import { builtInNamespaces } from './privileged-namespace';

/** What the Helm form of APISIX can be told. */
export interface ApisixReleaseProps {
  readonly namespace: string;
  /** Exact version of the chart `apisix`. */
  readonly chartVersion: string;
  readonly ingressClass: string;
  readonly defaultIngressClass: boolean;
  readonly serviceType: string;
  readonly serviceAnnotations: Readonly<Record<string, string>>;
  /** Further fields of its spec. @default - none */
  readonly serviceFields?: Readonly<Record<string, string>>;
  /** Secret with the keys `admin` and `viewer` that guard the admin API. @default - the keys of the chart */
  readonly adminKeySecret?: string | undefined;
}

/**
 * APISIX with its ingress controller 2.x, configured through the admin API and without etcd.
 * @see https://github.com/apache/apisix-helm-chart/blob/apisix-2.14.0/charts/apisix/values.yaml
 */
export class ApisixRelease extends Construct {
  constructor(scope: Construct, id: string, props: ApisixReleaseProps) {
    super(scope, id);
    if (!builtInNamespaces.includes(props.namespace)) plainNamespace(this, props.namespace);
    adminPolicy(this, props.namespace);
    helmRelease(this, 'apisix', {
      repo: 'https://apache.github.io/apisix-helm-chart',
      chart: 'apisix',
      version: props.chartVersion,
      namespace: props.namespace,
      values: apisixValues(props),
    });
  }
}

/** The chart opens the admin API to every address; only the controller has business there. */
function adminPolicy(scope: Construct, namespace: string): void {
  kubeObject(scope, 'NetworkPolicy', {
    metadata: { name: 'apisix-admin', namespace },
    spec: {
      podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'apisix', 'app.kubernetes.io/name': 'apisix' } },
      policyTypes: ['Ingress'],
      ingress: [
        { ports: [9080, 9443].map((port) => ({ port, protocol: 'TCP' })) },
        {
          from: [
            { podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'apisix', 'app.kubernetes.io/name': 'ingress-controller' } } },
          ],
          ports: [{ port: 9180, protocol: 'TCP' }],
        },
      ],
    },
  });
}

/** The chart's values. */
export function apisixValues(props: ApisixReleaseProps): Record<string, unknown> {
  const { adminKeySecret } = props;
  return {
    apisix: {
      // Without it the Service has no port 443.
      ssl: { enabled: true },
      deployment: { role: 'traditional', role_traditional: { config_provider: 'yaml' } },
      ...(adminKeySecret ? { admin: { credentials: { secretName: adminKeySecret } } } : {}),
    },
    service: {
      type: props.serviceType,
      ...(Object.keys(props.serviceAnnotations).length > 0 ? { annotations: props.serviceAnnotations } : {}),
      ...props.serviceFields,
    },
    etcd: { enabled: false },
    // A user would bring a Secret and an environment variable for an etcd that is not there.
    externalEtcd: { user: '' },
    'ingress-controller': {
      enabled: true,
      config: {
        provider: { type: 'apisix-standalone' },
        kubernetes: { ingressClass: props.ingressClass, defaultIngressClass: props.defaultIngressClass },
      },
      gatewayProxy: {
        createDefault: true,
        publishService: `${props.namespace}/apisix-gateway`,
        ...(adminKeySecret
          ? {
              provider: {
                controlPlane: {
                  auth: { type: 'AdminKey', adminKey: { valueFrom: { secretKeyRef: { name: adminKeySecret, key: 'admin' } } } },
                },
              },
            }
          : {}),
      },
    },
  };
}
