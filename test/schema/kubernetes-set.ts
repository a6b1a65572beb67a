import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindSchema } from '../../src/schema/kind-schema';
import { type SchemaFault, schemaFaults } from '../../src/schema/schema-faults';
import type { SchemaSet } from '../../src/schema/structural-schema';

/** The schemas of Kubernetes' own kinds. */
export const kubernetes = JSON.parse(readFileSync(join(__dirname, '../../imports/schemas/kubernetes.json'), 'utf8')) as SchemaSet;

/** The faults of an object by the schema of its kind in one minor. */
export function faultsIn(minor: number, object: { readonly apiVersion: string; readonly kind: string }): readonly SchemaFault[] {
  const located = kindSchema(kubernetes, `1.${minor}`, object.apiVersion, object.kind);
  if (located === undefined) throw new RangeError(`1.${minor} has no ${object.apiVersion} ${object.kind}`);
  return schemaFaults(object, located);
}
