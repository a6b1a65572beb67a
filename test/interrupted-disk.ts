/** Everything by which an installation changes the disk. */
const operations = [
  'chmodSync',
  'closeSync',
  'fchmodSync',
  'fchownSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
] as const;

/** Those after which a folder looks different to who comes next. */
export const visibleOperations: readonly string[] = operations.filter((name) => !/^(close|fsync|fchown)/.test(name));

/** A disk that stops somebody once, after so many operations. */
export interface InterruptedDisk {
  /** Number of operations so far. */
  readonly done: number;
  restore(): void;
}

/** Has `stop` called after one of the counted operations, once; a text is then written by half. */
export function interruptAfter(limit: number, stop: () => void, counted: readonly string[] = operations): InterruptedDisk {
  const disk = require('node:fs') as Record<string, (...args: unknown[]) => unknown>;
  const own = Object.fromEntries(operations.map((name) => [name, disk[name]]));
  let done = 0;
  for (const name of counted) {
    disk[name] = (...args: unknown[]) => {
      const isLast = ++done === limit;
      const [target, text, ...rest] = args;
      const isHalf = isLast && name === 'writeFileSync' && typeof text === 'string';
      const result = own[name]?.(...(isHalf ? [target, text.slice(0, text.length / 2), ...rest] : args));
      if (isLast) stop();
      return result;
    };
  }
  return {
    get done() {
      return done;
    },
    restore: () => Object.assign(disk, own),
  };
}
