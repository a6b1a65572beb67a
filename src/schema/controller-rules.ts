import { print } from '../input';
import { isMap } from '../merge';
import type { Path } from '../path';
import { entriesAt, mapAt, type ObjectRule, wrong } from './object-rule';
import type { SchemaFault } from './schema-faults';

/**
 * What a controller of pods must have in common with the pods that it makes.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/apps/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/autoscaling/validation/validation.go
 */
export const controllerRules: readonly ObjectRule[] = [
  { kinds: ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'], check: selectorMatches },
  { kinds: ['Deployment', 'DaemonSet'], check: someMayMove },
  { kinds: ['HorizontalPodAutoscaler'], check: rangeHolds },
  { kinds: ['HorizontalPodAutoscaler'], check: targetHasGroup },
  { kinds: ['HorizontalPodAutoscaler'], check: metricsWhole },
];

type Fields = Readonly<Record<string, unknown>>;

function* selectorMatches(object: Fields): Generator<SchemaFault> {
  const spec = mapAt(object, 'spec');
  if (spec.selector === undefined || spec.template === undefined) return;
  const labels = mapAt(spec, 'template', 'metadata', 'labels');
  const at: Path = ['spec', 'template', 'metadata', 'labels'];
  const wanted = Object.entries(mapAt(spec, 'selector', 'matchLabels'));
  const expressions = entriesAt(mapAt(spec, 'selector'), 'matchExpressions');
  if (wanted.length === 0 && expressions.length === 0) {
    yield wrong(['spec', 'selector'], 'must not be empty', 'add matchLabels of the template');
  }
  for (const [key, value] of wanted) {
    if (labels[key] === value) continue;
    const got = labels[key] === undefined ? 'has none' : `has ${print(labels[key])}`;
    yield wrong([...at, key], `must be ${print(value)} as spec.selector says, ${got}`, `write ${key}: ${print(value)}`);
  }
  for (const [index, { key, operator, values }] of expressions) {
    const value = typeof key === 'string' ? labels[key] : undefined;
    const isListed = Array.isArray(values) && values.includes(value);
    const holds =
      operator === 'In' ? isListed : operator === 'NotIn' ? !isListed : operator === 'Exists' ? value !== undefined : value === undefined;
    if (!holds) {
      yield wrong(
        ['spec', 'selector', 'matchExpressions', index],
        `does not choose the pods of the template, whose ${key} is ${print(value ?? 'missing')}`,
        'change it, or the labels of the template',
      );
    }
  }
}

function* someMayMove(object: Fields): Generator<SchemaFault> {
  const strategy = mapAt(object, 'spec', object.kind === 'Deployment' ? 'strategy' : 'updateStrategy', 'rollingUpdate');
  const isNone = (value: unknown) => value === 0 || value === '0%';
  // A DaemonSet surges by none unless told to, a Deployment by a quarter.
  const surge = strategy.maxSurge ?? (object.kind === 'DaemonSet' ? 0 : '25%');
  if (!isNone(strategy.maxUnavailable) || !isNone(surge)) return;
  const holder = object.kind === 'Deployment' ? 'strategy' : 'updateStrategy';
  yield wrong(['spec', holder, 'rollingUpdate', 'maxUnavailable'], 'must not be 0 where maxSurge is 0', 'write 1, or maxSurge: 1');
}

function* rangeHolds(object: Fields): Generator<SchemaFault> {
  const { minReplicas = 1, maxReplicas } = mapAt(object, 'spec');
  if (typeof minReplicas !== 'number' || typeof maxReplicas !== 'number' || minReplicas <= maxReplicas) return;
  yield wrong(['spec', 'maxReplicas'], `must be at least minReplicas ${minReplicas}, got ${maxReplicas}`, `write ${minReplicas}`);
}

/** Of the kinds that can be scaled only one has no group, and since 1.34 that is refused too. @see https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/autoscaling/validation/validation.go */
function* targetHasGroup(object: Fields): Generator<SchemaFault> {
  const { apiVersion, kind, name } = mapAt(object, 'spec', 'scaleTargetRef');
  for (const [key, value] of Object.entries({ kind, name })) {
    const place: Path = ['spec', 'scaleTargetRef', key];
    if (value === '') yield { at: place, kind: 'missing', problem: 'is required', fix: `add ${key}, that of its target` };
    else if (typeof value === 'string' && /[/%]|^\.\.?$/.test(value))
      yield wrong(place, `must be without / and %, got ${value}`, `write the ${key} of its target`);
  }
  if (typeof kind !== 'string' || kind === '' || kind === 'ReplicationController') return;
  if (typeof apiVersion === 'string' && /^[^/]+\/[^/]+$/.test(apiVersion)) return;
  const at: Path = ['spec', 'scaleTargetRef', 'apiVersion'];
  yield wrong(at, `must have the group of ${kind}, got ${print(apiVersion ?? '')}`, 'write the apiVersion of its target, such as apps/v1');
}

/** @see https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/autoscaling/validation/validation.go */
function* metricsWhole(object: Fields): Generator<SchemaFault> {
  if (mapAt(object, 'spec').minReplicas === 0) yield wrong(['spec', 'minReplicas'], 'must be at least 1, got 0', 'write 1');
  for (const [index, metric] of entriesAt(mapAt(object, 'spec'), 'metrics')) {
    const { type } = metric;
    if (typeof type !== 'string' || type === '') continue;
    const field = `${type[0]?.toLowerCase()}${type.slice(1)}`;
    const source = metric[field];
    const at: Path = ['spec', 'metrics', index, field];
    if (source === undefined || source === null) yield { at, kind: 'missing', problem: `is required of type ${type}`, fix: `add ${field}` };
    if (!isMap(source)) continue;
    if (source.name === '') yield { at: [...at, 'name'], kind: 'missing', problem: 'is required', fix: 'add name, such as cpu' };
    const target = mapAt(source, 'target');
    if (
      source.target === undefined ||
      [target.averageUtilization, target.averageValue, target.value].some((value) => (value ?? undefined) !== undefined)
    )
      continue;
    yield wrong([...at, 'target'], 'says no value', 'add averageUtilization, averageValue or value');
  }
}
