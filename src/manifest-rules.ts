import type { Invariant } from './invariant';

/** Rules of `check --manifests` that a cluster file cannot break. */
export const manifestRules: readonly Omit<Invariant, 'check'>[] = [
  {
    name: 'chart-value-fits',
    summary: 'every value of a Helm release is one that its chart takes',
    why: 'The chart fails, or its programs are told something else than what was meant.',
    severity: 'error',
    example: 'HelmRelease cilium: values: { hubble: { enabled: maybe } }',
    source: 'https://helm.sh/docs/chart_template_guide/values_files/',
  },
  {
    name: 'chart-value-known',
    summary: 'every value of a Helm release is one that its chart reads, in the pinned version',
    why: 'Helm passes over a value that no template reads, and what it was to change stays as it is.',
    severity: 'error',
    example: 'HelmRelease cilium: values: { cgroup: { automount: { enabled: false } } }',
    source: 'https://helm.sh/docs/chart_template_guide/values_files/',
  },
  {
    name: 'manifest-readable',
    summary: 'the text of a manifest is well-formed, and no template',
    why: 'Nothing of the document is applied, and k3s applies nothing else of its file either.',
    severity: 'error',
    example: 'metadata: [name: web',
    source: 'https://yaml.org/spec/1.1/',
  },
];
