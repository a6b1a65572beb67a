import type { FaultFamily } from './fault';

const at = 'addons.manifests';
const first = `${at}.objects[0]`;
const labels = { app: 'shop' };
const added = (...objects: readonly object[]) => ({ objects });

const object = (apiVersion: string, kind: string, rest: object = {}, metadata: object = {}) => ({
  apiVersion,
  kind,
  metadata: { name: 'shop', namespace: 'default', ...metadata },
  ...rest,
});

const deployment = (spec: object, container: object = {}) => {
  const template = { metadata: { labels }, spec: { containers: [{ name: 'shop', image: 'nginx:1.29.3', ...container }] } };
  return object('apps/v1', 'Deployment', { spec: { selector: { matchLabels: labels }, ...spec, template } });
};

/** Objects against the schemas of their kinds. */
export const schemas: FaultFamily = {
  name: 'schemas of objects',
  errors: [
    ['k3s-calico', at, added(deployment({ replcas: 2 })), 'object-field-known', `${first}.spec.replcas`],
    [
      'k3s-ipv6-current',
      at,
      added(deployment({}, { livenessProbe: { httpGet: { path: '/', prt: 80 } } })),
      'object-field-known',
      `${first}.spec.template.spec.containers[0].livenessProbe.httpGet.prt`,
    ],
    ['k3s-dual-stack', at, added(deployment({ selector: undefined })), 'object-field-missing', `${first}.spec.selector`],
    [
      'k3s-macvlan-current',
      at,
      added(object('batch/v1', 'CronJob', { spec: { schedule: '0 3 * * *' } })),
      'object-field-missing',
      `${first}.spec.jobTemplate`,
    ],
    [
      'k3s-metallb-current',
      at,
      added(object('metallb.io/v1beta1', 'AddressPool', { spec: {} }, { namespace: 'metallb-system' })),
      'object-kind-served',
      `${first}.kind`,
    ],
    ['k3s-ipv6', at, added(object('apps/v1', 'Deploymnt')), 'object-kind-served', `${first}.kind`],
    [
      'k3s-calico-current',
      at,
      added(object('v1', 'Service', { spec: { type: 'Nodeport', clusterIP: 'None', ports: [{ port: 80 }] } })),
      'object-value-fits',
      `${first}.spec.type`,
    ],
    ['k3s-dual-stack-current', at, added(deployment({ replicas: '2' })), 'object-value-fits', `${first}.spec.replicas`],
    [
      'k3s-cilium-bgp-current',
      at,
      added(
        object(
          'cilium.io/v2',
          'CiliumBGPPeerConfig',
          { spec: { timers: { holdTimeSeconds: 9, keepAliveTimeSeconds: 30 } } },
          { namespace: undefined },
        ),
      ),
      'definition-rule-holds',
      `${first}.spec.timers`,
    ],
    [
      'k3s-metallb-current',
      at,
      added(
        object(
          'metallb.io/v1beta2',
          'BGPPeer',
          { spec: { myASN: 64512, peerASN: 64513, peerAddress: '192.168.4.1', connectTime: '1500ms' } },
          { namespace: 'metallb-system' },
        ),
      ),
      'definition-rule-holds',
      `${first}.spec`,
    ],
  ],
  warnings: [
    [
      'k3s-calico',
      at,
      added(
        object(
          'helm.cattle.io/v1',
          'HelmChart',
          { spec: { repo: 'https://charts.example', chart: 'shops', version: '1.0.0' } },
          { namespace: 'kube-system' },
        ),
        object('shops.example.org/v1', 'Shop', { spec: {} }),
      ),
      'object-kind-known',
      `${at}.objects[1].kind`,
    ],
  ],
};
