import { parse } from 'yaml';
import { argoCd } from '../../src/addons/argo-cd';
import { argoCdCharts } from '../../src/argo-cd/charts';
import { object, rendered, single } from '../built';

// biome-ignore lint/suspicious/noExplicitAny: objects of several kinds, looked into
type Loose = any;

const repository = { url: 'https://git.example/home.git', path: 'clusters/home' };

function build(options: object = {}, others: object = {}) {
  return rendered({
    ...single,
    loadBalancer: { pools: {} },
    addons: { 'argo-cd': { version: '3.4.4', repository, ...options }, ...others },
  });
}

function values(options: object = {}, others: object = {}): Loose {
  const { spec } = object(build(options, others), 'argo-cd', 'HelmChart', 'argo-cd') as Loose;
  return parse(spec.valuesContent);
}

const application = (options: object = {}): Loose => object(build(options), 'argo-cd', 'Application', 'root');
const project = (options: object = {}): Loose => object(build(options), 'argo-cd', 'AppProject', 'root');

// argoproj/argo-helm, charts/argo-cd/Chart.yaml at each tag argo-cd-<chart>: version and appVersion.
test.each([
  ['2.14.11', '7.9.1'],
  ['3.0.12', '8.2.7'],
  ['3.1.9', '9.0.6'],
  ['3.2.6', '9.3.7'],
  ['3.3.9', '9.5.11'],
  ['3.4.4', '10.1.1'],
])('Argo CD %s comes by chart %s, into a namespace that is made for it', (version, chart) => {
  const rendering = build({ version });
  expect(object(rendering, 'argo-cd', 'HelmChart', 'argo-cd').spec).toMatchObject({
    repo: 'https://argoproj.github.io/argo-helm',
    chart: 'argo-cd',
    version: chart,
    targetNamespace: 'argocd',
  });
  expect(object(rendering, 'argo-cd', 'Namespace', 'argocd')).toBeDefined();
});

test('knows no other release', () => {
  expect(Object.keys(argoCdCharts)).toHaveLength(6);
});

// Chart argo-cd 7.9.1 to 10.1.1, rendered with these values: Deployments argocd-server, argocd-repo-server, argocd-redis,
// argocd-applicationset-controller, StatefulSet argocd-application-controller, four NetworkPolicies, no url in argocd-cm.
describe('values of the chart', () => {
  const health = expect.stringContaining('return { status = ');

  test('name the objects as upstream does, and leave out what does nothing without a configuration', () => {
    expect(values()).toEqual({
      fullnameOverride: 'argocd',
      global: { networkPolicy: { create: true } },
      configs: {
        cm: {
          url: '',
          'resource.customizations.health.argoproj.io_Application': health,
          'resource.customizations.health.helm.cattle.io_HelmChart': health,
        },
        params: { 'server.insecure': false },
      },
      dex: { enabled: false },
      notifications: { enabled: false },
    });
  });

  // templates/_helpers.tpl: the preset url of argocd-cm is https://<global.domain>.
  test('tell the domain, and let an ingress end TLS', () => {
    const { global, configs } = values({ domain: 'argocd.home.example', insecure: true, networkPolicies: false });
    expect(global).toEqual({ domain: 'argocd.home.example', networkPolicy: { create: false } });
    expect(configs.params).toEqual({ 'server.insecure': true });
    expect(configs.cm).not.toHaveProperty('url');
  });

  // charts/argo-cd/README.md at argo-cd-10.1.1, "HA mode without autoscaling".
  test('make copies where they shall be available', () => {
    const over = {
      nodes: Object.fromEntries([1, 2, 3].map((n) => [`k3s-${n}`, { role: 'server', address: `192.168.10.1${n}` }])),
      addons: { 'argo-cd': { version: '3.4.4', repository, ha: true } },
    };
    const chart = object(rendered({ ...single, loadBalancer: { pools: {} }, ...over }), 'argo-cd', 'HelmChart', 'argo-cd') as Loose;
    expect(parse(chart.spec.valuesContent)).toMatchObject({
      'redis-ha': { enabled: true },
      controller: { replicas: 1 },
      server: { replicas: 2 },
      repoServer: { replicas: 2 },
      applicationSet: { replicas: 2 },
    });
  });

  // The chart has no switch for it: templates/argocd-applicationset/deployment.yaml takes `replicas` as it is.
  test('switch components on and off', () => {
    expect(values({ applicationSet: false, dex: true, notifications: true })).toMatchObject({
      applicationSet: { replicas: 0 },
      dex: { enabled: true },
      notifications: { enabled: true },
    });
    expect(values()).not.toHaveProperty('applicationSet');
  });

  // templates/argocd-configs/argocd-ssh-known-hosts-cm.yaml puts extraHosts after the hosts of the chart.
  test('add host keys', () => {
    expect(
      values({ repository: { ...repository, knownHosts: ['git.example ssh-ed25519 AAAA', 'git.example ssh-rsa AAAB'] } }),
    ).toMatchObject({ configs: { ssh: { extraHosts: 'git.example ssh-ed25519 AAAA\ngit.example ssh-rsa AAAB\n' } } });
  });

  // values.yaml has the kinds from chart 8.0.0 on, in a list that one of ours would replace; 7.9.1 has none.
  test('leave the bookkeeping of Cilium alone where the chart does not', () => {
    const cilium = { cilium: { version: '1.20.0' } };
    expect(parse(values({ version: '2.14.11' }, cilium).configs.cm['resource.exclusions'])).toEqual([
      { apiGroups: ['cilium.io'], kinds: ['CiliumEndpoint', 'CiliumEndpointSlice', 'CiliumIdentity'] },
    ]);
    expect(values({ version: '3.0.12' }, cilium).configs.cm).not.toHaveProperty(['resource.exclusions']);
    expect(values({ version: '2.14.11' }).configs.cm).not.toHaveProperty(['resource.exclusions']);
  });

  test('may be added to', () => {
    expect(values({ values: { dex: { image: { tag: 'v2.45.1' } } } }).dex).toEqual({ enabled: false, image: { tag: 'v2.45.1' } });
  });
});

// util/lua/lua.go at v3.4.4, isValidHealthStatusCode; HelmChart: pkg/apis/helm.cattle.io/v1/types.go at v0.17.7.
// Both scripts were run by gopher-lua 1.1.2, with the libraries that Argo CD opens, on twelve objects.
test('tells the health of kinds by words that Argo CD knows', () => {
  const { cm } = values().configs;
  const scripts = Object.values(cm).filter((script): script is string => script !== '');
  const words = scripts.flatMap((script) => [...script.matchAll(/status = "(\w+)"/g)].map(([, word]) => word));
  expect([...new Set(words)].sort()).toEqual(['Degraded', 'Healthy', 'Progressing']);
  const helmChart = cm['resource.customizations.health.helm.cattle.io_HelmChart'];
  for (const name of ['status.jobName', 'status.conditions', '"Failed"', '"JobCreated"']) expect(helmChart).toContain(name);
});

describe('the root Application', () => {
  // manifests/crds/application-crd.yaml at v3.5.1.
  test('applies a folder of the repository, without end and with its folders', () => {
    expect(application()).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'root', namespace: 'argocd' },
      spec: {
        project: 'root',
        destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
        source: { repoURL: repository.url, path: 'clusters/home', targetRevision: 'HEAD', directory: { recurse: true } },
        syncPolicy: {
          automated: { prune: true, selfHeal: true },
          syncOptions: ['ServerSideApply=true'],
          retry: { limit: -1, refresh: true, backoff: { duration: '5s', factor: 2, maxDuration: '3m' } },
        },
      },
    });
  });

  // `retry.refresh` is not in the definition at v3.1.9, and is at v3.2.6: without it a retry keeps to its first revision.
  test('retries without end only where it then takes newer commits', () => {
    expect(application({ version: '3.1.9' }).spec.syncPolicy.retry).toEqual({
      limit: 10,
      backoff: { duration: '5s', factor: 2, maxDuration: '3m' },
    });
    expect(application({ version: '3.2.6' }).spec.syncPolicy.retry).toMatchObject({ limit: -1, refresh: true });
  });

  // ExplicitType in pkg/apis/application/v1alpha1/types.go at v3.4.4: `directory` rules out a kustomization.
  test('may be a kustomization at a revision', () => {
    const { source } = application({ repository: { ...repository, revision: 'v1.2.0', recurse: false } }).spec;
    expect(source).toEqual({ repoURL: repository.url, path: 'clusters/home', targetRevision: 'v1.2.0' });
  });

  test('waits to be told, or keeps what left the repository', () => {
    expect(application({ sync: 'manual' }).spec.syncPolicy).not.toHaveProperty('automated');
    expect(application({ sync: { prune: false, selfHeal: false } }).spec.syncPolicy.automated).toEqual({ prune: false, selfHeal: false });
  });

  test('takes nothing along when it is deleted, unless told so', () => {
    expect(application({ cascade: true }).metadata.finalizers).toEqual(['resources-finalizer.argocd.argoproj.io']);
  });

  // docs/operator-manual/declarative-setup.md at v3.4.4: Argo CD finds the Secret by its label and by its url.
  test('tells where its credentials are looked for, and holds none', () => {
    const rendering = build({ repository: { ...repository, url: 'ssh://git@git.example/home.git', secret: 'home-repository' } });
    expect((object(rendering, 'argo-cd', 'Application', 'root') as Loose).spec.info).toEqual([
      { name: 'Credentials', value: 'Secret argocd/home-repository' },
    ]);
    expect(rendering.manifests.get('argo-cd')?.map(({ kind }) => kind)).not.toContain('Secret');
  });
});

// manifests/crds/appproject-crd.yaml at v3.5.1; an empty clusterResourceWhitelist allows no kind without a namespace.
describe('the project of the root', () => {
  test('lets it make Applications in one namespace, from one repository', () => {
    expect(project().spec).toEqual({
      description: expect.any(String),
      sourceRepos: [repository.url],
      destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'argocd' }],
      namespaceResourceWhitelist: [
        { group: 'argoproj.io', kind: 'Application' },
        { group: 'argoproj.io', kind: 'ApplicationSet' },
        { group: 'argoproj.io', kind: 'AppProject' },
      ],
    });
  });

  test('lets it make everything if told so', () => {
    const { spec } = project({ rootScope: 'everything' });
    expect(spec).toMatchObject({
      sourceRepos: [repository.url],
      destinations: [{ server: 'https://kubernetes.default.svc', namespace: '*' }],
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    });
    expect(spec).not.toHaveProperty('namespaceResourceWhitelist');
  });
});

test('lives in the namespace that it is given', () => {
  const rendering = build({ namespace: 'gitops', repository: { ...repository, secret: 'home-repository' } });
  const objects = rendering.manifests.get('argo-cd') as Loose[];
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? metadata.name}`)).toEqual([
    'Namespace gitops',
    'HelmChart kube-system',
    'AppProject gitops',
    'Application gitops',
  ]);
  expect(objects[1].spec.targetNamespace).toBe('gitops');
  expect(objects[2].spec.destinations[0].namespace).toBe('gitops');
  expect(argoCd.facts({ version: '3.4.4', repository, namespace: 'gitops' })).toMatchObject({ namespace: 'gitops', provides: ['gitops'] });
  expect(build({ namespace: 'kube-system' }).manifests.get('argo-cd')?.[0]?.kind).toBe('HelmChart');
});

test('its own objects lie apart from the chart that brings their kinds', () => {
  const files = build().files;
  const kinds = (file: string) =>
    [...(files.get(`k3s-manifests/${file}`)?.content ?? '').matchAll(/^kind: (.*)$/gm)].map(([, kind]) => kind);
  expect(kinds('60-argo-cd.yaml')).toEqual(['HelmChart']);
  expect(kinds('70-argo-cd.yaml')).toEqual(['AppProject', 'Application']);
});

test('without a repository of the owner nothing points at one but the delivery', () => {
  const file = { ...single, loadBalancer: { pools: {} }, addons: { 'argo-cd': { version: '3.4.4' } } };
  const rendering = rendered({ ...file, deliveries: { 'argo-cd': { repository: 'https://git.example/home.git' } } });
  const own = (rendering.manifests.get('argo-cd') ?? []).filter(({ apiVersion }) => apiVersion.startsWith('argoproj.io/'));
  expect(own.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['AppProject test-root', 'Application test']);
});
