import type { Manifest } from '../../../src/manifest';
import { checkManifests } from '../../../src/manifest-check';
import { readDocuments } from '../../../src/manifest-text';
import { ruleFaults } from '../../../src/schema/definition-rules';
import { lifeCycleFault } from '../../../src/schema/life-cycle-fault';
import { objectFaults, type WrittenObject } from '../../../src/schema/object-faults';
import type { FindSchema, SchemaSources } from '../../../src/schema/schema-finder';
import { readFacts } from '../../facts';
import type { ApiClient } from '../api-client';

/** What somebody says of an object: undefined where it is taken, else why it is not. */
export type Verdict = string | undefined;

/** What `keelson check --manifests` says of objects in one file, with definitions as `--schema` gives them; notes and warnings refuse nothing. */
export function ownVerdict(objects: readonly object[], kubernetes: string, definitions: readonly Manifest[]): Verdict {
  const documents = readDocuments(objects.map((object) => JSON.stringify(object)).join('\n---\n'));
  const { findings } = checkManifests([{ file: 'object.json', documents }], { kubernetes, definitions, readFacts });
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? undefined : errors.map(({ rule, at, problem }) => `${rule} ${at.join('.')}: ${problem}`).join('; ');
}

/** What the check of a cluster says of an object among those that it renders. */
export function clusterVerdict(object: WrittenObject, sources: SchemaSources, find: FindSchema): Verdict {
  const lifeCycle = lifeCycleFault(object, sources.kubernetes);
  const faults = [...(lifeCycle?.rule === 'kubernetes-kind-served' ? [{ ...lifeCycle, at: ['apiVersion'] }] : objectFaults(object, find))];
  const errors = faults.filter(({ severity }) => severity === 'error');
  const broken = errors.length > 0 ? [] : ruleFaults(object, sources.versionOf);
  return errors.length + broken.length === 0
    ? undefined
    : [...errors, ...broken].map(({ at, problem }) => `${at.join('.')}: ${problem}`).join('; ');
}

/** What the server says of an object, without storing it: applied by a server, and created where there is no name to apply it by. */
export async function serverVerdict(client: ApiClient, object: Manifest): Promise<Verdict> {
  const name: unknown = object.metadata?.name;
  const answer =
    typeof name === 'string' && name !== '' ? await client.apply(object, { dryRun: true }) : await client.create(object, { dryRun: true });
  return answer.status === 200 || answer.status === 201 ? undefined : `${answer.status} ${answer.body.message ?? answer.body}`;
}
