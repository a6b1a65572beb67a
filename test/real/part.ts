import type { Tool } from './tool';

/** The programs that a part needs, by the names that its tests know them by. */
export type Tools<Name extends string = string> = Readonly<Record<Name, Tool>>;

/** The contract of a part: one real thing, and what must hold of it. Its tests lie in the folder of its name. */
export interface Part<Name extends string = string> {
  /** The name of its folder. */
  readonly name: string;
  /** What the real thing is, for the page. */
  readonly real: string;
  /** What must hold, in one sentence. */
  readonly holds: string;
  /** Which programs give it its version in the record; the first tool, where it is left out. */
  readonly versions?: readonly NoInfer<Name>[];
  /** What it needs; a part whose program is missing is not run. */
  readonly tools: Tools<Name>;
  /** The same in other versions, by the name of the run; they are looked for with `--all` alone. */
  readonly more?: Readonly<Record<string, Tools<Name>>>;
  /** Minutes after which the run that everybody makes is ended, and has failed. */
  readonly minutes: number;
  /** Minutes that each further run is given. @default `minutes` */
  readonly moreMinutes?: number;
  /** Why it, or some of it, could not be run where the record was made; told on the page. */
  readonly unseen?: string;
}

/** The run that everybody makes; others have names of their own. */
export const mainRun = 'main';

/** Declares a part. */
export function definePart<const Name extends string>(part: Part<Name>): Part<Name> {
  return part;
}
