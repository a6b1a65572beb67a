import { parseAllDocuments } from 'yaml';
import * as clusters from '../../clusters';
import { identityOf, type Manifest } from '../../src/manifest';
import { releasesOf } from '../../src/manifest-releases';
import type { Tier } from '../../src/order/steps';
import type { Rendering } from '../../src/render';
import { choices, delivered, type Named, objectsIn } from './delivered';
import { appliedBy, effective, objectsOf } from './effective-objects';

let compared = 0;

describe.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('%s', (_, cluster) => {
  const isK3s = 'k3s' in cluster.distribution;
  const base = isK3s ? 'k3s-manifests' : 'bootstrap';
  const alone = delivered(cluster);
  const ofBase = ({ files }: Rendering) => {
    if (isK3s) return effective(objectsOf(files, base));
    const { objects, releases } = appliedBy(files, base, 'bootstrap.sh');
    return effective(objects, releases);
  };
  const model = (rendering: Rendering, ...tiers: readonly Tier[]) => {
    const found = tiers.flatMap((tier) => objectsIn(rendering.order.steps, tier));
    compared += found.length;
    return effective(found);
  };

  test('its distribution brings everything where nothing else is named', () => {
    expect(ofBase(alone)).toEqual(model(alone, 'bootstrap', 'gitops'));
  });

  describe.each(Object.keys(choices) as Named[])('by %s', (name) => {
    const rendering = delivered(cluster, name);

    test('its distribution brings the bootstrap tier', () => {
      expect(ofBase(rendering)).toEqual(model(rendering, 'bootstrap'));
    });

    test('the same objects come as without', () => {
      const { objects, releases } =
        name === 'kubectl' && !isK3s
          ? appliedBy(rendering.files, name, 'apply.sh')
          : { objects: objectsOf(rendering.files, name), releases: [] };
      expect(effective(objects, releases)).toEqual(model(alone, 'gitops'));
    });
  });

  test('each of several brings what it brings alone', () => {
    const all = delivered(cluster, 'argo-cd', 'flux', 'kubectl');
    for (const name of Object.keys(choices) as Named[]) {
      // Lists of what is not to be pruned name the objects of all tiers, and so the roots of the engines.
      const tree = ({ files }: Rendering) => [...files].filter(([path]) => path.startsWith(`${name}/`) && path.endsWith('.yaml'));
      expect(tree(all)).toEqual(tree(delivered(cluster, name)));
    }
  });

  test('whoever goes by names or lines goes by the order of needs', () => {
    const orders: string[][] = [];
    if (isK3s) {
      const files = [...alone.files].filter(([path]) => path.startsWith(`${base}/`)).sort(([a], [b]) => (a < b ? -1 : 1));
      orders.push(
        files.flatMap(([, { content }]) => parseAllDocuments(content).map((document) => identityOf(document.toJS() as Manifest))),
      );
      orders.push(appliedBy(delivered(cluster, 'kubectl').files, 'kubectl', 'apply.sh').order as string[]);
    } else {
      orders.push(appliedBy(alone.files, base, 'bootstrap.sh').order as string[]);
      orders.push(appliedBy(delivered(cluster, 'kubectl').files, 'kubectl', 'apply.sh').order as string[]);
    }
    const keyOf = (object: Manifest) => {
      const [release] = isK3s || object.kind !== 'HelmChart' ? [] : releasesOf([object]);
      return release ? `release ${release.namespace}/${release.name}` : identityOf(object);
    };
    for (const order of orders) {
      const place = new Map(order.map((key, index) => [key, index]));
      for (const step of alone.order.steps) {
        const own = step.objects.map((object) => place.get(keyOf(object))).filter((index) => index !== undefined);
        const needed = step.needs.flatMap(({ objects }) => objects.map((object) => place.get(keyOf(object)) ?? -1));
        if (own.length > 0) expect(Math.max(-1, ...needed)).toBeLessThan(Math.min(...own));
      }
    }
  });
});

// k3s puts it into default; Flux and Argo CD refuse it, and kubectl takes the namespace that its user works in.
test('an object that does not say its namespace goes into default, whoever brings it', () => {
  const own = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'unplaced' }, data: { a: 'b' } };
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'of-no-namespace' }, rules: [] };
  const cluster = { ...clusters.k3sIpv6Current, addons: { manifests: { objects: [own, role] } } };
  for (const name of Object.keys(choices) as Named[]) {
    const found = objectsOf(delivered(cluster, name).files, name).filter(({ metadata }) =>
      [own, role].some((one) => one.metadata.name === metadata?.name),
    );
    expect(found.map(({ kind, metadata }) => `${kind} ${metadata.namespace}`).sort()).toEqual([
      'ClusterRole undefined',
      'ConfigMap default',
    ]);
  }
});

test('all clusters were compared, object by object', () => {
  expect(compared).toBeGreaterThan(1300);
});
