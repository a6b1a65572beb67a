/** A program that is there, ready to run. */
export interface Found {
  /** Path of the program, or of the folder that holds several. */
  readonly path: string;
  /** Its release, without the revision of a packager, and without a leading v. */
  readonly version: string;
}

/** A program that is not there, and why, in a sentence without a subject. */
export interface Missing {
  readonly missing: string;
}

/** Says something while it takes long to find a program. */
export type Say = (line: string) => void;

/** The contract of a program that nobody here wrote: how it is found, or made. */
export interface Tool {
  /** What it is called where it is missing. */
  readonly name: string;
  /** The Debian package that brings it, where one does. */
  readonly debian?: string;
  /** Never throws for a program that is not there. */
  find(say: Say): Promise<Found | Missing>;
}

/** Tells what is there from what is not. */
export function isFound(tool: Found | Missing): tool is Found {
  return 'path' in tool;
}
