const settled = new WeakSet<object>();

/**
 * Says of data that it comes with this package as it is: in the canonical order, without a fault and without a secret, which tests have seen
 * (test/settled.test.ts). A run that finds it in an object need not look into it again, and a copy of it is looked at like all else.
 */
export function settle<T extends object>(data: T): T {
  settled.add(data);
  return data;
}

/** True for data that comes with this package as it is. */
export function isSettled(data: unknown): boolean {
  return typeof data === 'object' && data !== null && settled.has(data);
}
