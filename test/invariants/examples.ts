import { printFindings } from '../../src/command';
import type { Finding } from '../../src/finding';
import { fleetInvariants } from '../../src/fleet-invariants';
import { invariants } from '../../src/invariants';
import { fleetCases } from '../fleet-invariants/cases';
import { brokenFleet, examineFleet } from '../fleet-invariants/examine';
import { fileCases, subjectCases } from './cases';
import { broken, examine } from './examine';
import { loadable, loaded } from './loaded';
import { sound } from './sound';
import { subjectOf } from './subject';

/** For each rule the message that its first case gets, as `keelson check` prints it. */
export function examples(): ReadonlyMap<string, string> {
  return new Map([...invariants, ...fleetInvariants].map(({ name }) => [name, exampleOf(name)]));
}

function exampleOf(rule: string): string {
  const { cluster, finding } = firstOf(rule);
  if (!finding) throw new Error(`no case of ${rule} finds it`);
  return printFindings(cluster, [finding], (_, text) => text);
}

function firstOf(rule: string): { cluster: string; finding: Finding | undefined } {
  const ofFile = fileCases.find((one) => one.rule === rule);
  if (ofFile) return first(rule, sound[ofFile.of].name, examine(broken(sound[ofFile.of], ofFile.change)));
  const ofSubject = subjectCases.find((one) => one.rule === rule);
  if (ofSubject) {
    const invariant = invariants.find(({ name }) => name === rule);
    const drafts = [...(invariant?.check(ofSubject.subject(subjectOf(sound[ofSubject.of]))) ?? [])];
    const { severity = 'error' } = invariant ?? {};
    const findings = drafts.map((draft): Finding => ({ severity, ...draft, rule }));
    return first(rule, sound[ofSubject.of].name, findings);
  }
  const ofFleet = fleetCases.find((one) => one.rule === rule);
  if (ofFleet) return first(rule, 'home', examineFleet(brokenFleet(ofFleet.of, ofFleet.change)).home);
  if (rule === 'duplicate-key') {
    const text = loadable('home').replace('network: {}', 'network: { clusterDomain: a.example, clusterDomain: b.example }');
    return first(rule, 'home', loaded('home.yaml', text));
  }
  return first(rule, 'home', loaded('home.yaml', loadable('house'), 'home'));
}

function first(rule: string, cluster: string, findings: readonly Finding[]) {
  return { cluster, finding: findings.find((finding) => finding.rule === rule) };
}
