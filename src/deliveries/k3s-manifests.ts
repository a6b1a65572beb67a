import * as z from 'zod/mini';
import { defineDelivery, type OutputFile } from '../delivery';
import { generatedBy } from '../host-file';
import type { Manifest } from '../manifest';
import { once } from '../once';
import type { Step } from '../order/steps';
import { text } from '../scalar';
import { streamOf, stringify } from '../yaml';

/**
 * The file of a step. k3s names an Addon by it, keeps the objects of a file that goes, and reads files in the order of their names: so a name
 * follows from add-on and stage alone, and begins with the rank of the stage. No file of k3s' own begins with a number.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go
 */
export function stepFileName({ addon, stage }: Pick<Step, 'addon' | 'stage'>): string {
  return `${stage.rank}-${addon}.yaml`;
}

const options = z.strictObject({
  schemaModeline: z.optional(
    text('URL or path of a JSON Schema of the objects, which `keelson schema` prints; a comment leads editors to it', (value) =>
      /^\S+$/.test(value)
        ? undefined
        : { rule: 'malformed-url', problem: 'is not one word, as editors read it', fix: 'write a URL or a path without spaces' },
    ),
  ),
});

/** One file per add-on and stage for the k3s deploy controller, to be the same on every server. */
export const k3sManifests = defineDelivery({
  name: 'k3s-manifests',
  summary: 'the auto-deploy directory of k3s servers, /var/lib/rancher/k3s/server/manifests',
  tier: 'bootstrap',
  options,
  deliver({ cluster, steps }, chosen) {
    // Editors look for it in every document. @see https://github.com/redhat-developer/yaml-language-server/issues/946
    const opening = chosen?.schemaModeline && `yaml-language-server: $schema=${chosen.schemaModeline}`;
    const files = new Map<string, OutputFile>();
    if (!cluster.k3s) return files;
    for (const [file, objects] of byFile(steps)) {
      files.set(file, { content: streamOf(objects.map(documentOf), { header: generatedBy(cluster), opening }), mode: 0o600 });
    }
    return files;
  },
});

/** An object as it is written, worked out once: objects that are as they were are the same ones. */
const documentOf = once((object: Manifest): string => stringify(object));

/** What the tiers bring of one add-on at one stage lies in one file, so that its name does not depend on them. */
function byFile(steps: readonly Step[]): ReadonlyMap<string, readonly Manifest[]> {
  const files = new Map<string, readonly Manifest[]>();
  for (const step of steps) files.set(stepFileName(step), [...(files.get(stepFileName(step)) ?? []), ...step.objects]);
  return files;
}
