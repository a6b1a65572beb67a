import type { Schema, SchemaSet } from '../src/schema/structural-schema';

/** A schema before it is part of a set: written out, or with references to definitions by name. */
export interface WrittenSchema {
  readonly $ref?: string;
  readonly [keyword: string]: unknown;
}

/** The kinds of one version of a product, by `apiVersion kind`, and what they refer to by name. */
export interface WrittenVersion {
  readonly kinds: Readonly<Record<string, WrittenSchema>>;
  readonly definitions?: Readonly<Record<string, WrittenSchema>>;
}

/** Keywords that the API server acts on, in the order in which they are written; all others are left out. */
const keywords = [
  ...['type', 'x-kubernetes-int-or-string', 'x-kubernetes-embedded-resource', 'x-kubernetes-preserve-unknown-fields', 'nullable'],
  ...['default', 'enum', 'format', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'],
  ...['x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'minItems', 'maxItems', 'uniqueItems', 'items'],
  ...['minProperties', 'maxProperties', 'required', 'propertyNames', 'additionalProperties', 'properties'],
  ...['allOf', 'anyOf', 'oneOf', 'not'],
];

/** Keywords whose value is one schema, where it is not true or false. */
const singles: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'propertyNames', 'not']);

/** A subtree whose text is shorter is repeated rather than referred to. */
const shortest = 48;

/** One distinct subtree: fragments of its text, and the subtrees between them. */
interface Subtree {
  readonly id: number;
  parts: readonly (string | Subtree)[];
  /** How long the text is with everything below it written out, as far as that ends. */
  length: number;
  uses: number;
  isRecursive: boolean;
  index: number | undefined;
}

/**
 * Puts the kinds of all versions, oldest first, into one set in which every subtree that comes again is written once.
 *
 * A definition takes its place with the version that first needs it, so that one more version adds lines at the end.
 */
export function schemaSet(versions: Readonly<Record<string, WrittenVersion>>): SchemaSet {
  const classes = classesOf(versions);
  const subtrees = new Map<string, Subtree>();
  const byClass = new Map<number, Subtree>();
  const definitions: Subtree[] = [];
  const places: Record<string, Record<string, number>> = {};

  const subtree = (key: string, parts: readonly (string | Subtree)[]): Subtree => {
    const known = subtrees.get(key);
    if (known) return known;
    const made: Subtree = { id: subtrees.size, parts: [], length: 0, uses: 0, isRecursive: false, index: undefined };
    subtrees.set(key, made);
    fill(made, parts);
    return made;
  };
  const define = (tree: Subtree): number => {
    if (tree.index === undefined) tree.index = definitions.push(tree) - 1;
    return tree.index;
  };

  for (const [version, { kinds, definitions: named = {} }] of Object.entries(versions)) {
    const open = new Set<number>();
    const intern = (schema: WrittenSchema): Subtree => {
      if (schema.$ref !== undefined) return internNamed(schema.$ref);
      const parts = partsOf(schema, intern);
      return subtree(parts.map((part) => (typeof part === 'string' ? part : `#${part.id}`)).join(''), parts);
    };
    const internNamed = (name: string): Subtree => {
      const id = classes(version, name);
      const known = byClass.get(id);
      if (known) return known;
      if (open.has(id)) {
        // A definition that leads back to itself has no text of its own yet.
        const recursive = subtree(`@${id}`, []);
        recursive.isRecursive = true;
        return recursive;
      }
      open.add(id);
      const body = intern(named[name] as WrittenSchema);
      open.delete(id);
      const recursive = subtrees.get(`@${id}`);
      if (recursive && recursive !== body) {
        // The body counts what is below it already.
        recursive.parts = body.parts;
        recursive.length = body.length;
        byClass.set(id, recursive);
        return recursive;
      }
      byClass.set(id, body);
      return body;
    };

    const roots = Object.keys(kinds)
      .sort()
      .map((kind) => [kind, intern(kinds[kind] as WrittenSchema)] as const);
    const seen = new Set<Subtree>();
    const place = (tree: Subtree, isRoot: boolean): void => {
      if (isRoot || tree.isRecursive || (tree.uses > 1 && tree.length >= shortest)) define(tree);
      if (seen.has(tree)) return;
      seen.add(tree);
      for (const part of tree.parts) if (typeof part !== 'string') place(part, false);
    };
    for (const [, tree] of roots) place(tree, true);
    places[version] = Object.fromEntries(roots.map(([kind, tree]) => [kind, define(tree)]));
  }

  const textOf = (tree: Subtree): string => tree.parts.map((part) => (typeof part === 'string' ? part : inner(part))).join('');
  const inner = (tree: Subtree): string => (tree.index === undefined ? textOf(tree) : `{"$ref":${tree.index}}`);
  return { definitions: definitions.map((tree) => JSON.parse(textOf(tree)) as Schema), versions: places };
}

/** The text of a set, one definition and one kind per line. */
export function printSchemaSet({ definitions, versions }: SchemaSet): string {
  const kindsOf = (kinds: Readonly<Record<string, number>>) =>
    Object.entries(kinds)
      .map(([kind, index]) => `${JSON.stringify(kind)}:${index}`)
      .join(',\n');
  const listed = Object.entries(versions).map(([version, kinds]) => `${JSON.stringify(version)}:{\n${kindsOf(kinds)}}`);
  return `{"definitions":[\n${definitions.map((schema) => JSON.stringify(schema)).join(',\n')}\n],"versions":{\n${listed.join(',\n')}\n}}\n`;
}

function fill(tree: Subtree, parts: readonly (string | Subtree)[]): void {
  tree.parts = parts;
  tree.length = parts.reduce((sum, part) => sum + part.length, 0);
  for (const part of parts) if (typeof part !== 'string') part.uses++;
}

/** The text of one schema in its canonical order, with the schemas right below it between the fragments. */
function partsOf(schema: WrittenSchema, intern: (schema: WrittenSchema) => Subtree): readonly (string | Subtree)[] {
  const parts: (string | Subtree)[] = ['{'];
  for (const keyword of keywords) {
    const value = schema[keyword];
    if (value === undefined || (Array.isArray(value) && value.length === 0 && keyword === 'required')) continue;
    parts.push(`${parts.length > 1 ? ',' : ''}${JSON.stringify(keyword)}:`);
    if (keyword === 'properties') {
      const properties = value as Readonly<Record<string, WrittenSchema>>;
      parts.push('{');
      for (const [place, name] of Object.keys(properties).sort().entries()) {
        parts.push(`${place > 0 ? ',' : ''}${JSON.stringify(name)}:`, intern(properties[name] as WrittenSchema));
      }
      parts.push('}');
    } else if (keyword === 'allOf' || keyword === 'anyOf' || keyword === 'oneOf') {
      parts.push('[');
      for (const [place, member] of (value as readonly WrittenSchema[]).entries()) {
        if (place > 0) parts.push(',');
        parts.push(intern(member));
      }
      parts.push(']');
    } else if (singles.has(keyword) && typeof value === 'object') {
      parts.push(intern(value as WrittenSchema));
    } else {
      parts.push(JSON.stringify(keyword === 'required' ? [...(value as readonly string[])].sort() : value));
    }
  }
  parts.push('}');
  return parts;
}

/** Tells definitions apart by what they say, over all versions: two are of one class when nothing reachable from them differs. */
function classesOf(versions: Readonly<Record<string, WrittenVersion>>): (version: string, name: string) => number {
  const all = Object.entries(versions).flatMap(([version, { definitions = {} }]) =>
    Object.entries(definitions).map(([name, schema]) => ({ key: `${version} ${name}`, version, schema })),
  );
  let classes = new Map(all.map(({ key }) => [key, 0]));
  const classOf = (version: string, name: string): number => {
    const found = classes.get(`${version} ${name}`);
    if (found === undefined) throw new RangeError(`${version}: nothing is named ${name}`);
    return found;
  };
  for (let count = 0, previous = -1; count !== previous; ) {
    const texts = new Map<string, number>();
    const next = new Map<string, number>();
    for (const { key, version, schema } of all) {
      const text = JSON.stringify(withClasses(schema, (name) => classOf(version, name)));
      if (!texts.has(text)) texts.set(text, texts.size);
      next.set(key, texts.get(text) as number);
    }
    previous = count;
    count = texts.size;
    classes = next;
  }
  return classOf;
}

/** The same schema with classes in place of names, and its keywords in one order. */
function withClasses(schema: WrittenSchema, classOf: (name: string) => number): unknown {
  if (schema.$ref !== undefined) return classOf(schema.$ref);
  const below: unknown[] = [];
  const tree = partsOf(schema, (inner) => {
    below.push(withClasses(inner, classOf));
    return hole;
  });
  return [tree.map((part) => (typeof part === 'string' ? part : '')).join(''), ...below];
}

const hole: Subtree = { id: -1, parts: [], length: 0, uses: 0, isRecursive: false, index: undefined };
