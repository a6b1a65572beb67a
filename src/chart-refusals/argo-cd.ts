import { type ChartRefusal, defineChartRefusals } from '../chart-refusal';
import { isMap } from '../merge';

const credentials = 'configs.clusterCredentials';

/** What a further cluster must come with: a list of clusters up to chart 6, a map by name since. */
function demanded(key: string, charts?: ChartRefusal['charts']): ChartRefusal {
  return {
    ...(charts ? { charts } : {}),
    about: [credentials],
    when: (values) => {
      const clusters = values.get(credentials);
      return (Array.isArray(clusters) ? clusters : Object.values(isMap(clusters) ? clusters : {})).some(
        (cluster) => isMap(cluster) && (cluster[key] === undefined || cluster[key] === null || cluster[key] === ''),
      );
    },
    reason: `every entry of ${credentials} has ${key}`,
    fix: `add ${key} to it`,
  };
}

/**
 * What the chart of Argo CD refuses, from 6.0.0 to 10.1.1.
 * @see https://github.com/argoproj/argo-helm/blob/argo-cd-10.1.1/charts/argo-cd/templates/argocd-configs/cluster-secrets.yaml
 */
export const argoCd = defineChartRefusals({
  name: 'argo-cd',
  since: '6.0.0',
  defaults: [],
  refusals: [demanded('name', [['6.0.0', '7.0.0']]), demanded('server'), demanded('config')],
});
