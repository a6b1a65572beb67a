import { Construct } from 'constructs';
import type { Manifest } from '../manifest';
import { stringify } from '../yaml';
import { Definition } from './definition';
import { kubeObject } from './kube-object';
import { builtInNamespaces } from './privileged-namespace';

/** What the composite form of APISIX can be told. */
export interface ApisixCompositeProps {
  readonly namespace: string;
  /** The custom resource definitions of the controller's version. */
  readonly definitions: readonly Manifest[];
  readonly ingressClass: string;
  readonly defaultIngressClass: boolean;
  readonly serviceType: string;
  readonly serviceAnnotations: Readonly<Record<string, string>>;
  /** Further fields of its spec. @default - none */
  readonly serviceFields?: Readonly<Record<string, string>>;
}

/**
 * APISIX and its ingress controller 1.7 in one pod, with an etcd that lives in the controller's memory.
 *
 * Departs from upstream where upstream leaves a door open or a tag floating: docs/decisions/0007-apisix-composite.md.
 * @see https://github.com/apache/apisix-ingress-controller/blob/1.7.0/samples/deploy/composite.yaml
 */
export class ApisixComposite extends Construct {
  constructor(scope: Construct, id: string, props: ApisixCompositeProps) {
    super(scope, id);
    const { namespace } = props;
    if (!builtInNamespaces.includes(namespace))
      kubeObject(this, 'Namespace', { metadata: { name: namespace, labels: { name: namespace } } });
    for (const definition of props.definitions) new Definition(this, definition);
    kubeObject(this, 'ServiceAccount', { metadata: { name: account, namespace } });
    kubeObject(this, 'ClusterRole', { metadata: { name: role }, rules });
    kubeObject(this, 'ClusterRoleBinding', {
      metadata: { name: 'apisix-view-clusterrolebinding' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role },
      subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
    });
    kubeObject(this, 'ConfigMap', { metadata: { name: configMap, namespace }, data: { 'config.yaml': stringify(gatewayConfig) } });
    kubeObject(this, 'IngressClass', {
      metadata: {
        name: props.ingressClass,
        ...(props.defaultIngressClass ? { annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } } : {}),
      },
      spec: { controller: 'apisix.apache.org/apisix-ingress' },
    });
    kubeObject(this, 'Deployment', {
      metadata: { name: deployment, namespace },
      spec: {
        // Every replica would keep routes of its own in memory.
        replicas: 1,
        revisionHistoryLimit: 10,
        progressDeadlineSeconds: 600,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '50%', maxUnavailable: 1 } },
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            serviceAccountName: account,
            terminationGracePeriodSeconds: 0,
            volumes: [{ name: 'apisix-config-yaml-configmap', configMap: { name: configMap, defaultMode: 0o644 } }],
            containers: [controller(props.ingressClass), gateway],
          },
        },
      },
    });
    kubeObject(this, 'Service', {
      metadata: { name: 'ingress-apisix-gateway', namespace, annotations: props.serviceAnnotations },
      spec: {
        type: props.serviceType,
        ...props.serviceFields,
        selector: labels,
        ports: [
          { name: 'http', port: 80, protocol: 'TCP', targetPort: 9080 },
          { name: 'https', port: 443, protocol: 'TCP', targetPort: 9443 },
        ],
      },
    });
  }
}

const account = 'apisix-view-serviceaccount';
const role = 'apisix-view-clusterrole';
const configMap = 'apisix-gw-config.yaml';
const deployment = 'ingress-apisix-composite-deployment';
const labels = { 'app.kubernetes.io/name': deployment };

function controller(ingressClass: string) {
  return {
    name: 'ingress-apisix',
    image: 'apache/apisix-ingress-controller:1.7.0',
    imagePullPolicy: 'IfNotPresent',
    command: [
      '/ingress-apisix/apisix-ingress-controller',
      'ingress',
      '--log-output',
      'stdout',
      '--apisix-resource-sync-interval',
      '1h',
      '--apisix-resource-sync-comparison=true',
      '--http-listen',
      ':8080',
      '--https-listen',
      ':8443',
      '--default-apisix-cluster-name',
      'default',
      '--default-apisix-cluster-base-url',
      'http://127.0.0.1:9180/apisix/admin',
      '--default-apisix-cluster-admin-key',
      builtInAdminKey,
      '--api-version',
      'apisix.apache.org/v2',
      '--ingress-status-address',
      '',
      ...(ingressClass === 'apisix' ? [] : ['--ingress-class', ingressClass]),
      '--disable-status-updates=false',
      '--etcd-server-enabled=true',
      '--etcd-server-listen-address',
      '127.0.0.1:12379',
    ],
    ports: [
      { name: 'http', containerPort: 8080, protocol: 'TCP' },
      { name: 'https', containerPort: 8443, protocol: 'TCP' },
    ],
    env: [
      { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ],
    livenessProbe: { tcpSocket: { port: 8080 }, initialDelaySeconds: 15, periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 3 },
    readinessProbe: { tcpSocket: { port: 8080 }, initialDelaySeconds: 10, periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 3 },
  };
}

/** Built into APISIX up to 3.9 and printed in its documentation: no secret, and of no use beyond the pod's loopback. */
const builtInAdminKey = 'edd1c9f034335f136f87ad84b625c8f1';

const gateway = {
  name: 'apisix',
  image: 'apache/apisix:3.2.2-centos',
  imagePullPolicy: 'IfNotPresent',
  ports: [
    { name: 'http', containerPort: 9080, protocol: 'TCP' },
    { name: 'https', containerPort: 9443, protocol: 'TCP' },
  ],
  livenessProbe: { tcpSocket: { port: 9080 }, initialDelaySeconds: 20, periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 3 },
  readinessProbe: { tcpSocket: { port: 9080 }, initialDelaySeconds: 15, periodSeconds: 2, timeoutSeconds: 1, failureThreshold: 3 },
  volumeMounts: [{ name: 'apisix-config-yaml-configmap', mountPath: '/usr/local/apisix/conf/config.yaml', subPath: 'config.yaml' }],
};

const read = ['get', 'list', 'watch'];
const kinds = [
  'apisixclusterconfigs',
  'apisixconsumers',
  'apisixglobalrules',
  'apisixpluginconfigs',
  'apisixroutes',
  'apisixtlses',
  'apisixupstreams',
];

/** What the controller reads and writes with the flags above; upstream's role grants more that 1.7.0 never uses. */
const rules = [
  { apiGroups: [''], resources: ['events'], verbs: ['*'] },
  { apiGroups: [''], resources: ['configmaps', 'endpoints', 'namespaces', 'pods', 'secrets', 'services'], verbs: read },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: read },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses/status'], verbs: ['update'] },
  { apiGroups: ['apisix.apache.org'], resources: kinds.flatMap((kind) => [kind, `${kind}/status`]), verbs: ['*'] },
  { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['*'] },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: read },
];

const gatewayConfig = {
  deployment: {
    admin: {
      admin_listen: { ip: '127.0.0.1', port: 9180 },
      allow_admin: ['127.0.0.0/24'],
    },
    etcd: { host: ['http://127.0.0.1:12379'], prefix: '/apisix', timeout: 60 },
  },
  apisix: {
    enable_control: true,
    enable_reuseport: true,
    stream_proxy: { only: false, tcp: [9100, { addr: 9110, tls: true }], udp: [9200] },
  },
  plugins: pluginNames(),
  plugin_attr: { prometheus: { enable_export_server: false } },
};

/** The plugins of upstream's form: those of APISIX 3.2.2 but `server-info`, which needs leases that the etcd in memory lacks. */
function pluginNames(): string[] {
  // prettier-ignore
  return [
    'real-ip',
    'ai',
    'client-control',
    'proxy-control',
    'request-id',
    'zipkin',
    'ext-plugin-pre-req',
    'fault-injection',
    'mocking',
    'serverless-pre-function',
    'cors',
    'ip-restriction',
    'ua-restriction',
    'referer-restriction',
    'csrf',
    'uri-blocker',
    'request-validation',
    'openid-connect',
    'cas-auth',
    'authz-casbin',
    'authz-casdoor',
    'wolf-rbac',
    'ldap-auth',
    'hmac-auth',
    'basic-auth',
    'jwt-auth',
    'key-auth',
    'consumer-restriction',
    'forward-auth',
    'opa',
    'authz-keycloak',
    'proxy-mirror',
    'proxy-cache',
    'proxy-rewrite',
    'workflow',
    'api-breaker',
    'limit-conn',
    'limit-count',
    'limit-req',
    'gzip',
    'traffic-split',
    'redirect',
    'response-rewrite',
    'kafka-proxy',
    'grpc-transcode',
    'grpc-web',
    'public-api',
    'prometheus',
    'datadog',
    'elasticsearch-logger',
    'echo',
    'loggly',
    'http-logger',
    'splunk-hec-logging',
    'skywalking-logger',
    'google-cloud-logging',
    'sls-logger',
    'tcp-logger',
    'kafka-logger',
    'rocketmq-logger',
    'syslog',
    'udp-logger',
    'file-logger',
    'clickhouse-logger',
    'tencent-cloud-cls',
    'inspect',
    'example-plugin',
    'aws-lambda',
    'azure-functions',
    'openwhisk',
    'openfunction',
    'serverless-post-function',
    'ext-plugin-post-req',
    'ext-plugin-post-resp',
  ];
}
