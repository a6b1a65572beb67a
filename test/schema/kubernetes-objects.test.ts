import { printPath } from '../../src/path';
import { kindFaults, objectRules } from '../../src/schema/kind-faults';
import { kindSchema } from '../../src/schema/kind-schema';
import { broken, container, type Loose, sound } from './kubernetes-objects';
import { kubernetes } from './kubernetes-set';

function faults(whole: Loose, minor = 34): string[] {
  const located = kindSchema(kubernetes, `1.${minor}`, whole.apiVersion, whole.kind);
  if (located === undefined) throw new Error(`no ${whole.kind}`);
  return kindFaults(whole, located).map(({ at, kind }) => `${printPath(at)} ${kind}`);
}

test.each(Object.keys(sound))('a sound %s passes in every minor', (kind) => {
  for (let minor = 25; minor <= 34; minor++) expect([minor, ...faults(sound[kind]?.(), minor)]).toEqual([minor]);
});

test.each(broken)('%s: %s', (kind, _, change, expected) => {
  const whole = sound[kind]?.();
  change(whole);
  expect(faults(whole)).toEqual(expected);
});

test('every rule between fields is broken once', () => {
  expect(objectRules.length).toBeGreaterThan(12);
  const kinds = new Set(broken.map(([kind]) => kind));
  expect(objectRules.filter((rule) => !rule.kinds.some((kind) => kinds.has(kind)))).toEqual([]);
});

test('what a minor does not know yet is a fault', () => {
  const sidecar = sound.Pod?.();
  sidecar.spec.initContainers = [{ name: 'a', image: 'b', restartPolicy: 'Always' }];
  expect(faults(sidecar, 27)).toEqual(['spec.initContainers[0].restartPolicy unknown']);
  expect(faults(sidecar, 28)).toEqual([]);
  const named = sound.Pod?.();
  container(named).env = [{ name: '1A', value: 'b' }];
  expect(faults(named, 31)).toEqual(['spec.containers[0].env[0].name value']);
  expect(faults(named, 32)).toEqual([]);
});

test('what the server fills in may be left out, and nulls are as good as absent', () => {
  const whole = sound.Deployment?.();
  whole.metadata.creationTimestamp = null;
  whole.status = {};
  whole.spec.strategy = null;
  expect(faults(whole)).toEqual([]);
});
