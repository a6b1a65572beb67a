/** A map whose values are made of what is written when they are first asked for. */
export class LazyMap<Key, Written, Value> implements ReadonlyMap<Key, Value> {
  readonly #written: ReadonlyMap<Key, Written>;
  readonly #make: (written: Written) => Value;
  readonly #made = new Map<Key, Value>();

  constructor(written: ReadonlyMap<Key, Written>, make: (written: Written) => Value) {
    this.#written = written;
    this.#make = make;
  }

  get size(): number {
    return this.#written.size;
  }

  has(key: Key): boolean {
    return this.#written.has(key);
  }

  get(key: Key): Value | undefined {
    if (!this.#made.has(key) && this.#written.has(key)) this.#made.set(key, this.#make(this.#written.get(key) as Written));
    return this.#made.get(key);
  }

  keys() {
    return this.#written.keys();
  }

  *values(): MapIterator<Value> {
    for (const key of this.#written.keys()) yield this.get(key) as Value;
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const key of this.#written.keys()) yield [key, this.get(key) as Value];
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(act: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) act(value, key, this);
  }
}
