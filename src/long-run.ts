import { setFlagsFromString } from 'node:v8';

// A run is short by default: see bin/bundle.cjs. Both hold for all threads of the process, from now on.

/** Has V8 optimize as early as it does by itself, for a process that stays. Later V8 than that of Node 20 counts otherwise, and is left alone. */
export function optimizeEarly(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=67584');
}

/**
 * Has V8 collect garbage when there is half as much of it as of what is in use: by itself it lets there be three times as much, so that a run
 * needs the more memory the more clusters it has.
 */
export function collectEarly(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
