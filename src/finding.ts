import type { Path } from './path';
import type { Change } from './repair';

/** How bad a finding is: an `error` stops synth, a `warning` works but will be regretted, a `note` is worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Severities from the worst to the mildest. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** One thing that is wrong with a cluster: where, what, and the repair. */
export interface Finding {
  /** Name of the invariant that found it; `keelson explain` knows it. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the value to change, as its author wrote it. */
  readonly at: Path;
  /** What is wrong, with the values that clash. */
  readonly problem: string;
  /** The repair, with concrete values. */
  readonly fix: string;
  /** The repair as changes to the file, where there is one alone that takes no decision from the owner. */
  readonly patch?: readonly Change[];
  /** Paths of the other owners of a clash. */
  readonly also?: readonly Path[];
}
