import { type Checked, check } from '../src/check';
import { invariants } from '../src/invariants';
import { printPath } from '../src/path';
import { readSpec } from '../src/spec';
import { readFacts } from './facts';
import { fileCases } from './invariants/cases';
import { broken, type Loose, named } from './invariants/examine';
import { sound } from './invariants/sound';

const reason = 'known since the flood';

function checked(file: unknown): Checked {
  return check(readSpec(file), readFacts);
}

/** The cluster with two pools that DHCP leases reach into, an error each, and its waivers. */
function waiving(...waivers: readonly { rule: string; at: string; reason?: string }[]): Loose {
  return broken(sound.single, (file) => {
    file.loadBalancer.pools = { lan: '192.168.10.190-192.168.10.239', lan2: '192.168.10.180-192.168.10.185' };
    file.addons['cilium-lb-pool'] = {};
    file.waivers = waivers.map((waiver) => ({ reason, ...waiver }));
  });
}

const lan = 'pool-outside-dhcp loadBalancer.pools.lan';
const lan2 = 'pool-outside-dhcp loadBalancer.pools.lan2';

describe('what a waiver covers', () => {
  test('counts for nothing: the cluster is rendered, and its reason is told', () => {
    const file = waiving({ rule: 'pool-outside-dhcp', at: 'loadBalancer.pools' });
    const { findings, waived, rendering } = checked(file);
    expect(findings.map(named)).toEqual([]);
    expect(waived.map((finding) => [named(finding), finding.reason])).toEqual([
      [lan, reason],
      [lan2, reason],
    ]);
    expect(rendering?.files.size).toBeGreaterThan(5);
  });

  test('is what lies at its path or below, and not what only begins alike', () => {
    const { findings, waived } = checked(waiving({ rule: 'pool-outside-dhcp', at: 'loadBalancer.pools.lan' }));
    expect([findings.map(named), waived.map(named)]).toEqual([[lan2], [lan]]);
  });

  test('is of its rule: another at the same path stands', () => {
    const file = broken(waiving({ rule: 'pool-outside-dhcp', at: 'loadBalancer' }), (copy) => {
      copy.network.gateway = '192.168.10.200';
      copy.addons.apisix.address = '192.168.10.202';
    });
    expect(checked(file).findings.map(named)).toEqual(['pool-outside-gateway loadBalancer.pools.lan']);
  });

  test('is the same in whatever order they stand, and its reason is that of the closest', () => {
    const waivers = [
      { rule: 'pool-outside-dhcp', at: 'loadBalancer', reason: 'a far one' },
      { rule: 'pool-outside-dhcp', at: 'loadBalancer.pools.lan', reason: 'near' },
      { rule: 'pool-outside-dhcp', at: 'loadBalancer.pools.lan', reason: 'and as near' },
    ];
    const told = ({ findings, waived }: Checked) => [findings.map(named), waived.map((finding) => [named(finding), finding.reason])];
    const first = told(checked(waiving(...waivers)));
    expect(first).toEqual([
      [],
      [
        [lan, 'and as near'],
        [lan2, 'a far one'],
      ],
    ]);
    expect(told(checked(waiving(...[...waivers].reverse())))).toEqual(first);
  });

  test('may have an index in a list, or a key in quotes', () => {
    const file = broken(sound.threeServersWithVip, (copy) => {
      copy.nodes['k3s-1'].address = ['192.168.20.11'];
      copy.waivers = [{ rule: 'node-on-node-network', at: 'nodes["k3s-1"].address[0]', reason }];
    });
    expect(checked(file).waived.map(named)).toEqual(['node-on-node-network nodes.k3s-1.address[0]']);
  });

  test('changes no byte of what is written', () => {
    const { waivers: _, ...file } = waiving();
    const pools = { lan: '192.168.10.200-192.168.10.239' };
    const plain = checked({ ...file, loadBalancer: { pools } }).rendering;
    const noted = broken(file, (copy) => {
      copy.loadBalancer.pools = pools;
      copy.waivers = [{ rule: 'pool-outside-dhcp', at: 'loadBalancer', reason }];
    });
    expect([...(checked(noted).rendering?.files ?? [])]).toEqual([...(plain?.files ?? [])]);
  });
});

/** Rules of which no error can be waived. */
const refused = invariants.filter(({ onInput, vital }) => onInput || vital).map(({ name }) => name);

test.each(fileCases.filter(({ rule }) => rule !== 'waiver-matches').map((one) => [one.rule, one.story, one] as const))(
  '%s, waived: %s',
  (rule, _, one) => {
    const file = broken(sound[one.of], one.change);
    const before = checked(file);
    const own = (finding: Checked['findings'][number]) => named(finding) === `${rule} ${one.at}`;
    const { findings, waived, rendering } = checked({ ...file, waivers: [{ rule, at: one.at, reason }] });
    if (one.severity === undefined && refused.includes(rule)) {
      expect(waived).toEqual([]);
      expect(findings.filter((finding) => finding.rule !== 'waiver-matches')).toEqual(before.findings);
      // At the root of the file there is no path to write.
      if (!one.at.startsWith('(')) expect(findings.map(named)).toContain('waiver-matches waivers[0]');
      return;
    }
    expect(waived.map(({ reason: told, ...finding }) => finding)).toEqual(before.findings.filter(own));
    const kept = new Set(before.findings.filter((finding) => !own(finding)).map(named));
    const hidden = [...kept].filter((finding) => !findings.map(named).includes(finding));
    expect(hidden).toEqual([]);
    // What is found of the objects only comes to light when the error does not keep them from being made.
    const later = findings.filter((finding) => !kept.has(named(finding)));
    expect(later.filter((finding) => !invariants.find(({ name }) => name === finding.rule)?.onOutput).map(named)).toEqual([]);
    expect(rendering === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
  },
);

describe('a waiver that covers nothing', () => {
  test.each([
    ['a rule that is not broken there', { rule: 'node-outside-pods', at: 'nodes' }, 'remove it'],
    ['a path beside', { rule: 'pool-outside-dhcp', at: 'loadBalancer.pools.lan3' }, 'write loadBalancer.pools.lan, or remove it'],
    ['a rule beside', { rule: 'pool-outside-pods', at: 'loadBalancer.pools.lan' }, 'write pool-outside-dhcp, or remove it'],
  ])('is found: %s', (_, waiver, fix) => {
    const { findings } = checked(waiving(waiver));
    expect(findings.map(named)).toEqual([lan, lan2, 'waiver-matches waivers[0]']);
    expect(findings[2]).toMatchObject({ severity: 'warning', fix });
  });

  test('is found by its own place in the list', () => {
    const waivers = [
      { rule: 'pool-outside-dhcp', at: 'loadBalancer' },
      { rule: 'pool-outside-dhcp', at: 'nodes' },
    ];
    expect(checked(waiving(...waivers)).findings.map(named)).toEqual(['waiver-matches waivers[1]']);
  });

  test('cannot be waived itself', () => {
    const waivers = [
      { rule: 'pool-outside-dhcp', at: 'loadBalancer' },
      { rule: 'pool-outside-dhcp', at: 'nodes' },
      { rule: 'waiver-matches', at: 'waivers' },
    ];
    expect(checked(waiving(...waivers)).findings.map(named)).toEqual(['waiver-matches waivers[1]', 'waiver-matches waivers[2]']);
  });

  test('is not found while it is not known what it covers', () => {
    // The Service that is waived is not made while the pools are wrong, and a node is left out.
    const waivers = [{ rule: 'selectors-select', at: 'addons' }];
    expect(checked(waiving(...waivers)).findings.map(named)).toEqual([lan, lan2]);
    const cut = broken(waiving({ rule: 'node-outside-pods', at: 'nodes' }), (file) => (file.nodes['k3s-1'].address = '192.168.10.300'));
    expect(checked(cut).findings.map(named)).not.toContain('waiver-matches waivers[0]');
  });
});

describe('a waiver that cannot be read', () => {
  test.each([
    ['unknown-value waivers[0].rule', { rule: 'pool-outside-dhpc' }],
    ['unknown-value waivers[0].rule', { rule: 'all' }],
    ['malformed-path waivers[0].at', { at: 'loadBalancer..pools' }],
    ['malformed-path waivers[0].at', { at: '(root)' }],
    ['malformed-path waivers[0].at', { at: '' }],
    ['out-of-range waivers[0].reason', { reason: ' \n' }],
    ['missing-key waivers[0].reason', { reason: undefined }],
    ['unknown-key waivers[0].until', { until: '2030' }],
  ])('%s', (finding, change) => {
    const file = waiving({ rule: 'pool-outside-dhcp', at: 'loadBalancer' });
    Object.assign(file.waivers[0], change);
    if (file.waivers[0].reason === undefined) delete file.waivers[0].reason;
    const { findings } = checked(file);
    expect(findings.map(named)).toContain(finding);
    expect(findings.map(named).filter((one) => one.includes('waivers'))).toEqual([finding]);
  });

  test('names the rule that was most likely meant', () => {
    const [finding] = checked(waiving({ rule: 'pool-outside-dhpc', at: 'loadBalancer' })).findings.filter(({ at }) => at[0] === 'waivers');
    expect(finding && [printPath(finding.at), finding.fix]).toEqual(['waivers[0].rule', 'write pool-outside-dhcp']);
  });
});
