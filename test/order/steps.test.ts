import * as clusters from '../../clusters';
import { identityOf, type Manifest } from '../../src/manifest';
import type { Order, Step } from '../../src/order/steps';
import { rendered, single } from '../built';
import { subjectOf } from '../invariants/subject';

const id = ({ tier, stage, addon }: Step) => `${tier} ${stage.rank} ${addon}`;

const own = (...objects: unknown[]) => ({ manifests: { objects } });
const orderOf = (addons: unknown): Order => rendered({ ...single, addons }).order;
const tierOf = (order: Order, identity: string) =>
  order.steps.find(({ objects }) => objects.some((object) => identityOf(object) === identity))?.tier;

describe.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('%s', (_, cluster) => {
  const { order, manifests } = rendered(cluster);

  test('every object is in one step', () => {
    const all = [...manifests.values()].flat().map(identityOf);
    expect(order.steps.flatMap(({ objects }) => objects.map(identityOf)).sort()).toEqual(all.sort());
    expect(new Set(order.steps.map(({ tier, name }) => `${tier} ${name}`)).size).toBe(order.steps.length);
  });

  test('every step comes after those that it needs, and climbs from them', () => {
    const seen = new Set<Step>();
    for (const step of order.steps) {
      for (const need of step.needs) {
        expect([id(step), seen.has(need)]).toEqual([id(step), true]);
        expect(need.stage.rank).toBeLessThan(step.stage.rank);
      }
      seen.add(step);
    }
    expect(order.descents).toEqual([]);
  });

  test('the bootstrap tier needs nothing of the other', () => {
    const foreign = order.steps
      .filter(({ tier }) => tier === 'bootstrap')
      .flatMap(({ needs }) => needs.filter(({ tier }) => tier === 'gitops'));
    expect(foreign).toEqual([]);
  });
});

test('the committed clusters have steps of both tiers, and needs between them', () => {
  const steps = Object.values(clusters).flatMap((cluster) => rendered(cluster).order.steps);
  expect(steps.filter(({ tier }) => tier === 'bootstrap').length).toBeGreaterThan(30);
  expect(steps.filter(({ tier }) => tier === 'gitops').length).toBeGreaterThan(60);
  expect(steps.flatMap(({ needs }) => needs).length).toBeGreaterThan(100);
});

describe('tiers', () => {
  test('what pods, names, the API server or the engine need is bootstrapped', () => {
    const { steps } = rendered(clusters.kubeadmBirdBgpCurrent).order;
    const addons = (tier: string) => [...new Set(steps.filter((step) => step.tier === tier).map(({ addon }) => addon))].sort();
    expect(addons('bootstrap')).toEqual(['cilium', 'coredns', 'flux']);
    expect(addons('gitops')).toEqual(['purelb', 'workload']);
  });

  test('kube-vip that holds no address of the control plane can come by the engine', () => {
    const vip = { version: 'v1.2.3' };
    const withVip = rendered({ ...single, controlPlane: { vip: '192.168.10.10' }, addons: { 'kube-vip': vip } }).order;
    expect(withVip.steps.map(({ tier }) => tier)).toEqual(['bootstrap']);
    const without = rendered({
      ...single,
      addons: { 'kube-vip': { ...vip, controlPlane: false, services: true }, 'kube-vip-cloud-provider': { version: 'v0.0.12' } },
    }).order;
    expect(without.steps.map(({ tier, stage, addon }) => `${tier} ${stage.rank} ${addon}`)).toEqual([
      'gitops 30 kube-vip',
      'gitops 40 kube-vip-cloud-provider',
    ]);
  });

  // The operator looks for the kinds once, when it starts: operator/pkg/gateway-api/cell.go.
  test('definitions that the pod network reads when it starts come with it', () => {
    const gateways = { cilium: { version: '1.20.0', gatewayApi: {} }, 'gateway-api': {} };
    const { order } = rendered({ ...single, distribution: { k3s: { version: 'v1.34.1+k3s1', disable: ['traefik'] } }, addons: gateways });
    expect(order.steps.find(({ addon }) => addon === 'gateway-api')?.tier).toBe('bootstrap');
    expect(order.steps.find(({ name }) => name === 'cilium')?.needs.map(({ name }) => name)).toContain('gateway-api-foundation');
  });

  test('a chart that is to be there before the pod network comes with it, whoever wrote it, and with it what it names', () => {
    const chart = {
      apiVersion: 'helm.cattle.io/v1',
      kind: 'HelmChart',
      metadata: { name: 'antrea', namespace: 'kube-system' },
      spec: {
        repo: 'https://charts.antrea.io',
        chart: 'antrea',
        version: '2.4.0',
        bootstrap: true,
        targetNamespace: 'antrea',
        valuesSecrets: [{ name: 'antrea-values', keys: ['values.yaml'] }],
      },
    };
    const secret = (name: string) => ({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { name, namespace: 'kube-system' },
      spec: { encryptedData: { 'values.yaml': 'AgA' } },
    });
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'antrea' } };
    const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other', namespace: 'kube-system' }, data: { a: 'b' } };
    const order = orderOf(own(config, chart, namespace));
    expect(tierOf(order, 'helm.cattle.io/HelmChart kube-system/antrea')).toBe('bootstrap');
    expect(tierOf(order, '/Namespace antrea')).toBe('bootstrap');
    expect(tierOf(order, '/ConfigMap kube-system/other')).toBe('gitops');
    // What an operator makes a Secret of comes after the pod network that waits for it: no order can honour that.
    const { descents } = subjectOf({ ...single, addons: own(chart, secret('antrea-values'), secret('other'), namespace) }).order;
    expect(descents.map(({ from, to }) => `${from.object.kind} ${to.object.metadata.name}`)).toEqual(['HelmChart antrea-values']);
  });
});

describe('objects of one step', () => {
  const names = (objects: readonly Manifest[]) => objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);

  test('go from what is read to what reads it', () => {
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'app', namespace: 'default' },
      spec: {
        selector: { matchLabels: { a: 'b' } },
        template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'a', image: 'a:1' }] } },
      },
    };
    const binding = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'binding', namespace: 'default' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'role' },
      subjects: [{ kind: 'ServiceAccount', name: 'account', namespace: 'default' }],
    };
    const role = {
      ...binding,
      kind: 'Role',
      metadata: { name: 'role', namespace: 'default' },
      roleRef: undefined,
      subjects: undefined,
      rules: [],
    };
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'account', namespace: 'default' } };
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'own' } };
    const order = orderOf(own(deployment, binding, JSON.parse(JSON.stringify(role)), account, namespace));
    expect(order.steps.map(({ name, objects }) => [name, names(objects)])).toEqual([
      ['manifests-foundation', ['Namespace own']],
      ['manifests-configuration', ['ServiceAccount account', 'Role role', 'RoleBinding binding']],
      ['manifests-workloads', ['Deployment app']],
    ]);
  });
});

describe('needs', () => {
  const needsOf = (order: Order, name: string) => order.steps.find((step) => step.name === name)?.needs.map((need) => need.name);

  test('programs need the pod network, those that ask for an address whoever gives it, and custom resources what brings their kinds', () => {
    const order = orderOf({
      cilium: { version: '1.20.0' },
      'cilium-l2': {},
      'cilium-lb-pool': {},
      apisix: { version: '2.0.1', address: '192.168.10.200' },
    });
    expect(needsOf(order, 'cilium')).toEqual(['cilium-foundation'].filter((name) => order.steps.some((step) => step.name === name)));
    expect(needsOf(order, 'cilium-lb-pool-address-resources')).toEqual(['cilium']);
    expect(needsOf(order, 'apisix')).toEqual([
      'cilium',
      'apisix-foundation',
      'cilium-l2-address-resources',
      'cilium-lb-pool-address-resources',
    ]);
  });

  test('an own object needs the namespace that an add-on brings', () => {
    const secret = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x', namespace: 'metallb-system' }, data: { a: 'b' } };
    const order = orderOf({ metallb: { version: '0.16.1' }, ...own(secret) });
    expect(needsOf(order, 'manifests-configuration')).toEqual(['metallb-foundation']);
  });
});
