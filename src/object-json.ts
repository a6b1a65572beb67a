import { ApiObject, type Chart, type IResolver, ResolutionContext } from 'cdk8s';

/**
 * An object as plain data, as its own `toJson` has it to the last undefined, several times as quick. Values that only a resolver understands go to
 * those of the app; whatever is out of the ordinary (a class with a `toJson` of its own, JSON patches, resolvers of the user's, another
 * version of cdk8s) is left to that `toJson`.
 * @param sortKeys whether keys of maps come in alphabetical order, which `CDK8S_DISABLE_SORT` turns off in cdk8s
 * @see https://github.com/cdk8s-team/cdk8s-core/blob/v2.70.106/src/api-object.ts
 */
export function objectJson(object: ApiObject, sortKeys = true): unknown {
  const isInherited = isKnown(originOf(object, 'cdk8s.ApiObject'), 'cdk8s.ApiObject');
  return (isInherited ? quickJson(object as unknown as Inner, sortKeys) : undefined) ?? object.toJson();
}

/**
 * Acts while `super.toJson()`, which all classes of `cdk8s import` call, is as quick as `objectJson` for objects of the same copy of cdk8s
 * as an example.
 */
export function withQuickSuper<T>(example: ApiObject | undefined, sortKeys: boolean, act: () => T): T {
  const origin = example && classOf(example, 'cdk8s.ApiObject');
  const prototype = isKnown(origin, 'cdk8s.ApiObject') ? (origin as { prototype: Inner }).prototype : undefined;
  const original = prototype?.toJson;
  if (!prototype || !original || originOf(prototype, 'cdk8s.ApiObject') !== origin) return act();
  const quick = function (this: Inner): unknown {
    return quickJson(this, sortKeys) ?? original.call(this);
  };
  if (!Reflect.set(prototype, 'toJson', quick)) return act();
  origins.set(quick, origin);
  try {
    return act();
  } finally {
    Reflect.set(prototype, 'toJson', original);
  }
}

/** Undefined for an object that is left to cdk8s, which also says what is wrong with one. */
function quickJson(object: Inner, sortKeys: boolean): unknown {
  if (!isOrdinary(object)) return undefined;
  try {
    return rendered(object, sortKeys);
  } catch {
    return undefined;
  }
}

type Entries = Readonly<Record<string, unknown>>;

/** What an object keeps to itself. */
interface Inner {
  readonly toJson: () => unknown;
  readonly node: { readonly root: { readonly resolvers?: readonly IResolver[] } };
  readonly props: Entries;
  readonly patches: readonly unknown[];
  readonly metadata: { readonly toJson: () => unknown; readonly _additionalAttributes: Entries } & Entries;
}

// Every class of cdk8s says which one it is, in which version; another copy of the package has other classes.
const identity = Symbol.for('jsii.rtti');

function statedBy(type: unknown): { readonly fqn: string; readonly version: string } | undefined {
  return typeof type === 'function' && Object.hasOwn(type, identity)
    ? (type as unknown as Record<symbol, { fqn: string; version: string }>)[identity]
    : undefined;
}

const known = new WeakMap<object, string>();

/** True for a class of cdk8s in the version that this file is written after. */
function isKnown(type: unknown, name: string): boolean {
  if (typeof type !== 'function') return false;
  let fqn = known.get(type);
  if (fqn === undefined) {
    const own = statedBy(type);
    fqn = own !== undefined && own.version === statedBy(ApiObject)?.version ? own.fqn : '';
    known.set(type, fqn);
  }
  return fqn === name;
}

/** What the `toJson` of each class of cdk8s says, unless somebody has put another in its place. */
const marks: Readonly<Record<string, RegExp>> = {
  'cdk8s.ApiObject': /this\.metadata\.toJson\(\)[\s\S]*this\.patches/,
  'cdk8s.ApiObjectMetadataDefinition': /this\._additionalAttributes/,
  'cdk8s.Chart': /_synthChart\(this\)/,
};

const origins = new WeakMap<() => unknown, unknown>();

/** The class of cdk8s whose own `toJson` an instance has; undefined if it has another one. */
function originOf(instance: { readonly toJson: () => unknown }, name: string): unknown {
  const { toJson } = instance;
  if (origins.has(toJson)) return origins.get(toJson);
  const type = classOf(instance, name);
  const isInherited = type !== undefined && Object.hasOwn(type.prototype, 'toJson') && type.prototype.toJson === toJson;
  const isOwn = isInherited && marks[name]?.test(Function.prototype.toString.call(toJson));
  origins.set(toJson, isOwn ? type : undefined);
  return isOwn ? type : undefined;
}

/** The class of cdk8s that the class of an instance is or extends. */
function classOf(instance: object, name: string): (new (...args: never) => Entries) | undefined {
  let prototype: ReturnType<typeof Object.getPrototypeOf> = instance;
  while (prototype !== null && statedBy(prototype.constructor)?.fqn !== name) prototype = Object.getPrototypeOf(prototype);
  return prototype?.constructor;
}

/** True for a chart of a class that has a `toJson` of its own. */
export function overridesToJson(chart: Chart): boolean {
  return originOf(chart, 'cdk8s.Chart') === undefined;
}

const standard = ['cdk8s.LazyResolver', 'cdk8s.ImplicitTokenResolver', 'cdk8s.NumberStringUnionResolver'];

function isOrdinary(object: Inner): boolean {
  const { resolvers } = object.node.root;
  return (
    object.patches.length === 0 &&
    isKnown(originOf(object.metadata, 'cdk8s.ApiObjectMetadataDefinition'), 'cdk8s.ApiObjectMetadataDefinition') &&
    resolvers?.length === standard.length &&
    resolvers.every((resolver, index) => isKnown(resolver.constructor, standard[index] as string))
  );
}

/** How one object is rendered. */
interface Rendering {
  readonly object: Inner;
  readonly sortKeys: boolean;
  /** Whether maps and lists without anything in them are left out, as those of metadata are. */
  readonly dropsEmpty: boolean;
}

const noKeys: string[] = [];

function rendered(object: Inner, sortKeys: boolean): unknown {
  const { props } = object;
  if (typeof props.resolve === 'function') throw new Error('left to toJson');
  const whole: Rendering = { object, sortKeys, dropsEmpty: false };
  const result: Record<string, unknown> = {};
  const add = (key: string, value: unknown) => {
    if (value !== undefined) result[key] = value;
  };
  add('apiVersion', plain(props.apiVersion, whole));
  add('kind', plain(props.kind, whole));
  add('metadata', metadataOf(object, { object, sortKeys: true, dropsEmpty: true }));
  for (const key of keysOf(props, sortKeys)) {
    if (key !== 'apiVersion' && key !== 'kind' && key !== 'metadata') add(key, plain(props[key], whole));
  }
  return result;
}

const stated = ['annotations', 'finalizers', 'labels', 'name', 'namespace', 'ownerReferences'] as const;

function metadataOf({ metadata }: Inner, rendering: Rendering): unknown {
  const further = metadata._additionalAttributes;
  const result: Record<string, unknown> = {};
  const hasFurther = Object.keys(further).some((key) => !(stated as readonly string[]).includes(key));
  if (hasFurther) {
    const { name, namespace, annotations, finalizers, ownerReferences, labels } = metadata;
    return plain({ ...further, name, namespace, annotations, finalizers, ownerReferences, labels }, rendering);
  }
  let isEmpty = true;
  for (const key of stated) {
    const value = plain(metadata[key], rendering);
    if (value === undefined) continue;
    result[key] = value;
    isEmpty = false;
  }
  return isEmpty ? undefined : result;
}

/** A value with everything in it resolved, and without what is undefined or null; undefined if nothing is left. */
function plain(value: unknown, rendering: Rendering): unknown {
  if (typeof value !== 'object') {
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('left to toJson');
    return value;
  }
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    // Whoever gives a list properties means something by it.
    if ('resolve' in value || 'value' in value) throw new Error('left to toJson');
    if (rendering.dropsEmpty && value.length === 0) return undefined;
    const items: unknown[] = [];
    for (let i = 0; i < value.length; i++) items.push(plain(value[i], rendering));
    return items;
  }
  if (value.constructor !== Object || typeof (value as Entries).resolve === 'function') return plain(resolved(value, rendering), rendering);
  const source = value as Entries;
  const result: Record<string, unknown> = {};
  let isEmpty = true;
  for (const key of keysOf(source, rendering.sortKeys)) {
    const child = plain(source[key], rendering);
    if (child === undefined) continue;
    result[key] = child;
    isEmpty = false;
  }
  return isEmpty && rendering.dropsEmpty ? undefined : result;
}

/** What the first resolver that knows a value makes of it. */
function resolved(value: object, { object }: Rendering): unknown {
  // None of the standard resolvers asks for the key.
  const context = new ResolutionContext(object as unknown as ApiObject, noKeys, value);
  for (const resolver of object.node.root.resolvers as readonly IResolver[]) {
    resolver.resolve(context);
    if (context.replaced) return context.replacedValue;
  }
  throw new Error('left to toJson');
}

function keysOf(source: Entries, sortKeys: boolean): string[] {
  const keys = Object.keys(source);
  if (!sortKeys) return keys;
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort();
  return keys;
}
