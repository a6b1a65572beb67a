import { parseAllDocuments } from 'yaml';
import * as clusters from '../../clusters';
import { clusterLabel } from '../../src/apply-script';
import type { FileTree } from '../../src/delivery';
import { identityOf, type Manifest } from '../../src/manifest';
import type { Step } from '../../src/order/steps';
import type { Rendering } from '../../src/render';
import { rendered, single } from '../built';
import { StubCluster } from './stub-cluster';

const plain = (file: object) => JSON.parse(JSON.stringify(file));

/** The objects of a file, and whether each carries the label that prunes it. */
function objectsIn(text: string): readonly Manifest[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest);
}

/** An object as it was before the delivery put its label on. */
function withoutLabel({ metadata, ...object }: Manifest): unknown {
  const { labels, ...rest } = metadata;
  const own = Object.fromEntries(Object.entries(labels ?? {}).filter(([key]) => key !== clusterLabel));
  return { ...object, metadata: { ...rest, ...(Object.keys(own).length > 0 ? { labels: own } : {}) } };
}

/** A command of a script that applies something. */
interface Applied {
  readonly path: string;
  readonly release?: string;
}

/** The commands of a script that apply something, in order. */
function appliedBy(files: FileTree, folder: string, script: string): readonly Applied[] {
  const text = files.get(`${folder}/${script}`)?.content ?? '';
  const lines = (/apply_all\(\) \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? '').split('\n');
  return lines.flatMap((line): readonly Applied[] => {
    const words = [...line.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
    const [command] = line.trim().split(' ');
    if (command === 'apply') return [{ path: `${folder}/${words[0]}` }];
    if (command === 'release') return [{ path: `${folder}/${words[5]}`, release: `${words[1]}/${words[0]}` }];
    return [];
  });
}

const variants = Object.values(clusters).flatMap((cluster) => {
  const { deliveries: _, ...rest } = plain(cluster);
  const delivered = { ...rest, deliveries: { kubectl: {} } };
  const both = [{ name: `${cluster.name}, kubectl`, file: delivered, folder: 'kubectl', script: 'apply.sh', tiers: ['gitops'] }];
  if (!('kubeadm' in cluster.distribution)) return both;
  return [
    ...both,
    { name: `${cluster.name}, bootstrap`, file: delivered, folder: 'bootstrap', script: 'bootstrap.sh', tiers: ['bootstrap'] },
    { name: `${cluster.name}, bootstrap alone`, file: rest, folder: 'bootstrap', script: 'bootstrap.sh', tiers: ['bootstrap', 'gitops'] },
  ];
});

const trees = variants.map((variant) => {
  const rendering: Rendering = rendered(variant.file);
  return { ...variant, rendering, steps: rendering.order.steps.filter(({ tier }) => variant.tiers.includes(tier)) };
});

describe.each(trees)('$name', ({ file, folder, script, rendering, steps }) => {
  const applied = appliedBy(rendering.files, folder, script);
  const isLowered = (object: Manifest) => 'kubeadm' in file.distribution && object.kind === 'HelmChart';
  const releaseOf = ({ metadata, spec }: Manifest) =>
    `${(spec as { targetNamespace?: string }).targetNamespace ?? metadata.namespace}/${metadata.name}`;

  test('holds each object of its tiers once, and no other', () => {
    const written = applied.filter(({ release }) => !release).flatMap(({ path }) => objectsIn(rendering.files.get(path)?.content ?? ''));
    const expected = steps.flatMap(({ objects }) => objects).filter((object) => !isLowered(object));
    const sorted = (objects: readonly unknown[]) => objects.map((object) => JSON.stringify(sortedKeys(object))).sort();
    expect(sorted(written.map(withoutLabel))).toEqual(sorted(expected.map(withoutLabel)));
    expect(written.filter(({ metadata }) => metadata.labels?.[clusterLabel] !== file.name)).toEqual([]);
    expect(new Set(written.map(identityOf)).size).toBe(written.length);
  });

  test('holds each chart that helm installs with its own values', () => {
    const releases = applied.filter(({ release }) => release);
    const charts = steps.flatMap(({ objects }) => objects).filter(isLowered);
    expect(releases.map(({ release }) => release)).toEqual(charts.map(releaseOf));
    for (const [index, { path }] of releases.entries()) {
      const values = rendering.files.get(path)?.content ?? '';
      expect(values.slice(values.indexOf('\n') + 1)).toBe(
        (charts[index]?.spec as { valuesContent?: string } | undefined)?.valuesContent ?? '',
      );
    }
  });

  test('applies what a step needs before it, and every file that is there', () => {
    const place = new Map<Step, readonly number[]>();
    for (const step of steps) {
      const own = new Set(step.objects.map((object) => (isLowered(object) ? releaseOf(object) : identityOf(object))));
      const places = applied.flatMap(({ path, release }, index) => {
        const holds = release ? [release] : objectsIn(rendering.files.get(path)?.content ?? '').map(identityOf);
        return holds.some((id) => own.has(id)) ? [index] : [];
      });
      place.set(step, places);
    }
    expect([...place.values()].every((places) => places.length > 0)).toBe(true);
    for (const [step, places] of place) {
      for (const needed of step.needs) expect(Math.max(-1, ...(place.get(needed) ?? []))).toBeLessThan(Math.min(...places));
    }
    const there = [...rendering.files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'));
    expect(applied.map(({ path }) => path).sort()).toEqual(there.sort());
  });

  test('lists what the cluster is to have, whoever brings it', () => {
    const lines = (rendering.files.get(`${folder}/objects.txt`)?.content ?? '').split('\n').filter((line) => line && !line.startsWith('#'));
    const all = [...rendering.manifests.values()].flat();
    const expected = all.map((object) => {
      const { apiVersion, kind, metadata } = object;
      if (isLowered(object)) return `helm-release ${releaseOf(object)}`;
      const group = apiVersion.includes('/') ? `.${apiVersion.split('/')[0]}` : '';
      return `${kind}${group} ${metadata.namespace ?? ''}/${metadata.name}`;
    });
    expect(lines).toEqual([...expected].sort());
    expect(rendering.files.get(`${folder}/${script}`)?.content).toContain(`\nobjects_wanted='${lines.length}'\n`);
  });
});

test('the trees that were looked at are those of all clusters', () => {
  expect(trees.length).toBeGreaterThan(Object.values(clusters).length);
  expect(trees.filter(({ steps }) => steps.length > 0).length).toBeGreaterThan(25);
});

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}

const object = (apiVersion: string, kind: string, name: string, namespace: string | undefined, rest: object = {}) => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace ? { namespace } : {}) },
  ...rest,
});
const configMap = (name: string, namespace: string, text = 'one') => object('v1', 'ConfigMap', name, namespace, { data: { text } });
const chart = (version: string) =>
  object('helm.cattle.io/v1', 'HelmChart', 'podinfo', 'kube-system', {
    spec: { repo: 'https://charts.example/', chart: 'podinfo', version, targetNamespace: 'web', valuesContent: 'replicaCount: 1\n' },
  });
const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'widgets.example.org', undefined, {
  spec: {
    group: 'example.org',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets', singular: 'widget', listKind: 'WidgetList' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { size: { type: 'integer' } } } },
      },
    ],
  },
});
const deployment = object('apps/v1', 'Deployment', 'web', 'web', {
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx:1.29.3' }] } },
  },
});
const claim = object('v1', 'PersistentVolumeClaim', 'data', 'web', {
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', resources: { requests: { storage: '1Gi' } } },
});
const space = (name: string) => object('v1', 'Namespace', name, undefined);
const role = object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'looker', undefined, {
  rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
});

const cluster = (objects: readonly object[], change: object = {}) =>
  rendered(plain({ ...single, loadBalancer: undefined, addons: { manifests: { objects } }, deliveries: { kubectl: {} }, ...change }));

/** Something of every sort, and the same with half of it gone and the rest changed. */
const before = cluster([
  space('web'),
  space('old'),
  definition,
  object('example.org/v1', 'Widget', 'small', 'web', { size: 1 }),
  configMap('settings', 'web'),
  configMap('former', 'old'),
  claim,
  role,
  chart('6.9.0'),
  deployment,
]);
const after = cluster([space('web'), configMap('settings', 'web', 'two'), configMap('new', 'web'), deployment]);

// The servers of k3s would wait for a folder that nobody writes.
test('install.sh wants no auto-deploy directory where all comes by kubectl', () => {
  const install = ({ files }: Rendering) => files.get('host/k3s-1/install.sh')?.content;
  expect(install(after)).toContain("\nhas_manifests='no'\n");
  expect(install(cluster([space('web')], { deliveries: undefined }))).toContain("\nhas_manifests='yes'\n");
  expect([...after.files.keys()].filter((path) => path.startsWith('k3s-manifests/'))).toEqual([]);
});

/** What an API server holds once a tree was applied, and what it holds too many: by name. */
const idsOf = ({ manifests }: Rendering) =>
  [...manifests.values()].flat().map(({ apiVersion, kind, metadata }) => {
    const group = apiVersion.includes('/') ? `.${apiVersion.split('/')[0]}` : '';
    return `${kind}${group} ${metadata.namespace ?? ''}/${metadata.name}`;
  });
const gone = idsOf(before).filter((id) => !idsOf(after).includes(id));
const data = ['CustomResourceDefinition.apiextensions.k8s.io /widgets.example.org', 'Namespace /old', 'PersistentVolumeClaim web/data'];

describe('apply.sh', () => {
  let stub: StubCluster;
  const open = (tree: Rendering, shell?: string) => {
    stub = new StubCluster(shell);
    stub.use(tree.files, 'kubectl');
    return stub;
  };
  const writes = () => stub.log.filter((line) => /^(kubectl (apply|delete)|helm (upgrade|uninstall))/.test(line));
  afterEach(() => stub.clear());

  describe.each(['dash', 'bash'])('in %s', (shell) => {
    test('applies, changes, says what is too many, deletes it on demand, and data by a word of its own', () => {
      open(before, shell);
      expect(stub.run('apply.sh')).toMatchObject({ status: 0 });
      expect([...stub.objects.keys()]).toEqual([...idsOf(before)].sort());
      const [first, text] = [stub.objects, stub.inventory('test')];
      expect(stub.run('apply.sh')).toMatchObject({ status: 0 });
      expect(stub.objects).toEqual(first);
      expect(stub.inventory('test')).toBe(text);

      stub.use(after.files, 'kubectl');
      const told = stub.run('apply.sh');
      expect(told.status).toBe(0);
      expect(told.output).toContain('the cluster has what the cluster file has no more; --prune deletes it:');
      expect(told.output.match(/^(too many {4}|stays {7}).*$/gm)).toHaveLength(gone.length);
      expect(stub.objects.get('ConfigMap web/settings')).toContain('text: two');
      expect([...stub.objects.keys()].sort()).toEqual([...new Set([...idsOf(before), ...idsOf(after)])].sort());

      const pruned = stub.run('apply.sh', ['--prune']);
      expect(pruned.status).toBe(0);
      expect([...stub.objects.keys()].sort()).toEqual([...idsOf(after), ...data].sort());
      expect(pruned.output).toContain('HelmChart.helm.cattle.io kube-system/podinfo, whose release k3s uninstalls');
      expect(pruned.output).toContain('stays       Namespace old, which --prune-data deletes, with all that lies in it: 2 pods');

      expect(stub.run('apply.sh', ['--prune-data'])).toMatchObject({ status: 0 });
      expect([...stub.objects.keys()].sort()).toEqual([...idsOf(after)].sort());
      expect(stub.inventory('test')).not.toMatch(/Widget|HelmChart|ClusterRole|PersistentVolumeClaim/);
      expect(stub.run('apply.sh', ['--prune-data']).output).not.toMatch(/deleting|too many|stays/);
    });
  });

  test('deletes what a controller still has to see to before that controller', () => {
    open(before);
    stub.run('apply.sh');
    stub.use(after.files, 'kubectl');
    stub.run('apply.sh', ['--prune-data']);
    const order = stub.log.filter((line) => line.startsWith('kubectl delete')).map((line) => line.split(' ')[2]);
    expect(order).toHaveLength(gone.length);
    const first = (kind: string) => order.indexOf(kind);
    expect(first('Widget.example.org')).toBeLessThan(first('HelmChart.helm.cattle.io'));
    expect(first('HelmChart.helm.cattle.io')).toBeLessThan(first('ConfigMap'));
    expect(first('PersistentVolumeClaim')).toBeLessThan(first('Namespace'));
  });

  test('a run that is cut anywhere is finished by the next one, of whatever tree', () => {
    open(before);
    const full = new StubCluster();
    full.use(before.files, 'kubectl');
    full.run('apply.sh');
    const cuts = full.points;
    expect(cuts).toBeGreaterThan(12);
    for (let cut = 1; cut <= cuts; cut++) {
      stub.clear();
      open(before);
      expect(stub.run('apply.sh', [], { CUT: String(cut) }).status).not.toBe(0);
      stub.use(after.files, 'kubectl');
      expect(stub.run('apply.sh', ['--prune-data'])).toMatchObject({ status: 0 });
      expect([...stub.objects.keys()].sort()).toEqual([...idsOf(after)].sort());
    }
    full.clear();
  }, 120_000);

  test('a deletion that is cut anywhere is finished by the next run', () => {
    const full = new StubCluster();
    full.use(before.files, 'kubectl');
    full.run('apply.sh');
    open(after);
    stub.become(full);
    stub.run('apply.sh', ['--prune-data']);
    const [cuts, end, text] = [stub.points, stub.objects, stub.inventory('test')];
    expect(cuts).toBeGreaterThan(12);
    for (let cut = 1; cut <= cuts; cut++) {
      stub.become(full);
      expect(stub.run('apply.sh', ['--prune-data'], { CUT: String(cut) }).status).not.toBe(0);
      expect(stub.run('apply.sh', ['--prune-data'])).toMatchObject({ status: 0 });
      expect(stub.objects).toEqual(end);
      expect(stub.inventory('test')).toBe(text);
    }
    full.clear();
  }, 120_000);

  test('leaves alone what it did not apply, though it carries the label', () => {
    open(after);
    stub.run('apply.sh');
    const labels = '  labels:\n    keelson/cluster: test\n';
    const text = (name: string, more = '') =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: web\n${labels}${more}`;
    stub.foreign('ConfigMap', 'web/copied', text('copied'));
    stub.write('state/objects/ConfigMap/web_packaged', text('packaged', '    objectset.rio.cattle.io/hash: abc\n'));
    stub.write('state/objects/ConfigMap/kube-system_coredns', text('coredns'));
    stub.write('state/objects/ConfigMap/web_other', text('other').replace('keelson/cluster: test', 'keelson/cluster: other'));
    stub.write('state/objects/Namespace/_kube-system', `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: kube-system\n${labels}`);
    stub.write('state/objects/ConfigMap/web_ours', text('ours'));
    expect(stub.run('apply.sh', ['--prune-data'])).toMatchObject({ status: 0 });
    const left = [...stub.objects.keys()].filter((id) => !idsOf(after).includes(id));
    expect(left.sort()).toEqual(
      [
        'ConfigMap kube-system/coredns',
        'ConfigMap web/copied',
        'ConfigMap web/other',
        'ConfigMap web/packaged',
        'Namespace /kube-system',
      ].sort(),
    );
  });

  test('an object that says no namespace is not taken for one too many', () => {
    open(cluster([object('v1', 'ConfigMap', 'nowhere', undefined, { data: {} })]));
    stub.run('apply.sh');
    stub.write(
      'state/objects/ConfigMap/default_nowhere',
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: nowhere\n  namespace: default\n  labels:\n    keelson/cluster: test\n',
    );
    expect(stub.run('apply.sh', ['--prune-data']).output).not.toContain('deleting');
    expect([...stub.objects.keys()]).toContain('ConfigMap default/nowhere');
  });

  test('what a kind holds that nobody serves or lists now is not forgotten', () => {
    open(before);
    stub.run('apply.sh');
    stub.use(after.files, 'kubectl');
    const cut = stub.run('apply.sh', ['--prune'], { UNLISTED: 'ClusterRole.rbac.authorization.k8s.io' });
    expect(cut.status).toBe(1);
    expect(cut.output).toContain('objects of kind ClusterRole.rbac.authorization.k8s.io could not be listed');
    expect(stub.log.filter((line) => line.startsWith('kubectl delete'))).toEqual([]);
    expect(stub.run('apply.sh', [], { UNLISTED: 'ClusterRole.rbac.authorization.k8s.io' })).toMatchObject({ status: 0 });
    expect(stub.inventory('test')).toContain('ClusterRole.rbac.authorization.k8s.io');
    stub.run('apply.sh', ['--prune']);
    expect([...stub.objects.keys()]).not.toContain('ClusterRole.rbac.authorization.k8s.io /looker');
  });

  test('waits for the job of a chart that changed, not for the one that was there', () => {
    open(before);
    expect(stub.run('apply.sh').output).toContain('waiting     the job of chart podinfo is not complete');
    expect(stub.run('apply.sh').output).not.toContain('waiting');
    const objects = before.manifests.get('manifests') ?? [];
    stub.use(cluster(objects.map((one) => (one.kind === 'HelmChart' ? chart('6.9.1') : one))).files, 'kubectl');
    const { status, output } = stub.run('apply.sh');
    expect({ status, waits: output.includes('waiting     chart podinfo has no new job yet') }).toEqual({ status: 0, waits: true });
    expect(output.indexOf('chart podinfo is installed')).toBeGreaterThan(output.indexOf('waiting'));
  });

  test('ends where a program does not run, unless it is told not to wait', () => {
    open(after);
    const { status, output } = stub.run('apply.sh', [], { STUCK: 'deployment/web' });
    expect(status).toBe(1);
    expect(output).toMatch(
      /test: deployment web does not run after 300 seconds\n {2}fix {3}see: kubectl describe deployment web --namespace web;/,
    );
    expect(stub.run('apply.sh', ['--wait-seconds', '0'], { STUCK: 'deployment/web' })).toMatchObject({ status: 0 });
  });

  test('says what keeps an object from going', () => {
    open(before);
    stub.run('apply.sh');
    stub.use(after.files, 'kubectl');
    const { status, output } = stub.run('apply.sh', ['--prune'], { FINALIZED: 'Widget.example.org small' });
    expect({ status, problem: output.includes('test: Widget.example.org web/small could not be deleted') }).toEqual({
      status: 1,
      problem: true,
    });
    expect([...stub.objects.keys()]).toContain('HelmChart.helm.cattle.io kube-system/podinfo');
  });

  test('a dry run asks nobody, and with --prune looks and changes nothing', () => {
    open(before);
    const { status, output } = stub.run('apply.sh', ['--dry-run']);
    expect(status).toBe(0);
    expect(output).toContain('would apply 10-foundation/manifests.yaml');
    expect(output).toContain('would wait  for chart podinfo');
    expect(stub.log).toEqual([]);
    stub.run('apply.sh');
    stub.use(after.files, 'kubectl');
    const [objects, text] = [stub.objects, stub.inventory('test')];
    const pruning = stub.run('apply.sh', ['--dry-run', '--prune-data']);
    expect(pruning.status).toBe(0);
    expect(pruning.output.match(/^would delete/gm)).toHaveLength(gone.length);
    expect([stub.objects, stub.inventory('test')]).toEqual([objects, text]);
    expect(writes()).toEqual([]);
  });

  test.each([
    ['a cluster that does not answer', { DOWN: '1' }, 'the cluster does not answer'],
    ['a kubectl that is too old', { MINOR: '21+' }, 'kubectl is older than 1.22'],
    ['a kubectl that is not there', { KUBECTL: 'kubectl-none' }, 'there is no kubectl-none'],
    ['a user without rights', { DENIED: '1' }, 'you are no administrator of the cluster'],
    ['nodes of another cluster', { NODES: 'a b' }, 'this cluster has none of the nodes k3s-1'],
    ['no helm-controller', { NO_CONTROLLER: '1' }, 'nothing installs charts in this cluster'],
  ])('changes nothing with %s', (_, env, problem) => {
    open(before);
    const { status, output } = stub.run('apply.sh', ['--prune'], env);
    expect({ status, problem: output.includes(`apply.sh: test: ${problem}`), fix: /\n {2}fix {3}\S/.test(output) }).toEqual({
      status: 1,
      problem: true,
      fix: true,
    });
    expect(writes()).toEqual([]);
  });

  test('changes nothing in a cluster that another cluster file is applied to', () => {
    open(cluster([space('web')], { name: 'other' }));
    stub.run('apply.sh');
    stub.use(after.files, 'kubectl');
    const { status, output } = stub.run('apply.sh');
    expect({ status, problem: output.includes('test: this is cluster other\n') }).toEqual({ status: 1, problem: true });
    expect(writes()).toEqual([]);
  });

  test('knows its own cluster by its inventory when all nodes were replaced', () => {
    open(after);
    stub.run('apply.sh');
    expect(stub.run('apply.sh', [], { NODES: 'a b' })).toMatchObject({ status: 0 });
  });

  test('deletes nothing by a list that was copied in part', () => {
    open(after);
    stub.write('tree/objects.txt', '# Generated\nNamespace /web\n');
    const { status, output } = stub.run('apply.sh', ['--prune']);
    expect({ status, problem: output.includes('objects.txt is not whole') }).toEqual({ status: 1, problem: true });
    expect(stub.log).toEqual([]);
  });

  test.each([[['--frobnicate']], [['--wait-seconds']], [['--wait-seconds', 'soon']], [['--charts', '/']]])(
    'calls %j wrong usage',
    (args) => {
      open(after);
      expect(stub.run('apply.sh', args)).toMatchObject({ status: 2 });
      expect(stub.log).toEqual([]);
    },
  );

  test('explains its options, each of which it takes', () => {
    open(after);
    const { status, output } = stub.run('apply.sh', ['--help']);
    expect(status).toBe(0);
    const options = [...output.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
    expect(options).toEqual(['--prune', '--prune-data', '--wait-seconds', '--dry-run', '--help']);
  });
});

describe('on kubeadm, where helm installs charts', () => {
  const kubeadm = (objects: readonly object[], deliveries?: object) =>
    rendered(
      plain({
        ...single,
        distribution: { kubeadm: 'v1.34.1' },
        loadBalancer: undefined,
        addons: { cilium: { version: '1.20.0' }, manifests: { objects: [...objects, space('web')] } },
        deliveries,
      }),
    );
  const installed = kubeadm([chart('6.9.0')]);
  let stub: StubCluster;
  beforeEach(() => (stub = new StubCluster()));
  afterEach(() => stub.clear());

  test('a release that left is told, then uninstalled, and a run that is cut is finished by the next', () => {
    stub.use(installed.files, 'bootstrap');
    expect(stub.run('bootstrap.sh')).toMatchObject({ status: 0 });
    expect(stub.releases).toEqual(['kube-system/cilium', 'web/podinfo']);
    expect(stub.inventory('test')).toContain('releases: "kube-system/cilium web/podinfo"');
    stub.use(kubeadm([]).files, 'bootstrap');
    expect(stub.run('bootstrap.sh').output).toContain(
      'too many    helm-release web/podinfo, which helm uninstalls with all that its chart made',
    );
    expect(stub.releases).toEqual(['kube-system/cilium', 'web/podinfo']);
    const full = new StubCluster();
    full.become(stub);
    stub.run('bootstrap.sh', ['--prune']);
    expect(stub.releases).toEqual(['kube-system/cilium']);
    const [cuts, text] = [stub.points, stub.inventory('test')];
    expect(text).toContain('releases: "kube-system/cilium"');
    expect(cuts).toBeGreaterThan(5);
    for (let cut = 1; cut <= cuts; cut++) {
      stub.become(full);
      expect(stub.run('bootstrap.sh', ['--prune'], { CUT: String(cut) }).status).not.toBe(0);
      expect(stub.run('bootstrap.sh', ['--prune'])).toMatchObject({ status: 0 });
      expect([stub.releases, stub.inventory('test')]).toEqual([['kube-system/cilium'], text]);
    }
    full.clear();
  }, 60_000);

  test('what moves from one script to the other is deleted by neither', () => {
    stub.use(installed.files, 'bootstrap');
    stub.run('bootstrap.sh');
    const moved = kubeadm([chart('6.9.0')], { kubectl: {} });
    const objects = stub.objects;
    stub.use(moved.files, 'bootstrap');
    expect([...moved.files.keys()]).toContain('kubectl/60-controllers/podinfo.values.yaml');
    for (const args of [['--prune-data'], ['--prune-data']]) {
      expect(stub.run('bootstrap.sh', args)).toMatchObject({ status: 0 });
      stub.use(moved.files, 'kubectl');
      expect(stub.run('apply.sh', args)).toMatchObject({ status: 0 });
      expect(stub.objects).toEqual(objects);
      expect(stub.releases).toEqual(['kube-system/cilium', 'web/podinfo']);
      expect(stub.inventory('test')).toContain('releases: "kube-system/cilium web/podinfo"');
      stub.use(moved.files, 'bootstrap');
    }
  });
});
