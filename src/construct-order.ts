import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** One chart and the objects that are its own, not those of charts within it. */
export interface OrderedChart {
  readonly chart: Chart;
  readonly objects: readonly ApiObject[];
}

/** The charts of a tree, and the objects of each, after those that they depend on. */
export interface OrderedTree {
  readonly charts: readonly OrderedChart[];
  /** True if a chart comes after another for a reason: it holds it, or something in it depends on something in the other. */
  readonly hasDependentCharts: boolean;
}

/**
 * Puts charts and objects in the order in which cdk8s writes them: that of the tree, except that what others depend on is left until
 * they come, and then goes before them. A dependency is one between all objects of two scopes; a cycle is an error.
 * @see https://github.com/cdk8s-team/cdk8s-core/blob/v2.70.106/src/app.ts
 * @see https://github.com/cdk8s-team/cdk8s-core/blob/v2.70.106/src/dependency.ts
 */
export function inDependencyOrder(root: IConstruct): OrderedTree {
  const tree = flatten(root);
  const { constructs, chartOf } = tree;
  const { targets, hasDependentCharts } = dependenciesOf(tree);
  const isChart = (vertex: number) => chartOf[vertex] === vertex;
  const sources = [...targets.keys()].sort((a, b) => a - b);
  const charts = visited(tree, targets, sources, 0)
    .filter(isChart)
    .map((chart) => {
      const sorted = visited(tree, targets, sources, chart);
      const objects = sorted.filter((vertex) => chartOf[vertex] === chart && tree.isObject[vertex]);
      return { chart: constructs[chart] as Chart, objects: objects.map((vertex) => constructs[vertex] as ApiObject) };
    });
  return { charts, hasDependentCharts };
}

/** A tree in preorder: a vertex is a place in these lists, and its scope is the places from it up to its end. */
interface Tree {
  readonly constructs: readonly IConstruct[];
  /** -1 for the root. */
  readonly parents: readonly number[];
  readonly ends: readonly number[];
  /** The innermost chart that holds a vertex, itself if it is one; -1 outside of charts. */
  readonly chartOf: readonly number[];
  readonly isObject: readonly boolean[];
}

function flatten(root: IConstruct): Tree {
  const constructs: IConstruct[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const chartOf: number[] = [];
  const isObject: boolean[] = [];
  const open: [IConstruct, number][] = [[root, -1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [construct, parent] = next;
    const vertex = constructs.push(construct) - 1;
    parents.push(parent);
    ends.push(vertex + 1);
    chartOf.push(Chart.isChart(construct) ? vertex : parent < 0 ? -1 : (chartOf[parent] as number));
    isObject.push(ApiObject.isApiObject(construct));
    const { children } = construct.node;
    for (let i = children.length - 1; i >= 0; i--) open.push([children[i] as IConstruct, vertex]);
  }
  for (let vertex = constructs.length - 1; vertex > 0; vertex--) {
    const parent = parents[vertex] as number;
    if ((ends[parent] as number) < (ends[vertex] as number)) ends[parent] = ends[vertex] as number;
  }
  return { constructs, parents, ends, chartOf, isObject };
}

/** What each vertex depends on, as stated and as charts inherit it, in the order in which cdk8s comes to know of it. */
type Targets = ReadonlyMap<number, readonly number[]>;

function dependenciesOf({ constructs, parents, chartOf }: Tree): { targets: Targets; hasDependentCharts: boolean } {
  const targets = new Map<number, number[]>();
  const add = (source: number, target: number) => {
    const known = targets.get(source);
    if (known) known.push(target);
    else targets.set(source, [target]);
  };
  let hasOutside = false;
  const places = new Map<IConstruct, number>();
  for (const [vertex, construct] of constructs.entries()) {
    for (const target of construct.node.dependencies) {
      if (places.size === 0) for (const [place, other] of constructs.entries()) places.set(other, place);
      const place = places.get(target);
      if (chartOf[vertex] === -1) Chart.of(construct);
      if (place !== undefined) add(vertex, place);
      else if (Chart.of(target)) hasOutside = true;
    }
  }
  const stated = [...targets].map(([source, all]) => [source, [...all]] as const);
  const inherited = new Set<string>();
  const inherit = (source: number, target: number) => {
    if (inherited.has(`${source} ${target}`)) return;
    inherited.add(`${source} ${target}`);
    add(source, target);
  };
  for (const [vertex, parent] of parents.entries()) {
    if (parent >= 0 && chartOf[vertex] === vertex && chartOf[parent] === parent) inherit(parent, vertex);
  }
  for (const [source, all] of stated) {
    for (const target of all) {
      // A target outside of charts is refused as cdk8s does.
      if (chartOf[target] === -1) Chart.of(constructs[target] as IConstruct);
      if (chartOf[source] !== chartOf[target]) inherit(chartOf[source] as number, chartOf[target] as number);
    }
  }
  return { targets, hasDependentCharts: inherited.size > 0 || hasOutside };
}

/** Visits each vertex of a scope once, after those in it that it depends on: from those that nothing depends on, in the order of the tree. */
function visited(tree: Tree, targets: Targets, sources: readonly number[], start: number): number[] {
  const { constructs, chartOf, isObject, parents } = tree;
  const end = tree.ends[start] as number;
  const isWithin = (vertex: number) => vertex >= start && vertex < end;
  const scoped = new Map<number, readonly number[]>();
  for (let i = firstFrom(sources, start); i < sources.length && (sources[i] as number) < end; i++) {
    const source = sources[i] as number;
    const all = (targets.get(source) as readonly number[]).filter(isWithin);
    if (all.length > 0) scoped.set(source, all);
  }
  const order = start === 0 ? numbersFirst(tree) : range(start, end);
  if (scoped.size === 0) return order;
  const none: readonly number[] = [];
  const statedBy = (vertex: number) => scoped.get(vertex) ?? none;

  const isDependedOn = dependedOn(tree, scoped, start);
  const done = new Uint8Array(end - start);
  const isOpen = new Uint8Array(end - start);
  /** Up to where all objects of a target are done: nobody has to look at these again. */
  const reached = new Map<number, number>();
  /** Up to which target of a scope all objects are done. */
  const passed = new Map<number, number>();
  /** Scopes of whose targets, and of whose outer scopes' in the same chart, all objects are done. */
  const isReady = new Uint8Array(end - start);
  const sorted: number[] = [];
  const stack: Frame[] = [];

  /** The next object that an object has to wait for on behalf of a scope. */
  const awaitedBy = (vertex: number, scope: number): number | undefined => {
    const all = statedBy(scope);
    let isPassed = true;
    for (let index = passed.get(scope) ?? 0; index < all.length; index++) {
      const target = all[index] as number;
      const first = reached.get(target) ?? target;
      const last = tree.ends[target] as number;
      let own = -1;
      for (let place = first; place < last; place++) {
        if (done[place - start] || !isObject[place] || chartOf[place] !== chartOf[target]) continue;
        // An object that is among what its scope depends on does not wait for itself, but others may for it.
        if (place === vertex) {
          own = place;
          continue;
        }
        reached.set(target, own < 0 ? place : own);
        return place;
      }
      reached.set(target, own < 0 ? last : own);
      if (own >= 0) isPassed = false;
      if (isPassed) passed.set(scope, index + 1);
    }
    const outer = parents[scope] as number;
    isReady[scope - start] = isPassed && (!isWithin(outer) || chartOf[outer] !== chartOf[scope] || isReady[outer - start]) ? 1 : 0;
    return undefined;
  };
  const next = (frame: Frame): number | undefined => {
    const stated = statedBy(frame.vertex);
    for (; frame.stated < stated.length; frame.stated++) {
      if (!done[(stated[frame.stated] as number) - start]) return stated[frame.stated];
    }
    if (!isObject[frame.vertex]) return undefined;
    frame.scopes ??= scopesOf(frame.vertex);
    while (frame.scopes.length > 0) {
      const awaited = awaitedBy(frame.vertex, frame.scopes[frame.scopes.length - 1] as number);
      if (awaited !== undefined) return awaited;
      frame.scopes.pop();
    }
    return undefined;
  };
  /** The scopes for which an object may still have to wait, the outermost last. */
  const scopesOf = (vertex: number): number[] => {
    const scopes: number[] = [];
    for (let scope = vertex; isWithin(scope) && chartOf[scope] === chartOf[vertex] && !isReady[scope - start]; ) {
      scopes.push(scope);
      scope = parents[scope] as number;
    }
    return scopes;
  };
  const visit = (first: number) => {
    open(first);
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as Frame;
      const awaited = next(frame);
      if (awaited === undefined) {
        stack.pop();
        done[frame.vertex - start] = 1;
        sorted.push(frame.vertex);
      } else if (isOpen[awaited - start]) {
        throw new Error(`Dependency cycle detected: ${cycle(constructs, stack, awaited)}`);
      } else open(awaited);
    }
  };
  const open = (vertex: number) => {
    isOpen[vertex - start] = 1;
    stack.push({ vertex, stated: 0, scopes: undefined });
  };

  for (const vertex of order) if (!isDependedOn[vertex - start] && !done[vertex - start]) visit(vertex);
  // What only a cycle leads to.
  for (const vertex of order) if (!done[vertex - start]) visit(vertex);
  return sorted;
}

/** A vertex that waits for others. */
interface Frame {
  readonly vertex: number;
  /** Place of the stated target that it waits for. */
  stated: number;
  scopes: number[] | undefined;
}

/** Which vertices of a scope another one of it waits for. */
function dependedOn({ chartOf, isObject, parents, ends }: Tree, scoped: Targets, start: number): Uint8Array {
  const end = ends[start] as number;
  const found = new Uint8Array(end - start);
  // Of each scope: how many objects of its chart it holds, and one of them.
  const counts = new Uint32Array(end - start);
  const samples = new Uint32Array(end - start);
  for (let vertex = end - 1; vertex >= start; vertex--) {
    if (isObject[vertex]) {
      counts[vertex - start] = (counts[vertex - start] as number) + 1;
      samples[vertex - start] = vertex;
    }
    const parent = parents[vertex] as number;
    if (vertex === start || chartOf[vertex] !== chartOf[parent] || counts[vertex - start] === 0) continue;
    counts[parent - start] = (counts[parent - start] as number) + (counts[vertex - start] as number);
    samples[parent - start] = samples[vertex - start] as number;
  }
  const everybody = -1;
  const waiting = new Map<number, number>();
  for (const [source, all] of scoped) {
    for (const target of all) {
      found[target - start] = 1;
      const count = counts[source - start] as number;
      if (count === 0) continue;
      const known = waiting.get(target);
      const one = count === 1 ? (samples[source - start] as number) : everybody;
      waiting.set(target, known === undefined || known === one ? one : everybody);
    }
  }
  for (const [target, waiter] of waiting) {
    for (let place = target; place < (ends[target] as number); place++) {
      if (isObject[place] && chartOf[place] === chartOf[target] && place !== waiter) found[place - start] = 1;
    }
  }
  return found;
}

/** The way around from a vertex to itself, each depending on the next; of a long one its two ends. */
function cycle(constructs: readonly IConstruct[], stack: readonly Frame[], first: number): string {
  const from = stack.findIndex(({ vertex }) => vertex === first);
  const paths = stack.slice(from).map(({ vertex }) => (constructs[vertex] as IConstruct).node.path);
  const shown = paths.length <= 10 ? paths : [...paths.slice(0, 5), `… ${paths.length - 10} more …`, ...paths.slice(-5)];
  return [...shown, paths[0]].join(' => ');
}

/** The order in which cdk8s starts in an app: paths that are array indices come first, as they do among the keys of a JavaScript object. */
function numbersFirst({ constructs, ends, parents }: Tree): number[] {
  const all = range(0, ends[0] as number);
  const isNumber = (vertex: number) => parents[vertex] === 0 && isIndex((constructs[vertex] as IConstruct).node.path);
  const numbers = all.filter(isNumber);
  return numbers.length === 0 ? all : [...numbers, ...all.filter((vertex) => !isNumber(vertex))];
}

function isIndex(text: string): boolean {
  return String(Number(text) >>> 0) === text && text !== '4294967295';
}

/** The place of the first of sorted numbers that is not below a bound. */
function firstFrom(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
