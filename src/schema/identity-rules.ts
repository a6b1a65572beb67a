import { print } from '../input';
import { isMap } from '../merge';
import type { Path } from '../path';
import { kubernetesFormats } from './kubernetes-format';
import { entriesAt, mapAt, type ObjectRule, wrong } from './object-rule';
import type { SchemaFault } from './schema-faults';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Names that follow from other fields, subjects of bindings, keys of data.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apis/apiextensions/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/rbac/validation/validation.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 */
export const identityRules: readonly ObjectRule[] = [
  { kinds: ['CustomResourceDefinition'], check: definitionNamed },
  { kinds: ['APIService'], check: apiServiceNamed },
  { kinds: ['RoleBinding', 'ClusterRoleBinding'], check: subjectsWhole },
  { kinds: ['Role'], check: resourcesOnly },
  { kinds: ['Namespace'], check: podSecurityKnown },
  { kinds: ['IngressClass'], check: controllerNamed },
  { kinds: ['ConfigMap'], check: keysOnce },
  { kinds: ['Secret'], check: keysOfType },
];

function* definitionNamed(object: Fields): Generator<SchemaFault> {
  const { group, versions } = mapAt(object, 'spec');
  const { plural } = mapAt(object, 'spec', 'names');
  const { name } = mapAt(object, 'metadata');
  if (typeof plural === 'string' && typeof group === 'string' && typeof name === 'string' && name !== `${plural}.${group}`) {
    yield wrong(
      ['metadata', 'name'],
      `must be spec.names.plural and spec.group, ${plural}.${group}, got ${name}`,
      `write ${plural}.${group}`,
    );
  }
  const label = kubernetesFormats['k8s:dns1035-label'];
  const names = mapAt(object, 'spec', 'names');
  const labels: readonly (readonly [Path, unknown])[] = [
    ...['kind', 'listKind', 'plural', 'singular'].map((key) => [['spec', 'names', key], names[key]] as const),
    ...['shortNames', 'categories'].flatMap((list) => {
      const words: unknown = names[list];
      return Array.isArray(words) ? words.map((word: unknown, index) => [['spec', 'names', list, index], word] as const) : [];
    }),
    ...entriesAt({ versions }, 'versions').map(([index, { name: version }]) => [['spec', 'versions', index, 'name'], version] as const),
  ];
  for (const [at, value] of labels) {
    const isKind = String(at[2]).toLowerCase().endsWith('kind');
    if (typeof value !== 'string' || label?.test(isKind ? value.toLowerCase() : value) !== false) continue;
    // Those that may be left out follow from the others.
    if (value === '' && (at[2] === 'listKind' || at[2] === 'singular')) continue;
    yield wrong(at, `must be ${label.words}, got ${print(value)}`, `write ${label.words}`);
  }
  const stored = entriesAt({ versions }, 'versions').filter(([, { storage }]) => storage === true).length;
  if (Array.isArray(versions) && versions.length > 0 && stored !== 1) {
    yield wrong(
      ['spec', 'versions'],
      `must store exactly one version, stores ${stored}`,
      'write storage: true for one version, false for all others',
    );
  }
}

function* apiServiceNamed(object: Fields): Generator<SchemaFault> {
  const { group = '', version, service, insecureSkipTLSVerify } = mapAt(object, 'spec');
  const { name } = mapAt(object, 'metadata');
  if ((service ?? undefined) === undefined && insecureSkipTLSVerify === true) {
    yield wrong(['spec', 'insecureSkipTLSVerify'], 'cannot be true without a service', 'remove it, or add service');
  }
  if (version === undefined || version === null || version === '') {
    yield { at: ['spec', 'version'], kind: 'missing', problem: 'is required', fix: 'add version, such as v1' };
  }
  if (typeof version !== 'string' || version === '' || typeof name !== 'string' || name === `${version}.${group}`) return;
  yield wrong(['metadata', 'name'], `must be spec.version and spec.group, ${version}.${group}, got ${name}`, `write ${version}.${group}`);
}

const rbac = 'rbac.authorization.k8s.io';

function* subjectsWhole(object: Fields): Generator<SchemaFault> {
  for (const [index, { kind, name, apiGroup, namespace }] of entriesAt(object, 'subjects')) {
    const at = ['subjects', index];
    const form = kubernetesFormats['k8s:dns-subdomain'];
    if (name === '') yield { at: [...at, 'name'], kind: 'missing', problem: 'is required', fix: `add name, that of the ${kind}` };
    else if (kind === 'ServiceAccount' && typeof name === 'string' && form && !form.test(name))
      yield wrong([...at, 'name'], `must be ${form.words}, got ${name}`, `write ${form.words}`);
    if (kind === 'ServiceAccount') {
      if (!namespace)
        yield {
          at: [...at, 'namespace'],
          kind: 'missing',
          problem: 'is required of a ServiceAccount',
          fix: 'add namespace, that of the account',
        };
      if (apiGroup) yield wrong([...at, 'apiGroup'], `must be empty for a ServiceAccount, got ${apiGroup}`, 'remove it');
    } else if (apiGroup !== undefined && apiGroup !== null && apiGroup !== '' && apiGroup !== rbac) {
      yield wrong([...at, 'apiGroup'], `must be ${rbac} for a ${kind}, got ${apiGroup}`, `write ${rbac}`);
    }
  }
  const { name: role } = mapAt(object, 'roleRef');
  const at = ['roleRef', 'name'];
  if (role === '') yield { at, kind: 'missing', problem: 'is required', fix: 'add name, that of the role' };
  else if (typeof role === 'string' && /[/%]|^\.\.?$/.test(role))
    yield wrong(at, `must be without / and %, got ${role}`, 'write the name of a role');
  if (object.kind === 'ClusterRoleBinding' && mapAt(object, 'roleRef').kind === 'Role') {
    yield wrong(['roleRef', 'kind'], 'must be ClusterRole in a ClusterRoleBinding, got Role', 'write ClusterRole');
  }
}

const levels = ['privileged', 'baseline', 'restricted'];

/** @see https://github.com/kubernetes/pod-security-admission/blob/v0.34.4/api/helpers.go */
function* podSecurityKnown(object: Fields): Generator<SchemaFault> {
  const labels = mapAt(object, 'metadata', 'labels');
  for (const mode of ['enforce', 'audit', 'warn']) {
    const key = `pod-security.kubernetes.io/${mode}`;
    const at = ['metadata', 'labels'];
    if (Object.hasOwn(labels, key) && !levels.includes(String(labels[key]))) {
      yield wrong([...at, key], `must be ${levels.join(' or ')}, got ${print(labels[key])}`, `write ${levels.join(' or ')}`);
    }
    const version = labels[`${key}-version`];
    if (Object.hasOwn(labels, `${key}-version`) && !/^(latest|v1\.(0|[1-9]\d*))$/.test(String(version))) {
      yield wrong([...at, `${key}-version`], `must be latest or a minor such as v1.34, got ${print(version)}`, 'write latest');
    }
  }
}

/** @see https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/networking/validation/validation.go */
function* controllerNamed(object: Fields): Generator<SchemaFault> {
  const { controller } = mapAt(object, 'spec');
  const at = ['spec', 'controller'];
  if (controller === undefined || controller === null || controller === '') {
    yield { at, kind: 'missing', problem: 'is required', fix: 'add controller, such as example.com/ingress-controller' };
  } else if (typeof controller === 'string') {
    const slash = controller.indexOf('/');
    const isPath = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(controller.slice(slash + 1));
    if (slash > 0 && controller.length <= 250 && isPath && kubernetesFormats['k8s:dns-subdomain']?.test(controller.slice(0, slash))) return;
    const words = 'a domain, a slash and a path, such as example.com/ingress-controller';
    yield wrong(at, `must be ${words}, got ${controller}`, `write ${words}`);
  }
}

function* resourcesOnly(object: Fields): Generator<SchemaFault> {
  for (const [index, { nonResourceURLs }] of entriesAt(object, 'rules')) {
    if (!Array.isArray(nonResourceURLs) || nonResourceURLs.length === 0) continue;
    yield wrong(['rules', index, 'nonResourceURLs'], 'cannot be allowed by a Role', 'remove it, or write kind: ClusterRole');
  }
}

function* keysOnce(object: Fields): Generator<SchemaFault> {
  const data = mapAt(object, 'data');
  for (const key of Object.keys(mapAt(object, 'binaryData'))) {
    if (!Object.hasOwn(data, key)) continue;
    yield { at: ['binaryData', key], kind: 'duplicate', problem: 'is in data too', fix: 'remove one of the two' };
  }
}

/** Keys that a Secret of a type must have. */
const keysByType: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

function* keysOfType(object: Fields): Generator<SchemaFault> {
  const keys = typeof object.type === 'string' && Object.hasOwn(keysByType, object.type) ? (keysByType[object.type] ?? []) : [];
  const has = (key: string) => [object.data, object.stringData].some((data) => isMap(data) && data[key] !== undefined);
  for (const key of keys.filter((name) => !has(name))) {
    yield { at: ['data', key], kind: 'missing', problem: `is required of type ${object.type}`, fix: `add ${key} to data or stringData` };
  }
}
