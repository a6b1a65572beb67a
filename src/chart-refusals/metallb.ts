import { type ChartRefusal, defineChartRefusals } from '../chart-refusal';
import { isMap } from '../merge';

/** What the chart wants to know of the Prometheus that it lets in; until 0.13.5 whether it lets one in or not. */
function monitorNeeds(monitor: 'podMonitor' | 'serviceMonitor', since: string): ChartRefusal[] {
  return ['namespace', 'serviceAccount'].map((key) => ({
    charts: [[since]],
    about: [`prometheus.${monitor}.enabled`, `prometheus.${key}`],
    when: (values) =>
      values.on(`prometheus.${monitor}.enabled`) &&
      (values.on('prometheus.rbacPrometheus') || !values.since('0.13.6')) &&
      !values.on(`prometheus.${key}`),
    reason: `prometheus.${monitor}.enabled needs prometheus.${key}`,
    fix: `write prometheus.${key}, that of your Prometheus`,
  }));
}

/**
 * What the chart of MetalLB refuses, from 0.13.0 to 0.16.1.
 * @see https://github.com/metallb/metallb/tree/v0.16.1/charts/metallb/templates
 */
export const metallb = defineChartRefusals({
  name: 'metallb',
  since: '0.13.0',
  defaults: [
    ['frrk8s.enabled', true, '0.16.0'],
    ['prometheus.rbacPrometheus', true, '0.13.6'],
    ['speaker.enabled', true],
    ['speaker.frr.enabled', true, '0.13.10'],
    ['speaker.frr.enabled', false, '0.16.0'],
    ['speaker.memberlist.enabled', true],
  ],
  refusals: [
    {
      charts: [['0.13.3']],
      about: ['configInline'],
      when: (values) => values.on('configInline'),
      reason: 'configInline was removed',
      fix: 'write IPAddressPool, L2Advertisement and BGPPeer objects in its place',
      addonFix: 'remove it: pools and peers follow from loadBalancer.pools and bgp.peers',
    },
    ...monitorNeeds('podMonitor', '0.13.0'),
    ...monitorNeeds('serviceMonitor', '0.13.5'),
    {
      charts: [['0.14.9']],
      about: ['prometheus.podMonitor.enabled', 'prometheus.serviceMonitor.enabled'],
      when: (values) => values.on('prometheus.podMonitor.enabled') && values.on('prometheus.serviceMonitor.enabled'),
      reason: 'prometheus.podMonitor.enabled and prometheus.serviceMonitor.enabled exclude each other',
      fix: 'remove one of the two',
    },
    {
      charts: [['0.14.0']],
      about: ['speaker.frr.enabled', 'frrk8s.enabled', 'frrk8s.external'],
      when: (values) =>
        values.on('speaker.frr.enabled') && (values.on('frrk8s.enabled') || (values.since('0.14.6') && values.on('frrk8s.external'))),
      reason: 'speaker.frr.enabled and frrk8s exclude each other',
      fix: 'write speaker.frr.enabled: false, or frrk8s.enabled: false and no frrk8s.external',
    },
    {
      charts: [['0.14.6']],
      about: ['frrk8s.external', 'frrk8s.enabled'],
      when: (values) => values.on('frrk8s.enabled') && values.on('frrk8s.external'),
      reason: 'frrk8s.external and frrk8s.enabled exclude each other',
      fix: 'write frrk8s.enabled: false where FRR-K8s is another release, or remove frrk8s.external',
    },
    {
      charts: [['0.14.6']],
      about: ['frrk8s.external', 'frrk8s.namespace'],
      when: (values) => values.on('speaker.enabled') && values.on('frrk8s.external') && !values.on('frrk8s.namespace'),
      reason: 'frrk8s.external needs frrk8s.namespace',
      fix: 'write frrk8s.namespace, where FRR-K8s runs',
    },
    {
      charts: [['0.16.0', '0.16.1']],
      about: ['frr-k8s.prometheus', 'frrk8s.enabled'],
      // The chart takes the defaults of the one within it away, and the templates of that trip over nothing.
      when: (values) => values.on('frrk8s.enabled') && !isMap(values.get('frr-k8s.prometheus.serviceMonitor')),
      reason: 'frrk8s.enabled needs frr-k8s.prometheus.serviceMonitor, which chart 0.16.0 left out',
      fix: 'write frr-k8s.prometheus.serviceMonitor.enabled: false, or take chart 0.16.1',
      addonFix: 'choose version 0.16.1, or write values.frr-k8s.prometheus.serviceMonitor.enabled: false',
    },
    {
      charts: [['0.15.0']],
      about: ['speaker.nodeSelector', 'speaker.memberlist.enabled'],
      when: (values) => values.on('speaker.nodeSelector') && !values.on('speaker.memberlist.enabled'),
      reason: 'speaker.nodeSelector needs speaker.memberlist.enabled',
      fix: 'remove speaker.nodeSelector, or write speaker.memberlist.enabled: true',
    },
  ],
});
