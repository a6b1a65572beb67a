import type { WrittenSchema } from './schema-set';

/** What the generated typings of one Kubernetes minor say: definitions by their OpenAPI name, and which of them are kinds. */
export interface KubernetesTypings {
  readonly definitions: Readonly<Record<string, WrittenSchema>>;
  /** The OpenAPI name by `apiVersion kind`, of all kinds whose objects have metadata of their own. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** The OpenAPI name of the metadata of objects. */
export const objectMetaName = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

/** A schema as the typings tell it, before anything that they lose is added. */
interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly type: string;
}

/** Reads `k8s.d.ts` and `k8s.js` as `cdk8s import k8s` writes them. */
export function readKubernetesTypings(declarations: string, program: string): KubernetesTypings {
  const names = new Map<string, string>();
  const fields = new Map<string, readonly Field[]>();
  const enums = new Map<string, readonly string[]>();
  const blocks = declarations.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:declare )?(interface|class|enum) (\w+)([^{\n]*)\{\n([\s\S]*?)^\}/gm,
  );
  for (const [, doc = '', form, type = '', , body = ''] of blocks) {
    const schema = /@schema (\S+)/.exec(doc)?.[1];
    if (schema === undefined) continue;
    if (form === 'enum')
      enums.set(
        type,
        [...body.matchAll(/= "([^"]*)"/g)].map(([, value = '']) => value),
      );
    names.set(type, schema);
    if (form === 'interface') fields.set(schema, fieldsOf(body));
  }

  const schemaOf = (type: string): WrittenSchema => {
    const text = type.trim();
    const map = /^\{\s*\[key: string\]: ([\s\S]*?);?\s*\}$/.exec(text);
    if (map) return { type: 'object', additionalProperties: schemaOf(map[1] as string) };
    if (text.endsWith('[]')) return { type: 'array', items: schemaOf(text.slice(0, -2)) };
    if (Object.hasOwn(plain, text)) return plain[text] as WrittenSchema;
    const members = enums.get(text);
    if (members) return { type: 'string', enum: members };
    const name = names.get(text);
    if (name === undefined || !fields.has(name)) throw new RangeError(`the typings do not say what ${text} is`);
    return { $ref: name };
  };

  const definitions: Record<string, WrittenSchema> = {};
  for (const [name, own] of fields) {
    definitions[name] = {
      type: 'object',
      required: own.filter(({ isRequired }) => isRequired).map((field) => field.name),
      properties: Object.fromEntries(own.map((field) => [field.name, schemaOf(field.type)])),
    };
  }

  const kinds: Record<string, string> = {};
  for (const [type, apiVersion, kind] of gvks(program)) {
    const name = names.get(type);
    const metadata =
      name === undefined ? undefined : (definitions[name]?.properties as Record<string, WrittenSchema> | undefined)?.metadata;
    if (name !== undefined && metadata?.$ref === objectMetaName) kinds[`${apiVersion} ${kind}`] = name;
  }
  return { definitions, kinds };
}

/** What a type of the typings is. Every number is one: which are whole, the typings do not say. */
const plain: Readonly<Record<string, WrittenSchema>> = {
  any: { 'x-kubernetes-preserve-unknown-fields': true },
  boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date-time' },
  IntOrString: { 'x-kubernetes-int-or-string': true },
  number: { type: 'number' },
  Quantity: { anyOf: [{ type: 'number' }, { type: 'string', format: 'k8s:quantity' }] },
  string: { type: 'string' },
};

function fieldsOf(body: string): readonly Field[] {
  const pattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*readonly \w+(\??): ((?:\{[^}]*\}|[^;{])+);/g;
  const found = [...body.matchAll(pattern)].map(([, doc = '', optional, type = '']) => {
    const name = /@schema \S+?#(\S+)/.exec(doc)?.[1];
    if (name === undefined) throw new RangeError(`a field of the typings has no name: ${doc}`);
    return { name, isRequired: optional === '', type };
  });
  const stated = body.match(/^ {4}readonly /gm)?.length ?? 0;
  if (found.length !== stated) throw new RangeError(`${stated} fields are stated and ${found.length} were read: ${body.slice(0, 200)}`);
  return found;
}

/** The class, apiVersion and kind of every object that the program makes. */
function* gvks(program: string): Generator<readonly [type: string, apiVersion: string, kind: string]> {
  let type = '';
  for (const [, declared, assigned, apiVersion, kind] of program.matchAll(
    /^class (\w+) extends|^(\w+)\.GVK = \{|^ *apiVersion: '([^']+)',\s*kind: '([^']+)'/gm,
  )) {
    if (declared !== undefined || assigned !== undefined) type = (declared ?? assigned) as string;
    else if (apiVersion !== undefined && kind !== undefined) yield [type, apiVersion, kind];
  }
}
