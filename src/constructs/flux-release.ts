import type { Manifest } from '../manifest';
import { controllerOnlyFields, type Release, valuesOf } from '../manifest-releases';
import { dig } from '../workload';
import { fluxDurationPattern } from './flux-root';
import { detectsDrift, fluxApi, fluxNamespace, takesChartRef } from './flux-version';
import { builtInNamespaces } from './privileged-namespace';

/** What the releases of a delivery have in common. */
export interface FluxReleaseContext {
  /** The release of Flux that installs them. */
  readonly version: string;
  readonly interval: string;
  readonly driftDetection?: { readonly mode: string; readonly ignore?: readonly unknown[] | undefined } | undefined;
  readonly lockdown: boolean;
  /** Namespaces that are there or among the objects. */
  readonly namespaces: ReadonlySet<string>;
  /** Definitions that are in the chart may be those of others. */
  readonly sharesDefinitions: boolean;
}

/** Where Flux finds a chart. */
type Source = { readonly kind: 'oci' | 'repository'; readonly url: string };

/** True if Flux can install what a HelmChart asks for; else the object stays as it is, for the helm-controller of k3s. */
export function isFluxRelease(release: Release): boolean {
  const timeout = dig(release.owner.spec, 'timeout');
  return (
    release.owner.kind === 'HelmChart' &&
    // A HelmChartConfig is heeded by the helm-controller alone.
    release.objects.length === 1 &&
    controllerOnlyFields(release.owner).length === 0 &&
    sourceOf(release) !== undefined &&
    // @see https://github.com/fluxcd/helm-controller/blob/v1.5.2/api/v2/helmrelease_types.go
    release.name.length <= 53 &&
    (timeout === undefined || fluxDurationPattern.test(String(timeout))) &&
    release.parts().every(({ malformed }) => malformed === undefined)
  );
}

/** The source of a chart and the HelmRelease that installs it, in one namespace, so that nothing refers across. */
export function fluxRelease(release: Release, context: FluxReleaseContext): readonly Manifest[] {
  const { owner, namespace } = release;
  const { version, interval, driftDetection } = context;
  const metadata = { name: fluxReleaseName(release), namespace: fluxNamespace };
  const [source, chart] = chartOf(release, metadata.name, context);
  const timeout = dig(owner.spec, 'timeout');
  // Helm leaves the definitions of an upgraded chart as they were.
  // @see https://github.com/fluxcd/helm-controller/blob/v1.5.2/docs/spec/v2/helmreleases.md#controlling-the-lifecycle-of-custom-resource-definitions
  const crds = context.sharesDefinitions ? 'Create' : 'CreateReplace';
  const isThere = context.namespaces.has(namespace) || builtInNamespaces.includes(namespace);
  const values = valuesOf(release);
  const object = {
    apiVersion: fluxApi(version).helmRelease,
    kind: 'HelmRelease',
    metadata,
    spec: {
      interval,
      ...(timeout === undefined ? {} : { timeout: String(timeout) }),
      releaseName: release.name,
      targetNamespace: namespace,
      // Where helm itself keeps it: a release that is there already is taken over, not installed beside.
      // @see https://github.com/fluxcd/helm-controller/blob/v1.5.2/internal/reconcile/state.go
      storageNamespace: namespace,
      ...(context.lockdown ? { serviceAccountName: 'helm-controller' } : {}),
      ...chart,
      // On a fresh cluster it may take any time until nodes take pods.
      install: { crds, ...(isThere ? {} : { createNamespace: true }), remediation: { retries: -1 } },
      upgrade: { crds, remediation: { retries: 3 } },
      ...(driftDetection && detectsDrift(version) ? { driftDetection } : {}),
      ...(Object.keys(values).length > 0 ? { values } : {}),
    },
  };
  return [source, object];
}

/** The name of the HelmRelease: that of the release, which follows from its HelmChart alone, for a renamed one would be uninstalled. */
export function fluxReleaseName({ name, owner }: Release): string {
  const home = dig(owner, 'metadata', 'namespace');
  return home === 'kube-system' || home === undefined ? name : `${name}.${home}`;
}

/** The object that fetches a chart, and how a HelmRelease names the chart. */
function chartOf(release: Release, name: string, { version, interval }: FluxReleaseContext): readonly [Manifest, object] {
  const { kind, url } = sourceOf(release) as Source;
  const metadata = { name, namespace: fluxNamespace };
  const api = fluxApi(version);
  const pin = release.version;
  if (kind === 'oci' && takesChartRef(version)) {
    // A tag has no plus sign; a range, or none at all, is looked for among the tags.
    const ref =
      pin !== undefined && /^v?\d+\.\d+\.\d+/.test(pin) && !/[\s|,]/.test(pin) ? { tag: pin.replace('+', '_') } : { semver: pin ?? '*' };
    const layerSelector = { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', operation: 'copy' };
    const source = {
      apiVersion: api.ociRepository,
      kind: 'OCIRepository',
      metadata,
      spec: { url: `${url}/${release.chart}`, interval, ref, layerSelector },
    };
    return [source, { chartRef: { kind: 'OCIRepository', name } }];
  }
  const source = {
    apiVersion: api.helmRepository,
    kind: 'HelmRepository',
    metadata,
    spec: { ...(kind === 'oci' ? { type: 'oci' } : {}), url, interval },
  };
  const sourceRef = { kind: 'HelmRepository', name };
  return [source, { chart: { spec: { chart: release.chart, ...(pin === undefined ? {} : { version: pin }), sourceRef } } }];
}

function sourceOf({ reference, chart, repository }: Release): Source | undefined {
  if (chart === '' || repository === undefined) return undefined;
  if (reference.startsWith('oci://')) return { kind: 'oci', url: repository };
  return /^https?:\/\//.test(repository) && !reference.includes('/') ? { kind: 'repository', url: repository } : undefined;
}
