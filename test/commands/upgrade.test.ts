import { statSync } from 'node:fs';
import { Project, soundCluster, soundData } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

const upgrade = (...args: readonly string[]) => project.run(['upgrade', ...args]);
const planned = (...args: readonly string[]) => {
  const { code, stdout, stderr } = upgrade(...args, '--json');
  if (stdout === '') throw new Error(stderr);
  return { code, stderr, upgrades: JSON.parse(stdout).upgrades };
};

/** A file in YAML as people write it. */
const home = `# The cluster in the cellar.
name: home   # like the file
distribution: { k3s: "v1.31.14+k3s1" }   # k3s, to be exact
network: { nodeCidr: 192.168.10.0/24 }
nodes:
  k3s-1: {role: server, address: 192.168.10.11,   interface: ens192}
addons:
  cilium:
    version: 1.17.18   # raised by hand
    kubeProxyReplacement: false
    # for one old application
    hostPort: true
    hubble: {ui: true, relay: true}
  metallb:
    version: "0.15.3"
loadBalancer: {pools: {lan: 192.168.10.200-192.168.10.239}}
`;

/** With APISIX before its second major, which takes routes along when it goes. */
const gateway = home.replace('  metallb:', '  apisix:\n    version: 1.7.0 # the last composite\n  metallb:');

describe('what it says', () => {
  test('a title, sections and a verdict; stdout is data, stderr talk', () => {
    project.write('home.yaml', home);
    const { code, stdout, stderr } = upgrade('cilium', '1.18.13', '-f', 'home.yaml');
    expect([code, stderr]).toEqual([0, 'home: nothing is left to decide\n']);
    expect(stdout).toMatch(/^home: cilium 1\.17\.18 → 1\.18\.13\n {2}in the file\n/);
    for (const line of [
      '    addons.cilium.version: 1.17.18 → 1.18.13\n',
      '    addons.cilium.hostPort: true → removed (cilium-option-since)\n',
      '    1.18 neighbor-discovery: the agent leaves the link addresses of other nodes to the kernel\n',
      '    known no more: hostPort\n',
      '    Kubernetes 1.29–1.32 (tested) → 1.30–1.33 (tested); the cluster has 1.31\n',
      '    kernel 5.4 → 5.10\n',
      '    default: l2NeighDiscovery.enabled: true → false\n',
      '    given: hostPort.enabled: true → unset\n',
      '    1 object changed: helm.cattle.io/HelmChart kube-system/cilium\n',
    ])
      expect(stdout).toContain(line);
    expect(project.read('home.yaml')).toBe(home);
  });

  test('--json says the same in a stable form', () => {
    project.write('home.yaml', home);
    const { code, upgrades } = planned('cilium', '1.18.13', '-f', 'home.yaml');
    expect(code).toBe(0);
    expect(upgrades).toHaveLength(1);
    const [{ changes, notes, kernel, kubernetes, findings, decisions, ...rest }] = upgrades;
    expect(rest).toMatchObject({ cluster: 'home', pin: 'cilium', from: '1.17.18', to: '1.18.13', direction: 'up', steps: [] });
    expect(changes).toEqual([
      { op: 'set', path: 'addons.cilium.version', value: '1.18.13', was: '1.17.18' },
      { op: 'remove', path: 'addons.cilium.hostPort', was: true, rule: 'cilium-option-since' },
    ]);
    // What 1.17 and before brought is not told again.
    expect(notes.map(({ name }: { name: string }) => name)).toEqual(['stable-kinds', 'neighbor-discovery', 'external-workloads']);
    expect(kernel).toEqual({ before: '5.4', after: '5.10' });
    expect(kubernetes).toEqual({
      runs: '1.31',
      before: { kind: 'tested', from: '1.29', to: '1.32' },
      after: { kind: 'tested', from: '1.30', to: '1.33' },
    });
    expect(findings).toEqual({ appearing: [], leaving: [], standing: 0 });
    expect(decisions).toEqual([]);
  });

  test('without a cluster it looks at all that pin it, and passes over the others in silence', () => {
    project.write('clusters/a.ts', soundCluster('a'));
    project.write('clusters/b.yaml', home.replace('name: home', 'name: b'));
    const { code, upgrades, stderr } = planned('metallb', '0.16.1');
    expect(upgrades.map(({ cluster }: { cluster: string }) => cluster)).toEqual(['b']);
    expect([code, stderr]).toEqual([0, 'b: nothing is left to decide\n']);
  });

  test('of clusters that are named it says which pin nothing of the kind', () => {
    project.write('clusters/a.ts', soundCluster('a'));
    project.write('clusters/b.yaml', home.replace('name: home', 'name: b'));
    expect(upgrade('metallb', '0.16.1', 'a', 'b')).toMatchObject({
      code: 0,
      stderr: 'a: pins no version of metallb\nb: nothing is left to decide\n',
    });
  });

  test('the version that is there is no upgrade', () => {
    project.write('home.yaml', home);
    expect(upgrade('cilium', '1.17.18', '-f', 'home.yaml')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'home: cilium is at 1.17.18 already\n',
    });
  });
});

describe('what is to be decided', () => {
  test('a minor that is skipped, with the newest patch of each between', () => {
    project.write('home.yaml', home);
    const { code, stdout } = upgrade('cilium', '1.20.0', '-f', 'home.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain(
      '  to decide\n    minors-skipped: no minor of cilium may be skipped in a running cluster\n      fix     go by 1.18.13, 1.19.7, 1.20.0, each rolled out before the next\n      source  https://docs.cilium.io/en/v1.20/operations/upgrade/\n',
    );
    expect(upgrade('cilium', '1.20.0', '-f', 'home.yaml', '--decided', 'minors-skipped').code).toBe(0);
  });

  test('a way back', () => {
    project.write('home.yaml', home);
    const { code, upgrades } = planned('cilium', '1.16.19', '-f', 'home.yaml');
    expect([code, upgrades[0].direction, upgrades[0].notes]).toEqual([1, 'down', []]);
    expect(upgrades[0].decisions.map(({ name }: { name: string }) => name)).toEqual(['downgrade']);
  });

  test('what takes something away: the routes of APISIX before its second major', () => {
    project.write('home.yaml', gateway);
    const { code, upgrades } = planned('apisix', '2.0.1', '-f', 'home.yaml');
    expect(code).toBe(1);
    expect(upgrades[0].decisions).toEqual([
      expect.objectContaining({
        name: 'definitions-replaced',
        fix: expect.stringContaining(
          'kubectl get apisixroutes,apisixupstreams,apisixtlses,apisixconsumers,apisixpluginconfigs,apisixglobalrules -A -o yaml',
        ),
      }),
    ]);
    expect(upgrades[0].output.objects.removed).toContain('apiextensions.k8s.io/CustomResourceDefinition apisixroutes.apisix.apache.org');
  });

  test('an error that would stand, which no word decides', () => {
    // The chart refuses the value from 1.18 on.
    project.write('home.yaml', home.replace('    hubble:', '    values: { enableCiliumEndpointSlice: true }\n    hubble:'));
    const { code, upgrades } = planned('cilium', '1.18.13', '-f', 'home.yaml', '--decided', 'minors-skipped');
    expect(code).toBe(1);
    expect(upgrades[0].decisions).toEqual([
      expect.objectContaining({ name: 'addons.cilium.values.enableCiliumEndpointSlice', what: expect.stringContaining('refuse') }),
    ]);
    expect(upgrades[0].output).toBeUndefined();
  });

  test('a finding that was there is none of the upgrade, and one that goes is told', () => {
    project.write('home.yaml', home.replace('v1.31.14+k3s1', 'v1.33.5+k3s1'));
    const { code, upgrades } = planned('cilium', '1.18.13', '-f', 'home.yaml');
    expect(code).toBe(0);
    expect(upgrades[0].findings.leaving.map(({ rule, at }: { rule: string; at: string }) => [rule, at])).toEqual([
      ['cilium-kubernetes-tested', 'addons.cilium.version'],
    ]);
    project.write('home.yaml', home.replace('address: 192.168.10.11', 'address: 192.168.20.11'));
    const faulty = planned('cilium', '1.18.13', '-f', 'home.yaml').upgrades[0];
    expect([faulty.decisions, faulty.findings.appearing]).toEqual([[], []]);
    expect(faulty.findings.standing).toBeGreaterThan(0);
  });
});

describe('the distribution', () => {
  test('by its name, and by that of what it distributes', () => {
    project.write('home.yaml', home);
    for (const args of [
      ['k3s', 'v1.32.9+k3s1'],
      ['kubernetes', 'v1.32.9'],
      ['kubernetes', '1.32.9'],
    ]) {
      const { upgrades } = planned(...args, '-f', 'home.yaml');
      expect(upgrades[0]).toMatchObject({ pin: 'k3s', from: 'v1.31.14+k3s1', to: 'v1.32.9+k3s1' });
      expect(upgrades[0].changes[0]).toEqual({ op: 'set', path: 'distribution.k3s', value: 'v1.32.9+k3s1', was: 'v1.31.14+k3s1' });
      expect(upgrades[0].notes).toEqual([expect.objectContaining({ name: 'traefik-3', advice: expect.stringContaining('IngressRoutes') })]);
      expect(upgrades[0].rollout).toContain('install.sh');
    }
  });

  test('one minor at a time; what Kubernetes no longer serves is an error that would stand', () => {
    const old = { apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta3', kind: 'FlowSchema', metadata: { name: 'mine' } };
    const data = {
      ...soundData('home'),
      distribution: { kubeadm: 'v1.30.1' },
      addons: { cilium: { version: '1.18.13' }, manifests: { objects: [old] } },
    };
    project.write('home.json', JSON.stringify(data));
    const { code, upgrades } = planned('kubernetes', 'v1.32.1', '-f', 'home.json');
    expect([code, upgrades[0].pin, upgrades[0].steps]).toEqual([1, 'kubeadm', ['v1.31.x', 'v1.32.1']]);
    expect(upgrades[0].findings.appearing.map(({ rule }: { rule: string }) => rule)).toContain('kubernetes-kind-served');
  });
});

describe('--write', () => {
  test('YAML: the version and what follows without a decision; every other byte stays, and a second run has nothing to do', () => {
    project.write('home.yaml', home);
    const { code, stderr } = upgrade('cilium', '1.18.13', '-f', 'home.yaml', '--write');
    expect([code, stderr]).toEqual([0, 'home: nothing is left to decide\nhome.yaml is changed in 2 places\n']);
    expect(project.read('home.yaml')).toBe(
      home
        .replace('1.17.18   # raised', '1.18.13   # raised')
        .replace('    # for one old application\n    hostPort: true\n', '    # for one old application\n'),
    );
    const { ino, mtimeMs } = statSync(project.path('home.yaml'));
    expect(upgrade('cilium', '1.18.13', '-f', 'home.yaml', '--write')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'home: cilium is at 1.18.13 already\n',
    });
    expect(statSync(project.path('home.yaml'))).toMatchObject({ ino, mtimeMs });
    expect(project.run(['check', '-f', 'home.yaml']).code).toBe(0);
  });

  test('quotes stay', () => {
    project.write('home.yaml', home);
    expect(upgrade('metallb', '0.16.1', '-f', 'home.yaml', '--write').code).toBe(0);
    expect(project.read('home.yaml')).toBe(home.replace('"0.15.3"', '"0.16.1"'));
  });

  test('JSON keeps its order and its indentation', () => {
    const text = `${JSON.stringify(soundData('home'), undefined, '\t').replace('1.20.0', '1.19.7')}\n`;
    project.write('home.json', text);
    expect(upgrade('cilium', '1.20.0', '-f', 'home.json', '--write').code).toBe(0);
    expect(project.read('home.json')).toBe(text.replace('1.19.7', '1.20.0'));
  });

  test('a release that stands by itself', () => {
    project.write('home.yaml', home);
    expect(upgrade('kubernetes', '1.32.9', '-f', 'home.yaml', '--write').code).toBe(0);
    expect(project.read('home.yaml')).toBe(home.replace('"v1.31.14+k3s1"', '"v1.32.9+k3s1"'));
  });

  test('nothing while something is to be decided, then with the decision', () => {
    project.write('home.yaml', gateway);
    const refused = upgrade('apisix', '2.0.1', '-f', 'home.yaml', '--write');
    expect([refused.code, refused.stderr]).toEqual([1, 'home: 1 decision to make\nnothing is written\n']);
    expect(project.read('home.yaml')).toBe(gateway);
    const made = upgrade('apisix', '2.0.1', '-f', 'home.yaml', '--write', '--decided', 'definitions-replaced');
    expect([made.code, made.stderr]).toEqual([0, 'home: nothing is left to decide\nhome.yaml is changed in 1 place\n']);
    expect(project.read('home.yaml')).toBe(gateway.replace('version: 1.7.0 #', 'version: 2.0.1 #'));
  });

  test('no file while one of them has something to decide', () => {
    const b = home.replace('name: home', 'name: b');
    const c = home.replace('name: home', 'name: c').replace('    hubble:', '    values: { enableCiliumEndpointSlice: true }\n    hubble:');
    project.write('clusters/b.yaml', b);
    project.write('clusters/c.yaml', c);
    expect(upgrade('cilium', '1.18.13', '--write').code).toBe(1);
    expect([project.read('clusters/b.yaml'), project.read('clusters/c.yaml')]).toEqual([b, c]);
  });

  test('a program is left to its author, with the changes to make', () => {
    const text = soundCluster('home').replace('1.20.0', '1.19.7');
    project.write('clusters/home.ts', text);
    const { code, stderr } = upgrade('cilium', '1.20.0', '--write');
    expect(code).toBe(1);
    expect(stderr).toBe(
      'home: nothing is left to decide\nclusters/home.ts: a program is left to its author; make this change yourself\n  addons.cilium.version: 1.19.7 → 1.20.0\nnothing is written\n',
    );
    expect(project.read('clusters/home.ts')).toBe(text);
  });

  test('a version that comes by an alias is left, and said to', () => {
    const text = home
      .replace('version: 1.17.18   # raised by hand', 'version: *cilium')
      .replace('name: home', 'x: &cilium 1.17.18\nname: home');
    project.write('home.yaml', text);
    const { code, stderr } = upgrade('cilium', '1.18.13', '-f', 'home.yaml', '--write');
    expect([code, project.read('home.yaml')]).toEqual([1, text]);
    expect(stderr).toContain('home.yaml: addons.cilium.version comes by the alias *cilium; make these changes yourself\n');
  });
});

describe('wrong usage', () => {
  test.each([
    [[], 'upgrade takes what to upgrade and its version; keelson upgrade --help'],
    [['cilium'], 'upgrade takes what to upgrade and its version; keelson upgrade --help'],
    [['cilum', '1.20.0'], 'there is nothing called cilum to upgrade; did you mean cilium?'],
    [
      ['cilium', '1.99.0', '-f', 'home.yaml'],
      /^cilium 1\.99\.0 is a version of Cilium that Keelson does not know; .*; did you mean 1\.20\.\d+\?$/,
    ],
    [['cilium', 'v1.18.13', '-f', 'home.yaml'], /^cilium v1\.18\.13 is not an exact release of Cilium.*; did you mean 1\.18\.13\?$/],
    [['k3s', 'v1.32.9', '-f', 'home.yaml'], /^k3s v1\.32\.9 is not an exact k3s release.*; did you mean v1\.32\.9\+k3s1\?$/],
    [['purelb', '0.16.6', '-f', 'home.yaml'], 'no version of purelb is pinned in home.yaml'],
    [
      ['apisix', '2.0.1', '-f', 'home.yaml', '--decided', 'definition-replaced'],
      'apisix has no decision definition-replaced; did you mean definitions-replaced?',
    ],
  ])('%j', (args, message) => {
    project.write('home.yaml', gateway);
    const { code, stdout, stderr } = upgrade(...args);
    expect([code, stdout]).toEqual([2, '']);
    const said = stderr.replace(/^keelson: (.*)\n$/, '$1');
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect(project.read('home.yaml')).toBe(gateway);
  });
});
