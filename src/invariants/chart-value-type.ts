import { writtenFaults } from '../installed-chart';
import { defineInvariant } from '../invariant';
import { ownReleaseFaults } from '../own-releases';

/** Values of a chart have the types that it takes. */
export const chartValueType = defineInvariant({
  name: 'chart-value-type',
  summary: 'the values of a chart have the types that its schema or its templates take',
  why: 'Helm holds them against the schema of the chart and installs nothing where one has another type; without a schema the templates print what the API server refuses, or take the text "false" for true.',
  severity: 'error',
  fixable: true,
  example: 'cilium: { values: { hubble: { metrics: { enabled: true } } } }, which is a list of metrics',
  source: 'https://helm.sh/docs/v3/topics/charts/#schema-files',
  onOutput: true,
  *check(subject) {
    for (const { at, kind, problem, fix, patch } of writtenFaults(subject)) {
      if (kind === 'type' || kind === 'word') yield { at, problem, fix, ...(patch ? { patch } : {}) };
    }
    // A text that holds no values is of another type, too.
    yield* ownReleaseFaults(subject).filter(({ rule }) => rule === 'chart-value-type' || rule === 'manifest-readable');
  },
});
