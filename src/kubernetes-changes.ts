import { namesOf, type UpgradeNote } from './upgrade-note';

/** What changes between minors of Kubernetes, whichever distribution brings it. */
export const kubernetesChanges: readonly UpgradeNote<unknown>[] = [
  {
    name: 'endpoints-deprecated',
    since: '1.33',
    urgency: 'know',
    change: 'Endpoints are deprecated; EndpointSlices take their place',
    source: 'https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/',
    concerns: ({ own }) => {
      const old = own.filter(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'Endpoints');
      return old.length === 0 ? undefined : `write ${namesOf(old)} as EndpointSlices of discovery.k8s.io/v1`;
    },
  },
  {
    name: 'etcd-3-6',
    since: '1.34',
    urgency: 'do',
    change: 'its own etcd is 3.6, which takes members for alive that a 3.5 before 3.5.26 had removed',
    source: 'https://etcd.io/blog/2025/zombie_members_upgrade/',
    concerns: ({ cluster }) =>
      cluster.datastore.kind === 'embedded-etcd'
        ? 'bring every server to the newest patch of 1.33 first, and see with etcdctl member list that all members are there and well'
        : undefined,
  },
  {
    name: 'cgroup-v1',
    since: '1.35',
    urgency: 'do',
    change: 'the kubelet does not start where the machine has cgroup v1',
    source: 'https://www.kubernetes.dev/resources/keps/5573/',
    concerns: () => 'see on every node that stat -fc %T /sys/fs/cgroup says cgroup2fs',
  },
];
