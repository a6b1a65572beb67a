import type { SeenValues } from './seen-values';

/** What values of the chart flux2 do below a switch that is off. */
export const flux2: SeenValues = {
  chart: 'flux2',
  versions: ['2.9.2', '2.11.1', '2.12.4', '2.13.0', '2.14.1', '2.15.0', '2.16.4', '2.17.2', '2.18.3'],
  counting: [],
  idle: [
    ['multitenancy.enabled', 'multitenancy.defaultServiceAccount', 'changed'],
    ['crds.migration.enabled', 'crds.migration.affinity', { changed: 'changed' }, '2.18.3'],
  ],
};
