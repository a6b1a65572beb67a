import { invariants } from '../../src/invariants';
import { applyChanges } from '../../src/repair';
import { fileCases } from './cases';
import { broken, examine, type Loose, named } from './examine';
import { type SoundName, sound } from './sound';

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

const decisions: readonly (readonly [string, SoundName, (file: Loose) => void, string])[] = [
  ['a network that is written', 'single', (file) => (file.network.podCidr = '10.43.0.0/16'), 'pod-service-disjoint network.podCidr'],
  [
    'the address of a machine',
    'threeServersWithVip',
    (file) => (file.nodes['k3s-2'].address = '192.168.10.11'),
    'address-used-once nodes.k3s-2.address',
  ],
  ['a VIP', 'threeServersWithVip', (file) => (file.controlPlane.vip = '192.168.20.10'), 'vip-on-node-network controlPlane.vip'],
  [
    'what another server hands out',
    'single',
    (file) => (file.network.dhcp = '192.168.10.11-192.168.10.199'),
    'dhcp-outside-fixed network.dhcp',
  ],
  [
    'a pool of whose addresses one is asked for',
    'single',
    (file) => (file.network.gateway = '192.168.10.200'),
    'pool-outside-gateway loadBalancer.pools.lan',
  ],
  [
    'an option that guards',
    'old',
    (file) => (file.addons.cilium.encryption = { type: 'wireguard', strictIngress: true }),
    'cilium-option-since addons.cilium.encryption.strictIngress',
  ],
  ['another version', 'single', (file) => (file.addons.cilium.version = '1.99.0'), 'unknown-version addons.cilium.version'],
  ['a key far from every other', 'single', (file) => (file.network.somethingElse = 1), 'unknown-key network.somethingElse'],
  ['a key whose place is taken', 'threeServersWithVip', (file) => (file.network.podCird = '10.44.0.0/16'), 'unknown-key network.podCird'],
  ['a number that may have lost a zero', 'single', (file) => (file.addons.cilium.version = 1.2), 'wrong-type addons.cilium.version'],
];

test.each(decisions)('%s is for the owner to decide', (_, of, change, expected) => {
  const finding = examine(broken(sound[of], change)).find((candidate) => named(candidate) === expected);
  expect(finding).toBeDefined();
  expect(finding).not.toHaveProperty('patch');
});
