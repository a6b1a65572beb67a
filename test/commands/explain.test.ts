import { explain } from '../../src/commands/explain';
import { fleetInvariants } from '../../src/fleet-invariants';
import { invariants } from '../../src/invariants';
import { manifestRules } from '../../src/manifest-rules';
import { Project } from './project';

const project = new Project();

afterAll(() => project.remove());

test('without a rule it lists them all', () => {
  const { code, stdout, stderr } = project.run(['explain']);
  expect([code, stderr]).toEqual([0, '']);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual([...invariants, ...fleetInvariants, ...manifestRules].map(({ name }) => name));
});

test.each([
  ['pool-outside-dhcp', 'waivers: [{ rule: pool-outside-dhcp, at: <path of the finding>, reason: <why it may stand> }]'],
  ['malformed-cidr', 'none: what cannot be read is left out, so nothing follows from it'],
  ['first-server', 'none: nothing can be written without it'],
  ['waiver-matches', 'none: remove the waiver that it finds'],
])('%s says whether it may be waived', (rule, text) => {
  expect(project.run(['explain', rule]).stdout).toContain(`\n  waiver   ${text}\n`);
});

test.each([...invariants, ...fleetInvariants].map((rule) => [rule.name, rule] as const))(
  '%s: what holds, why, an example, where to read on',
  (name, rule) => {
    let text = '';
    const stdout = { write: (more: string) => void (text += more), isTerminal: false };
    expect(explain.run({ words: [name], options: {}, stdout, stderr: stdout, cwd: '/', env: {}, now: Date.now })).toBe(0);
    const unfolded = text.replace(/\n {11}/g, '\n');
    expect(unfolded.startsWith(`${name}: ${rule.severity}\n`)).toBe(true);
    expect(unfolded).toContain('fixable' in rule && rule.fixable ? '  repair   keelson check --fix makes it' : '  repair   by hand');
    for (const part of [rule.summary, rule.why, rule.example.trim(), rule.source ?? '', `docs/invariants.md#${name}`])
      expect(unfolded).toContain(part);
  },
);
