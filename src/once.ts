/** The same answer for the same thing, worked out once: many rules ask it of every object, and rendered objects do not change. */
export function once<K extends object, V>(answer: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    let kept = known.get(of);
    if (!kept) {
      kept = { value: answer(of) };
      known.set(of, kept);
    }
    return kept.value;
  };
}
