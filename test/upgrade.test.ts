import * as clusters from '../clusters';
import { k3sCiliumApisix, k3sCiliumBgp, k3sMetallb, kubeadmBirdBgp } from '../clusters';
import { check } from '../src/check';
import { type Pin, pinnedIn, pins } from '../src/pins';
import { applyChanges } from '../src/repair';
import { readSpec } from '../src/spec';
import { compareFindings, decisionNames, type Upgrade, upgradeOf } from '../src/upgrade';
import { single } from './built';
import { readFacts } from './facts';

const facts: typeof readFacts = (() => {
  const seen = new Map<string, unknown>();
  return (kind, version) => {
    const key = `${kind}/${version}`;
    if (!seen.has(key)) seen.set(key, readFacts(kind, version));
    return seen.get(key);
  };
})();

/** What an upgrade of one thing is to a cluster file, from a version that may be another than its own. */
function upgraded(file: unknown, name: string, to: string, from?: string, decided: readonly string[] = []): Upgrade {
  const pin = pins.find((one) => one.name === name) as Pin;
  const own = pinnedIn(file, pin);
  if (!own) throw new Error(`${name} is not pinned`);
  const at = (version: string) => applyChanges(JSON.parse(JSON.stringify(file)), [{ op: 'set', path: own.path, value: version }]);
  const state = (version: string) => {
    const spec = readSpec(at(version));
    return { spec, checked: check(spec, facts) };
  };
  const start = from ?? own.version;
  return upgradeOf(pin, { from: start, to }, [], [state(start), state(to)], facts, decided);
}

const advised = ({ notes }: Upgrade) => notes.flatMap(({ name, advice }) => (advice === undefined ? [] : [name]));
const given = ({ values }: Upgrade) => values.flatMap((one) => one.given).map(({ path, before, after }) => [path, before, after]);
const defaults = ({ values }: Upgrade) =>
  values.flatMap((one) => one.defaults?.changed ?? []).map(({ path, before, after }) => [path, before, after]);

// @see https://github.com/cilium/cilium/tree/v1.18.10/pkg/k8s/apis/cilium.io/client/crds
test('the kinds of Cilium that became stable with 1.18 change their API', () => {
  const { apis } = upgraded(k3sCiliumBgp, 'cilium', '1.18.13');
  const kinds = ['CiliumBGPAdvertisement', 'CiliumBGPClusterConfig', 'CiliumBGPPeerConfig', 'CiliumLoadBalancerIPPool'];
  expect(apis.map(({ kind, from, to }) => [kind, from, to])).toEqual(kinds.map((kind) => [kind, 'cilium.io/v2alpha1', 'cilium.io/v2']));
  expect(upgraded(k3sCiliumBgp, 'cilium', '1.17.18', '1.17.17').apis).toEqual([]);
});

// @see https://github.com/purelb/purelb/blob/v0.16.6/pkg/apis/purelb/v2/types.go
test('objects of PureLB change their API, also where their namespace is another', () => {
  const { apis, decisions } = upgraded(kubeadmBirdBgp, 'purelb', '0.16.6');
  expect(apis).toContainEqual({ kind: 'ServiceGroup', from: 'purelb.io/v1', to: 'purelb.io/v2', names: ['default'] });
  expect(decisions.map(({ name }) => name)).toEqual(['second-api']);
});

// @see https://github.com/fluxcd/flux2/releases/tag/v2.6.0
test('sources of Flux in registries are stable with 2.6', () => {
  const flux = { version: '2.5.1', repository: { url: 'oci://registry.example/home', path: 'dist/home', tag: 'latest' } };
  const { apis } = upgraded({ ...single, addons: { flux } }, 'flux', '2.6.4');
  expect(apis.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['OCIRepository', 'source.toolkit.fluxcd.io/v1beta2', 'source.toolkit.fluxcd.io/v1'],
  ]);
});

describe('values of the chart of Cilium', () => {
  // @see https://docs.cilium.io/en/v1.14/operations/upgrade/
  test('1.14 has words of its own for kube-proxy and for routes', () => {
    const upgrade = upgraded(kubeadmBirdBgp, 'cilium', '1.14.19', '1.13.18');
    expect(given(upgrade)).toEqual([
      ['kubeProxyReplacement', 'disabled', false],
      ['routingMode', undefined, 'native'],
      ['tunnel', 'disabled', undefined],
    ]);
    expect(advised(upgrade)).toEqual(['routing-mode', 'kube-proxy-replacement-words']);
  });

  test('what takes the place of a value that is read no more', () => {
    const file = { ...single, addons: { cilium: { version: '1.15.1', endpointSlice: true } } };
    const { values } = upgraded(file, 'cilium', '1.18.13');
    expect(values[0]?.given).toContainEqual({
      path: 'enableCiliumEndpointSlice',
      before: true,
      after: undefined,
      successor: 'ciliumEndpointSlice.enabled',
    });
  });

  // The defaults stand in the values.yaml of the charts of these versions.
  test('defaults that rule, and those of what is off apart', () => {
    const upgrade = upgraded(k3sCiliumApisix, 'cilium', '1.18.13');
    expect(defaults(upgrade)).toEqual(
      expect.arrayContaining([
        ['envoy.enabled', false, null],
        ['hubble.tls.auto.certValidityDuration', 1095, 365],
        ['l2NeighDiscovery.enabled', true, false],
      ]),
    );
    const said = defaults(upgrade).map(([path]) => path);
    expect(said.filter((path) => /image|tag|digest|^clustermesh\.apiserver|serviceMonitor/.test(String(path)))).toEqual([]);
    const [values] = upgrade.values;
    expect(values?.defaults?.images).toBeGreaterThan(5);
    expect(values?.defaults?.off).toBeGreaterThan(5);
    expect(values?.defaults?.added).toBeGreaterThan(100);
  });

  test('a default that the cluster sets is none of its business', () => {
    const set = {
      ...k3sCiliumApisix,
      addons: { ...k3sCiliumApisix.addons, cilium: { ...k3sCiliumApisix.addons.cilium, l2NeighborDiscovery: true } },
    };
    const upgrade = upgraded(set, 'cilium', '1.18.13', '1.17.18');
    expect(defaults(upgrade).map(([path]) => path)).not.toContain('l2NeighDiscovery.enabled');
    expect(advised(upgrade)).not.toContain('neighbor-discovery');
  });

  test('a value of the owner’s that the chart ceased to read keeps the version from being written', () => {
    // The chart lists it up to 1.17.
    const file = { ...single, addons: { cilium: { version: '1.17.18', values: { l2NeighDiscovery: { refreshPeriod: '60s' } } } } };
    expect(upgraded(file, 'cilium', '1.18.13').decisions).toEqual([
      expect.objectContaining({ name: 'addons.cilium.values.l2NeighDiscovery.refreshPeriod' }),
    ]);
    expect(upgraded(file, 'cilium', '1.17.18', '1.17.17').decisions).toEqual([]);
    // What was read by neither is none of the upgrade.
    expect(upgraded(file, 'cilium', '1.19.7', '1.18.13').decisions).toEqual([]);
  });
});

// @see https://github.com/metallb/metallb/blob/v0.16.1/website/content/release-notes/_index.md
test('defaults of other charts: the metrics of MetalLB move with 0.16', () => {
  const upgrade = upgraded(k3sMetallb, 'metallb', '0.16.1');
  expect(defaults(upgrade)).toContainEqual(['prometheus.metricsPort', 7472, 9120]);
  expect(given(upgrade)).toEqual([['frrk8s.enabled', undefined, false]]);
  expect(advised(upgrade)).toEqual(['metrics-port']);
});

test('what a release is made for: kernels and minors of Kubernetes', () => {
  // @see https://docs.cilium.io/en/v1.20/operations/system_requirements/
  const upgrade = upgraded(k3sCiliumApisix, 'cilium', '1.20.0');
  expect(upgrade.kernel).toEqual({ before: '4.19.57', after: '5.10' });
  expect(upgrade.kubernetes).toEqual({
    runs: '1.29',
    before: { kind: 'tested', from: '1.26', to: '1.29' },
    after: { kind: 'tested', from: '1.33', to: '1.36' },
  });
  // @see https://github.com/kubernetes-sigs/metrics-server/blob/v0.9.0/README.md
  const metrics = upgraded({ ...single, addons: { 'metrics-server': { version: '0.7.2' } } }, 'metrics-server', '0.9.0');
  expect(metrics.kubernetes).toEqual({
    runs: '1.34',
    before: { kind: 'required', from: '1.27' },
    after: { kind: 'required', from: '1.34' },
  });
});

test('only what came between the two releases is told, the wanted one among them', () => {
  const names = (from: string, to: string) =>
    upgraded({ ...single, addons: { cilium: { version: from } } }, 'cilium', to).notes.map(({ name }) => name);
  // Certificates of a year came with the patch 1.16.4.
  expect(names('1.16.3', '1.16.4')).toEqual(['hubble-certificates']);
  expect(names('1.16.4', '1.16.5')).toEqual([]);
});

test('a decision is made by its own name alone', () => {
  const open = (...decided: readonly string[]) =>
    upgraded(k3sCiliumBgp, 'cilium', '1.20.0', undefined, decided).decisions.map(({ name }) => name);
  expect(open()).toEqual(['minors-skipped', 'gateway-api-bundle']);
  expect(open('minors-skipped')).toEqual(['gateway-api-bundle']);
  expect(open('gateway-api-bundle')).toEqual(['minors-skipped']);
  expect(open('gateway-api-bundle', 'minors-skipped')).toEqual([]);
});

describe('steps', () => {
  const cilium = (version: string) => ({ ...single, addons: { cilium: { version } } });

  test.each([
    ['1.18.0', '1.18.13', []],
    ['1.18.0', '1.19.7', []],
    ['1.17.1', '1.19.0', ['1.17.18', '1.18.13', '1.19.0']],
    ['1.17.18', '1.20.0', ['1.18.13', '1.19.7', '1.20.0']],
  ])('Cilium %s to %s', (from, to, steps) => {
    expect(upgraded(cilium(from), 'cilium', to).steps).toEqual(steps);
  });

  test.each([
    ['v1.33.5+k3s1', 'v1.34.1+k3s1', []],
    ['v1.32.9+k3s1', 'v1.34.1+k3s1', ['v1.33.x', 'v1.34.1+k3s1']],
  ])('k3s %s to %s', (from, to, steps) => {
    expect(upgraded({ ...single, addons: {} }, 'k3s', to, from).steps).toEqual(steps);
  });

  test('where upstream asks for none there is none', () => {
    const metallb = { ...single, addons: { metallb: { version: '0.13.12' } } };
    expect(upgraded(metallb, 'metallb', '0.16.1')).toMatchObject({ steps: [], decisions: [] });
  });
});

test.each([
  ['1.19.7', '1.20.0', 'up'],
  ['1.20.0', '1.20.0', 'none'],
  ['1.20.0', '1.19.7', 'down'],
])('Cilium %s to %s goes %s', (from, to, direction) => {
  expect(upgraded({ ...single, addons: { cilium: { version: from } } }, 'cilium', to).direction).toBe(direction);
});

test.each([
  ['v1.34.1+k3s1', 'v1.34.1+k3s2', 'up'],
  ['v1.34.1+k3s2', 'v1.34.1+k3s1', 'down'],
  ['v1.34.1+k3s2', 'v1.34.1+k3s10', 'up'],
])('k3s %s to %s goes %s', (from, to, direction) => {
  expect(upgraded({ ...single, addons: {} }, 'k3s', to, from).direction).toBe(direction);
});

test('options come and go with the release, and come back with the way back', () => {
  const file = { ...single, addons: { cilium: { version: '1.18.13' } } };
  const [up, down] = [upgraded(file, 'cilium', '1.19.7'), upgraded(file, 'cilium', '1.18.13', '1.19.7')];
  expect(up.options).toEqual({ gained: ['encryption.strictIngress'], lost: ['nodePort', 'sessionAffinity'] });
  expect(down.options).toEqual({ gained: up.options.lost, lost: up.options.gained });
});

test('findings are the same by rule and place, whatever their words', () => {
  const finding = (rule: string, step: string, problem: string) => ({
    rule,
    severity: 'error' as const,
    at: ['a', step],
    problem,
    fix: 'f',
  });
  const { appearing, leaving, standing } = compareFindings(
    [finding('one', 'x', 'is 1'), finding('two', 'x', 'is 1')],
    [finding('one', 'x', 'is 2'), finding('one', 'y', 'is 1')],
  );
  expect([appearing.map(({ at }) => at[1]), leaving.map(({ rule }) => rule), standing]).toEqual([['y'], ['two'], 1]);
});

test('a file in which so much is missing that nothing follows is told nothing more', () => {
  const upgrade = upgraded({ name: 'home', addons: { cilium: { version: '1.17.18' } } }, 'cilium', '1.18.13');
  expect(upgrade.output === undefined || upgrade.output.objects.changed.length > 0).toBe(true);
  expect(upgraded({ ...single, addons: { 'argo-cd': { version: '2.13.0' } } }, 'argo-cd', '3.0.12').notes).toEqual([]);
});

test('from each cluster of its time every pin comes to that of today', () => {
  let looked = 0;
  const today = new Map<string, unknown>(Object.values(clusters).map((cluster) => [cluster.name, cluster]));
  for (const cluster of Object.values(clusters)) {
    const newer = today.get(`${cluster.name}-current`);
    if (!newer) continue;
    for (const pin of pins) {
      const [from, to] = [pinnedIn(cluster, pin)?.version, pinnedIn(newer, pin)?.version];
      if (from === undefined || to === undefined || from === to) continue;
      const upgrade = upgraded(cluster, pin.name, to);
      looked++;
      expect(upgrade).toMatchObject({ pin: pin.name, from, to, direction: 'up' });
      // Of what is decided by a word every word is one that is known.
      const words = upgrade.decisions.map(({ name }) => name).filter((name) => !name.includes('.'));
      expect(words.filter((word) => !decisionNames(upgrade).includes(word))).toEqual([]);
      // Where nothing stands against it, something of the output is other.
      if (upgrade.output) expect(upgrade.output.files.changed.length).toBeGreaterThan(0);
      else expect(upgrade.decisions.length).toBeGreaterThan(0);
    }
  }
  expect(looked).toBeGreaterThan(25);
});
