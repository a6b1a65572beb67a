import type { ManifestsOptions } from './addons/manifests';
import { valuePath } from './chart/chart-facts';
import { idleValues } from './chart/idle-values';
import { installedCharts, writtenFaults } from './installed-chart';
import type { Draft, Subject } from './invariant';
import type { Manifest } from './manifest';
import { type Release, releasesOf } from './manifest-releases';
import { type Owner, ownerOf, toldTo } from './object-owner';
import { once } from './once';
import { matches } from './patch';
import { refusals } from './refused-values';
import { type ReleaseFault, releaseFaults, type ValuePlace } from './release-faults';
import type { WrittenObject } from './schema/object-faults';

/** A fault of the values of a release, told where its owner can change it. */
export type OwnReleaseFault = Draft & Pick<ReleaseFault, 'rule'>;

/**
 * What is wrong with the values of the releases that objects of the cluster ask for. Of the release that an add-on itself installs, only what
 * the user's patches and other objects say: its options are looked at where they are written.
 */
export const ownReleaseFaults = once((subject: Subject): readonly OwnReleaseFault[] => {
  const placed = new Map<WrittenObject, Placed>();
  for (const [addon, objects] of subject.manifests) {
    for (const [index, object] of objects.entries()) placed.set(object, { addon, index, object });
  }
  return releasesOf([...placed.keys()]).flatMap((release) => {
    const { addon } = placed.get(release.owner) as Placed;
    const isOfAddon = subject.installed.get(addon)?.chart === release.chart;
    if (isOfAddon && !isChanged(subject, addon, release)) return [];
    const told = isOfAddon ? toldByOptions(subject, addon) : new Set();
    return releaseFaults(release, subject.charts).flatMap((fault): readonly OwnReleaseFault[] => {
      const { rule, severity, problem, fix, value, others = [] } = fault;
      if (value && told.has(`${rule} ${valuePath(value)}`)) return [];
      for (const place of [fault, ...others]) {
        const owner = ownerOfPlace(subject, placed, place, isOfAddon ? release : undefined);
        if (owner) return [{ rule, severity, fix, ...toldTo(owner, place.object, place.at, problem) }];
      }
      return [];
    });
  });
});

/** An object among those of its add-on. */
interface Placed {
  readonly addon: string;
  readonly index: number;
  readonly object: Manifest;
}

/** True if the user had a hand in the release of an add-on beside its options. */
function isChanged({ options }: Subject, addon: string, { owner, objects }: Release): boolean {
  const { patches = [] } = (options('manifests') ?? {}) as ManifestsOptions;
  return objects.length > 1 || patches.some((patch) => matches(patch, addon, owner as unknown as Manifest));
}

/** Who can change a place; undefined for what Keelson derives for the release of an add-on. */
function ownerOfPlace(
  subject: Subject,
  placed: ReadonlyMap<WrittenObject, Placed>,
  { object, at }: ValuePlace,
  derived: Release | undefined,
): Owner | undefined {
  const { addon, index, object: manifest } = placed.get(object) as Placed;
  const owner = ownerOf(subject, addon, index, manifest, at);
  if (object !== derived?.owner || isPatch(owner)) return owner;
  // Derived values are those of the pinned version, so that another one is the mistake.
  const chosen = ['version', 'chart', 'repo'].map((field) => ownerOf(subject, addon, index, manifest, ['spec', field]));
  return chosen.find(isPatch);
}

function isPatch({ at }: Owner): boolean {
  return at[1] === 'manifests' && at[2] === 'patches';
}

/** What is told of the options of an add-on, as rule and path of the value. */
function toldByOptions(subject: Subject, addon: string): ReadonlySet<string> {
  const chart = installedCharts(subject).find((one) => one.addon === addon);
  const known = chart && subject.charts(chart.chart)?.at(chart.version);
  const faults = writtenFaults(subject).filter((fault) => fault.addon === addon);
  const refused = chart ? refusals(chart, chart.values).flatMap(({ about }) => about) : [];
  const idle = chart && known ? idleValues(known, chart.chart, chart.written, chart.values) : [];
  return new Set([
    ...faults.flatMap(({ value }) =>
      ['chart-value-known', 'chart-value-type', 'chart-value-refused'].map((rule) => `${rule} ${valuePath(value)}`),
    ),
    ...refused.map((path) => `chart-value-refused ${path}`),
    ...idle.map(({ at }) => `chart-value-idle ${valuePath(at)}`),
  ]);
}
