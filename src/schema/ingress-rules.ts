import { isMap } from '../merge';
import type { Path } from '../path';
import { kubernetesFormats } from './kubernetes-format';
import { entriesAt, mapAt, type ObjectRule, wrong } from './object-rule';
import type { SchemaFault } from './schema-faults';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Where an Ingress leads to; what its schema says of it is not said again.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/networking/validation/validation.go
 */
export const ingressRules: readonly ObjectRule[] = [
  { kinds: ['Ingress'], check: leadsSomewhere },
  { kinds: ['Ingress'], check: backendsWhole },
];

function* leadsSomewhere(object: Fields): Generator<SchemaFault> {
  const { rules, defaultBackend } = mapAt(object, 'spec');
  const isUnsaid = !isMap(object.spec) || (Array.isArray(rules) && rules.length === 0);
  if (isMap(defaultBackend) || !isUnsaid) return;
  yield {
    at: ['spec', 'rules'],
    kind: 'missing',
    problem: 'is required where there is no defaultBackend',
    fix: 'add rules, or defaultBackend',
  };
}

function* backendsWhole(object: Fields): Generator<SchemaFault> {
  const spec = mapAt(object, 'spec');
  if (isMap(spec.defaultBackend)) yield* backendWhole(spec.defaultBackend, ['spec', 'defaultBackend']);
  for (const [index, rule] of entriesAt(spec, 'rules')) {
    for (const [place, { backend, path, pathType }] of entriesAt(mapAt(rule, 'http'), 'paths')) {
      const part =
        typeof path === 'string' && pathType !== 'ImplementationSpecific' ? /\/\/|\/\.\.?(?=\/|$)|%2f/i.exec(path)?.[0] : undefined;
      if (part !== undefined)
        yield wrong(['spec', 'rules', index, 'http', 'paths', place, 'path'], `must not have ${part}, got ${path}`, `remove ${part}`);
      if (isMap(backend)) yield* backendWhole(backend, ['spec', 'rules', index, 'http', 'paths', place, 'backend']);
    }
  }
}

function* backendWhole({ service }: Fields, at: Path): Generator<SchemaFault> {
  if (!isMap(service)) return;
  const form = kubernetesFormats['k8s:dns1035-label'];
  const names = [...at, 'service', 'name'];
  if (service.name === '') yield { at: names, kind: 'missing', problem: 'is required', fix: 'add name, that of the Service' };
  else if (typeof service.name === 'string' && form?.test(service.name) === false)
    yield wrong(names, `must be ${form.words}, got ${service.name}`, `write ${form.words}`);
  const { name, number } = mapAt(service, 'port');
  if (name || number) return;
  yield {
    at: [...at, 'service', 'port'],
    kind: 'missing',
    problem: 'needs a number or a name',
    fix: 'add port with number, such as 80, or name',
  };
}
