import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import * as clusters from '../../clusters';
import type { Cluster } from '../../src/cluster';
import { fluxCharts } from '../../src/constructs/flux-version';
import { identityOf, type Manifest } from '../../src/manifest';
import { type Release, releasesOf, valuesOf } from '../../src/manifest-releases';
import { isMap } from '../../src/merge';
import { type Rendering, render } from '../../src/render';
import { objectFaults } from '../../src/schema/object-faults';
import { schemaFinder } from '../../src/schema/schema-finder';
import { readSpec } from '../../src/spec';
import { rendered, single } from '../built';
import { readFacts } from '../facts';
import { schemasOf } from '../schema-sets';

// biome-ignore lint/suspicious/noExplicitAny: objects of several kinds, looked into
type Loose = any;

const versions = Object.keys(fluxCharts);
const repository = 'https://git.example/home.git';

/** A cluster that has nothing but the delivery and what is said, with a Flux from elsewhere. */
function delivered(addons: object, chosen: object = {}, over: object = {}): Rendering {
  const flux = { repository, ...('flux' in addons ? {} : { engineVersion: '2.8.5' }), ...chosen };
  return rendered({ ...single, ...over, addons, deliveries: { flux } });
}

const objectsIn = (content: string) => parseAllDocuments(content).map((document) => document.toJS() as Manifest);

/** The files of the delivery by path, without the folder that it lies in. */
function tree({ files }: Rendering): ReadonlyMap<string, readonly Manifest[]> {
  return new Map(
    [...files].filter(([path]) => path.startsWith('flux/')).map(([path, { content }]) => [path.slice('flux/'.length), objectsIn(content)]),
  );
}

const isIndex = (path: string) => path.endsWith('/kustomization.yaml');
const below = (files: ReadonlyMap<string, readonly Manifest[]>, folder: string) =>
  [...files].filter(([path]) => path.startsWith(`${folder}/`) && !isIndex(path)).flatMap(([, objects]) => objects);
const kustomizations = (rendering: Rendering): readonly Loose[] => below(tree(rendering), 'clusters');
const kustomization = (rendering: Rendering, name: string): Loose =>
  kustomizations(rendering).find(({ metadata }) => metadata.name === name);
const found = (rendering: Rendering, kind: string, name: string): Loose =>
  below(tree(rendering), 'addons').find((object) => object.kind === kind && object.metadata.name === name);

/** Every committed cluster, delivered by Flux beside whatever else delivers it. */
const fleet = Object.values(clusters).map((cluster) => {
  const { addons, deliveries = {} } = cluster as { addons: Record<string, unknown>; deliveries?: Record<string, unknown> };
  const flux = { repository, ...('flux' in addons ? {} : { engineVersion: '2.8.5' }) };
  return { name: cluster.name, written: { ...cluster, deliveries: { ...deliveries, flux } } };
});

describe.each(fleet)('$name by Flux', ({ written }) => {
  const rendering = rendered(written);
  const files = tree(rendering);
  const applied = below(files, 'addons');

  test('is the same objects, none twice, and releases in place of charts', () => {
    expectSame(rendering);
  });

  test('every folder with objects has an index of what lies beside it, and of nothing else', () => {
    const indexed = [...files].filter(([path]) => isIndex(path));
    for (const [path, [index]] of indexed) {
      const folder = path.slice(0, -'kustomization.yaml'.length);
      const beside = [...files.keys()].filter(
        (file) => file.startsWith(folder) && !isIndex(file) && !file.slice(folder.length).includes('/'),
      );
      expect((index as Loose).resources).toEqual(beside.map((file) => file.slice(folder.length)).sort());
      // The root applies the folder of the steps, so it is there without any.
      if (!folder.endsWith('/steps/')) expect(beside.length).toBeGreaterThan(0);
    }
    expect(files.has(`clusters/${written.name}/steps/kustomization.yaml`)).toBe(true);
    const folders = new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.replace(/\/[^/]*$/, '')));
    expect([...folders].filter((folder) => !files.has(`${folder}/kustomization.yaml`))).toEqual([]);
    expect(indexed).toHaveLength(folders.size);
  });

  test('each Kustomization applies a folder that is there, and each folder is applied once', () => {
    const root = `./dist/${rendering.files.size > 0 ? written.name : ''}/flux/`;
    const paths = kustomizations(rendering).map(({ spec }) => spec.path as string);
    const folders = [...files.keys()].filter((path) => path.startsWith('addons/') && isIndex(path));
    expect([...paths].sort()).toEqual(folders.map((path) => root + path.slice(0, -'/kustomization.yaml'.length)).sort());
  });

  test('dependsOn has no cycle and covers every need of the graph', () => {
    expectOrdered(rendering);
  });

  test('nothing takes namespaces, definitions or volumes along', () => {
    const kept = applied.filter(({ kind }) => /^(Namespace|CustomResourceDefinition|PersistentVolume(Claim)?)$/.test(kind));
    for (const { metadata } of kept) expect(metadata.annotations?.['kustomize.toolkit.fluxcd.io/prune']).toBe('disabled');
    for (const { metadata, spec } of kustomizations(rendering)) {
      const isFoundation = metadata.name === 'foundation';
      expect({ prune: spec.prune, policy: spec.deletionPolicy, force: spec.force }).toEqual({
        prune: !isFoundation,
        policy: isFoundation && spec.deletionPolicy ? 'Orphan' : undefined,
        force: false,
      });
      expect(spec.postBuild).toBeUndefined();
    }
  });
});

test('looks at clusters that have something to deliver', () => {
  const trees = fleet.map(({ written }) => tree(rendered(written)));
  const applied = trees.flatMap((files) => below(files, 'addons'));
  expect(trees.length).toBeGreaterThan(20);
  expect(applied.length).toBeGreaterThan(200);
  expect(applied.filter(({ kind }) => kind === 'HelmRelease').length).toBeGreaterThan(3);
  expect(trees.flatMap((files) => below(files, 'clusters')).filter(({ spec }) => (spec as Loose).dependsOn).length).toBeGreaterThan(30);
});

/** Holds what is applied against the objects of the tier; tells how many releases stand in place of charts. */
function expectSame(rendering: Rendering): number {
  const objects = rendering.order.steps.filter(({ tier }) => tier === 'gitops').flatMap((step) => step.objects);
  const applied = below(tree(rendering), 'addons');
  const identities = applied.map(identityOf);
  expect(new Set(identities).size).toBe(identities.length);
  const plain = new Map(applied.map((object) => [identityOf(object), withoutOurs(object)]));
  const missing = objects.filter((object) => !plain.has(identityOf(object)));
  for (const object of objects) if (plain.has(identityOf(object))) expect(plain.get(identityOf(object))).toEqual(object);
  expect(missing.filter(({ kind }) => kind !== 'HelmChart')).toEqual([]);
  const own = new Set(objects.map(identityOf));
  const made = applied.filter((object) => !own.has(identityOf(object)));
  expect(made).toHaveLength(2 * missing.length);
  const told = (releases: readonly Release[]) => releases.map(releaseText).sort();
  const releases = releasesOf([...rendering.manifests.values()].flat()).filter(({ owner }) => missing.some((object) => object === owner));
  expect(releases).toHaveLength(missing.length);
  expect(told(releasesOf(made).filter(({ owner }) => owner.kind === 'HelmRelease'))).toEqual(told(releases));
  return missing.length;
}

/** Holds `dependsOn` against the needs of the graph. */
function expectOrdered(rendering: Rendering): void {
  const wanted = rendering.order.steps.filter(({ tier }) => tier === 'gitops');
  const after = new Map<string, readonly string[]>(
    kustomizations(rendering).map(({ metadata, spec }) => [
      metadata.name,
      ((spec.dependsOn ?? []) as { name: string }[]).map((other) => other.name),
    ]),
  );
  const reached = (name: string): ReadonlySet<string> => {
    const seen = new Set<string>(after.get(name));
    for (const one of seen) for (const other of after.get(one) ?? []) seen.add(other);
    return seen;
  };
  for (const [name, direct] of after) {
    expect(reached(name).has(name)).toBe(false);
    expect(direct.filter((other) => !after.has(other))).toEqual([]);
  }
  const folderOf = (step: (typeof wanted)[number]) => (step.stage.name === 'foundation' ? 'foundation' : step.name);
  let looked = 0;
  for (const step of wanted) {
    for (const need of step.needs.filter(({ tier }) => tier === 'gitops')) {
      if (folderOf(need) === folderOf(step)) continue;
      looked++;
      expect(reached(folderOf(step)).has(folderOf(need))).toBe(true);
    }
  }
  expect(looked).toBeGreaterThanOrEqual([...after.values()].flat().length);
}

function withoutOurs(object: Manifest): Manifest {
  const { annotations = {}, ...metadata } = object.metadata;
  const { 'kustomize.toolkit.fluxcd.io/prune': _, ...others } = annotations;
  return {
    ...object,
    metadata: (Object.keys(others).length > 0 ? { ...metadata, annotations: others } : metadata) as Manifest['metadata'],
  };
}

function releaseText(release: Release): string {
  const { name, namespace, chart, repository: from, version } = release;
  return JSON.stringify([name, namespace, chart, from, version, sorted(valuesOf(release))]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** A HelmChart of the user's own. */
const chart = (spec: object, name = 'web', metadata: object = {}) => ({
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name, namespace: 'kube-system', ...metadata },
  spec,
});
const owned = (...objects: readonly object[]) => ({ manifests: { objects } });
const http = { repo: 'https://charts.example/', chart: 'web', version: '1.2.3', targetNamespace: 'web', createNamespace: true };
const oci = { chart: 'oci://registry.example/charts/web', version: '1.2.3', targetNamespace: 'web', createNamespace: true };

describe('with every known release of Flux', () => {
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace: 'default' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  };
  const settings = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'default' }, data: { a: '1' } };
  const everything = {
    metallb: { version: '0.16.1' },
    ...owned(claim, settings, chart(http), chart(oci, 'other'), chart({ ...http, valuesSecrets: [{ name: 'x', keys: ['y'] }] }, 'kept')),
  };

  test.each(versions)('%s, every object that is made is one that it takes', (version) => {
    const choices = {
      engineVersion: version,
      sops: { secret: 'sops-age' },
      lockdown: true,
      timeout: '3m',
      ...(version < '2.2'
        ? {}
        : { driftDetection: { mode: 'warn', ignore: [{ paths: ['/spec/replicas'], target: { kind: 'Deployment' } }] } }),
    };
    for (const from of [repository, { url: 'oci://registry.example/home', tag: 'latest' }]) {
      const rendering = delivered(everything, { ...choices, repository: from });
      const find = schemaFinder({
        readSet: schemasOf,
        kubernetes: '1.34',
        versionOf: (product) => (product === 'flux' ? version : undefined),
        definitions: [],
      });
      const made = [...tree(rendering).values()].flat().filter(({ apiVersion }) => apiVersion.includes('.toolkit.fluxcd.io/'));
      expect(new Set(made.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
      expect(made.length).toBeGreaterThan(9);
      for (const object of made) {
        expect(find(object.apiVersion, object.kind).known).toBe('served');
        expect(objectFaults(object, find)).toEqual([]);
      }
    }
  });

  // config/crd/bases of helm-controller v0.36.2, v0.37.4, v1.0.1 and source-controller v1.5, v1.6: which versions are served, which is stored.
  test.each([
    ['2.0.1', 'v2beta1', 'v1beta2'],
    ['2.1.2', 'v2beta1', 'v1beta2'],
    ['2.2.3', 'v2beta2', 'v1beta2'],
    ['2.3.0', 'v2', 'v1'],
    ['2.8.5', 'v2', 'v1'],
  ])('%s has HelmRelease %s and HelmRepository %s', (version, release, repositoryApi) => {
    const rendering = delivered(everything, { engineVersion: version });
    expect(found(rendering, 'HelmRelease', 'metallb').apiVersion).toBe(`helm.toolkit.fluxcd.io/${release}`);
    expect(found(rendering, 'HelmRepository', 'metallb').apiVersion).toBe(`source.toolkit.fluxcd.io/${repositoryApi}`);
  });

  // docs/spec/v2/helmreleases.md#chart-reference came with helm-controller 1.0, so Flux 2.3.
  test.each([
    ['2.2.3', 'HelmRepository', 'source.toolkit.fluxcd.io/v1beta2'],
    ['2.3.0', 'OCIRepository', 'source.toolkit.fluxcd.io/v1beta2'],
    ['2.6.4', 'OCIRepository', 'source.toolkit.fluxcd.io/v1'],
  ])('%s takes a chart of a registry by %s', (version, kind, apiVersion) => {
    const rendering = delivered(owned(chart(oci)), { engineVersion: version });
    const source = found(rendering, kind, 'web');
    expect(source.apiVersion).toBe(apiVersion);
    expect(
      releasesOf(below(tree(rendering), 'addons')).map(({ name, namespace, chart: of, repository: from, version: pin }) => [
        name,
        namespace,
        of,
        from,
        pin,
      ]),
    ).toEqual([['web', 'web', 'web', 'oci://registry.example/charts', '1.2.3']]);
  });

  test('what became of objects, and healthy HelmCharts, are told from 2.5 on', () => {
    for (const [version, told] of [
      ['2.4.0', undefined],
      ['2.5.1', 'Orphan'],
    ] as const) {
      const rendering = delivered(everything, { engineVersion: version });
      expect(kustomization(rendering, 'foundation').spec.deletionPolicy).toBe(told);
      const [, root] = tree(rendering).get('root.yaml') as Loose[];
      expect(root.spec.deletionPolicy).toBe(told);
      expect(kustomization(rendering, 'manifests-controllers').spec.healthCheckExprs?.length).toBe(told ? 1 : undefined);
    }
  });
});

describe('a release', () => {
  test('is taken over where it is, pinned, and retried', () => {
    const rendering = delivered({ metallb: { version: '0.16.1' } }, { interval: '30m' });
    const { values, ...spec } = found(rendering, 'HelmRelease', 'metallb').spec;
    expect(spec).toEqual({
      interval: '30m',
      releaseName: 'metallb',
      targetNamespace: 'metallb-system',
      storageNamespace: 'metallb-system',
      chart: { spec: { chart: 'metallb', version: '0.16.1', sourceRef: { kind: 'HelmRepository', name: 'metallb' } } },
      install: { crds: 'CreateReplace', remediation: { retries: -1 } },
      upgrade: { crds: 'CreateReplace', remediation: { retries: 3 } },
    });
    expect(found(rendering, 'HelmRepository', 'metallb').spec).toEqual({ interval: '30m', url: 'https://metallb.github.io/metallb' });
  });

  test('makes its namespace where no object does', () => {
    const install = (...others: readonly object[]) =>
      found(delivered(owned(chart(http), ...others)), 'HelmRelease', 'web').spec.install.createNamespace;
    expect(install()).toBe(true);
    expect(install({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'web' } })).toBeUndefined();
    const builtIn = delivered(owned(chart({ ...http, targetNamespace: 'kube-system' })));
    expect(found(builtIn, 'HelmRelease', 'web').spec.install.createNamespace).toBeUndefined();
  });

  test('leaves definitions alone that may be those of another', () => {
    const over = { distribution: { k3s: { version: 'v1.34.1+k3s1', disable: ['traefik'] } } };
    const policy = (addons: object, name: string) => {
      const { install, upgrade } = found(delivered(addons, {}, over), 'HelmRelease', name).spec;
      return [install.crds, upgrade.crds];
    };
    expect(policy({ apisix: { version: '2.0.1' } }, 'apisix')).toEqual(['Create', 'Create']);
    expect(policy(owned(chart(http)), 'web')).toEqual(['CreateReplace', 'CreateReplace']);
    expect(policy({ 'gateway-api': {}, ...owned(chart(http)) }, 'web')).toEqual(['Create', 'Create']);
  });

  test('is waited for as long as helm waits, after what comes before it', () => {
    const step = (spec: object) => kustomization(delivered(owned(chart(spec)), { timeout: '2m' }), 'manifests-controllers').spec;
    expect(step(http)).toMatchObject({ timeout: '7m', wait: true });
    expect(step({ ...http, timeout: '1h0m30s' })).toMatchObject({ timeout: '63m', wait: true });
    expect(found(delivered(owned(chart({ ...http, timeout: '1h0m30s' }))), 'HelmRelease', 'web').spec.timeout).toBe('1h0m30s');
  });

  test('is named after its HelmChart alone', () => {
    const rendering = delivered(owned(chart(http), chart({ ...http, targetNamespace: 'default' }, 'web', { namespace: 'default' })));
    expect(below(tree(rendering), 'addons').flatMap(({ kind, metadata }) => (kind === 'HelmRelease' ? [metadata.name] : []))).toEqual([
      'web',
      'web.default',
    ]);
  });

  test.each([
    ['has fields of the helm-controller', [chart({ ...http, failurePolicy: 'abort' })]],
    ['has values that others keep', [chart({ ...http, valuesSecrets: [{ name: 'web', keys: ['values.yaml'] }] })]],
    ['is an archive', [chart({ chart: 'https://charts.example/web-1.2.3.tgz' })]],
    [
      'has a HelmChartConfig',
      [
        chart(http),
        {
          apiVersion: 'helm.cattle.io/v1',
          kind: 'HelmChartConfig',
          metadata: { name: 'web', namespace: 'kube-system' },
          spec: { valuesContent: 'a: 1' },
        },
      ],
    ],
  ])('stays a HelmChart where it %s', (_, objects) => {
    const rendering = delivered(owned(...objects));
    expect(found(rendering, 'HelmChart', 'web')).toEqual(objects[0]);
    expect(found(rendering, 'HelmRelease', 'web')).toBeUndefined();
    expect(kustomization(rendering, 'manifests-controllers').spec.healthCheckExprs).toHaveLength(1);
  });
});

// fluxcd/pkg ssa: an object of a namespace that does not say which is refused. The deploy controller of k3s puts it into default.
test('states the namespace that k3s means', () => {
  const settings = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: '1' } };
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' }, rules: [] };
  const rendering = delivered(owned(settings, role));
  expect(found(rendering, 'ConfigMap', 'settings').metadata).toEqual({ name: 'settings', namespace: 'default' });
  expect(found(rendering, 'ClusterRole', 'reader').metadata).toEqual({ name: 'reader' });
});

// cli-utils, pkg/kstatus/status/core.go: a claim that is not bound is in progress; local-path of k3s binds when a pod comes.
test('does not wait for claims that wait for the pods of a later folder', () => {
  const claim = (name: string) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: 'default' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  });
  const settings = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'default' }, data: { a: '1' } };
  const spec = (...objects: readonly object[]) => kustomization(delivered(owned(...objects)), 'manifests-configuration').spec;
  expect(spec(claim('data'), settings)).not.toHaveProperty('wait');
  expect(spec(claim('data'), settings).healthChecks).toEqual([
    { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings', namespace: 'default' },
  ]);
  expect(spec(claim('data'))).not.toHaveProperty('healthChecks');
  expect(spec(settings)).toMatchObject({ wait: true });
});

describe('the root', () => {
  const metallb = { metallb: { version: '0.16.1' } };

  test('is what flux bootstrap would make, in a file of its own, where Flux is from elsewhere', () => {
    const rendering = delivered(metallb);
    // pkg/manifestgen/sync/sync.go of flux2 v2.8.5, and --branch of cmd/flux/bootstrap.go.
    expect(tree(rendering).get('root.yaml')).toEqual([
      {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'GitRepository',
        metadata: { name: 'flux-system', namespace: 'flux-system' },
        spec: { interval: '1m', ref: { branch: 'main' }, url: repository },
      },
      {
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        metadata: { name: 'flux-system', namespace: 'flux-system' },
        spec: {
          deletionPolicy: 'Orphan',
          interval: '10m',
          path: './dist/test/flux/clusters/test',
          prune: true,
          retryInterval: '2m',
          sourceRef: { kind: 'GitRepository', name: 'flux-system' },
        },
      },
    ]);
    for (const { spec } of kustomizations(rendering)) expect(spec.sourceRef).toEqual({ kind: 'GitRepository', name: 'flux-system' });
  });

  test.each([
    ['without one', undefined],
    ['beside one', { url: 'https://git.example/own.git', path: 'apps', branch: 'main' }],
  ])('is of one name with the add-on, %s of the user', (_, own) => {
    const rendering = delivered({ ...metallb, flux: { version: '2.5.1', ...(own ? { repository: own } : {}) } }, { path: '.' });
    expect(tree(rendering).has('root.yaml')).toBe(false);
    const roots = (rendering.manifests.get('flux') ?? []).filter(({ kind }) => kind === 'Kustomization') as Loose[];
    expect(roots.map(({ metadata, spec }) => [metadata.name, spec.path])).toEqual([
      ...(own ? [['flux-system', './apps']] : []),
      ['keelson', './flux/clusters/test'],
    ]);
    const bootstrap = rendering.order.steps.filter(({ tier }) => tier === 'bootstrap').flatMap(({ objects }) => objects);
    for (const root of roots) expect(bootstrap).toContain(root);
    for (const { spec } of kustomizations(rendering)) expect(spec.sourceRef).toEqual({ kind: 'GitRepository', name: 'keelson' });
  });

  test('of a registry is a source of that kind', () => {
    const rendering = delivered(metallb, { repository: { url: 'oci://registry.example/home', tag: 'latest' } });
    expect(tree(rendering).get('root.yaml')?.[0]).toMatchObject({ kind: 'OCIRepository', spec: { ref: { tag: 'latest' } } });
    for (const { spec } of kustomizations(rendering)) expect(spec.sourceRef.kind).toBe('OCIRepository');
  });

  test('is not there twice for a cluster that names the delivery of another', () => {
    expect([...rendered({ ...single, addons: metallb }).files.keys()].filter((path) => path.startsWith('flux/'))).toEqual([]);
  });
});

test('acts by accounts with rights where tenants lose theirs, and refers to nothing in another namespace', () => {
  const locked = { metallb: { version: '0.16.1' }, flux: { version: '2.8.5', lockdown: {} } };
  for (const rendering of [delivered(locked), delivered({ metallb: { version: '0.16.1' } }, { lockdown: true })]) {
    const made = [...tree(rendering).values()].flat().filter(({ apiVersion }) => apiVersion.includes('.toolkit.fluxcd.io/')) as Loose[];
    for (const { kind, metadata, spec } of made) {
      expect(metadata.namespace).toBe('flux-system');
      if (kind === 'Kustomization') expect(spec.serviceAccountName).toBe('kustomize-controller');
      if (kind === 'HelmRelease') expect(spec.serviceAccountName).toBe('helm-controller');
      for (const ref of [spec.sourceRef, spec.chartRef, spec.chart?.spec.sourceRef]) expect(ref?.namespace).toBeUndefined();
    }
    expect(made.length).toBeGreaterThan(4);
  }
});

test('decrypts in every Kustomization where there is a key', () => {
  const rendering = delivered({ metallb: { version: '0.16.1' } }, { sops: { secret: 'sops-age' } });
  const all = kustomizations(rendering);
  expect(all.length).toBeGreaterThan(2);
  for (const { spec } of all) expect(spec.decryption).toEqual({ provider: 'sops', secretRef: { name: 'sops-age' } });
});

test('deletes nothing where it is told so', () => {
  const rendering = delivered({ metallb: { version: '0.16.1' } }, { prune: false });
  for (const { spec } of kustomizations(rendering)) expect(spec.prune).toBe(false);
  expect(tree(rendering).get('root.yaml')?.[1]?.spec).toMatchObject({ prune: false });
});

// fluxcd/pkg kustomize v1.3.1 and v1.41.0, scanManifests: a folder without index is walked, and one below with an index is taken by it.
describe('the folder that Flux applies', () => {
  const paths = [...tree(delivered({ metallb: { version: '0.16.1' } })).keys()];
  const scan = (files: readonly string[]) => {
    const indexed = files.filter(isIndex).map((path) => path.replace(/\/kustomization\.yaml$/, ''));
    if (indexed.includes('clusters/test')) return ['clusters/test'];
    return files
      .filter((path) => path.startsWith('clusters/test/') && !isIndex(path))
      .map((path) => indexed.find((folder) => path.startsWith(`${folder}/`)) ?? path)
      .filter((path, index, all) => all.indexOf(path) === index);
  };

  test('has no index, so that what flux bootstrap writes into it is applied too', () => {
    expect(scan(paths)).toEqual(['clusters/test/steps']);
    const own = ['gotk-components.yaml', 'gotk-sync.yaml', 'kustomization.yaml'].map((name) => `clusters/test/flux-system/${name}`);
    expect(scan([...own, ...paths])).toEqual(['clusters/test/flux-system', 'clusters/test/steps']);
  });

  test('does not hold the root, which would then be made twice', () => {
    expect(paths.filter((path) => !path.startsWith('clusters/test/') && !path.startsWith('addons/test/'))).toEqual(['root.yaml']);
  });
});

// Whatever a user writes: the same objects, each once, and an order without cycles.
test('holds for any objects of the user', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const namespace = fc.constantFrom('default', 'kube-system', 'a', 'b');
  const metadata = fc.record({ name, namespace });
  const mounting = (claims: readonly string[]) => ({
    template: {
      metadata: { labels: { app: 'x' } },
      spec: {
        containers: [{ name: 'x', image: 'nginx:1.29.3' }],
        volumes: claims.map((claimName) => ({ name: claimName, persistentVolumeClaim: { claimName } })),
      },
    },
  });
  const values = fc.constantFrom('', 'a: 1', 'a: { b: [1, null, "${x}"] }\nc: "0o17"', 'a: null');
  const object: fc.Arbitrary<object> = fc.oneof(
    name.map((own) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: own } })),
    metadata.map((own) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: own, data: { script: 'echo ${HOME}' } })),
    metadata.map((own) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: own, spec: {} })),
    fc.tuple(metadata, fc.uniqueArray(name)).map(([own, claims]) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: own,
      spec: mounting(claims),
    })),
    fc
      .record({
        metadata,
        valuesContent: values,
        source: fc.constantFrom(http, oci),
        only: fc.constantFrom({}, { failurePolicy: 'abort' }),
      })
      .map(({ metadata: own, valuesContent, source, only }) => ({
        ...chart({ ...source, valuesContent, ...only }),
        metadata: own,
      })),
    metadata.map((own) => ({ apiVersion: 'helm.cattle.io/v1', kind: 'HelmChartConfig', metadata: own, spec: { valuesContent: 'z: 1' } })),
    metadata.map((own) => ({ apiVersion: 'example.org/v1', kind: 'Thing', metadata: own, spec: {} })),
  );
  let releases = 0;
  let kept = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(object, { maxLength: 14, selector: (one) => identityOf(one as Manifest) }),
      fc.constantFrom(...versions),
      (objects, version) => {
        const { cluster, addons, deliveries } = readSpec({
          ...single,
          addons: { metallb: { version: '0.16.1' }, manifests: { objects } },
          deliveries: { flux: { repository, engineVersion: version } },
        });
        const rendering = render(cluster as Cluster, addons, readFacts, deliveries);
        const seen = expectSame(rendering);
        expectOrdered(rendering);
        releases += seen;
        kept += below(tree(rendering), 'addons').filter(({ kind }) => kind === 'HelmChart').length;
      },
    ),
    { numRuns: 200, seed: 7 },
  );
  expect(releases).toBeGreaterThan(230);
  expect(kept).toBeGreaterThan(50);
});
