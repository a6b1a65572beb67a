import { type ChartRefusal, defineChartRefusals } from '../chart-refusal';

/** A Secret that the bundled etcd wants where certificates are on and not made by itself. */
const certificates = ['client', 'peer'].map((side): ChartRefusal => {
  const auth = `etcd.auth.${side}`;
  return {
    about: [`${auth}.secureTransport`, `${auth}.enableAuthentication`, `${auth}.existingSecret`],
    when: (values) =>
      values.on('etcd.enabled') &&
      (values.on(`${auth}.enableAuthentication`) || (values.on(`${auth}.secureTransport`) && !values.on(`${auth}.useAutoTLS`))) &&
      !values.on(`${auth}.existingSecret`),
    reason: `${auth} with certificates needs ${auth}.existingSecret`,
    fix: `write ${auth}.existingSecret, a Secret with the certificates`,
  };
});

const snapshot = ['existingClaim', 'snapshotFilename'].map(
  (key): ChartRefusal => ({
    about: ['etcd.startFromSnapshot.enabled', `etcd.startFromSnapshot.${key}`],
    when: (values) =>
      values.on('etcd.enabled') &&
      values.on('etcd.startFromSnapshot.enabled') &&
      !values.on(`etcd.startFromSnapshot.${key}`) &&
      !values.on('etcd.disasterRecovery.enabled'),
    reason: `etcd.startFromSnapshot.enabled needs etcd.startFromSnapshot.${key}`,
    fix: `write etcd.startFromSnapshot.${key}`,
  }),
);

/**
 * What the chart of APISIX refuses by the chart of etcd in it, from 1.3.0 to 2.14.0; its own templates refuse nothing.
 * @see https://github.com/apache/apisix-helm-chart/blob/apisix-2.14.0/charts/apisix/Chart.yaml
 */
export const apisix = defineChartRefusals({
  name: 'apisix',
  since: '1.3.0',
  defaults: [
    ['etcd.enabled', true],
    ['etcd.persistence.enabled', true],
  ],
  refusals: [
    ...certificates,
    ...snapshot,
    {
      about: ['etcd.disasterRecovery.enabled', 'etcd.persistence.enabled'],
      when: (values) => values.on('etcd.enabled') && values.on('etcd.disasterRecovery.enabled') && !values.on('etcd.persistence.enabled'),
      reason: 'etcd.disasterRecovery.enabled needs etcd.persistence.enabled',
      fix: 'write etcd.persistence.enabled: true',
    },
  ],
});
