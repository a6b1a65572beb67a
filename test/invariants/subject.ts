import type { ChartPin } from '../../src/addon';
import { readChart } from '../../src/chart/chart-facts';
import type { Subject } from '../../src/invariant';
import { render } from '../../src/render';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';

/** What invariants look at in a sound cluster, to be changed by hand. */
export function subjectOf(file: unknown): Subject {
  const { cluster, addons, deliveries } = readSpec(file);
  if (!cluster) throw new Error('not sound');
  const rendering = render(cluster, addons, readFacts, deliveries);
  return {
    written: file,
    input: [],
    cluster,
    options: (name) => addons.find(({ addon }) => addon.name === name)?.options,
    deliveries,
    requirements: new Map(),
    distributions: new Map(),
    ports: () => [],
    derivedValues: new Map(),
    installed: new Map(addons.flatMap(({ addon, options }) => [[addon.name, addon.chart?.(options)] as const]).filter(isThere)),
    charts: (name) => readChart(readFacts, name),
    requests: [],
    idleWaivers: [],
    fileObjects: [],
    carriers: [],
    namedSecrets: [],
    findSchema: undefined,
    ...rendering,
  };
}

function isThere(entry: readonly [string, ChartPin | undefined]): entry is readonly [string, ChartPin] {
  return entry[1] !== undefined;
}
