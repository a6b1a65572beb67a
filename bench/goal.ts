/** One line of the table that `npm run bench` prints: what is measured, how far it should get, and what was seen. */
export interface Goal {
  /** What is measured, such as `keelson synth of one cluster ÷ empty node process`. */
  readonly what: string;
  /** How far it should get, such as `≤ 2.2`. */
  readonly goal: string;
  /** True if a median is as good as the goal asks. */
  readonly isMet: (median: number) => boolean;
  /** Each value is of one round: a ratio of two things done in it, or a count. At least 9 of a ratio. */
  readonly values: readonly number[];
  /** What the ratios are made of, such as `keelson 130 ms, node 62 ms`: medians, for the reader. */
  readonly made: string;
}

/** A subject of the bench: measures in interleaved rounds, and cleans up what it made. */
export interface Subject {
  /** The word that chooses it: `npm run bench -- tree`. */
  readonly name: string;
  /** How the lines come about, in a sentence or two for the page. */
  readonly about: string;
  measure(rounds: number): readonly Goal[] | Promise<readonly Goal[]>;
}

/** The middle of values in any order. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}

/** The ratio of each round. */
export function ratios(above: readonly number[], below: readonly number[]): readonly number[] {
  return above.map((value, round) => value / (below[round] as number));
}

/** The exponent by which a time grows from one size to another: 1 is linear. */
export function exponent(
  small: { readonly size: number; readonly ms: number },
  large: { readonly size: number; readonly ms: number },
): number {
  return Math.log(large.ms / small.ms) / Math.log(large.size / small.size);
}
