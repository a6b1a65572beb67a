import { atLeast } from '../version';

/** Releases of Flux, with the newest chart `flux2` that carries each. @see https://github.com/fluxcd-community/helm-charts/tags */
export const fluxCharts = {
  '2.0.1': '2.9.2',
  '2.1.2': '2.11.1',
  '2.2.3': '2.12.4',
  '2.3.0': '2.13.0',
  '2.4.0': '2.14.1',
  '2.5.1': '2.15.0',
  '2.6.4': '2.16.4',
  '2.7.5': '2.17.2',
  '2.8.5': '2.18.3',
} as const;

/** Where Flux runs, and where its own objects lie: none of them then refers to another namespace. */
export const fluxNamespace = 'flux-system';

/** The API versions of kinds that changed theirs. Betas are no longer served by 2.8. @see https://github.com/fluxcd/flux2/releases/tag/v2.8.0 */
export function fluxApi(version: string): {
  readonly helmRelease: string;
  readonly helmRepository: string;
  readonly ociRepository: string;
} {
  const since = (minor: string) => atLeast(version, minor);
  return {
    helmRelease: `helm.toolkit.fluxcd.io/${since('2.3') ? 'v2' : since('2.2') ? 'v2beta2' : 'v2beta1'}`,
    helmRepository: `source.toolkit.fluxcd.io/${since('2.3') ? 'v1' : 'v1beta2'}`,
    // v1 came with source-controller 1.6, and 1.8 has no other.
    ociRepository: `source.toolkit.fluxcd.io/${since('2.6') ? 'v1' : 'v1beta2'}`,
  };
}

/** True if a HelmRelease may take its chart from an OCIRepository. @see https://github.com/fluxcd/helm-controller/blob/v1.0.1/docs/spec/v2/helmreleases.md#chart-reference */
export function takesChartRef(version: string): boolean {
  return atLeast(version, '2.3');
}

/** True if a Kustomization can say what becomes of its objects when it goes, and how kinds without conditions are healthy. */
export function takesDeletionPolicy(version: string): boolean {
  return atLeast(version, '2.5');
}

/** True if a HelmRelease says whether drift is looked for; before, the controller did. @see https://github.com/fluxcd/helm-controller/blob/v0.37.4/docs/spec/v2beta2/helmreleases.md#drift-detection */
export function detectsDrift(version: string): boolean {
  return atLeast(version, '2.2');
}
