import type { FileCase, SubjectCase } from '../case';
import type { Loose } from '../examine';

const setArgoCd = (option: string, value: unknown) => (file: Loose) => (file.addons['argo-cd'][option] = value);
const setRepository = (engine: string, changes: object) => (file: Loose) => Object.assign(file.addons[engine].repository, changes);
const deliver = (engine: string, choices: object) => (file: Loose) => (file.deliveries = { ...file.deliveries, [engine]: choices });
const setDelivery = (changes: object) => (file: Loose) => Object.assign(file.deliveries['argo-cd'], changes);
const https = 'https://git.example/cluster.git';
const write = (fix: string) => /\bwrite ([^\s,]+)/.exec(fix)?.[1];

/** The GitOps engines, and the repository that each is pointed at. */
export const gitops: readonly FileCase[] = [
  {
    rule: 'argo-cd-ha-nodes',
    story: 'three copies of Redis on two nodes',
    of: 'argoCd',
    change: (file) => {
      for (const name of ['k3s-3', 'k3s-4', 'k3s-5']) delete file.nodes[name];
    },
    at: 'addons.argo-cd.ha',
    also: ['etcd-quorum nodes'],
    repair: (file) => {
      delete file.addons['argo-cd'].ha;
      delete file.nodes['k3s-2'];
    },
  },
  {
    rule: 'argo-cd-kubernetes-tested',
    story: 'an Argo CD that is older than the Kubernetes under it',
    of: 'argoCd',
    change: setArgoCd('version', '2.14.11'),
    at: 'addons.argo-cd.version',
    severity: 'warning',
    repair: (file, fix) => setArgoCd('version', write(fix))(file),
  },
  {
    rule: 'argo-cd-oci-source',
    story: 'an OCI repository before Argo CD knew them',
    of: 'argoCd',
    change: (file) => {
      file.distribution.k3s = 'v1.31.4+k3s1';
      file.addons['argo-cd'].version = '3.0.12';
      setRepository('argo-cd', { url: 'oci://registry.example/home', revision: '1.0.0' })(file);
    },
    at: 'addons.argo-cd.repository.url',
    repair: setArgoCd('version', '3.1.9'),
  },
  {
    rule: 'argo-cd-oci-source',
    story: 'an OCI repository without a tag',
    of: 'argoCd',
    change: (file) => {
      file.addons['argo-cd'].repository = { url: 'oci://registry.example/home', path: '.' };
    },
    at: 'addons.argo-cd.repository.url',
    repair: setRepository('argo-cd', { revision: '1.0.0' }),
  },
  {
    rule: 'flux-kubernetes',
    story: 'a Flux that refuses the Kubernetes of the cluster',
    of: 'flux',
    change: (file) => (file.distribution.k3s = 'v1.30.8+k3s1'),
    at: 'addons.flux.version',
    repair: (file, fix) => (file.addons.flux.version = write(fix)),
  },
  {
    rule: 'flux-reference',
    story: 'nobody said which branch, and it is not main',
    of: 'flux',
    change: (file) => delete file.addons.flux.repository.branch,
    at: 'addons.flux.repository',
    severity: 'warning',
    repair: setRepository('flux', { branch: 'main' }),
  },
  {
    rule: 'flux-reference',
    story: 'a tag of an OCI repository that moves',
    of: 'flux',
    change: (file) => (file.addons.flux.repository = { url: 'oci://registry.example/home', path: '.' }),
    at: 'addons.flux.repository',
    severity: 'warning',
    repair: setRepository('flux', { tag: 'latest' }),
  },
  {
    rule: 'flux-reference',
    story: 'a branch of an OCI repository',
    of: 'flux',
    change: setRepository('flux', { url: 'oci://registry.example/home' }),
    at: 'addons.flux.repository.branch',
    repair: (file) => {
      file.addons.flux.repository.tag = 'main';
      delete file.addons.flux.repository.branch;
    },
  },
  {
    rule: 'flux-reference',
    story: 'a branch beside the tag that outdoes it',
    of: 'flux',
    change: setRepository('flux', { tag: '1.0.0' }),
    at: 'addons.flux.repository.branch',
    repair: (file) => delete file.addons.flux.repository.branch,
  },
  {
    rule: 'gitops-engines-apart',
    story: 'two engines apply one folder of one repository',
    of: 'argoCd',
    change: (file) => {
      file.addons.flux = {
        version: '2.8.5',
        repository: { url: 'https://git.example/home', path: 'clusters/home/apps', branch: 'main' },
      };
    },
    at: 'addons.flux.repository.path',
    severity: 'warning',
    repair: setRepository('flux', { path: 'clusters/home-apps' }),
  },
  {
    rule: 'gitops-path-one-owner',
    story: 'an engine applies what k3s deploys',
    of: 'argoCd',
    change: setRepository('argo-cd', { path: 'deploy/dist/argo-cd/k3s-manifests' }),
    at: 'addons.argo-cd.repository.path',
    repair: (file, fix) => setRepository('argo-cd', { path: write(fix) })(file),
  },
  {
    rule: 'gitops-path-one-owner',
    story: 'an engine applies all that Keelson writes',
    of: 'flux',
    change: setRepository('flux', { path: 'dist/flux' }),
    at: 'addons.flux.repository.path',
    repair: (file, fix) => setRepository('flux', { path: write(fix) })(file),
  },
  {
    rule: 'repository-plain-text',
    story: 'a repository by http',
    of: 'flux',
    change: setRepository('flux', { url: 'http://git.example/home.git' }),
    at: 'addons.flux.repository.url',
    severity: 'warning',
    repair: (file, fix) => setRepository('flux', { url: write(fix) })(file),
  },
  {
    rule: 'ssh-repository-needs-secret',
    story: 'ssh without a key, in its short form',
    of: 'argoCd',
    change: (file) => delete file.addons['argo-cd'].repository.secret,
    at: 'addons.argo-cd.repository.url',
    repair: setRepository('argo-cd', { secret: 'home-repository' }),
  },
  {
    rule: 'ssh-repository-needs-secret',
    story: 'ssh without a key, as a URL',
    of: 'flux',
    change: setRepository('flux', { url: 'ssh://git@git.example/home.git' }),
    at: 'addons.flux.repository.url',
    repair: setRepository('flux', { secret: 'home-repository' }),
  },
  {
    rule: 'malformed-url',
    story: 'a token in the URL of a repository',
    of: 'flux',
    change: setRepository('flux', { url: 'https://git:glpat-secret@git.example/home.git' }),
    at: 'addons.flux.repository.url',
    repair: (file, fix) => setRepository('flux', { url: write(fix) })(file),
  },
  {
    rule: 'malformed-url',
    story: 'a form of ssh URL that Flux does not read',
    of: 'flux',
    change: (file) => {
      setRepository('flux', { url: 'git@git.example:home.git', secret: 'home-repository' })(file);
      file.addons.secrets = { secrets: { 'home-repository': { namespace: 'flux-system', exists: true } } };
    },
    at: 'addons.flux.repository.url',
    repair: (file, fix) => setRepository('flux', { url: write(fix) })(file),
  },
  {
    rule: 'malformed-path',
    story: 'a folder outside the repository',
    of: 'argoCd',
    change: setRepository('argo-cd', { path: '../home' }),
    at: 'addons.argo-cd.repository.path',
    repair: setRepository('argo-cd', { path: 'clusters/home' }),
  },
  {
    rule: 'malformed-path',
    story: 'a folder that is not written plainly',
    of: 'flux',
    change: setRepository('flux', { path: './clusters/home/' }),
    at: 'addons.flux.repository.path',
    repair: (file, fix) => setRepository('flux', { path: write(fix) })(file),
  },
  {
    rule: 'unknown-version',
    story: 'the version of a chart is not that of Argo CD',
    of: 'argoCd',
    change: setArgoCd('version', '10.1.1'),
    at: 'addons.argo-cd.version',
    repair: (file, fix) => setArgoCd('version', write(fix))(file),
  },
  {
    rule: 'wrong-type',
    story: 'an interval without a unit',
    of: 'flux',
    change: (file) => (file.addons.flux.interval = '10'),
    at: 'addons.flux.interval',
    repair: (file) => (file.addons.flux.interval = '10m'),
  },
  {
    rule: 'derived-setting',
    story: 'the domain of Services told to Flux by hand',
    of: 'flux',
    change: (file) => (file.addons.flux.values = { clusterDomain: 'home.arpa' }),
    at: 'addons.flux.values.clusterDomain',
    repair: (file) => {
      delete file.addons.flux.values;
      file.network.clusterDomain = 'home.arpa';
    },
  },
  {
    rule: 'argo-cd-chart-renders',
    story: 'an archive of a chart where nothing but Argo CD would install it',
    of: 'kubeadm',
    change: (file) =>
      (file.addons.manifests = {
        objects: [
          {
            apiVersion: 'helm.cattle.io/v1',
            kind: 'HelmChart',
            metadata: { name: 'web', namespace: 'kube-system' },
            spec: { chart: 'https://charts.example/web-1.2.3.tgz' },
          },
        ],
      }),
    at: 'addons.manifests',
    repair: (file) => (file.addons.manifests.objects[0].spec = { repo: 'https://charts.example', chart: 'web', version: '1.2.3' }),
  },
  {
    rule: 'argo-cd-chart-renders',
    story: 'a chart that brings the definitions of an add-on, which Helm would leave alone',
    of: 'kubeadm',
    change: (file) => Object.assign(file.addons, { apisix: { version: '2.0.1' }, 'gateway-api': {} }),
    at: 'addons.apisix',
    repair: (file) => delete file.addons['gateway-api'],
  },
  {
    rule: 'argo-cd-delivery-fits',
    story: 'a delivery for another release than the one that runs',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: https, engineVersion: '3.1.9' }),
    at: 'deliveries.argo-cd.engineVersion',
    repair: (file) => delete file.deliveries['argo-cd'].engineVersion,
  },
  {
    rule: 'argo-cd-delivery-fits',
    story: 'Applications where nobody looks',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: https, namespace: 'gitops' }),
    at: 'deliveries.argo-cd.namespace',
    repair: (file) => delete file.deliveries['argo-cd'].namespace,
  },
  {
    rule: 'argo-cd-delivery-fits',
    story: 'the objects of a cluster with an Argo CD of its own go to another',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: https, destination: { server: 'https://192.168.10.12:6443' } }),
    at: 'deliveries.argo-cd.destination',
    repair: (file) => delete file.deliveries['argo-cd'].destination,
  },
  {
    rule: 'argo-cd-delivery-fits',
    story: 'a cluster by name and by address, which Argo CD refuses',
    of: 'flux',
    change: deliver('argo-cd', { repository: https, destination: { server: 'https://192.168.10.11:6443', name: 'flux' } }),
    at: 'deliveries.argo-cd.destination',
    repair: (file) => delete file.deliveries['argo-cd'].destination.server,
  },
  {
    rule: 'argo-cd-delivery-fits',
    story: 'a cluster that nothing names',
    of: 'flux',
    change: deliver('argo-cd', { repository: https, destination: {} }),
    at: 'deliveries.argo-cd.destination',
    repair: setDelivery({ destination: { name: 'flux' } }),
  },
  {
    rule: 'argo-cd-delivery-fits',
    story: 'one folder for all clusters of a set',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: https, path: 'deploy', applicationSet: { name: 'fleet', labels: { fleet: 'home' } } }),
    at: 'deliveries.argo-cd.path',
    repair: (file, fix) => setDelivery({ path: write(fix) })(file),
  },
  {
    rule: 'argo-cd-delivery-fits',
    story: 'a set that takes every cluster',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: https, applicationSet: { name: 'fleet', labels: {} } }),
    at: 'deliveries.argo-cd.applicationSet.labels',
    repair: setDelivery({ applicationSet: { name: 'fleet', labels: { fleet: 'home' } } }),
  },
  {
    rule: 'argo-cd-oci-source',
    story: 'a delivery by OCI to an Argo CD of which nobody says that it is new enough',
    of: 'flux',
    change: deliver('argo-cd', { repository: { url: 'oci://registry.example/cluster', revision: '1.0.0' } }),
    at: 'deliveries.argo-cd.repository.url',
    repair: setDelivery({ engineVersion: '3.1.9' }),
  },
  {
    rule: 'argo-cd-oci-source',
    story: 'a delivery by OCI without a tag',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: 'oci://registry.example/cluster' }),
    at: 'deliveries.argo-cd.repository',
    repair: setDelivery({ repository: { url: 'oci://registry.example/cluster', revision: '1.0.0' } }),
  },
  {
    rule: 'gitops-engine-has-source',
    story: 'an Argo CD without anything to apply',
    of: 'argoCd',
    change: (file) => delete file.addons['argo-cd'].repository,
    at: 'addons.argo-cd',
    repair: deliver('argo-cd', { repository: https }),
  },
  {
    rule: 'gitops-engines-apart',
    story: 'a repository of the owner that holds the delivery of another engine',
    of: 'flux',
    change: (file) => {
      file.addons.flux.repository.path = 'dist/flux/argo-cd';
      deliver('argo-cd', { repository: 'https://git.example/home.git' })(file);
    },
    at: 'addons.flux.repository.path',
    severity: 'warning',
    repair: setRepository('flux', { path: 'clusters/home' }),
  },
  {
    rule: 'gitops-path-one-owner',
    story: 'a root of the owner that holds what the delivery holds',
    of: 'argoCd',
    change: (file) => {
      setRepository('argo-cd', { path: 'dist/argo-cd/argo-cd' })(file);
      deliver('argo-cd', { repository: 'https://git.example/home.git' })(file);
    },
    at: 'addons.argo-cd.repository.path',
    repair: (file, fix) => setRepository('argo-cd', { path: write(fix) })(file),
  },
  {
    rule: 'gitops-path-one-owner',
    story: 'a delivery within what k3s deploys',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: https, path: 'dist/argo-cd/k3s-manifests' }),
    at: 'deliveries.argo-cd.path',
    repair: (file, fix) => setDelivery({ path: write(fix) })(file),
  },
  {
    rule: 'repository-plain-text',
    story: 'a delivery by http',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: 'http://git.example/cluster.git' }),
    at: 'deliveries.argo-cd.repository',
    severity: 'warning',
    repair: (file, fix) => setDelivery({ repository: write(fix) })(file),
  },
  {
    rule: 'ssh-repository-needs-secret',
    story: 'a delivery by ssh without a key',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: 'git@git.example:cluster.git' }),
    at: 'deliveries.argo-cd.repository',
    repair: setDelivery({ repository: { url: 'git@git.example:cluster.git', secret: 'cluster-repository' } }),
  },
  {
    rule: 'ssh-repository-needs-secret',
    story: 'a delivery by ssh without a key, written out',
    of: 'argoCd',
    change: deliver('argo-cd', { repository: { url: 'git@git.example:cluster.git' } }),
    at: 'deliveries.argo-cd.repository.url',
    repair: setDelivery({ repository: { url: 'git@git.example:cluster.git', secret: 'cluster-repository' } }),
  },
];

/** What no cluster file of today can say. */
export const gitopsSubjects: readonly SubjectCase[] = [
  {
    rule: 'gitops-engines-apart',
    story: 'both engines of a cluster are given the same objects',
    of: 'argoCd',
    subject: (subject) => ({
      ...subject,
      cluster: { ...subject.cluster, addons: new Map([...subject.cluster.addons, ['flux', { provides: ['gitops'] }]]) },
      deliveries: { 'argo-cd': { repository: https }, flux: { repository: https } },
    }),
    at: 'deliveries.flux',
    severity: 'warning',
  },
];
