import type { Manifest } from '../../src/manifest';
import type { Step, Tier } from '../../src/order/steps';
import { type Rendering, render } from '../../src/render';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';

const repository = 'https://git.example/fleet.git';

/** The plainest choices of every delivery of the GitOps tier. */
export const choices = { 'argo-cd': { repository }, flux: { repository }, kubectl: {} } as const;

/** A delivery of the GitOps tier. */
export type Named = keyof typeof choices;

/** A cluster as it is delivered another way than its file says; none is the way of its distribution alone. */
export function delivered(file: object, ...names: readonly Named[]): Rendering {
  const deliveries = Object.fromEntries(names.map((name) => [name, choices[name]]));
  const { cluster, addons, deliveries: read } = readSpec({ ...file, deliveries });
  if (!cluster) throw new Error('not sound');
  return render(cluster, addons, readFacts, read);
}

/** The objects of a tier, in order. */
export function objectsIn(steps: readonly Step[], tier: Tier): readonly Manifest[] {
  return steps.filter((step) => step.tier === tier).flatMap(({ objects }) => objects);
}
