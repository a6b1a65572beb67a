import type { Manifest } from '../../../src/manifest';
import type { Answer, ApiClient } from '../api-client';
import type { Scene } from '../apiserver/scene';

/** What a running cluster said of the objects of a scene. */
export interface Said {
  /** How many it took. */
  readonly taken: number;
  /** How many it cannot judge: their kind is not served there, or their address is of another range of Services. */
  readonly unjudged: number;
  /** What it refused, a line each. */
  readonly refused: readonly string[];
}

/** Asks a cluster of every object of a scene, by dry runs: nothing is stored. */
export async function dryRuns(client: ApiClient, { objects }: Pick<Scene, 'objects'>): Promise<Said> {
  const namespaces = new Set((await client.list('v1', 'Namespace')).map(({ metadata }) => metadata.name));
  let taken = 0;
  let unjudged = 0;
  const refused: string[] = [];
  for (const object of objects) {
    const { apiVersion, kind, metadata } = object;
    const resource = await client.resource(apiVersion, kind);
    if (!resource) {
      unjudged++;
      continue;
    }
    const isHomeless = resource.namespaced && metadata.namespace !== undefined && !namespaces.has(metadata.namespace);
    const asked = isHomeless ? { ...object, metadata: { ...metadata, namespace: 'default' } } : object;
    const answer = await client.apply(asked, { dryRun: true });
    if (answer.status === 200 || answer.status === 201) taken++;
    else if (isOfAnotherRange(object, answer)) unjudged++;
    else
      refused.push(
        `${apiVersion} ${kind} ${metadata.namespace ?? ''}/${metadata.name}: ${answer.status} ${answer.body.message ?? answer.body}`,
      );
  }
  return { taken, unjudged, refused };
}

/** True where nothing but the fixed address of a Service is refused. */
function isOfAnotherRange({ kind }: Manifest, { body }: Answer): boolean {
  const causes = (body.details?.causes ?? []) as readonly { readonly field?: string }[];
  return kind === 'Service' && causes.length > 0 && causes.every(({ field = '' }) => /^spec\.clusterIPs?(\[\d\])?$/.test(field));
}
