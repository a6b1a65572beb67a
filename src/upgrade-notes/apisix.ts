import type { ApisixOptions } from '../addons/apisix';
import { defineUpgradeNotes, namesOf } from '../upgrade-note';
import { atLeast } from '../version';

const changes = 'https://github.com/apache/apisix-ingress-controller/blob/2.0.1/docs/en/latest/upgrade-guide.md';
const kinds = 'apisixroutes,apisixupstreams,apisixtlses,apisixconsumers,apisixpluginconfigs,apisixglobalrules';

/** What changes between releases of the APISIX ingress controller. */
export const apisix = defineUpgradeNotes<ApisixOptions>({
  name: 'apisix',
  optionsSince: { adminKeySecret: '2.0.0' },
  kubernetes: (version) => (atLeast(version, '2.0.0') ? { kind: 'required', from: '1.26' } : undefined),
  notes: [
    {
      name: 'definitions-replaced',
      since: '2.0.0',
      urgency: 'decide',
      change: 'the chart brings other definitions of the same names; k3s deletes the old ones with their file, and with them every route',
      source: changes,
      concerns: ({ options }) =>
        `export first: kubectl get ${kinds} -A -o yaml > apisix.yaml; apply it again as apisix.apache.org/v2 when 2.x runs${options('apisix-routes') ? '; those of addons.apisix-routes come back by themselves' : ''}`,
    },
    {
      name: 'ingress-class-replaced',
      since: '2.0.0',
      urgency: 'do',
      change: 'the controller of its IngressClass has another name, which no IngressClass may change',
      source: changes,
      concerns: ({ chosen }) =>
        `delete it before 2.x comes, where nothing prunes: kubectl delete ingressclass ${chosen.ingressClass ?? 'apisix'}; Ingresses stay`,
    },
    {
      name: 'cluster-config',
      since: '2.0.0',
      urgency: 'decide',
      change: 'ApisixClusterConfig is gone',
      source: changes,
      concerns: ({ objects }) => {
        const old = objects.filter(({ kind }) => kind === 'ApisixClusterConfig');
        return old.length === 0 ? undefined : `write what ${namesOf(old)} says as plugins of a GatewayProxy or of an ApisixGlobalRule`;
      },
    },
    {
      name: 'beta-kinds',
      since: '2.0.0',
      urgency: 'decide',
      change: 'apisix.apache.org/v2beta3 is not served any more',
      source: changes,
      concerns: ({ objects }) => {
        const old = objects.filter(({ apiVersion }) => apiVersion === 'apisix.apache.org/v2beta3');
        return old.length === 0 ? undefined : `write apiVersion: apisix.apache.org/v2 in ${namesOf(old)}`;
      },
    },
    {
      name: 'admin-key',
      since: '2.0.0',
      urgency: 'do',
      change: 'the controller reaches the admin API of the gateway over the pod network, with the keys of the chart unless told others',
      source: 'https://github.com/apache/apisix-helm-chart/blob/apisix-2.12.5/charts/apisix/values.yaml',
      concerns: ({ chosen }) =>
        chosen.adminKeySecret === undefined ? 'write adminKeySecret with a Secret of yours, whose keys are admin and viewer' : undefined,
    },
    {
      name: 'gateway-apart',
      since: '2.0.0',
      urgency: 'know',
      change: 'gateway and controller are Deployments of their own, by the chart, in place of one pod',
      source: changes,
      concerns: () => 'the Service of the gateway is made anew as apisix-gateway: without a fixed address it may get another',
    },
  ],
});
