import { valuePath } from '../chart/chart-facts';
import { successorOf } from '../chart/value-successors';
import { type ReleaseFault, releaseFaults } from '../chart-releases';
import { type Draft, defineInvariant } from '../invariant';
import { printPath } from '../path';

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
    for (const fault of releaseFaults(subject)) {
      if (fault.kind === 'type' || fault.kind === 'word') continue;
      // What the chart of Cilium refuses is cilium-value-refused.
      if (fault.kind === 'refused' && fault.addon === 'cilium') continue;
      yield draftOf(fault);
    }
  },
});

function draftOf(fault: ReleaseFault): Draft {
  const { at, also, addon, kind, problem, fix, patch, idle, chart, value } = fault;
  const option = addon === undefined ? undefined : successorOf(chart.name, valuePath(value))?.option;
  const isOld = kind === 'gone' || kind === 'refused';
  return {
    at,
    ...(kind === 'gone' || kind === 'early' ? { also } : {}),
    problem: addon === undefined ? `sets ${printPath(value)}, which ${problem}` : problem,
    fix: isOld && option !== undefined ? option : fix,
    ...(patch ? { patch } : {}),
    // What is left out without loss is only confusing.
    ...(idle && kind !== 'refused' ? { severity: 'warning' as const } : {}),
  };
}
