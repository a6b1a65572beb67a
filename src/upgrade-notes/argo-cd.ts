import type { ArgoCdOptions } from '../addons/argo-cd';
import { argoCdTested, testedRange } from '../constructs/kubernetes-ranges';
import { defineUpgradeNotes } from '../upgrade-note';
import { dig } from '../workload';

const guide = (step: string) => `https://github.com/argoproj/argo-cd/blob/v3.5.1/docs/operator-manual/upgrading/${step}.md`;

/** What changes between releases of Argo CD. */
export const argoCd = defineUpgradeNotes<ArgoCdOptions>({
  name: 'argo-cd',
  kubernetes: (version) => testedRange(argoCdTested, version),
  notes: [
    {
      name: 'tracking-by-annotation',
      since: '3.0',
      urgency: 'do',
      change: 'objects are tracked by an annotation in place of the label app.kubernetes.io/instance',
      source: guide('2.14-3.0'),
      concerns: ({ chosen }) =>
        dig(chosen.values, 'configs', 'cm', 'application.resourceTrackingMethod') === undefined
          ? 'sync every Application once before anything is removed from the repository, or what is removed stays; others that look for the label find it no more'
          : undefined,
    },
    {
      name: 'logs-rights',
      since: '3.0',
      urgency: 'do',
      change: 'logs need a right of their own, and rights to an Application are none to its objects',
      source: guide('2.14-3.0'),
      concerns: ({ chosen }) =>
        dig(chosen.values, 'configs', 'rbac') === undefined
          ? undefined
          : 'add p, <role>, logs, get, <project>/*, allow to values.configs.rbac, and rights to update/* and delete/* where they are meant',
    },
    {
      name: 'excluded-kinds',
      since: '3.0',
      urgency: 'know',
      change: 'Endpoints, EndpointSlices, Leases, requests for certificates and what Cilium and Kyverno write are left out by default',
      source: guide('2.14-3.0'),
      concerns: ({ cluster }) =>
        cluster.addons.has('cilium')
          ? 'nothing to do: Keelson leaves its own list of Cilium’s kinds to the chart'
          : 'Applications no longer show them',
    },
    {
      name: 'legacy-repositories',
      since: '3.0',
      urgency: 'decide',
      change: 'repositories in argocd-cm are not read any more',
      source: guide('2.14-3.0'),
      concerns: ({ chosen }) =>
        ['repositories', 'repository.credentials'].some((key) => dig(chosen.values, 'configs', 'cm', key) !== undefined)
          ? 'write each as a Secret labelled argocd.argoproj.io/secret-type: repository'
          : undefined,
    },
    {
      name: 'application-set-size',
      since: '3.3',
      urgency: 'know',
      change: 'the definition of ApplicationSet is too large for client-side apply',
      source: guide('3.2-3.3'),
      concerns: () => 'nothing to do with the chart; an Application that manages Argo CD itself needs syncOptions: [ServerSideApply=true]',
    },
    {
      name: 'network-policies',
      since: '3.4.4',
      urgency: 'know',
      change: 'the chart makes network policies by default',
      source: 'https://github.com/argoproj/argo-helm/blob/argo-cd-10.1.1/charts/argo-cd/values.yaml',
      concerns: ({ chosen }) => (chosen.networkPolicies === undefined ? 'nothing to do: Keelson has stated them all along' : undefined),
    },
  ],
});
