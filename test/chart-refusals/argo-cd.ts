import type { SeenChart } from './seen-chart';

/** What Helm made of the chart argo-cd. */
export const argoCd: SeenChart = {
  chart: 'argo-cd',
  versions: ['6.0.0', '6.11.1', '7.0.0', '7.7.20', '7.9.1', '8.2.7', '9.3.7', '10.1.1'],
  cases: [
    ['nothing', {}, ''],
    [
      'a cluster by name',
      { configs: { clusterCredentials: { a: { server: 'https://a', config: { bearerToken: 'x' } } } } },
      '6.0.0–6.11.1',
    ],
    ['a cluster by name without server', { configs: { clusterCredentials: { a: { config: { x: 'y' } } } } }, '6.0.0–10.1.1'],
    ['a cluster by name without config', { configs: { clusterCredentials: { a: { server: 'https://a' } } } }, '6.0.0–10.1.1'],
    ['a cluster in a list', { configs: { clusterCredentials: [{ name: 'a', server: 'https://a', config: { bearerToken: 'x' } }] } }, ''],
    [
      'a cluster in a list without name',
      { configs: { clusterCredentials: [{ server: 'https://a', config: { bearerToken: 'x' } }] } },
      '6.0.0–6.11.1',
    ],
    ['a cluster in a list without server', { configs: { clusterCredentials: [{ name: 'a', config: { x: 'y' } }] } }, '6.0.0–10.1.1'],
  ],
};
