type SeenValue = readonly [off: string, path: string, value: unknown, versions?: string];

/** What Helm made of values of one chart whose switch was off, in some of its versions. */
export interface SeenValues {
  readonly chart: string;
  /** Versions that were rendered, in ascending order. */
  readonly versions: readonly string[];
  /** Something else came out, or nothing at all; in all versions where none is named. */
  readonly counting: readonly SeenValue[];
  /** The same came out; one value of each switch that has any. */
  readonly idle: readonly SeenValue[];
}
