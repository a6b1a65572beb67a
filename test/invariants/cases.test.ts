import { invariants } from '../../src/invariants';
import { printPath } from '../../src/path';
import { fileCases, subjectCases } from './cases';
import { broken, examine, named } from './examine';
import { loadable, loaded } from './loaded';
import { sound } from './sound';
import { subjectOf } from './subject';

/** What the sound clusters are warned of or told, and nothing else. */
const accepted: Readonly<Record<string, readonly string[]>> = {};

describe.each(Object.entries(sound))('the sound cluster %s', (name, file) => {
  test('has no error, and only the warnings that it is known for', () => {
    expect(examine(file).map(named)).toEqual(accepted[name] ?? []);
  });
});

describe.each(fileCases.map((one) => [one.rule, one.story, one] as const))('%s: %s', (rule, _, one) => {
  const base = new Set(examine(sound[one.of]).map(named));
  const file = broken(sound[one.of], one.change);
  const findings = examine(file);

  test('is found there, and nothing else is', () => {
    const expected = [`${rule} ${one.at}`, ...(one.also ?? [])].sort();
    expect(
      findings
        .map(named)
        .filter((finding) => !base.has(finding))
        .sort(),
    ).toEqual(expected);
    expect(base).not.toContain(`${rule} ${one.at}`);
  });

  test('is as bad as it is, and says so in words', () => {
    const finding = findings.find((candidate) => named(candidate) === `${rule} ${one.at}`);
    expect(finding?.severity).toBe(one.severity ?? 'error');
    expect(finding?.problem).toMatch(/^\S.*\S$/);
    expect(finding?.fix).toMatch(/^\S.*\S$/);
    expect(finding?.fix).not.toMatch(/undefined|\[object/);
    expect(finding?.problem).not.toMatch(/undefined|\[object/);
  });

  const { repair } = one;
  if (repair) {
    test('goes away with the repair that the fix describes', () => {
      const { fix = '' } = findings.find((candidate) => named(candidate) === `${rule} ${one.at}`) ?? {};
      const repaired = examine(broken(file, (copy) => repair(copy, fix)));
      expect(repaired.filter((finding) => finding.rule === rule).map(named)).toEqual([]);
      expect(repaired.filter(({ severity }) => severity === 'error').map(named)).toEqual([]);
    });
  }
});

describe.each(subjectCases.map((one) => [one.rule, one.story, one] as const))('%s: %s', (rule, _, one) => {
  const invariant = invariants.find(({ name }) => name === rule);
  const subject = subjectOf(sound[one.of]);

  test('is found there, and not in the sound cluster', () => {
    expect([...(invariant?.check(subject) ?? [])]).toEqual([]);
    const drafts = [...(invariant?.check(one.subject(subject)) ?? [])];
    expect(drafts.map(({ at }) => printPath(at))).toEqual([one.at]);
    expect(drafts.map(({ severity }) => severity ?? invariant?.severity)).toEqual([one.severity ?? 'error']);
  });
});

describe('rules of the loader', () => {
  const found = (file: string, text: string, name?: string) => loaded(file, text, name).map(named);

  test('duplicate-key: a key given twice is found, whichever of the two is right', () => {
    expect(found('twice.yaml', loadable('twice'))).toEqual([]);
    expect(
      found('twice.yaml', loadable('twice').replace('network: {}', 'network: { clusterDomain: a.example, clusterDomain: b.example }')),
    ).toEqual(['duplicate-key network.clusterDomain']);
  });

  test('cluster-name-is-file-name: a cluster of the catalogue is called like its file', () => {
    expect(found('home.yaml', loadable('home'), 'home')).toEqual([]);
    expect(found('home.yaml', loadable('house'), 'home')).toEqual(['cluster-name-is-file-name name']);
  });
});

describe('no fault', () => {
  test('a pool that BIRD announces in place of MetalLB', () => {
    const rule = invariants.find(({ name }) => name === 'pool-announced');
    const { bgp: _, ...rest } = sound.metallb as { bgp?: unknown } & typeof sound.metallb;
    const bgp = { asn: 64515, peers: { router: { address: '192.168.10.1', asn: 64512 } }, bird: { pools: ['lan'] } };
    const subject = subjectOf({ ...rest, bgp });
    const without = new Map(
      [...subject.manifests].map(([addon, objects]) => [addon, objects.filter(({ kind }) => kind !== 'L2Advertisement')]),
    );
    expect([...(rule?.check({ ...subject, manifests: without }) ?? [])]).toEqual([]);
  });

  const innocent: readonly (readonly [string, keyof typeof sound, Parameters<typeof broken>[1]])[] = [
    [
      'a server without interface where only agents announce',
      'threeServersWithVip',
      (file) => {
        file.addons['cilium-l2'].nodes = 'agents';
        delete file.nodes['k3s-1'].interface;
      },
    ],
    ['native routing without routes on one node', 'current', (file) => delete file.addons.cilium.autoDirectNodeRoutes],
    ['a router under its link-local address', 'dualStack', (file) => (file.network.gateway[1] = 'fe80::1')],
    [
      'a repository by http within the cluster',
      'flux',
      (file) => (file.addons.flux.repository.url = 'http://forge-http.git.svc:3000/a/b.git'),
    ],
    [
      'two engines, each with a folder of one repository',
      'flux',
      (file) => {
        const repository = { url: 'https://git.example/home.git', path: 'clusters/home-2' };
        file.addons['argo-cd'] = { version: '3.4.4', repository };
      },
    ],
    [
      "a Service of the user's for pods of a chart, of another add-on, and of nobody that is known",
      'single',
      (file) => {
        const service = (namespace: string, app: string) => ({
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: `${app}-more`, namespace },
          spec: { selector: { app }, ports: [{ port: 80 }] },
        });
        file.addons.cilium.namespace = 'cilium';
        file.addons.workload = { apps: { web: { image: 'nginx:1.29.3', namespace: 'web' } } };
        const selected = { ...service('web', 'web'), spec: { selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ port: 80 }] } };
        const argo = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'by-argo-cd' } };
        file.addons.manifests = { objects: [service('cilium', 'hubble-ui'), selected, argo, service('by-argo-cd', 'shop')] };
      },
    ],
    ['nodes on a network of two addresses', 'single', (file) => (file.network = { nodeCidr: ['192.168.10.0/24', '10.9.9.0/31'] })],
  ];

  test.each(innocent)('%s', (_, of, change) => {
    expect(examine(broken(sound[of], change)).map(named)).toEqual([]);
  });
});
