import { isMap } from '../merge';
import { once } from '../once';
import { apiLifeCycle } from './api-life-cycle';
import { controllerRules } from './controller-rules';
import { definitionSchemaRules } from './definition-schema-rules';
import { identityRules } from './identity-rules';
import { ingressRules } from './ingress-rules';
import type { ObjectRule } from './object-rule';
import { podRules } from './pod-rules';
import { type SchemaFault, schemaFaults } from './schema-faults';
import { serviceRules } from './service-rules';
import type { LocatedSchema, Schema } from './structural-schema';

/** Rules between the fields of an object of the API server's own kinds. */
export const objectRules: readonly ObjectRule[] = [
  ...controllerRules,
  ...definitionSchemaRules,
  ...identityRules,
  ...ingressRules,
  ...podRules,
  ...serviceRules,
];

/** Everything that the API server would not take of an object of one of its own kinds: by its schema, and between its fields. */
export function kindFaults(object: unknown, located: LocatedSchema): readonly SchemaFault[] {
  return [...schemaFaults(object, located), ...(isMap(object) ? [...specFaults(object, located), ...ruleFaults(object)] : [])];
}

/** A spec that is left out is one without fields, so that what it must have is missing. */
function specFaults(
  { apiVersion, kind, spec }: Readonly<Record<string, unknown>>,
  { schema, definitions }: LocatedSchema,
): readonly SchemaFault[] {
  if ((spec ?? undefined) !== undefined || apiLifeCycle(String(apiVersion), String(kind)) === undefined) return [];
  const resolve = (one: Schema): Schema => (one.$ref === undefined ? one : resolve(definitions[one.$ref] as Schema));
  const { properties = {}, required = [] } = resolve(schema);
  const needed = properties.spec && !required.includes('spec') ? (resolve(properties.spec).required ?? []) : [];
  if (needed.length === 0) return [];
  return [
    {
      at: ['spec'],
      kind: 'missing',
      problem: `is required, for it has ${needed.join(' and ')}`,
      fix: `add spec with ${needed.join(' and ')}`,
    },
  ];
}

/** A kind of another group may have the name of an own one. */
const ruleFaults = once((object: Readonly<Record<string, unknown>>): readonly SchemaFault[] =>
  apiLifeCycle(String(object.apiVersion), String(object.kind)) === undefined
    ? []
    : (rulesByKind.get(String(object.kind)) ?? []).flatMap((rule) => [...rule.check(object)]),
);

const rulesByKind: ReadonlyMap<string, readonly ObjectRule[]> = new Map(
  [...new Set(objectRules.flatMap(({ kinds }) => kinds))].map((kind) => [kind, objectRules.filter(({ kinds }) => kinds.includes(kind))]),
);
