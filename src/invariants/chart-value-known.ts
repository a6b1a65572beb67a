import { valuePath } from '../chart/chart-facts';
import { successorOf } from '../chart/value-successors';
import { type WrittenFault, writtenFaults } from '../installed-chart';
import { type Draft, defineInvariant } from '../invariant';
import { ownReleaseFaults } from '../own-releases';

/** A chart reads the values that it is given. */
export const chartValueKnown = defineInvariant({
  name: 'chart-value-known',
  summary: 'a chart reads the values that it is given, in the version that is installed',
  why: 'What no template reads is passed over in silence, and the default rules: a misspelt key, or one of an older or a newer chart.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { values: { cgroup: { automount: { enabled: false } } } }, for the chart reads cgroup.autoMount',
  source: 'https://helm.sh/docs/v3/chart_template_guide/values_files/',
  onOutput: true,
  *check(subject) {
    for (const fault of writtenFaults(subject)) {
      if (fault.kind === 'type' || fault.kind === 'word') continue;
      // What the chart of Cilium refuses is chart-value-refused.
      if (fault.kind === 'refused' && fault.addon === 'cilium') continue;
      yield draftOf(fault);
    }
    yield* ownReleaseFaults(subject).filter(({ rule }) => rule === 'chart-value-known');
  },
});

function draftOf({ at, addon, kind, problem, fix, patch, idle, chart, value }: WrittenFault): Draft {
  const option = successorOf(chart.name, valuePath(value))?.option;
  const isOld = kind === 'gone' || kind === 'refused';
  return {
    at,
    ...(kind === 'gone' || kind === 'early' ? { also: [['addons', addon, 'version']] } : {}),
    problem,
    fix: isOld && option !== undefined ? option : fix,
    ...(patch ? { patch } : {}),
    // What is left out without loss is only confusing.
    ...(idle && kind !== 'refused' ? { severity: 'warning' as const } : {}),
  };
}
