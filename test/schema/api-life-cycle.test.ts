import { apiLifeCycle, apiLifeCycles, isDeprecated, isServed, successorOf } from '../../src/schema/api-life-cycle';
import { kubernetes } from './kubernetes-set';

const minors = Object.keys(kubernetes.versions);

/** Kinds that the API describes and the typings leave out. */
const untyped = new Set(['v1 Event', 'v1 ComponentStatus']);

test('the sets hold exactly the kinds that their minor serves', () => {
  const wrong: string[] = [];
  let looked = 0;
  for (const cycle of apiLifeCycles()) {
    const id = `${cycle.apiVersion} ${cycle.kind}`;
    for (const minor of untyped.has(id) ? [] : minors) {
      looked++;
      const isThere = kubernetes.versions[minor]?.[id] !== undefined;
      if (isThere !== isServed(cycle, minor)) wrong.push(`${minor} ${id}: ${isThere ? 'there' : 'not there'}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(1000);
});

test('every kind of the sets has a life cycle', () => {
  const without = minors.flatMap((minor) =>
    Object.keys(kubernetes.versions[minor] ?? {}).filter((id) => apiLifeCycle(...(id.split(' ') as [string, string])) === undefined),
  );
  expect([...new Set(without)]).toEqual([]);
});

/** @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
test.each([
  ['batch/v1beta1', 'CronJob', 25, 'batch/v1 CronJob'],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', 25, 'discovery.k8s.io/v1 EndpointSlice'],
  ['events.k8s.io/v1beta1', 'Event', 25, 'events.k8s.io/v1 Event'],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 25, 'autoscaling/v2 HorizontalPodAutoscaler'],
  ['policy/v1beta1', 'PodDisruptionBudget', 25, 'policy/v1 PodDisruptionBudget'],
  ['policy/v1beta1', 'PodSecurityPolicy', 25, undefined],
  ['node.k8s.io/v1beta1', 'RuntimeClass', 25, 'node.k8s.io/v1 RuntimeClass'],
  ['flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema', 26, 'flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema'],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 26, 'autoscaling/v2 HorizontalPodAutoscaler'],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', 27, 'storage.k8s.io/v1 CSIStorageCapacity'],
  ['flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema', 29, 'flowcontrol.apiserver.k8s.io/v1 FlowSchema'],
  ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', 32, 'flowcontrol.apiserver.k8s.io/v1 FlowSchema'],
  ['extensions/v1beta1', 'Ingress', 22, 'networking.k8s.io/v1 Ingress'],
] as const)('%s %s went with 1.%i', (apiVersion, kind, removed, successor) => {
  const cycle = apiLifeCycle(apiVersion, kind);
  if (cycle === undefined) throw new Error('unknown');
  expect(cycle.removed).toBe(removed);
  const next = successorOf(cycle, `1.${Math.max(removed, 25)}.1`);
  expect(next && `${next.apiVersion} ${next.kind}`).toBe(successor);
});

test('Endpoints are deprecated since 1.33, and stay', () => {
  const cycle = apiLifeCycle('v1', 'Endpoints');
  if (cycle === undefined) throw new Error('unknown');
  expect([isDeprecated(cycle, '1.32.9'), isDeprecated(cycle, 'v1.33.0+k3s1'), isServed(cycle, '1.36.0')]).toEqual([false, true, true]);
  expect(successorOf(cycle, '1.33.0')).toMatchObject({ apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' });
});

test('alpha and new beta are off by default', () => {
  const off = (apiVersion: string, kind: string) => apiLifeCycle(apiVersion, kind)?.isOffByDefault;
  expect(off('resource.k8s.io/v1beta1', 'ResourceClaim')).toBe(true);
  expect(off('storage.k8s.io/v1alpha1', 'VolumeAttributesClass')).toBe(true);
  expect(off('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema')).toBe(false);
  expect(off('storage.k8s.io/v1beta1', 'CSIStorageCapacity')).toBe(false);
});
