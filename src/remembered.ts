/** What is known of texts, so that it is worked out once: what is most recent of it, so that a long run keeps no more than a short one. */
export class Remembered<V> {
  readonly #most: number;
  #known = new Map<string, V>();
  #size = 0;

  /** @param most how many characters of texts are kept, at most */
  constructor(most: number) {
    this.#most = most;
  }

  has(text: string): boolean {
    return this.#known.has(text);
  }

  get(text: string): V | undefined {
    return this.#known.get(text);
  }

  set(text: string, value: V): void {
    this.#size += text.length;
    if (this.#size > this.#most) {
      this.#known = new Map();
      this.#size = text.length;
    }
    // A part of a text keeps the whole of it in memory, and a copy does not.
    if (text.length <= this.#most) this.#known.set(Buffer.from(text).toString(), value);
  }
}

/** The same answer for the same text, worked out once while it is remembered. */
export function remembered<V>(answer: (text: string) => V, most: number): (text: string) => V {
  const known = new Remembered<V>(most);
  return (text) => {
    if (known.has(text)) return known.get(text) as V;
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
