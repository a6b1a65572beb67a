// biome-ignore lint/suspicious/noExplicitAny: objects that are about to be broken have no type
export type Loose = any;

const labels = { app: 'web' };
const pod = () => ({ containers: [{ name: 'web', image: 'nginx:1.29.1', ports: [{ name: 'http', containerPort: 80 }] }] });
const object = (apiVersion: string, kind: string, rest: Loose = {}) => ({ apiVersion, kind, metadata: { name: 'web' }, ...rest });
/** A small object of each kind that the API server takes. */
export const sound: Readonly<Record<string, () => Loose>> = {
  Pod: () => object('v1', 'Pod', { spec: pod() }),
  Deployment: () =>
    object('apps/v1', 'Deployment', {
      spec: { replicas: 1, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: pod() } },
    }),
  DaemonSet: () =>
    object('apps/v1', 'DaemonSet', { spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: pod() } } }),
  StatefulSet: () =>
    object('apps/v1', 'StatefulSet', {
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ ...pod().containers[0], volumeMounts: [{ name: 'data', mountPath: '/data' }] }] },
        },
        volumeClaimTemplates: [
          { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
        ],
      },
    }),
  CronJob: () =>
    object('batch/v1', 'CronJob', {
      spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: { spec: { ...pod(), restartPolicy: 'OnFailure' } } } } },
    }),
  Service: () => object('v1', 'Service', { spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] } }),
  ClusterRoleBinding: () =>
    object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
      roleRef: { kind: 'ClusterRole', name: 'view' },
      subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'default' }],
    }),
  Role: () => object('rbac.authorization.k8s.io/v1', 'Role', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }),
  ConfigMap: () => object('v1', 'ConfigMap', { data: { 'a.conf': 'x' }, binaryData: { b: 'YQ==' } }),
  Secret: () => object('v1', 'Secret', { type: 'kubernetes.io/tls', data: { 'tls.crt': 'YQ==' }, stringData: { 'tls.key': 'x' } }),
  HorizontalPodAutoscaler: () =>
    object('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: {
        minReplicas: 2,
        maxReplicas: 2,
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } }],
      },
    }),
  APIService: () => ({
    ...object('apiregistration.k8s.io/v1', 'APIService', {
      spec: { version: 'v1', group: 'a.io', groupPriorityMinimum: 100, versionPriority: 100 },
    }),
    metadata: { name: 'v1.a.io' },
  }),
  CustomResourceDefinition: () => ({
    ...object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
      spec: {
        group: 'a.io',
        scope: 'Namespaced',
        names: { plural: 'webs', kind: 'Web' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: {
              openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', additionalProperties: { type: 'string' } } } },
            },
          },
        ],
      },
    }),
    metadata: { name: 'webs.a.io' },
  }),
  Ingress: () =>
    object('networking.k8s.io/v1', 'Ingress', {
      spec: {
        rules: [
          {
            host: 'a.example',
            http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] },
          },
        ],
      },
    }),
  Namespace: () => object('v1', 'Namespace', { metadata: { name: 'web', labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } } }),
  IngressClass: () => object('networking.k8s.io/v1', 'IngressClass', { spec: { controller: 'a.example/web' } }),
  NetworkPolicy: () =>
    object('networking.k8s.io/v1', 'NetworkPolicy', {
      spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] },
    }),
};

/** The first container of what makes pods. */
export const container = (whole: Loose) => (whole.spec.template ?? whole).spec.containers[0];

const schemaIn = (definition: Loose) => definition.spec.versions[0].schema.openAPIV3Schema;

/** A kind, what is done to it, and the faults that it has then. */
export const broken: readonly (readonly [kind: string, story: string, change: (whole: Loose) => unknown, expected: readonly string[]])[] = [
  [
    'Deployment',
    'labels that the selector does not choose',
    (o) => (o.spec.selector.matchLabels = { app: 'other' }),
    ['spec.template.metadata.labels.app value'],
  ],
  ['Deployment', 'an empty selector', (o) => (o.spec.selector = {}), ['spec.selector value']],
  [
    'Deployment',
    'an expression that chooses no pod',
    (o) => (o.spec.selector.matchExpressions = [{ key: 'app', operator: 'NotIn', values: ['web'] }]),
    ['spec.selector.matchExpressions[0] value'],
  ],
  [
    'Deployment',
    'a strategy that may not move',
    (o) => (o.spec.strategy = { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }),
    ['spec.strategy.rollingUpdate.maxUnavailable value'],
  ],
  [
    'DaemonSet',
    'a strategy that may not move',
    (o) => (o.spec.updateStrategy = { rollingUpdate: { maxUnavailable: 0 } }),
    ['spec.updateStrategy.rollingUpdate.maxUnavailable value'],
  ],
  [
    'Deployment',
    'a policy that no Deployment may have',
    (o) => (o.spec.template.spec.restartPolicy = 'Never'),
    ['spec.template.spec.restartPolicy value'],
  ],
  ['Deployment', 'a number in quotes', (o) => (o.spec.replicas = '3'), ['spec.replicas type']],
  [
    'Deployment',
    'a variable that is a number',
    (o) => (container(o).env = [{ name: 'A', value: 1 }]),
    ['spec.template.spec.containers[0].env[0].value type'],
  ],
  [
    'Deployment',
    'a misspelt field',
    (o) => (container(o).imagePullPolicies = 'Always'),
    ['spec.template.spec.containers[0].imagePullPolicies unknown'],
  ],
  [
    'Deployment',
    'two containers of one name',
    (o) => o.spec.template.spec.containers.push({ name: 'web', image: 'a' }),
    ['spec.template.spec.containers[1] duplicate'],
  ],
  [
    'Deployment',
    'an init container of the same name',
    (o) => (o.spec.template.spec.initContainers = [{ name: 'web', image: 'a' }]),
    ['spec.template.spec.containers[0].name duplicate'],
  ],
  [
    'Deployment',
    'a volume that is not there',
    (o) => (container(o).volumeMounts = [{ name: 'data', mountPath: '/data' }]),
    ['spec.template.spec.containers[0].volumeMounts[0].name value'],
  ],
  [
    'StatefulSet',
    'a claim that is not there',
    (o) => (o.spec.volumeClaimTemplates[0].metadata.name = 'other'),
    ['spec.template.spec.containers[0].volumeMounts[0].name value'],
  ],
  [
    'Pod',
    'another port on the network of the host',
    (o) => (o.spec.hostNetwork = true) && (container(o).ports[0].hostPort = 81),
    ['spec.containers[0].ports[0].hostPort value'],
  ],
  [
    'Pod',
    'a request beyond the limit',
    (o) => (container(o).resources = { requests: { memory: '1Gi' }, limits: { memory: '512Mi' } }),
    ['spec.containers[0].resources.requests.memory value'],
  ],
  [
    'Pod',
    'a resource that is none',
    (o) => (container(o).resources = { requests: { mem: '1Gi' } }),
    ['spec.containers[0].resources.requests.mem value'],
  ],
  [
    'Pod',
    'a quantity that is none',
    (o) => (container(o).resources = { requests: { memory: '1GB' } }),
    ['spec.containers[0].resources.requests.memory value'],
  ],
  [
    'Pod',
    'a probe of two kinds',
    (o) => (container(o).livenessProbe = { exec: { command: ['a'] }, tcpSocket: { port: 80 } }),
    ['spec.containers[0].livenessProbe value'],
  ],
  [
    'Pod',
    'a liveness probe that must hold twice',
    (o) => (container(o).livenessProbe = { tcpSocket: { port: 80 }, successThreshold: 2 }),
    ['spec.containers[0].livenessProbe.successThreshold value'],
  ],
  [
    'Pod',
    'two ports of one name',
    (o) => container(o).ports.push({ name: 'http', containerPort: 81 }),
    ['spec.containers[0].ports[1].name duplicate'],
  ],
  ['Pod', 'a name in capitals', (o) => (o.metadata.name = 'Web'), ['metadata.name value']],
  ['Pod', 'no name', (o) => (o.metadata = {}), ['metadata value']],
  [
    'Pod',
    'a label that is none',
    (o) => (o.metadata.labels = { 'a b': 'c', d: 'e f', g: 1 }),
    ['metadata.labels["a b"] value', 'metadata.labels.d value', 'metadata.labels.g type'],
  ],
  [
    'CronJob',
    'a template that restarts always',
    (o) => (o.spec.jobTemplate.spec.template.spec.restartPolicy = 'Always'),
    ['spec.jobTemplate.spec.template.spec.restartPolicy value'],
  ],
  ['CronJob', 'four fields', (o) => (o.spec.schedule = '0 3 * *'), ['spec.schedule value']],
  [
    'Service',
    'several ports without names',
    (o) => (o.spec.ports = [{ port: 80 }, { name: 'b', port: 81 }]),
    ['spec.ports[0].name missing'],
  ],
  ['Service', 'two ports of one name', (o) => o.spec.ports.push({ name: 'http', port: 81 }), ['spec.ports[1].name duplicate']],
  ['Service', 'one port twice', (o) => o.spec.ports.push({ name: 'b', port: 80, protocol: 'TCP' }), ['spec.ports[1] duplicate']],
  ['Service', 'no ports', (o) => delete o.spec.ports, ['spec.ports missing']],
  ['Service', 'a node port of type ClusterIP', (o) => (o.spec.ports[0].nodePort = 30080), ['spec.ports[0].nodePort value']],
  [
    'Service',
    'one node port twice',
    (o) =>
      (o.spec = {
        type: 'NodePort',
        ports: [
          { name: 'a', port: 1, nodePort: 30080 },
          { name: 'b', port: 2, nodePort: 30080 },
        ],
      }),
    ['spec.ports[1].nodePort duplicate'],
  ],
  ['Service', 'a traffic policy of type ClusterIP', (o) => (o.spec.externalTrafficPolicy = 'Local'), ['spec.externalTrafficPolicy value']],
  [
    'Service',
    'a load balancer without address',
    (o) => Object.assign(o.spec, { type: 'LoadBalancer', clusterIP: 'None' }),
    ['spec.clusterIP value'],
  ],
  ['Service', 'an external name that is missing', (o) => (o.spec = { type: 'ExternalName' }), ['spec.externalName missing']],
  ['Service', 'a name that begins with a digit', (o) => (o.metadata.name = '1web'), ['metadata.name value']],
  ['ClusterRoleBinding', 'an account without namespace', (o) => delete o.subjects[0].namespace, ['subjects[0].namespace missing']],
  ['ClusterRoleBinding', 'a Role', (o) => (o.roleRef.kind = 'Role'), ['roleRef.kind value']],
  ['Role', 'a path', (o) => (o.rules = [{ nonResourceURLs: ['/'], verbs: ['get'] }]), ['rules[0].nonResourceURLs value']],
  ['ConfigMap', 'a key in both maps', (o) => (o.binaryData = { 'a.conf': 'YQ==' }), ['binaryData["a.conf"] duplicate']],
  ['ConfigMap', 'a number as data', (o) => (o.data.n = 1), ['data.n type']],
  ['Secret', 'a key that its type needs', (o) => delete o.stringData, ['data["tls.key"] missing']],
  ['Secret', 'data in clear', (o) => (o.data['tls.crt'] = '-----BEGIN'), ['data["tls.crt"] value']],
  ['HorizontalPodAutoscaler', 'fewer at most than at least', (o) => (o.spec.maxReplicas = 1), ['spec.maxReplicas value']],
  [
    'HorizontalPodAutoscaler',
    'a target without group',
    (o) => delete o.spec.scaleTargetRef.apiVersion,
    ['spec.scaleTargetRef.apiVersion value'],
  ],
  ['APIService', 'another name', (o) => (o.metadata.name = 'v1.b.io'), ['metadata.name value']],
  ['CustomResourceDefinition', 'another name', (o) => (o.metadata.name = 'web.a.io'), ['metadata.name value']],
  ['CustomResourceDefinition', 'no version that is stored', (o) => (o.spec.versions[0].storage = false), ['spec.versions value']],
  [
    'CustomResourceDefinition',
    'a misspelt keyword deep in a schema',
    (o) => (o.spec.versions[0].schema.openAPIV3Schema.properties.spec.additionalProperties = { typ: 'string' }),
    ['spec.versions[0].schema.openAPIV3Schema.properties.spec.additionalProperties.typ unknown'],
  ],
  [
    'CustomResourceDefinition',
    'a field without type',
    (o) => (schemaIn(o).properties.spec.properties = { a: { minLength: 1 } }) && delete schemaIn(o).properties.spec.additionalProperties,
    ['spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.a.type missing'],
  ],
  [
    'CustomResourceDefinition',
    'a field that nothing is said of',
    (o) => (schemaIn(o).properties.spec = { type: 'object', properties: { a: null } }),
    ['spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.a.type missing'],
  ],
  [
    'CustomResourceDefinition',
    'a default that its own schema refuses',
    (o) => (schemaIn(o).properties.spec = { type: 'object', properties: { a: { type: 'integer', default: '1' } } }),
    ['spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.a.default value'],
  ],
  [
    'CustomResourceDefinition',
    'a schema of what is no map',
    (o) => (o.spec.versions[0].schema.openAPIV3Schema = { type: 'string' }),
    ['spec.versions[0].schema.openAPIV3Schema.type value'],
  ],
  [
    'CustomResourceDefinition',
    'labels of its own',
    (o) => (schemaIn(o).properties.metadata = { type: 'object', properties: { labels: { type: 'object' } } }),
    ['spec.versions[0].schema.openAPIV3Schema.properties.metadata.properties.labels value'],
  ],
  [
    'CustomResourceDefinition',
    'a rule without expression',
    (o) => (schemaIn(o).properties.spec['x-kubernetes-validations'] = [{ rule: ' ' }]),
    ['spec.versions[0].schema.openAPIV3Schema.properties.spec.x-kubernetes-validations[0].rule missing'],
  ],
  [
    'CustomResourceDefinition',
    'a type that there is not',
    (o) => (schemaIn(o).properties.spec.additionalProperties.type = 'int'),
    ['spec.versions[0].schema.openAPIV3Schema.properties.spec.additionalProperties.type value'],
  ],
  [
    'CustomResourceDefinition',
    'a version without schema',
    (o) => (o.spec.versions[0].schema = {}),
    ['spec.versions[0].schema.openAPIV3Schema missing'],
  ],
  ['ClusterRoleBinding', 'a role with a slash', (o) => (o.roleRef.name = 'view/1'), ['roleRef.name value']],
  ['ClusterRoleBinding', 'a role without name', (o) => (o.roleRef.name = ''), ['roleRef.name missing']],
  ['CronJob', 'a job without spec', (o) => (o.spec.jobTemplate = {}), ['spec.jobTemplate.spec missing']],
  ['Deployment', 'a template without spec', (o) => delete o.spec.template.spec, ['spec.template.spec missing']],
  [
    'Pod',
    'a variable of no field',
    (o) => (container(o).env = [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.node' } } }]),
    ['spec.containers[0].env[0].valueFrom.fieldRef.fieldPath value'],
  ],
  ['CustomResourceDefinition', 'a version in capitals', (o) => (o.spec.versions[0].name = 'V1'), ['spec.versions[0].name value']],
  ['CustomResourceDefinition', 'a kind with a slash', (o) => (o.spec.names.kind = 'Web/1'), ['spec.names.kind value']],
  ['HorizontalPodAutoscaler', 'a target without name', (o) => (o.spec.scaleTargetRef.name = ''), ['spec.scaleTargetRef.name missing']],
  ['HorizontalPodAutoscaler', 'a kind with a slash', (o) => (o.spec.scaleTargetRef.kind = 'a/b'), ['spec.scaleTargetRef.kind value']],
  ['Ingress', 'a path that goes up', (o) => (o.spec.rules[0].http.paths[0].path = '/a/../b'), ['spec.rules[0].http.paths[0].path value']],
  [
    'Ingress',
    'a Service in capitals',
    (o) => (o.spec.rules[0].http.paths[0].backend.service.name = 'Web'),
    ['spec.rules[0].http.paths[0].backend.service.name value'],
  ],
  ['Ingress', 'an empty list of rules', (o) => (o.spec.rules = []), ['spec.rules missing']],
  ['APIService', 'no service that might be unsafe', (o) => (o.spec.insecureSkipTLSVerify = true), ['spec.insecureSkipTLSVerify value']],
  ['CustomResourceDefinition', 'a short name in capitals', (o) => (o.spec.names.shortNames = ['W']), ['spec.names.shortNames[0] value']],
  ['HorizontalPodAutoscaler', 'a metric of another type', (o) => (o.spec.metrics[0].type = 'Pods'), ['spec.metrics[0].pods missing']],
  [
    'HorizontalPodAutoscaler',
    'a metric without name',
    (o) => (o.spec.metrics[0].resource.name = ''),
    ['spec.metrics[0].resource.name missing'],
  ],
  [
    'HorizontalPodAutoscaler',
    'a metric without value',
    (o) => delete o.spec.metrics[0].resource.target.averageUtilization,
    ['spec.metrics[0].resource.target value'],
  ],
  ['HorizontalPodAutoscaler', 'none at least', (o) => (o.spec.minReplicas = 0), ['spec.minReplicas value']],
  [
    'Service',
    'ports of a load balancer that it is not',
    (o) => (o.spec.allocateLoadBalancerNodePorts = false),
    ['spec.allocateLoadBalancerNodePorts value'],
  ],
  [
    'StatefulSet',
    'a claim without spec',
    (o) => delete o.spec.volumeClaimTemplates[0].spec,
    ['spec.volumeClaimTemplates[0].spec.accessModes missing', 'spec.volumeClaimTemplates[0].spec.resources.requests.storage missing'],
  ],
  [
    'Pod',
    'a variable of no Secret',
    (o) => (container(o).env = [{ name: 'A', valueFrom: { secretKeyRef: { key: 'a' } } }]),
    ['spec.containers[0].env[0].valueFrom.secretKeyRef.name missing'],
  ],
  [
    'Pod',
    'a probe without command',
    (o) => (container(o).livenessProbe = { exec: {} }),
    ['spec.containers[0].livenessProbe.exec.command missing'],
  ],
  ['APIService', 'no version', (o) => delete o.spec.version, ['spec.version missing']],
  ['Deployment', 'no spec', (o) => delete o.spec, ['spec missing']],
  ['ClusterRoleBinding', 'an account in capitals', (o) => (o.subjects[0].name = 'Web'), ['subjects[0].name value']],
  ['ClusterRoleBinding', 'an account without name', (o) => (o.subjects[0].name = ''), ['subjects[0].name missing']],
  [
    'Namespace',
    'a level that there is not',
    (o) => (o.metadata.labels['pod-security.kubernetes.io/enforce'] = 'Privileged'),
    ['metadata.labels["pod-security.kubernetes.io/enforce"] value'],
  ],
  [
    'Namespace',
    'a version that is none',
    (o) => (o.metadata.labels['pod-security.kubernetes.io/warn-version'] = '1.34'),
    ['metadata.labels["pod-security.kubernetes.io/warn-version"] value'],
  ],
  ['IngressClass', 'no controller', (o) => delete o.spec.controller, ['spec.controller missing']],
  ['IngressClass', 'a controller without domain', (o) => (o.spec.controller = 'nginx'), ['spec.controller value']],
  [
    'Ingress',
    'a backend without port',
    (o) => delete o.spec.rules[0].http.paths[0].backend.service.port,
    ['spec.rules[0].http.paths[0].backend.service.port missing'],
  ],
  [
    'Ingress',
    'a port of two kinds',
    (o) => (o.spec.rules[0].http.paths[0].backend.service.port.name = 'http'),
    ['spec.rules[0].http.paths[0].backend.service.port value'],
  ],
  ['Ingress', 'a backend that is none', (o) => (o.spec.rules[0].http.paths[0].backend = {}), ['spec.rules[0].http.paths[0].backend value']],
  ['Ingress', 'no rules', (o) => delete o.spec.rules, ['spec value']],
  [
    'Ingress',
    'a path that does not begin with a slash',
    (o) => (o.spec.rules[0].http.paths[0].path = 'a'),
    ['spec.rules[0].http.paths[0].path value'],
  ],
  ['Ingress', 'an address as host', (o) => (o.spec.rules[0].host = '192.0.2.1'), ['spec.rules[0].host value']],
  [
    'NetworkPolicy',
    'a peer of two kinds',
    (o) => (o.spec.ingress[0].from[0].ipBlock = { cidr: '192.0.2.0/24' }),
    ['spec.ingress[0].from[0] value'],
  ],
];
