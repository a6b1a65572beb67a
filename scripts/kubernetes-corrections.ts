import type { WrittenSchema } from './schema-set';

type Definitions = Record<string, WrittenSchema>;

const text: WrittenSchema = { type: 'string' };
const object = (properties: Readonly<Record<string, WrittenSchema>>, required: readonly string[] = []): WrittenSchema => ({
  type: 'object',
  required,
  properties,
});

/**
 * Puts right what the typings confuse: of two types with one name they know the one alone, and what may be of two types is anything to them.
 *
 * They have no `v1 Event` at all.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.0/api/openapi-spec/swagger.json
 */
export function correct(definitions: Definitions): void {
  const port = definition(definitions, 'io.k8s.api.core.v1.EndpointPort');
  definitions['io.k8s.api.discovery.v1.EndpointPort'] = { ...port, required: [] };
  retype(definitions, 'io.k8s.api.discovery.v1.EndpointSlice', 'ports', {
    type: 'array',
    items: { $ref: 'io.k8s.api.discovery.v1.EndpointPort' },
  });

  definitions['io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference'] = object({
    name: text,
    namespace: text,
    port: { type: 'number' },
  });
  retype(definitions, 'io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec', 'service', {
    $ref: 'io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference',
  });

  definitions['io.k8s.api.flowcontrol.v1.Subject'] = object(
    {
      group: object({ name: text }, ['name']),
      kind: { type: 'string', enum: ['ServiceAccount', 'User', 'Group'] },
      serviceAccount: object({ name: text, namespace: text }, ['name', 'namespace']),
      user: object({ name: text }, ['name']),
    },
    ['kind'],
  );
  for (const name of Object.keys(definitions).filter((key) => /flowcontrol\.\w+\.PolicyRulesWithSubjects$/.test(key))) {
    retype(definitions, name, 'subjects', { type: 'array', items: { $ref: 'io.k8s.api.flowcontrol.v1.Subject' } });
  }

  const props = 'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps';
  // A schema, or true or false: fields count where it is a map.
  const orBool = `${props}OrBool`;
  const { type: _, ...fields } = definition(definitions, props);
  definitions[orBool] = { ...fields, anyOf: [{ type: 'object' }, { type: 'boolean' }] };
  retype(definitions, props, 'items', { $ref: props });
  for (const field of ['additionalItems', 'additionalProperties']) retype(definitions, props, field, { $ref: orBool });
  definitions[orBool] = { ...definitions[orBool], properties: definition(definitions, props).properties };
}

function definition(definitions: Definitions, name: string): WrittenSchema {
  const found = definitions[name];
  if (found === undefined) throw new RangeError(`the typings have no ${name}`);
  return found;
}

function retype(definitions: Definitions, name: string, field: string, schema: WrittenSchema): void {
  const properties = definition(definitions, name).properties as Readonly<Record<string, WrittenSchema>>;
  if (properties[field] === undefined) throw new RangeError(`the typings have no ${name}.${field}`);
  definitions[name] = { ...definition(definitions, name), properties: { ...properties, [field]: schema } };
}
