import type { Severity } from '../../src/finding';
import type { Subject } from '../../src/invariant';
import type { Manifest } from '../../src/manifest';
import type { Loose } from './examine';
import type { SoundName } from './sound';

/** A change to the file of a sound cluster, and what must be found then. */
export interface FileCase {
  readonly rule: string;
  /** The law that the change breaks, or the story of how it happens. */
  readonly story: string;
  readonly of: SoundName;
  readonly change: (file: Loose) => void;
  /** Path of the only finding of the rule, as printed. */
  readonly at: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /** What necessarily follows beside it, as `rule path`. */
  readonly also?: readonly string[];
  /** Repairs the broken file as the fix says. */
  readonly repair?: (file: Loose, fix: string) => void;
}

/** A change to all that an invariant looks at, for what no cluster file can say yet. */
export interface SubjectCase {
  readonly rule: string;
  readonly story: string;
  readonly of: SoundName;
  readonly subject: (subject: Subject) => Subject;
  readonly at: string;
  readonly severity?: Severity;
}

/** The subject with further objects of one add-on. */
export function withObjects(subject: Subject, addon: string, ...objects: readonly Manifest[]): Subject {
  const manifests = new Map(subject.manifests);
  manifests.set(addon, [...(manifests.get(addon) ?? []), ...objects]);
  return { ...subject, manifests };
}
