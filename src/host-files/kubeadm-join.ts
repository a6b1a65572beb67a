import type { Cluster, Node } from '../cluster';
import { defineHostFile } from '../host-file';
import { installOptions, notes, placing } from '../host-install';
import { peers, serversBefore, waiting } from '../host-peers';
import { action, hostScript, ownership, speech } from '../host-script';
import { endpointOf, kubeadmSecrets, kubeadmVariables, membership, originals, staticPods } from '../kubeadm-script';

/** The script that makes a node join the cluster that the first server has started; install.sh runs it. */
export const kubeadmJoin = defineHostFile({
  name: 'kubeadm-join',
  summary: 'makes a node join the cluster by kubeadm join; install.sh runs it, join.sh',
  write(context) {
    const { cluster, node } = context;
    if (!cluster.kubeadm || node === cluster.servers[0]) return undefined;
    return hostScript(context, {
      path: 'join.sh',
      intent: [
        'Makes the node below join its cluster. It may be run again: a node that has joined is left alone, and one that did so',
        'in part begins anew. install.sh runs it, so run it by hand only to see or do this part alone.',
      ],
      variables: { ...kubeadmVariables(cluster, node), waits_for: predecessorsOf(cluster, node).join(' ') },
      body,
    });
  },
});

/** Whom a node lets go first: a server those before it, so that etcd takes in one member at a time, and every node the endpoint. */
function predecessorsOf(cluster: Cluster, node: Node): string[] {
  const before = node.role === 'server' ? peers(cluster, serversBefore(cluster, node), node) : [];
  return [...before, endpointOf(cluster)];
}

/**
 * The same text for every node that joins.
 *
 * A join that ended early begins anew: nothing of the cluster is on this machine alone yet, kubeadm would refuse the files that it has
 * made itself, and a reset takes an etcd member that was announced but never came out of the count.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/cmd/phases/reset
 */
const body = `${speech}${action}
by_install=no

usage() {
  cat <<'END'
usage: [KUBEADM_TOKEN=… KUBEADM_CA_CERT_HASH=…] join.sh [option…]
  --dry-run          say what would be done, and do nothing
  --no-wait          do not wait for the nodes that go first
  --wait-seconds N   wait at most N seconds for them (600)
  --help             print this text
environment, each by its value or, with _FILE at its end, by the path of a file that holds it:
  KUBEADM_TOKEN            the token by which nodes join
  KUBEADM_CA_CERT_HASH     by what the node knows the cluster: the hash of its CA, as init.sh says it
  KUBEADM_CERTIFICATE_KEY  on servers: the key under which they hand on their certificates
END
}
${ownership}${notes}${installOptions}${waiting}
own_option() {
  if wait_option "$@"; then return; fi
  case $1 in
    --by-install) by_install=yes ;;
    *) return 1 ;;
  esac
}
${placing}${membership}${kubeadmSecrets}${originals}${staticPods}
has_traces() {
  for trace in kubelet.conf bootstrap-kubelet.conf pki/ca.crt manifests/kube-apiserver.yaml manifests/etcd.yaml; do
    [ ! -e "$root/etc/kubernetes/$trace" ] || return 0
  done
  return 1
}

start_over() {
  [ "$state" = begun ] && has_traces || return 0
  registered=no
  [ ! -s "$root/etc/kubernetes/kubelet.conf" ] || registered=yes
  say "resetting   what a join before this one has left"
  kubeadm reset --force --cri-socket "$cri_socket" || die "kubeadm reset failed" "see above, then run this again"
  # kubeadm refuses a name that the cluster believes to be ready, which it does for up to 50 seconds after the last word of a kubelet.
  # @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/cmd/phases/join/kubelet.go
  if [ "$registered" = yes ]; then
    say "waiting     for the cluster to see that $node is gone"
    sleep 60
  fi
}

join_cluster() {
  wait_for "$waits_for" answers 'does not answer' "run install.sh on the servers before first, or see 'journalctl -u kubelet' there; then run this again"
  if [ "$dry_run" = yes ]; then
    say "would run   kubeadm join"
    return
  fi
  start_over
  say "joining     the cluster as $role with Kubernetes $version"
  done_something=yes
  note join
  fill_config
  kubeadm join --config "$filled" ||
    die "kubeadm join failed" "see above and 'journalctl -u kubelet'; with a token, key and hash that are still good run this again, and it begins anew"
  rm -f "$filled"
  place_static_pods running
  strike join
}

main() {
  parse_options "$@"
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
  look_for_root "sudo --preserve-env=KUBEADM_TOKEN,KUBEADM_CERTIFICATE_KEY,KUBEADM_CA_CERT_HASH $0"
  [ -f "$here/$config" ] || die "$here/$config is missing" "copy the whole folder of the cluster, not join.sh alone"
  look_at_state
  if [ "$state" != member ]; then
    [ "$dry_run" = yes ] || take_secrets
    join_cluster
  else
    place_static_pods running
    end_join
  fi
  [ "$by_install" = yes ] || finish 'has joined already' 'has joined'
}

main "$@"
`;
