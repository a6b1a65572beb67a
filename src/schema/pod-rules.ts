import { print } from '../input';
import { isMap } from '../merge';
import type { Path } from '../path';
import { entriesAt, mapAt, type ObjectRule, wrong } from './object-rule';
import { amountOf } from './quantity';
import type { SchemaFault } from './schema-faults';

/** Where the kinds that make pods say what they make. */
const templates: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Deployment: ['spec', 'template'],
  Job: ['spec', 'template'],
  Pod: [],
  PodTemplate: ['template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
};

/**
 * What the parts of a pod must have in common.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 */
export const podRules: readonly ObjectRule[] = [
  ofPods(namesDiffer),
  ofPods(volumesAreThere),
  ofPods(hostPortsFit),
  ofPods(requestsFitLimits),
  ofPods(fieldsAreKnown),
  ofPods(sourcesAreNamed),
  ofPods(commandsAreThere),
  { kinds: ['PersistentVolumeClaim', 'StatefulSet'], check: claimsAreWhole },
  { kinds: ['CronJob'], check: jobIsThere },
];

type Fields = Readonly<Record<string, unknown>>;

/** A rule that looks at the pod of every kind that makes one. */
function ofPods(check: (pod: Fields, at: Path, object: Fields) => Iterable<SchemaFault>): ObjectRule {
  return {
    kinds: Object.keys(templates),
    *check(object) {
      const path = [...(templates[String(object.kind)] ?? []), 'spec'];
      yield* check(mapAt(object, ...path), path, object);
    },
  };
}

const lists = ['initContainers', 'containers', 'ephemeralContainers'];

function* containersOf(pod: Fields, at: Path): Generator<readonly [container: Fields, at: Path]> {
  for (const list of lists) for (const [index, container] of entriesAt(pod, list)) yield [container, [...at, list, index]];
}

/** Within one list the schema sees to it. */
function* namesDiffer(pod: Fields, at: Path): Generator<SchemaFault> {
  const seen = new Map<unknown, Path>();
  for (const [{ name, ports }, place] of containersOf(pod, at)) {
    const earlier = seen.get(name);
    const list = place[place.length - 2];
    if (earlier !== undefined && earlier[earlier.length - 2] !== list) {
      yield {
        at: [...place, 'name'],
        kind: 'duplicate',
        problem: `is ${name}, as that of one of ${earlier[earlier.length - 2]} is`,
        fix: 'give each container of the pod its own name',
      };
    }
    if (earlier === undefined) seen.set(name, place);
    const portNames = new Set<unknown>();
    for (const [index, port] of entriesAt({ ports }, 'ports')) {
      if (typeof port.name !== 'string') continue;
      if (portNames.has(port.name)) {
        yield {
          at: [...place, 'ports', index, 'name'],
          kind: 'duplicate',
          problem: `is ${port.name} a second time`,
          fix: 'give each port its own name',
        };
      }
      portNames.add(port.name);
    }
  }
}

function* volumesAreThere(pod: Fields, at: Path, object: Fields): Generator<SchemaFault> {
  const claims = entriesAt(mapAt(object, 'spec'), 'volumeClaimTemplates').map(([, claim]) => mapAt(claim, 'metadata').name);
  const names = new Set([...entriesAt(pod, 'volumes').map(([, { name }]) => name), ...claims]);
  for (const [container, place] of containersOf(pod, at)) {
    for (const list of ['volumeMounts', 'volumeDevices']) {
      for (const [index, { name }] of entriesAt(container, list)) {
        if (typeof name !== 'string' || names.has(name)) continue;
        const known = [...names].join(', ');
        yield wrong(
          [...place, list, index, 'name'],
          `names a volume that the pod does not have, got ${name}`,
          known === '' ? `add ${name} to volumes` : `write one of ${known}, or add ${name} to volumes`,
        );
      }
    }
  }
}

function* hostPortsFit(pod: Fields, at: Path): Generator<SchemaFault> {
  if (pod.hostNetwork !== true) return;
  for (const [container, place] of containersOf(pod, at)) {
    for (const [index, { hostPort, containerPort }] of entriesAt(container, 'ports')) {
      if (typeof hostPort !== 'number' || hostPort === 0 || hostPort === containerPort) continue;
      yield wrong(
        [...place, 'ports', index, 'hostPort'],
        `must be containerPort ${containerPort} on the host's network, got ${hostPort}`,
        `write ${containerPort}`,
      );
    }
  }
}

function* requestsFitLimits(pod: Fields, at: Path): Generator<SchemaFault> {
  for (const [container, place] of containersOf(pod, at)) {
    const { requests, limits } = mapAt(container, 'resources');
    if (!isMap(requests) || !isMap(limits)) continue;
    for (const [name, request] of Object.entries(requests)) {
      const [asked, allowed] = [amountOf(request), amountOf(limits[name])];
      if (asked === undefined || allowed === undefined || asked <= allowed) continue;
      yield wrong(
        [...place, 'resources', 'requests', name],
        `asks for ${request}, more than the limit of ${limits[name]}`,
        `write at most ${limits[name]}`,
      );
    }
  }
}

/** Its schema lets the job of a template be left out. */
function* jobIsThere(object: Fields): Generator<SchemaFault> {
  const template = mapAt(object, 'spec').jobTemplate;
  if (!isMap(template) || (template.spec ?? undefined) !== undefined) return;
  yield { at: ['spec', 'jobTemplate', 'spec'], kind: 'missing', problem: 'is required', fix: 'add spec, with template' };
}

const podFields = [
  ...['metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName'],
  ...['status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs'],
];

/** Fields of a pod that a variable may take. */
function* fieldsAreKnown(pod: Fields, at: Path): Generator<SchemaFault> {
  for (const [container, place] of containersOf(pod, at)) {
    for (const [index, variable] of entriesAt(container, 'env')) {
      const { fieldPath } = mapAt(variable, 'valueFrom', 'fieldRef');
      if (typeof fieldPath !== 'string' || podFields.includes(fieldPath) || /^metadata\.(labels|annotations)\['.+'\]$/.test(fieldPath))
        continue;
      yield wrong(
        [...place, 'env', index, 'valueFrom', 'fieldRef', 'fieldPath'],
        `must be a field of the pod that variables may take, got ${print(fieldPath)}`,
        `write ${podFields.join(' or ')}, or a label or an annotation`,
      );
    }
  }
}

/** The ConfigMap or the Secret that a variable is of. */
function* sourcesAreNamed(pod: Fields, at: Path): Generator<SchemaFault> {
  for (const [container, place] of containersOf(pod, at)) {
    for (const [index, variable] of entriesAt(container, 'env')) {
      for (const source of ['configMapKeyRef', 'secretKeyRef']) {
        const reference = mapAt(variable, 'valueFrom')[source];
        if (!isMap(reference) || reference.name) continue;
        const path = [...place, 'env', index, 'valueFrom', source, 'name'];
        yield {
          at: path,
          kind: 'missing',
          problem: 'is required',
          fix: `add name, that of the ${source === 'secretKeyRef' ? 'Secret' : 'ConfigMap'}`,
        };
      }
    }
  }
}

function* commandsAreThere(pod: Fields, at: Path): Generator<SchemaFault> {
  for (const [container, place] of containersOf(pod, at)) {
    const hooks = mapAt(container, 'lifecycle');
    const actions = [
      ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe) => [[probe], container[probe]] as const),
      ...['postStart', 'preStop'].map((hook) => [['lifecycle', hook], hooks[hook]] as const),
    ];
    for (const [path, action] of actions) {
      const exec = isMap(action) ? action.exec : undefined;
      if (!isMap(exec) || (Array.isArray(exec.command) ? exec.command.length > 0 : (exec.command ?? undefined) !== undefined)) continue;
      yield {
        at: [...place, ...path, 'exec', 'command'],
        kind: 'missing',
        problem: 'is required',
        fix: 'add command, a list of its words',
      };
    }
  }
}

function* claimsAreWhole(object: Fields): Generator<SchemaFault> {
  const claims = [
    ...(object.kind === 'PersistentVolumeClaim' ? [[[] as Path, object] as const] : []),
    ...(object.kind === 'StatefulSet' ? entriesAt(mapAt(object, 'spec'), 'volumeClaimTemplates') : []).map(
      ([index, claim]) => [['spec', 'volumeClaimTemplates', index] as Path, claim] as const,
    ),
  ];
  for (const [at, claim] of claims) {
    const { accessModes } = mapAt(claim, 'spec');
    if (accessModes === undefined || accessModes === null || (Array.isArray(accessModes) && accessModes.length === 0)) {
      yield { at: [...at, 'spec', 'accessModes'], kind: 'missing', problem: 'is required', fix: 'add accessModes, such as ReadWriteOnce' };
    }
    const { storage } = mapAt(claim, 'spec', 'resources', 'requests');
    if (storage !== undefined && storage !== null) continue;
    yield {
      at: [...at, 'spec', 'resources', 'requests', 'storage'],
      kind: 'missing',
      problem: 'is required',
      fix: 'add storage, such as 1Gi',
    };
  }
}
