import { ApiObject, App, type AppProps, Chart, type IAnyProducer, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import fc from 'fast-check';

/** A tree of constructs as plain data, so that it can be built twice. */
export interface TreePlan {
  /** Each hangs on an earlier one, or on the app, by its place. */
  readonly nodes: readonly {
    readonly on: number;
    readonly what: 'chart' | 'group' | 'object';
    readonly isNumbered: boolean;
    readonly spec: unknown;
  }[];
  /** Places of who waits and for whom. */
  readonly dependencies: readonly (readonly [number, number])[];
  readonly namespace: string | undefined;
}

class Union {
  constructor(readonly value: string | number) {}
}

/** A token as constructs of others make them. */
class Token {
  constructor(readonly inner: unknown) {}
  resolve(): unknown {
    return this.inner;
  }
}

/** Stands in a plan for a value that only a resolver understands. */
interface Deferred {
  readonly by: 'lazy' | 'token' | 'union' | 'plain token';
  readonly inner: unknown;
}

const deferred = new WeakSet<object>();

function made(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(made);
  if (typeof value !== 'object' || value === null) return value;
  if (deferred.has(value)) {
    const { by, inner } = value as Deferred;
    const producer: IAnyProducer = { produce: () => made(inner) };
    if (by === 'lazy') return Lazy.any(producer);
    if (by === 'token') return new Token(made(inner));
    if (by === 'plain token') return { resolve: () => made(inner) };
    return new Union(typeof inner === 'number' ? inner : (JSON.stringify(inner) ?? ''));
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, made(child)]));
}

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('yes', '0o17', '1e3', 'a: b', '- x', ' lead', 'two\nlines\n', '', 'é', '123', 'null', '~'),
);
const names = fc.constantFrom('a', 'b', 'name', 'value', 'items', 'Zed', '10', '9', 'x-y', 'annotations');

const { spec } = fc.letrec<{ spec: unknown; list: unknown; map: unknown; late: unknown }>((tie) => ({
  spec: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, fc.integer({ min: -1000, max: 100000 }), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    tie('list'),
    tie('map'),
    tie('late'),
  ),
  list: fc.array(tie('spec'), { maxLength: 3 }),
  map: fc.dictionary(names, tie('spec'), { maxKeys: 4, noNullPrototype: true }),
  late: fc
    .record({ by: fc.constantFrom('lazy', 'token', 'union', 'plain token'), inner: tie('spec') }, { noNullPrototype: true })
    .map((value) => {
      deferred.add(value);
      return value;
    }),
}));

/** Trees of all shapes, cycles among them. */
export const treePlans: fc.Arbitrary<TreePlan> = fc.record({
  nodes: fc.array(
    fc.record({
      on: fc.nat(12),
      what: fc.constantFrom('chart' as const, 'group' as const, 'object' as const, 'object' as const, 'object' as const),
      isNumbered: fc.boolean(),
      spec,
    }),
    { minLength: 1, maxLength: 12 },
  ),
  dependencies: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 5 }),
  namespace: fc.constantFrom(undefined, 'team'),
});

/** Builds a tree: what cannot hang where its plan says hangs in a chart. */
export function buildTree(plan: TreePlan, props: AppProps): App {
  const app = new App(props);
  const all: Construct[] = [];
  for (const [index, { on, what, isNumbered, spec: value }] of plan.nodes.entries()) {
    const above = on < all.length ? (all[on] as Construct) : app;
    const isInChart = above.node.scopes.some((scope) => Chart.isChart(scope));
    // Later ones get lower numbers, so that the order of keys and that of declaration part.
    const id = isNumbered ? `${100 - index * 7}` : `${what}-${index}`;
    if (what === 'chart' || !isInChart) {
      all.push(new Chart(above, id, { ...(plan.namespace ? { namespace: plan.namespace } : {}), labels: { of: id } }));
    } else if (what === 'group') {
      all.push(new Construct(above, id));
    } else {
      const object = new ApiObject(above, id, {
        apiVersion: 'v1',
        kind: index % 5 === 0 ? 'CronJob' : 'Thing',
        ...(index % 3 === 0 ? { metadata: { annotations: { at: `${index}` }, extra: made(value) } } : {}),
        spec: made(value),
        data: { empty: {}, none: [], index },
      });
      if (index % 4 === 3) object.addJsonPatch(JsonPatch.add('/patched', { at: index }), JsonPatch.remove('/data/index'));
      all.push(object);
    }
  }
  for (const [source, target] of plan.dependencies) {
    const [waiting, awaited] = [all[source % all.length], all[target % all.length]] as [Construct, Construct];
    if (waiting !== awaited) waiting.node.addDependency(awaited);
  }
  return app;
}
