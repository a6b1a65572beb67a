import type { FileCase, SubjectCase } from '../case';
import type { Loose } from '../examine';

const setRepository = (value: unknown) => (file: Loose) => (file.deliveries.flux.repository = value);

/** What the delivery of Flux is told. */
export const fluxDelivery: readonly FileCase[] = [
  {
    rule: 'flux-delivery-engine',
    story: 'nobody said which Flux runs there',
    of: 'fluxDelivery',
    change: (file) => delete file.addons.flux,
    at: 'deliveries.flux',
    severity: 'note',
    repair: (file, fix) => (file.deliveries.flux.engineVersion = /engineVersion: ([\d.]+\d)/.exec(fix)?.[1]),
  },
  {
    rule: 'flux-delivery-engine',
    story: 'a version beside that of the add-on',
    of: 'fluxDelivery',
    change: (file) => (file.deliveries.flux.engineVersion = '2.2.3'),
    at: 'deliveries.flux.engineVersion',
    repair: (file) => delete file.deliveries.flux.engineVersion,
  },
  {
    rule: 'flux-delivery-engine',
    story: 'a lockdown that the add-on does not know of',
    of: 'fluxDelivery',
    change: (file) => (file.deliveries.flux.lockdown = true),
    at: 'deliveries.flux.lockdown',
    repair: (file) => delete file.deliveries.flux.lockdown,
  },
  {
    rule: 'flux-delivery-engine',
    story: 'drift of releases, for a Flux that is not told of it',
    of: 'fluxDelivery',
    change: (file) => {
      delete file.addons.flux;
      Object.assign(file.deliveries.flux, { engineVersion: '2.1.2', driftDetection: { mode: 'warn' } });
    },
    at: 'deliveries.flux.driftDetection',
    repair: (file) => delete file.deliveries.flux.driftDetection,
  },
  {
    rule: 'flux-helm-controller',
    story: 'releases without the controller that installs them',
    of: 'fluxDelivery',
    change: (file) => (file.addons.flux.helm = false),
    at: 'addons.flux.helm',
    repair: (file) => delete file.addons.flux.helm,
  },
  {
    rule: 'flux-reference',
    story: 'a tag of the delivered OCI repository that moves',
    of: 'fluxDelivery',
    change: setRepository('oci://registry.example/home'),
    at: 'deliveries.flux.repository',
    severity: 'warning',
    repair: setRepository({ url: 'oci://registry.example/home', tag: 'latest' }),
  },
  {
    rule: 'flux-reference',
    story: 'a branch of the delivered OCI repository',
    of: 'fluxDelivery',
    change: setRepository({ url: 'oci://registry.example/home', branch: 'main' }),
    at: 'deliveries.flux.repository.branch',
    repair: setRepository({ url: 'oci://registry.example/home', tag: 'main' }),
  },
  {
    rule: 'flux-release-source',
    story: 'a chart as an archive, which Flux does not fetch',
    of: 'kubeadm',
    change: (file) => {
      file.deliveries = { flux: { repository: 'https://git.example/home.git', engineVersion: '2.8.5' } };
      const metadata = { name: 'web', namespace: 'kube-system' };
      const spec = { chart: 'https://charts.example/web-1.2.3.tgz', version: '1.2.3' };
      file.addons.manifests = { objects: [{ apiVersion: 'helm.cattle.io/v1', kind: 'HelmChart', metadata, spec }] };
    },
    at: 'addons.manifests',
    repair: (file) => Object.assign(file.addons.manifests.objects[0].spec, { repo: 'https://charts.example/', chart: 'web' }),
  },
];

/** What no cluster file can say yet. */
export const fluxDeliverySubjects: readonly SubjectCase[] = [
  {
    rule: 'flux-sops-key',
    story: 'an encrypted Secret that Flux cannot read',
    of: 'fluxDelivery',
    subject: (subject) => {
      const content =
        'apiVersion: v1\nkind: Secret\nmetadata:\n  name: key\nstringData:\n  key: ENC[AES256_GCM,data:…]\nsops:\n  age: []\n';
      return { ...subject, files: new Map([...subject.files, ['flux/addons/metallb/key.yaml', { content, mode: 0o644 }]]) };
    },
    at: 'deliveries.flux',
  },
];
