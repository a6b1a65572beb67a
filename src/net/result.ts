/** What is wrong with a text: a form nobody reads, bits set beyond the prefix, two families, or an end before its start. */
export type ProblemKind = 'malformed' | 'host-bits' | 'mixed-family' | 'reversed';

/** A refusal: `problem` says what is wrong in a few words, `repair` is the value meant where the text has only one reading. */
export interface Refused {
  readonly ok: false;
  readonly kind: ProblemKind;
  readonly problem: string;
  readonly repair?: string;
}

/** What a parse function returns: the value, or why there is none; it never throws. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

/** Wraps a parsed value. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Refuses a text, with the repair left out when there is none. */
export function refuse(kind: ProblemKind, problem: string, repair?: string): Refused {
  return repair === undefined ? { ok: false, kind, problem } : { ok: false, kind, problem, repair };
}

/** The value of a result for text that the program itself wrote; throws `RangeError` with the problem. */
export function trusted<T>(text: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RangeError(`${JSON.stringify(text)}: ${result.problem}`);
}
