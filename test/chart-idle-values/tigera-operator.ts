import type { SeenValues } from './seen-values';

/** What values of the chart tigera-operator do below a switch that is off. */
export const tigeraOperator: SeenValues = {
  chart: 'tigera-operator',
  versions: ['v3.25.2', 'v3.26.5', 'v3.27.5', 'v3.28.5', 'v3.29.7', 'v3.30.7', 'v3.31.7', 'v3.32.1'],
  counting: [
    [
      'installation.enabled',
      'installation.imagePullSecrets',
      [{ name: 'changed', key: 'changed', value: 'changed' }],
      'v3.27.5, v3.28.5, v3.29.7, v3.30.7, v3.31.7, v3.32.1',
    ],
  ],
  idle: [],
};
