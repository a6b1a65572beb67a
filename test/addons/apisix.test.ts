import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Manifest } from '../../src/manifest';
import { object, rendered, single } from '../built';
import { readFacts } from '../facts';

function withApisix(options: object, over: object = {}) {
  return rendered({
    ...single,
    addons: { apisix: options, cilium: { version: '1.20.0' }, 'cilium-l2': {}, 'cilium-lb-pool': {} },
    ...over,
  });
}

// https://github.com/apache/apisix-ingress-controller/blob/1.7.0/samples/deploy/composite.yaml
describe('1.7.0', () => {
  const rendering = withApisix({ version: '1.7.0', address: '192.168.10.210' });
  const deployment = object(rendering, 'apisix', 'Deployment', 'ingress-apisix-composite-deployment');
  const { containers } = (
    deployment.spec as {
      template: { spec: { containers: { name: string; image: string; command: string[]; ports: { containerPort: number }[] }[] } };
    }
  ).template.spec;
  const [controller, gateway] = containers as [(typeof containers)[number], (typeof containers)[number]];

  test('makes the objects of the composite form and an IngressClass', () => {
    const made = (rendering.manifests.get('apisix') ?? []).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(made.filter((name) => !name.startsWith('CustomResourceDefinition'))).toEqual([
      'Namespace ingress-apisix',
      'ServiceAccount apisix-view-serviceaccount',
      'ClusterRole apisix-view-clusterrole',
      'ClusterRoleBinding apisix-view-clusterrolebinding',
      'ConfigMap apisix-gw-config.yaml',
      'IngressClass apisix',
      'Deployment ingress-apisix-composite-deployment',
      'Service ingress-apisix-gateway',
    ]);
  });

  test('brings the seven definitions of the controller, whole', () => {
    const { items } = readFacts('crds', 'apisix-1.7') as { items: Manifest[] };
    const made = (rendering.manifests.get('apisix') ?? []).filter(({ kind }) => kind === 'CustomResourceDefinition');
    expect(made).toHaveLength(7);
    expect(made).toEqual(items);
  });

  // The composite file of the tag 1.7.0 says :dev, which moves.
  test('pins both images', () => {
    expect([controller.image, gateway.image]).toEqual(['apache/apisix-ingress-controller:1.7.0', 'apache/apisix:3.2.2-centos']);
  });

  test('keeps the admin API and the etcd in memory on the loopback of the pod', () => {
    const config = object(rendering, 'apisix', 'ConfigMap', 'apisix-gw-config.yaml');
    const { deployment: settings, plugins } = parse((config.data as Record<string, string>)['config.yaml'] as string);
    expect(settings).toEqual({
      admin: { admin_listen: { ip: '127.0.0.1', port: 9180 }, allow_admin: ['127.0.0.0/24'] },
      etcd: { host: ['http://127.0.0.1:12379'], prefix: '/apisix', timeout: 60 },
    });
    expect(plugins).toHaveLength(74);
    expect(plugins).not.toContain('server-info');
    expect(controller.command.slice(-2)).toEqual(['--etcd-server-listen-address', '127.0.0.1:12379']);
  });

  test('passes the arguments of upstream, in their order', () => {
    expect(controller.command.slice(0, 20)).toEqual([
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
      'edd1c9f034335f136f87ad84b625c8f1',
      '--api-version',
      'apisix.apache.org/v2',
      '--ingress-status-address',
    ]);
  });

  test('asks the load balancer for its address', () => {
    const service = object(rendering, 'apisix', 'Service', 'ingress-apisix-gateway');
    expect(service).toMatchObject({
      metadata: { annotations: { 'lbipam.cilium.io/ips': '192.168.10.210' } },
      spec: {
        type: 'LoadBalancer',
        ports: [
          { port: 80, targetPort: 9080 },
          { port: 443, targetPort: 9443 },
        ],
      },
    });
  });

  test('is a NodePort where nobody balances', () => {
    const alone = rendered({ ...single, loadBalancer: undefined, addons: { apisix: { version: '1.7.0' } } });
    expect(object(alone, 'apisix', 'Service', 'ingress-apisix-gateway').spec).toMatchObject({ type: 'NodePort' });
  });

  test('serves class-less Ingresses only if told so', () => {
    expect(object(rendering, 'apisix', 'IngressClass', 'apisix').metadata).not.toHaveProperty('annotations');
    const chosen = withApisix({ version: '1.7.0', defaultIngressClass: true });
    expect(object(chosen, 'apisix', 'IngressClass', 'apisix').metadata.annotations).toEqual({
      'ingressclass.kubernetes.io/is-default-class': 'true',
    });
  });
});

// Rendered with the chart apisix 2.14.0: these values give no etcd, port 443, and a GatewayProxy that finds the admin Service.
describe('2.0.1', () => {
  const rendering = withApisix({ version: '2.0.1', address: '192.168.10.210' });
  const chart = object(rendering, 'apisix', 'HelmChart', 'apisix');
  const values = parse((chart.spec as { valuesContent: string }).valuesContent);

  // https://github.com/apache/apisix-helm-chart: 2.12.5 carries controller 2.0.0, 2.14.0 is the newest with 2.0.1.
  test.each([
    ['2.0.0', '2.12.5'],
    ['2.0.1', '2.14.0'],
  ])('controller %s comes by chart %s', (version, chartVersion) => {
    expect(object(withApisix({ version }), 'apisix', 'HelmChart', 'apisix').spec).toMatchObject({
      repo: 'https://apache.github.io/apisix-helm-chart',
      chart: 'apisix',
      version: chartVersion,
      targetNamespace: 'ingress-apisix',
    });
  });

  test('runs standalone, driven through the admin API, without etcd', () => {
    expect(values).toMatchObject({
      apisix: { ssl: { enabled: true }, deployment: { role: 'traditional', role_traditional: { config_provider: 'yaml' } } },
      etcd: { enabled: false },
      externalEtcd: { user: '' },
      'ingress-controller': { enabled: true, config: { provider: { type: 'apisix-standalone' } }, gatewayProxy: { createDefault: true } },
    });
  });

  test('asks the load balancer for its address, and publishes it', () => {
    expect(values.service).toEqual({ type: 'LoadBalancer', annotations: { 'lbipam.cilium.io/ips': '192.168.10.210' } });
    expect(values['ingress-controller'].gatewayProxy.publishService).toBe('ingress-apisix/apisix-gateway');
  });

  // The chart appends 0.0.0.0/0 to the admin API's allow list whenever its controller is enabled.
  test('lets the controller alone reach the admin API', () => {
    const policy = object(rendering, 'apisix', 'NetworkPolicy', 'apisix-admin');
    const { ingress } = policy.spec as { ingress: { from?: unknown; ports: { port: number }[] }[] };
    expect(ingress.filter(({ from }) => from === undefined).flatMap(({ ports }) => ports.map(({ port }) => port))).toEqual([9080, 9443]);
    expect(ingress.filter(({ from }) => from !== undefined).flatMap(({ ports }) => ports.map(({ port }) => port))).toEqual([9180]);
  });

  test('reads the keys of the admin API from a Secret, on both sides', () => {
    const secret = withApisix({ version: '2.0.1', adminKeySecret: 'apisix-admin' });
    const chosen = parse((object(secret, 'apisix', 'HelmChart', 'apisix').spec as { valuesContent: string }).valuesContent);
    expect(chosen.apisix.admin.credentials.secretName).toBe('apisix-admin');
    expect(chosen['ingress-controller'].gatewayProxy.provider.controlPlane.auth).toEqual({
      type: 'AdminKey',
      adminKey: { valueFrom: { secretKeyRef: { name: 'apisix-admin', key: 'admin' } } },
    });
  });

  test('makes neither the IngressClass nor the definitions that the chart makes', () => {
    const kinds = (rendering.manifests.get('apisix') ?? []).map(({ kind }) => kind);
    expect(kinds).toEqual(['Namespace', 'NetworkPolicy', 'HelmChart']);
  });
});

test('the definitions carry structure, not prose', () => {
  const text = readFileSync(`${__dirname}/../../imports/crds/apisix-1.7.json`, 'utf8');
  expect(text).toContain('x-kubernetes-preserve-unknown-fields');
  expect(text).not.toMatch(/"description": "/);
});
