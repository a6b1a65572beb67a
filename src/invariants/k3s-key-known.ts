import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';

/** k3s knows the keys that are set for it. */
export const k3sKeyKnown = defineInvariant({
  name: 'k3s-key-known',
  summary: 'k3s knows the keys of its configuration',
  why: 'It passes over a key that it does not know with a line in its log, and its default rules.',
  severity: 'error',
  example: 'distribution.k3s.config: { no-deploy: [traefik] }',
  source: 'https://github.com/k3s-io/k3s/blob/v1.27.16%2Bk3s1/pkg/configfilearg/parser.go',
  *check({ cluster }) {
    for (const key of Object.keys(cluster.k3s?.config ?? {})) {
      const name = key.replace(/\+$/, '');
      const successor = gone[name];
      if (successor === undefined && known.has(name)) continue;
      const near = nearest(name, [...known]);
      yield {
        at: ['distribution', 'k3s', 'config', key],
        also: [['distribution', 'k3s']],
        // A release may bring a key that is not known here.
        severity: successor === undefined && near === undefined ? 'warning' : 'error',
        problem: `is no key that k3s ${cluster.release} knows`,
        fix: successor ?? (near === undefined ? 'remove it' : `write ${near}, or remove it`),
      };
    }
  },
});

/** Keys that k3s ceased to know before the oldest release here, with what took their place. */
const gone: Readonly<Record<string, string>> = {
  'cluster-secret': 'give install.sh K3S_TOKEN in its environment instead',
  'no-deploy': 'list what is to be left out under distribution.k3s.disable',
  'no-flannel': 'remove it: flannel is off when an add-on provides cni',
  'storage-backend': 'write distribution.k3s.datastore',
  'storage-endpoint': 'write distribution.k3s.datastore.etcd',
};

/**
 * Keys of server and agent; those that Keelson derives are another rule's.
 * @see https://github.com/k3s-io/k3s/blob/v1.27.16%2Bk3s1/pkg/cli/cmds/server.go
 * @see https://docs.k3s.io/cli/server
 */
const known = new Set([
  ...['advertise-address', 'advertise-port', 'agent-token', 'agent-token-file', 'airgap-extra-registry', 'alsologtostderr'],
  ...['bind-address', 'cluster-cidr', 'cluster-dns', 'cluster-domain', 'cluster-init', 'cluster-reset', 'cluster-reset-restore-path'],
  ...['container-runtime-endpoint', 'data-dir', 'datastore-cafile', 'datastore-certfile', 'datastore-endpoint', 'datastore-keyfile'],
  ...['debug', 'default-local-storage-path', 'default-runtime', 'disable', 'disable-agent', 'disable-apiserver', 'disable-apiserver-lb'],
  ...['disable-cloud-controller', 'disable-controller-manager', 'disable-default-registry-endpoint', 'disable-etcd'],
  ...['disable-helm-controller', 'disable-kube-proxy', 'disable-network-policy', 'disable-scheduler', 'docker', 'egress-selector-mode'],
  ...['embedded-registry', 'enable-pprof', 'etcd-arg', 'etcd-disable-snapshots', 'etcd-expose-metrics', 'etcd-s3', 'etcd-s3-access-key'],
  ...['etcd-s3-bucket', 'etcd-s3-bucket-lookup-type', 'etcd-s3-config-secret', 'etcd-s3-endpoint', 'etcd-s3-endpoint-ca', 'etcd-s3-folder'],
  ...['etcd-s3-insecure', 'etcd-s3-proxy', 'etcd-s3-region', 'etcd-s3-retention', 'etcd-s3-secret-key', 'etcd-s3-session-token'],
  ...['etcd-s3-skip-ssl-verify', 'etcd-s3-timeout', 'etcd-snapshot-compress', 'etcd-snapshot-dir', 'etcd-snapshot-name'],
  ...['etcd-snapshot-reconcile-interval', 'etcd-snapshot-retention', 'etcd-snapshot-schedule-cron', 'flannel-backend', 'flannel-cni-conf'],
  ...['flannel-conf', 'flannel-external-ip', 'flannel-iface', 'flannel-ipv6-masq', 'helm-controller-arg', 'helm-job-image'],
  ...['https-listen-port', 'image-credential-provider-bin-dir', 'image-credential-provider-config', 'image-service-endpoint'],
  ...['kine-tls', 'kube-apiserver-arg', 'kube-cloud-controller-arg', 'kube-cloud-controller-manager-arg', 'kube-controller-arg'],
  ...['kube-controller-manager-arg', 'kube-proxy-arg', 'kube-scheduler-arg', 'kubelet-arg', 'lb-server-port', 'log', 'multi-cluster-cidr'],
  ...['node-external-dns', 'node-external-ip', 'node-internal-dns', 'node-ip', 'node-label', 'node-name', 'node-taint', 'nonroot-devices'],
  ...['pause-image', 'prefer-bundled-bin', 'private-registry', 'protect-kernel-defaults', 'resolv-conf', 'rootless', 'secrets-encryption'],
  ...['secrets-encryption-provider', 'selinux', 'server', 'service-cidr', 'service-node-port-range', 'servicelb-namespace', 'snapshotter'],
  ...['supervisor-metrics', 'system-default-registry', 'tls-san', 'tls-san-security', 'token', 'token-file', 'v', 'vmodule', 'vpn-auth'],
  ...['vpn-auth-file', 'with-node-id', 'write-kubeconfig', 'write-kubeconfig-group', 'write-kubeconfig-mode'],
]);
