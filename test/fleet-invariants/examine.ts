import { check } from '../../src/check';
import type { Finding } from '../../src/finding';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';
import { broken, type Loose } from '../invariants/examine';
import { type Pair, type SoundFleet, soundFleets } from './sound';

/** A change to the files of two clusters. */
export type FleetChange = (files: { readonly home: Loose; readonly barn: Loose }) => void;

/** A deep copy of a sound fleet with one change. */
export function brokenFleet(of: SoundFleet, change: FleetChange): Pair {
  return broken(soundFleets[of], change);
}

/** Everything that Keelson finds in each of two clusters of a project. */
export function examineFleet({ home, barn }: Pair): { readonly home: readonly Finding[]; readonly barn: readonly Finding[] } {
  const project = [readSpec(home), readSpec(barn)];
  const [ofHome = [], ofBarn = []] = project.map((spec) => check(spec, readFacts, project).findings);
  return { home: ofHome, barn: ofBarn };
}
