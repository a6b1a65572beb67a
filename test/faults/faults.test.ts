import * as clusters from '../../clusters';
import { invariants } from '../../src/invariants';
import { examine, named } from '../invariants/examine';
import { caused, expectedAt, type Fault, faulty, isFound, printFault } from './fault';
import { faultFamilies } from './index';

const errors = faultFamilies.flatMap((family) => family.errors);
const all = [...errors, ...faultFamilies.flatMap((family) => family.warnings)];

/** Rules of errors that no single fact of a committed cluster breaks, and why. */
const withoutFaults: Readonly<Record<string, string>> = {
  'addon-file-names-safe': 'Keelson alone names the files of the auto-deploy directory',
  'cluster-name-is-file-name': 'a cluster is loaded from a file for that',
  'duplicate-key': 'two equal keys are text, and gone when it is read',
  'flux-sops-key': 'what SOPS encrypted lies in a file beside the cluster file',
  'sops-file-fits': 'what SOPS encrypted lies in a file beside the cluster file',
  'sops-has-decryption': 'what SOPS encrypted lies in a file beside the cluster file',
};

test.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('no error is found in %s as it is', (_, cluster) => {
  expect(
    examine(cluster)
      .filter(({ severity }) => severity === 'error')
      .map(named),
  ).toEqual([]);
});

describe.each(faultFamilies.map((family) => [family.name, family] as const))('%s', (_, family) => {
  const described = (faults: readonly Fault[]) => faults.map((fault) => [printFault(fault), fault] as const);

  test.each(described(family.errors))('%s', (_text, fault) => {
    const found = caused(fault).filter(({ severity }) => severity === 'error');
    expect(found.map(named)).toContain(`${fault[3]} ${expectedAt(fault)}`);
    expect(isFound(fault, found)).toBe(true);
  });

  if (family.warnings.length === 0) return;
  test.each(described(family.warnings))('%s, which is no error', (_text, fault) => {
    const found = caused(fault).filter(({ severity }) => severity !== 'error');
    expect(found.map(named)).toContain(`${fault[3]} ${expectedAt(fault)}`);
  });
});

test('every rule of an error has two faults, or a reason to have none', () => {
  const count = (rule: string) => errors.filter(([, , , expected]) => expected === rule).length;
  const rules = invariants.filter(({ severity }) => severity === 'error').map(({ name }) => name);
  expect(rules.filter((rule) => count(rule) < 2)).toEqual(Object.keys(withoutFaults));
});

test('faults are many, one of a kind each, and of every committed cluster', () => {
  expect(errors.length).toBeGreaterThanOrEqual(400);
  expect(new Set(all.map(printFault)).size).toBe(all.length);
  const touched = new Set<string>(all.map(([cluster]) => cluster));
  expect(Object.values(clusters).filter(({ name }) => !touched.has(name))).toEqual([]);
});

test('a fault changes its cluster, and that one alone', () => {
  const before = JSON.stringify(clusters);
  for (const fault of all) {
    const cluster = Object.values(clusters).find(({ name }) => name === fault[0]);
    expect([printFault(fault), JSON.stringify(faulty(fault)) === JSON.stringify(cluster)]).toEqual([printFault(fault), false]);
  }
  expect(JSON.stringify(clusters)).toBe(before);
});
