import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';
import type { Manifest } from '../manifest';
import { text } from '../scalar';

const objectSchema = z.looseObject({
  apiVersion: text('such as v1 or apps/v1'),
  kind: text('such as ConfigMap'),
  metadata: z.looseObject({ name: text('name of the object'), namespace: z.optional(text('namespace of the object')) }),
});

const patchSchema = z.strictObject({
  target: z.strictObject({
    addon: z.optional(text('add-on that makes the object; default: any')),
    kind: text('kind of the object'),
    name: text('name of the object'),
    namespace: z.optional(text('namespace of the object; default: any')),
  }),
  ops: z
    .array(
      z.strictObject({
        op: z.enum(['add', 'remove', 'replace', 'move', 'copy', 'test']),
        path: text('JSON pointer, such as /spec/replicas'),
        from: z.optional(text('JSON pointer, of move and copy')),
        value: z.optional(z.json()),
      }),
    )
    .check(z.minLength(1), z.describe('RFC 6902 operations, in order')),
});

const options = z.strictObject({
  files: z.optional(z.array(text('YAML or JSON file beside the cluster file')).check(z.describe('files whose objects are added'))),
  objects: z.optional(z.array(objectSchema).check(z.describe('objects that are added as they are'))),
  patches: z.optional(z.array(patchSchema).check(z.describe('changes to objects of any add-on'))),
});

/** The choices that the add-on takes. */
export type ManifestsOptions = z.output<typeof options>;

/** Objects of the user's own. */
export class Manifests extends Chart {
  constructor(scope: Construct, id: string, props: ManifestsOptions & AddonContext) {
    super(scope, id);
    const fromFiles = (props.files ?? []).flatMap((file) => props.readFacts('file', file) as readonly Manifest[]);
    for (const [index, object] of [...fromFiles, ...((props.objects ?? []) as readonly Manifest[])].entries()) {
      new ApiObject(this, `${index}`, object);
    }
  }
}

/** The catalogue entry. */
export const manifests = defineAddon({
  name: 'manifests',
  summary: "Objects and files of the user's own, and JSON patches on the objects of any add-on",
  options,
  provides: [],
  facts: () => roles(),
  construct: Manifests,
});
