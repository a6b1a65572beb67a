import type { VersionTable } from './version-table';

/** Where the releases of something pinned are told, in the words of Renovate. @see https://docs.renovatebot.com/modules/datasource/ */
export interface VersionSource {
  readonly datasource: 'docker' | 'github-releases' | 'github-tags' | 'helm';
  /** Its name there: `cilium`, `k3s-io/k3s`. */
  readonly packageName: string;
  /** URL of the chart repository, where the datasource is `helm`. */
  readonly registry?: string;
  /** Releases are told as `v1.2.3` and pinned as `1.2.3`. @default false */
  readonly prefixed?: boolean;
  /** Releases that Keelson knows: each by itself, or minors of which it takes every patch. */
  readonly known: VersionTable | readonly string[];
}
