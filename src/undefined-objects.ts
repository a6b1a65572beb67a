import { isPackaged } from './cluster';
import type { Subject } from './invariant';
import { isCustomResource, type Manifest } from './manifest';
import { definedBy } from './order/kind-origin';
import { groupOf } from './schema/schema-finder';
import { dig } from './workload';

/** Objects of the user's own, and those that make Secrets, in groups that nothing of the cluster defines. */
export function undefinedObjects({ cluster, manifests }: Subject): readonly Manifest[] {
  const own = [...(manifests.get('manifests') ?? []), ...(manifests.get('secrets') ?? [])];
  // A chart, or an engine, may bring definitions of its own.
  if (own.some(({ kind }) => /^(HelmChart|HelmRelease|Application|ApplicationSet|Kustomization)$/.test(kind))) return [];
  const defined = [...manifests.values()]
    .flat()
    .filter(({ kind }) => kind === 'CustomResourceDefinition')
    .map(({ spec }) => String(dig(spec, 'group')));
  const traefik = cluster.k3s && isPackaged(cluster, 'traefik') ? ['traefik.io', 'traefik.containo.us', 'gateway.networking.k8s.io'] : [];
  const known = new Set([...defined, ...traefik, ...[...cluster.addons.keys()].flatMap(definedBy)]);
  return own.filter((object) => isCustomResource(object) && !known.has(groupOf(object.apiVersion)));
}
