import * as clusters from '../../clusters';
import { argoCdVersions } from '../../src/argo-cd/charts';
import { argoCd } from '../../src/deliveries/argo-cd';
import { identityOf, type Manifest } from '../../src/manifest';
import { type Release, releasesOf, valuesOf } from '../../src/manifest-releases';
import { objectFaults } from '../../src/schema/object-faults';
import { groupOf, schemaFinder } from '../../src/schema/schema-finder';
import { permitsDestination, permitsObject, permitsSource } from '../argo-cd/permissions';
import { definitionsOf, scopeIn } from '../argo-cd/scope';
import { sound } from '../argo-cd/sound';
import { bare, byIdentity, delivered, gitopsObjects, objectsOf, sourcesOf, type Tree, treeOf } from '../argo-cd/tree';
import { rendered, single } from '../built';
import { schemasOf } from '../schema-sets';

const waveOf = ({ metadata }: Manifest) => Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);
const optionsOf = ({ metadata }: Manifest) => (metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '').split(',').filter(Boolean);
const syncOptionsOf = ({ spec }: Manifest) => (spec as { syncPolicy: { syncOptions: readonly string[] } }).syncPolicy.syncOptions;

const files = [...Object.values(clusters), { ...sound, name: 'of-all-sorts' }];
const trees = new Map<string, Tree>(files.map((file) => [file.name, treeOf(delivered(file))]));

/** A release, whoever asks for it. A registry is named without its scheme up to 3.0. */
function released(release: Release): object {
  const { name, namespace, chart, repository, version } = release;
  return { name, namespace, chart, repository: repository?.replace(/^oci:\/\//, ''), version, values: valuesOf(release) };
}

const named = (one: object) => JSON.stringify(one);

describe.each([...trees.keys()])('%s', (name) => {
  const tree = trees.get(name) as Tree;
  const { rendering, documents, indexes, applications, projects } = tree;
  const gitops = gitopsObjects(rendering);
  const written = applications.flatMap((application) => objectsOf(tree, application));

  test('brings every object and every release of the GitOps tier once, as they are', () => {
    const plain = byIdentity(written);
    const lowered = gitops.filter((object) => !plain.has(identityOf(object)));
    expect(lowered.every(({ kind }) => kind === 'HelmChart')).toBe(true);
    for (const original of gitops.filter((object) => !lowered.includes(object))) {
      expect(bare(plain.get(identityOf(original)) as Manifest, original)).toEqual(original);
    }
    expect(plain.size + lowered.length).toBe(gitops.length);
    const asked = releasesOf(lowered).map(released);
    expect(releasesOf(applications).map(released).map(named).sort()).toEqual(asked.map(named).sort());
  });

  test('every folder has an index of exactly what lies in it, and every Application a folder', () => {
    for (const [folder, names] of indexes) {
      const there = [...documents.keys()].filter((path) => path.slice(0, path.lastIndexOf('/')) === folder);
      expect(there.map((path) => path.slice(folder.length + 1)).sort()).toEqual(names);
    }
    const folders = applications.flatMap((application) => sourcesOf(application).flatMap(({ path }) => path ?? []));
    const local = folders.filter((path) => path !== '.').map((path) => path.replace(`dist/${name}/argo-cd/`, ''));
    expect(['applications', ...local].sort()).toEqual([...indexes.keys()].sort());
    for (const path of documents.keys()) {
      expect(indexes.has(path.slice(0, path.lastIndexOf('/'))) || /^(root|argocd-cm-patch)\.yaml$/.test(path)).toBe(true);
    }
  });

  test('waves keep the order of the graph, within an Application and between them', () => {
    const places = new Map<string, { application: Manifest; wave: number }>();
    for (const application of applications) {
      for (const object of objectsOf(tree, application)) places.set(identityOf(object), { application, wave: waveOf(object) });
      for (const { name: release } of releasesOf([application])) places.set(`release ${release}`, { application, wave: 0 });
    }
    const own = (object: Manifest) => places.get(identityOf(object)) ?? places.get(`release ${object.metadata.name}`);
    for (const step of rendering.order.steps) {
      for (const needed of step.needs) {
        for (const object of step.objects) {
          for (const other of needed.objects) {
            const [here, there] = [own(object), own(other)];
            // The bootstrap tier is there before Argo CD is.
            if (!here || !there) continue;
            if (here.application !== there.application) expect(waveOf(here.application)).toBeGreaterThan(waveOf(there.application));
            else if (object.metadata.annotations?.['argocd.argoproj.io/sync-wave'] === undefined) {
              expect(here.wave).toBeGreaterThanOrEqual(there.wave);
              if (needed.stage.rank < step.stage.rank) expect(here.wave).toBeGreaterThan(there.wave);
            }
          }
        }
      }
    }
    expect(places.size).toBe(gitops.length);
    for (const project of projects.values())
      for (const application of applications) expect(waveOf(project)).toBeLessThan(waveOf(application));
  });

  test('projects permit what their Applications bring, and of the kinds and namespaces of the others nothing', () => {
    const definitions = definitionsOf(rendering);
    const questions = written.map((object) => ({
      group: groupOf(object.apiVersion),
      kind: object.kind,
      namespace: scopeIn(object, definitions) === 'Namespaced' ? object.metadata.namespace : undefined,
    }));
    for (const application of applications) {
      const { project, destination } = application.spec as { project: string; destination: { server: string; namespace?: string } };
      const rules = projects.get(project)?.spec as Record<string, unknown>;
      expect(permitsDestination(rules, destination, destination.namespace ?? '')).toBe(true);
      for (const { repoURL } of sourcesOf(application)) expect(permitsSource(rules, repoURL)).toBe(true);
      for (const object of objectsOf(tree, application)) {
        const asked = questions[written.indexOf(object)];
        expect(asked && permitsObject(rules, asked, destination)).toBe(true);
      }
    }
    for (const [project, { spec }] of projects) {
      const rules = spec as { sourceRepos?: string[]; clusterResourceWhitelist?: { group: string; kind: string }[] };
      const members = applications.filter((application) => (application.spec as { project: string }).project === project);
      const sources = members.flatMap((application) => sourcesOf(application).map(({ repoURL }) => repoURL));
      expect([...new Set(sources)].sort()).toEqual(rules.sourceRepos ?? []);
      const charts = members.flatMap((application) => releasesOf([application]));
      if (charts.length > 0) continue;
      const inside = members.flatMap((application) => objectsOf(tree, application));
      const kinds = inside
        .filter((object) => scopeIn(object, definitions) === 'Cluster')
        .map(({ apiVersion, kind }) => `${groupOf(apiVersion)}/${kind}`);
      expect((rules.clusterResourceWhitelist ?? []).map(({ group, kind }) => `${group}/${kind}`)).toEqual([...new Set(kinds)].sort());
      for (const asked of questions) {
        const isOurs = inside.some(({ apiVersion, kind }) => kind === asked.kind && groupOf(apiVersion) === asked.group);
        const elsewhere = { ...asked, namespace: asked.namespace && 'kube-public' };
        if (asked.namespace) expect(permitsObject(spec as never, elsewhere, { server: 'https://kubernetes.default.svc' })).toBe(false);
        else if (!isOurs) expect(permitsObject(spec as never, asked, { server: 'https://kubernetes.default.svc' })).toBe(false);
        expect(permitsObject(spec as never, asked, { server: 'https://other.example' })).toBe(asked.namespace === undefined && isOurs);
      }
      expect(
        permitsObject(
          spec as never,
          { group: 'example', kind: 'Ware', namespace: 'default' },
          { server: 'https://kubernetes.default.svc' },
        ),
      ).toBe(false);
    }
  });

  test('takes nothing away that takes other things with it', () => {
    for (const object of written) {
      const isPrecious = /^(CustomResourceDefinition|Namespace|PersistentVolume(Claim)?)$/.test(object.kind);
      const names = optionsOf(object).map((option) => option.split('=')[0]);
      expect(names.includes('Prune') && names.includes('Delete')).toBe(isPrecious);
    }
    for (const application of applications) {
      const isFoundation = application.metadata.name === `${name}-foundation`;
      expect(application.metadata.finalizers).toEqual(isFoundation ? undefined : ['resources-finalizer.argocd.argoproj.io']);
      expect(application.spec).toHaveProperty('syncPolicy.automated', isFoundation ? { selfHeal: true } : { prune: true, selfHeal: true });
      const kinds = objectsOf(tree, application).map(({ kind }) => kind);
      expect(kinds.some((kind) => kind === 'Namespace' || kind === 'CustomResourceDefinition')).toBe(isFoundation);
    }
    for (const root of documents.get('root.yaml') ?? []) expect(root.metadata.finalizers).toBeUndefined();
  });
});

test('the clusters above hold something of everything', () => {
  const all = [...trees.values()];
  const count = (of: (tree: Tree) => number) => all.reduce((sum, tree) => sum + of(tree), 0);
  expect(count(({ rendering }) => gitopsObjects(rendering).length)).toBeGreaterThan(200);
  expect(count(({ applications }) => applications.length)).toBeGreaterThan(50);
  expect(count(({ applications }) => releasesOf(applications).length)).toBeGreaterThan(6);
  expect(count(({ applications }) => applications.filter(({ spec }) => 'sources' in (spec as object)).length)).toBeGreaterThan(3);
  expect(count(({ indexes }) => indexes.size)).toBeGreaterThan(70);
});

describe.each(argoCdVersions)('Argo CD %s', (version) => {
  const addons = { ...sound.addons, 'argo-cd': { version } };
  const choices = { applicationSet: { name: 'fleet', labels: { fleet: 'home' } } };
  const kubernetes = '1.34';
  const find = schemaFinder({
    readSet: schemasOf,
    kubernetes,
    versionOf: (product) => (product === 'argo-cd' ? version : undefined),
    definitions: [],
  });

  test('takes all that is written for it', () => {
    const looked = new Set<string>();
    const hub = rendered(delivered({ ...sound, distribution: { k3s: 'v1.34.1+k3s1' }, addons }, choices));
    const member = treeOf(delivered(sound, { engineVersion: version, ...choices }));
    const alone = treeOf(delivered(sound, { engineVersion: version, sync: 'manual' }));
    const engine = (objects: readonly Manifest[]) => objects.filter(({ apiVersion }) => apiVersion.startsWith('argoproj.io/'));
    const written = [
      ...(hub.manifests.get('argo-cd') ?? []),
      ...[member, alone].flatMap(({ documents }) => [...documents.values()].flat()),
    ];
    for (const object of engine(written.filter(({ apiVersion }) => apiVersion !== undefined))) {
      looked.add(object.kind);
      expect(objectFaults(object, find)).toEqual([]);
    }
    expect([...looked].sort()).toEqual(['AppProject', 'Application', 'ApplicationSet']);
    // What is refused is seen.
    expect(objectFaults({ ...(alone.applications[0] as Manifest), spec: { project: 1 } }, find)).not.toEqual([]);
  });

  test('retries as long as it can', () => {
    const [application] = treeOf(delivered(sound, { engineVersion: version })).applications;
    expect(application?.spec).toHaveProperty('syncPolicy.retry.limit', /^3\.[2-9]/.test(version) ? -1 : 10);
  });

  test('finds a chart of a registry by the form that it reads', () => {
    const { applications } = treeOf(delivered(sound, { engineVersion: version }));
    const [source] = applications.filter(({ metadata }) => metadata.name === 'test-manifests-image').flatMap(sourcesOf);
    const { helm: _, ...place } = source ?? {};
    expect(place).toEqual(
      /^(2|3\.0)/.test(version)
        ? { repoURL: 'registry.example/charts', chart: 'image', targetRevision: '1.2.3' }
        : { repoURL: 'oci://registry.example/charts/image', path: '.', targetRevision: '1.2.3' },
    );
  });
});

describe('of all sorts', () => {
  const tree = treeOf(delivered(sound));
  const application = (name: string) => tree.applications.find(({ metadata }) => metadata.name === `test-${name}`) as Manifest;
  const kept = tree.applications.flatMap((one) => objectsOf(tree, one)).filter(({ kind }) => kind === 'HelmChart');

  test('what only the helm-controller can honour stays with it', () => {
    expect(kept.map(({ metadata }) => metadata.name).sort()).toEqual(['archive', 'configured', 'secretive']);
    expect(JSON.stringify([...(tree.documents.get('argocd-cm-patch.yaml') ?? [])])).toContain('helm.cattle.io_HelmChart');
    expect(rendered(delivered(single)).files.get('argo-cd/argocd-cm-patch.yaml')?.content).not.toContain('helm.cattle.io_HelmChart');
  });

  // Helm lets definitions be that are there; Argo CD applies what lies in crds/ as all else.
  test('a chart stays with the helm-controller whose definitions another owns', () => {
    const { applications } = treeOf(
      delivered({
        ...sound,
        addons: { ...sound.addons, 'gateway-api': {} },
        distribution: { k3s: { version: 'v1.34.1+k3s1', disable: ['traefik'] } },
      }),
    );
    expect(releasesOf(applications).map(({ name }) => name)).not.toContain('apisix');
    expect(releasesOf(tree.applications).map(({ name }) => name)).toContain('apisix');
  });

  test('values that take a default away are a text, which no API server prunes', () => {
    const [source] = sourcesOf(application('manifests-nulls'));
    expect(source?.helm).toEqual({ releaseName: 'nulls', values: 'a: null\nb: 1\n' });
    expect(sourcesOf(application('manifests-plain'))[0]?.helm?.valuesObject).toEqual({ a: { b: [1, '{{ x }}'] } });
    expect(sourcesOf(application('manifests-bare'))[0]?.helm).toEqual({ releaseName: 'bare' });
  });

  // argo-cd v3.1.0, pkg/apis/application/v1alpha1/values.go: where no YAML can be written of the map, helm is given no values at all.
  test('values that Argo CD loses as a map are a text', () => {
    const lost = {
      apiVersion: 'helm.cattle.io/v1',
      kind: 'HelmChart',
      metadata: { name: 'lost', namespace: 'kube-system' },
      spec: { repo: 'https://charts.example', chart: 'web', version: '1.2.3', valuesContent: 'a: "\\u007f"\n' },
    };
    const { applications } = treeOf(delivered({ ...single, addons: { manifests: { objects: [lost] } } }));
    const [source] = applications.flatMap(sourcesOf).filter(({ helm }) => helm);
    expect(source?.helm).toEqual({ releaseName: 'lost', values: 'a: "\\u007f"\n' });
  });

  test('a namespace is made where the chart says so and no object makes it, and the project knows', () => {
    expect(syncOptionsOf(application('manifests-made'))).toContain('CreateNamespace=true');
    expect(tree.applications.filter((one) => syncOptionsOf(one).includes('CreateNamespace=true'))).toHaveLength(1);
    const asked = { group: '', kind: 'Namespace', namespace: undefined };
    expect(permitsObject(tree.projects.get('test-metallb')?.spec as never, asked, {})).toBe(false);
    const ops = [
      { op: 'replace', path: '/spec/targetNamespace', value: 'fresh' },
      { op: 'add', path: '/spec/createNamespace', value: true },
    ];
    const patches = [{ target: { addon: 'metallb', kind: 'HelmChart', name: 'metallb' }, ops }];
    const moved = treeOf(delivered({ ...sound, addons: { metallb: sound.addons.metallb, manifests: { patches } } }));
    expect(permitsObject(moved.projects.get('test-metallb')?.spec as never, asked, {})).toBe(true);
  });

  // Argo CD gives objects without a wave, as those of charts are, the wave 0.
  test('objects beside a chart are counted from its stage on', () => {
    const waves = (name: string) => objectsOf(tree, application(name)).map((object) => `${object.kind} ${waveOf(object)}`);
    expect(new Set(waves('metallb'))).toEqual(new Set(['IPAddressPool 5', 'L2Advertisement 5']));
    expect(waves('apisix')).toEqual(['NetworkPolicy 0']);
    expect(new Set(waves('foundation'))).toEqual(new Set(['CustomResourceDefinition 10', 'Namespace 10']));
  });

  test('fields of controllers are left to them', () => {
    const differences = (name: string) => (application(name).spec as { ignoreDifferences?: object[] }).ignoreDifferences;
    expect(differences('manifests-configuration')).toBeUndefined();
    expect(differences('foundation')).toEqual([
      expect.objectContaining({ name: 'wares.shop.example', jsonPointers: ['/spec/conversion/webhook/clientConfig/caBundle'] }),
    ]);
    expect(differences('manifests-workloads')).toEqual(
      expect.arrayContaining([{ group: 'apps', kind: 'Deployment', name: 'shop', namespace: 'shop', jsonPointers: ['/spec/replicas'] }]),
    );
    expect(JSON.stringify(tree.applications.map(({ spec }) => spec))).toContain('.webhooks[]?.clientConfig.caBundle');
    for (const one of tree.applications) {
      const ignores = (one.spec as { ignoreDifferences?: object[] }).ignoreDifferences !== undefined;
      expect(syncOptionsOf(one).includes('RespectIgnoreDifferences=true')).toBe(ignores);
    }
  });

  // argoproj/argo-cd v2.14.11, v3.4.4, controller/state.go: the annotation of the Application, to the letter.
  test('what the API server adds by default is no difference', () => {
    for (const { metadata } of tree.applications) {
      expect(metadata.annotations?.['argocd.argoproj.io/compare-options']).toBe('ServerSideDiff=true');
    }
  });

  test("the owner's annotations stay, and win", () => {
    const objects = tree.applications.flatMap((one) => objectsOf(tree, one));
    const claim = objects.find(({ kind }) => kind === 'PersistentVolumeClaim');
    expect(claim?.metadata.annotations).toMatchObject({ note: 'mine', 'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=false' });
    expect(objects.find(({ kind }) => kind === 'Deployment')?.metadata.annotations).toMatchObject({ 'argocd.argoproj.io/sync-wave': '7' });
  });

  test('kinds that come otherwise are not tried before they are there', () => {
    const objects = tree.applications.flatMap((one) => objectsOf(tree, one));
    const skipping = objects.filter((object) => optionsOf(object).includes('SkipDryRunOnMissingResource=true')).map(({ kind }) => kind);
    expect([...new Set(skipping)].sort()).toEqual(['HelmChart', 'HelmChartConfig', 'IPAddressPool', 'L2Advertisement', 'Ware']);
  });
});

describe('the root', () => {
  const labels = { fleet: 'home' };

  test('comes with the add-on where the cluster runs it, and is told otherwise to be applied by hand', () => {
    const own = rendered(delivered({ ...single, addons: { 'argo-cd': { version: '3.4.4', namespace: 'gitops' } } }, { path: 'deploy' }));
    const objects = (own.manifests.get('argo-cd') ?? []).filter(({ apiVersion }) => apiVersion.startsWith('argoproj.io/'));
    expect(objects.map(identityOf)).toEqual(['argoproj.io/AppProject gitops/test-root', 'argoproj.io/Application gitops/test']);
    expect([...own.files.keys()].filter((path) => /^argo-cd\/[^/]*$/.test(path))).toEqual([]);
    expect(own.order.steps.filter(({ addon }) => addon === 'argo-cd').every(({ tier }) => tier === 'bootstrap')).toBe(true);
    expect(objects[1]?.spec).toMatchObject({
      source: { repoURL: 'https://git.example/home.git', path: 'deploy/argo-cd/applications', targetRevision: 'HEAD' },
      syncPolicy: { retry: { limit: -1 } },
    });
    const elsewhere = treeOf(delivered(single));
    expect(elsewhere.documents.get('root.yaml')?.map(identityOf)).toEqual([
      'argoproj.io/AppProject argocd/test-root',
      'argoproj.io/Application argocd/test',
    ]);
  });

  test('may make Applications and their projects where Argo CD runs, and nothing else', () => {
    const [project, application] = treeOf(delivered(sound, { namespace: 'gitops' })).documents.get('root.yaml') ?? [];
    const spec = project?.spec as never;
    const server = 'https://kubernetes.default.svc';
    const { applications, projects } = treeOf(delivered(sound, { namespace: 'gitops' }));
    for (const { kind, metadata } of [...applications, ...projects.values()]) {
      expect(permitsObject(spec, { group: 'argoproj.io', kind, namespace: metadata.namespace }, { server })).toBe(true);
    }
    expect(permitsObject(spec, { group: 'argoproj.io', kind: 'ApplicationSet', namespace: 'gitops' }, { server })).toBe(false);
    expect(permitsObject(spec, { group: 'argoproj.io', kind: 'Application', namespace: 'default' }, { server })).toBe(false);
    expect(permitsObject(spec, { group: '', kind: 'Namespace', namespace: undefined }, { server })).toBe(false);
    expect(permitsSource(spec, sourcesOf(application as Manifest)[0]?.repoURL as string)).toBe(true);
    expect(permitsSource(spec, 'https://git.example/other.git')).toBe(false);
  });

  test('of many clusters is one set of the hub, whose members are known by name', () => {
    const member = treeOf(delivered(sound, { applicationSet: { name: 'all', labels } }));
    expect(member.documents.has('root.yaml')).toBe(false);
    const [, set] = member.documents.get('applicationset.yaml') ?? [];
    expect(set?.spec).toMatchObject({
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      syncPolicy: { preserveResourcesOnDeletion: true },
      generators: [{ clusters: { selector: { matchLabels: labels } } }],
      template: {
        metadata: { name: '{{ .name }}' },
        spec: { project: 'all-root', source: { path: 'dist/{{ .name }}/argo-cd/applications' }, destination: { namespace: 'argocd' } },
      },
    });
    expect(set).not.toHaveProperty('spec.template.metadata.finalizers');
    for (const { spec } of member.applications) expect(spec).toHaveProperty('destination.name', 'test');
    for (const { spec } of member.projects.values())
      for (const one of (spec as { destinations: object[] }).destinations) expect(one).toHaveProperty('name', 'test');
    const hub = rendered(
      delivered({ ...single, name: 'hub', addons: { 'argo-cd': { version: '3.4.4' } } }, { applicationSet: { name: 'all', labels } }),
    );
    const made = (hub.manifests.get('argo-cd') ?? []).filter(({ apiVersion }) => apiVersion.startsWith('argoproj.io/'));
    expect(made.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'AppProject hub-root',
      'Application hub',
      'AppProject all-root',
      'ApplicationSet all',
    ]);
    // The set says the same, whichever cluster of the fleet it is written for.
    expect(made[3]?.spec).toEqual({ ...(set as Manifest & { spec: object }).spec, template: expect.anything() });
  });
});

test('a project of the owner takes the place of all', () => {
  const { applications, projects, indexes } = treeOf(delivered(sound, { project: 'home' }));
  expect(new Set(applications.map(({ spec }) => (spec as { project: string }).project))).toEqual(new Set(['home']));
  expect(projects.size).toBe(0);
  expect(indexes.get('applications')).not.toContain('projects.yaml');
});

test('a cluster of which nothing is left to apply has a folder for the root all the same', () => {
  const tree = treeOf(delivered(single));
  expect(tree.indexes).toEqual(new Map([['applications', ['projects.yaml']]]));
  const [project] = tree.projects.values();
  expect(
    permitsObject(project?.spec as never, { group: '', kind: 'Pod', namespace: 'default' }, { server: 'https://kubernetes.default.svc' }),
  ).toBe(false);
});

test('is the delivery of Argo CD', () => {
  expect(argoCd.name).toBe('argo-cd');
  expect(argoCd.tier).toBe('gitops');
});
