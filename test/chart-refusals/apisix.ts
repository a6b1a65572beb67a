import type { SeenChart } from './seen-chart';

/** What Helm made of the chart apisix. */
export const apisix: SeenChart = {
  chart: 'apisix',
  versions: ['1.3.0', '1.9.0', '2.0.0', '2.8.0', '2.12.0', '2.14.0'],
  cases: [
    ['nothing', {}, ''],
    ['client certificates without a Secret', { etcd: { auth: { client: { secureTransport: true } } } }, '1.3.0–2.14.0'],
    ['client certificates with a Secret', { etcd: { auth: { client: { secureTransport: true, existingSecret: 'a' } } } }, ''],
    ['client certificates by itself', { etcd: { auth: { client: { secureTransport: true, useAutoTLS: true } } } }, ''],
    ['client authentication without a Secret', { etcd: { auth: { client: { enableAuthentication: true } } } }, '1.3.0–2.14.0'],
    ['client certificates without a Secret, and no etcd', { etcd: { auth: { client: { secureTransport: true } }, enabled: false } }, ''],
    ['peer certificates without a Secret', { etcd: { auth: { peer: { secureTransport: true } } } }, '1.3.0–2.14.0'],
    ['peer certificates with a Secret', { etcd: { auth: { peer: { secureTransport: true, existingSecret: 'a' } } } }, ''],
    ['peer certificates by itself', { etcd: { auth: { peer: { secureTransport: true, useAutoTLS: true } } } }, ''],
    ['peer authentication without a Secret', { etcd: { auth: { peer: { enableAuthentication: true } } } }, '1.3.0–2.14.0'],
    ['peer certificates without a Secret, and no etcd', { etcd: { auth: { peer: { secureTransport: true } }, enabled: false } }, ''],
    ['a snapshot without a claim', { etcd: { startFromSnapshot: { enabled: true, snapshotFilename: 'a' } } }, '1.3.0–2.14.0'],
    ['a snapshot without a file', { etcd: { startFromSnapshot: { enabled: true, existingClaim: 'a' } } }, '1.3.0–2.14.0'],
    ['a snapshot', { etcd: { startFromSnapshot: { enabled: true, existingClaim: 'a', snapshotFilename: 'a' } } }, ''],
    ['a snapshot with recovery', { etcd: { startFromSnapshot: { enabled: true }, disasterRecovery: { enabled: true } } }, ''],
    ['recovery without a disk', { etcd: { disasterRecovery: { enabled: true }, persistence: { enabled: false } } }, '1.3.0–2.14.0'],
  ],
};
