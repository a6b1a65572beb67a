import { objectMeta } from '../src/schema/object-meta';
import { correct } from './kubernetes-corrections';
import { fractions, longIntegers, nameForms, optional, type Refinement, refinements, withStatus } from './kubernetes-refinements';
import { type KubernetesTypings, objectMetaName } from './kubernetes-typings';
import type { WrittenSchema, WrittenVersion } from './schema-set';

type Draft = { -readonly [keyword in string]: unknown };

/** The schemas of all kinds of one minor: what the typings say, and what they lose. */
export function kubernetesSchemas({ definitions: typed, kinds: names }: KubernetesTypings, minor: number): WrittenVersion {
  const corrected = structuredClone(typed) as Record<string, Draft>;
  correct(corrected);
  // What two fields share in memory is refined for each alone.
  const definitions = JSON.parse(JSON.stringify(corrected)) as Record<string, Draft>;
  for (const [name, definition] of Object.entries(definitions)) {
    for (const [field, schema] of Object.entries(propertiesOf(definition))) wholeNumbers(schema, shortName(name), field);
    definition.required = (definition.required as string[]).filter((field) => !optional.has(`${shortName(name)}.${field}`));
  }
  const known = Object.keys(propertiesOf(definitions[objectMetaName] as Draft)).sort();
  const ours = Object.keys(objectMeta.properties ?? {}).sort();
  if (known.some((field) => !ours.includes(field))) throw new RangeError(`metadata has ${known.join(', ')} in 1.${minor}`);
  definitions[objectMetaName] = objectMeta as Draft;
  refine(definitions, minor);

  const kinds: Record<string, WrittenSchema> = {};
  for (const [id, name] of Object.entries(names)) {
    const kind = id.slice(id.indexOf(' ') + 1);
    const definition = definitions[name] as Draft;
    const own = propertiesOf(definition);
    if (withStatus.has(kind)) own.status = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
    kinds[id] = {
      ...definition,
      required: ['apiVersion', 'kind', ...(definition.required as string[]), ...(isReview(kind) ? [] : ['metadata'])],
      properties: {
        ...own,
        apiVersion: { type: 'string' },
        kind: { type: 'string' },
        metadata: isReview(kind) ? {} : metadataOf(kind, minor),
      },
    };
    // Within another object, as a template of a claim, a kind may say what it is and need not.
    Object.assign(own, { apiVersion: { type: 'string' }, kind: { type: 'string' } });
  }
  return { kinds, definitions };
}

/** Kinds that are asked, and never stored. */
function isReview(kind: string): boolean {
  return kind.endsWith('Review') || kind === 'TokenRequest';
}

function metadataOf(kind: string, minor: number): WrittenSchema {
  const form = nameForms.find((row) => row.kinds.split(' ').includes(kind) && holdsIn(row, minor));
  return {
    properties: { name: { minLength: 1, ...(form === undefined ? {} : { format: form.format }) } },
    anyOf: [{ required: ['name'] }, { required: ['generateName'] }],
  };
}

function holdsIn({ since = 0, before = Number.POSITIVE_INFINITY }: Pick<Refinement, 'since' | 'before'>, minor: number): boolean {
  return minor >= since && minor < before;
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function propertiesOf(definition: Draft): Record<string, Draft> {
  return (definition.properties ?? {}) as Record<string, Draft>;
}

function wholeNumbers(schema: Draft, type: string, field: string): void {
  if (schema.type === 'number' && !fractions.has(`${type}.${field}`)) {
    schema.type = 'integer';
    schema.format = longIntegers.has(field) ? 'int64' : 'int32';
  }
  for (const below of [schema.items, schema.additionalProperties]) if (below !== undefined) wholeNumbers(below as Draft, type, field);
}

/** Adds all refinements of a minor; each has to find the field that it is about. */
export function refine(definitions: Readonly<Record<string, Draft>>, minor: number, rows: readonly Refinement[] = refinements): void {
  for (const row of rows) {
    if (!holdsIn(row, minor)) continue;
    for (const place of row.fields.split(' ')) {
      const [, type = '', field, part] = /^((?:[a-z]\w*\.)*[A-Z]\w*)(?:\.([\w-]+))?(\[\]|\{\}|\{key\})?$/.exec(place) ?? [];
      const found = Object.entries(definitions).filter(([name]) => name === type || name.endsWith(`.${type}`));
      const targets = found.filter(([, definition]) => field === undefined || propertiesOf(definition)[field] !== undefined);
      if (targets.length === 0) throw new RangeError(`1.${minor} has no ${place}`);
      for (const [, definition] of targets) {
        if (field === undefined) add(definition, row.keywords);
        else addTo(definition, field, part, row.keywords);
      }
    }
  }
}

function addTo(definition: Draft, field: string, part: string | undefined, keywords: WrittenSchema): void {
  const schema = propertiesOf(definition)[field] as Draft;
  if (schema.$ref !== undefined) {
    // A reference says all; what is asked here alone stands beside it.
    definition.allOf = [...((definition.allOf as Draft[] | undefined) ?? []), { properties: { [field]: keywords } }];
  } else if (part === '{key}') schema.propertyNames = keywords;
  else if (part === undefined) add(schema, keywords);
  else add((part === '[]' ? schema.items : schema.additionalProperties) as Draft, keywords);
}

function add(schema: Draft, keywords: WrittenSchema): void {
  const { required, ...others } = keywords;
  if (required !== undefined)
    schema.required = [...new Set([...((schema.required as string[] | undefined) ?? []), ...(required as string[])])];
  const taken = Object.keys(others).filter((keyword) => schema[keyword] !== undefined && keyword !== 'additionalProperties');
  if (taken.length === 0) Object.assign(schema, others);
  else schema.allOf = [...((schema.allOf as Draft[] | undefined) ?? []), others];
}
