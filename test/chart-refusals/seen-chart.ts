/** What Helm made of one chart, in some of its versions and with some values. */
export interface SeenChart {
  readonly chart: string;
  /** Versions that were rendered, in ascending order. */
  readonly versions: readonly string[];
  readonly cases: readonly (readonly [
    story: string,
    values: object,
    /** Versions that failed, as the first and the last of each row of them among those that were rendered. */
    refused: string,
    /** Versions whose schema took the values for ill-typed, so that no template was asked. */
    typed?: string,
  ])[];
}
