/**
 * Sorts things so that each comes after those that it needs; else as `compare` says, then as they came. What needs itself in the end goes
 * where `compare` puts it. Without recursion, for a chain may be as long as a cluster has objects.
 */
export function inOrder<T>(things: readonly T[], needs: (of: T) => readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const place = new Map([...things].sort(compare).map((thing, index) => [thing, index]));
  const waiting = new Map<T, number>();
  const waiters = new Map<T, T[]>();
  for (const thing of things) {
    const open = new Set(needs(thing).filter((other) => other !== thing && place.has(other)));
    waiting.set(thing, open.size);
    for (const other of open) {
      const known = waiters.get(other);
      if (known) known.push(thing);
      else waiters.set(other, [thing]);
    }
  }
  const ready = new Heap<T>((a, b) => (place.get(a) as number) < (place.get(b) as number));
  for (const thing of things) if (waiting.get(thing) === 0) ready.push(thing);
  const sorted: T[] = [];
  const left = [...place.keys()];
  while (sorted.length < things.length) {
    let next = ready.pop();
    if (next === undefined) {
      // All that is left waits for each other: the first of them goes on.
      while (waiting.get(left[0] as T) === -1) left.shift();
      next = left.shift() as T;
    }
    if (waiting.get(next) === -1) continue;
    waiting.set(next, -1);
    sorted.push(next);
    for (const waiter of waiters.get(next) ?? []) {
      const open = waiting.get(waiter) as number;
      if (open < 0) continue;
      waiting.set(waiter, open - 1);
      if (open === 1) ready.push(waiter);
    }
  }
  return sorted;
}

/** Gives back the first of what was pushed. */
class Heap<T> {
  private readonly items: T[] = [];

  constructor(private readonly isFirst: (a: T, b: T) => boolean) {}

  push(item: T): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isFirst(this.items[at] as T, this.items[above] as T)) return;
      this.swap(at, above);
      at = above;
    }
  }

  pop(): T | undefined {
    const first = this.items[0];
    const end = this.items.pop();
    if (this.items.length === 0 || end === undefined) return first;
    this.items[0] = end;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let best = at;
      if (left < this.items.length && this.isFirst(this.items[left] as T, this.items[best] as T)) best = left;
      if (right < this.items.length && this.isFirst(this.items[right] as T, this.items[best] as T)) best = right;
      if (best === at) return first;
      this.swap(at, best);
      at = best;
    }
  }

  private swap(a: number, b: number): void {
    [this.items[a], this.items[b]] = [this.items[b] as T, this.items[a] as T];
  }
}
