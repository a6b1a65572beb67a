import { invariants } from '../../src/invariants';
import { applyChanges } from '../../src/repair';
import { fileCases } from './cases';
import { broken, examine, named } from './examine';
import { sound } from './sound';

/** The cases of the tables with what is found in each. */
const examined = fileCases.map((one) => {
  const file = broken(sound[one.of], one.change);
  const findings = examine(file);
  return { one, file, findings };
});
const patched = examined.flatMap(({ findings, ...rest }) =>
  findings.flatMap((finding) => (finding.patch ? [{ ...rest, findings, finding, patch: finding.patch }] : [])),
);

test.each(patched.map((each) => [named(each.finding), each.one.story, each] as const))(
  '%s: %s: the patch makes it go away, and nothing new comes',
  (_named, _story, { file, findings, finding, patch }) => {
    const repaired = applyChanges(file, patch);
    expect(repaired).toBeDefined();
    const left = examine(repaired);
    expect(left.map(named)).not.toContain(named(finding));
    expect(left.map(named).filter((found) => !findings.map(named).includes(found))).toEqual([]);
  },
);

test('a rule says that it is fixable exactly if a case of it has a patch', () => {
  const ofCases = [...new Set(patched.map(({ finding }) => finding.rule))].sort();
  expect(ofCases.length).toBeGreaterThanOrEqual(80);
  expect(invariants.filter(({ fixable }) => fixable).map(({ name }) => name)).toEqual(ofCases);
});

test('the words of a finding with a patch hold each value that it writes', () => {
  for (const { finding, patch } of patched) {
    for (const change of patch) {
      if (change.op === 'rename') expect(finding.fix).toContain(change.to);
      if (change.op === 'set' && typeof change.value !== 'object') expect(finding.fix).toContain(String(change.value));
      if (change.op === 'remove') expect(finding.fix).toMatch(/\bremove\b/);
    }
  }
});
