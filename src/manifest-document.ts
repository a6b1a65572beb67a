import type { Path } from './path';

/** One document of a YAML or JSON text as plain data, with the places of what it says. */
export interface ManifestDocument {
  /** Its place in the text, from 1. */
  readonly number: number;
  /** Line of the text where it begins, from 1. */
  readonly line: number;
  /** Undefined for a document that is empty, or whose text is not well-formed. */
  readonly value: unknown;
  /** Line, from 1, of the key or the entry at a path; of the nearest one above where there is none. */
  readonly lineAt: (path: Path) => number;
  /** Line, from 1, where the text at a path begins, if each of its lines is a line of the file. */
  readonly textLineAt: (path: Path) => number | undefined;
  /** Mistakes that only the text shows. */
  readonly problems: readonly TextProblem[];
}

/** A mistake in a YAML text that its data does not show. */
export interface TextProblem {
  readonly rule: 'duplicate-key' | 'manifest-readable';
  readonly line: number;
  readonly at: Path;
  readonly problem: string;
  readonly fix: string;
}

/** Reads the documents of a YAML or JSON text. */
export type ReadDocuments = (text: string) => readonly ManifestDocument[];

/** A file of manifests that was read. */
export interface ManifestFile {
  /** Its path as messages show it. */
  readonly file: string;
  readonly documents: readonly ManifestDocument[];
  /** Why nothing of it could be read. */
  readonly unreadable?: { readonly problem: string; readonly fix: string; readonly line: number; readonly isTemplate: boolean };
}
