import { defineHostFile } from '../host-file';
import { installOptions, notes, placing } from '../host-install';
import { action, hostScript, ownership, speech } from '../host-script';
import { kubeadmSecrets, kubeadmVariables, membership, originals, staticPods } from '../kubeadm-script';

/** The script that starts the cluster on its first server; install.sh runs it. */
export const kubeadmInit = defineHostFile({
  name: 'kubeadm-init',
  summary: 'starts the cluster on its first server by kubeadm init; install.sh runs it, init.sh',
  write(context) {
    const { cluster, node } = context;
    if (!cluster.kubeadm || node !== cluster.servers[0]) return undefined;
    return hostScript(context, {
      path: 'init.sh',
      intent: [
        'Starts the cluster on the server below. It may be run again: a cluster that runs is left alone, and a start',
        'that was cut short goes on. install.sh runs it, so run it by hand only to see or do this part alone.',
      ],
      variables: {
        ...kubeadmVariables(cluster, node),
        node_count: String(cluster.nodes.length),
        ignored: cluster.kubeadm.ignorePreflightErrors.join(','),
        ports: `${cluster.controlPlane.port} 2379 2380 10250 10257 10259`,
      },
      body,
    });
  },
});

/**
 * The same text for every first server.
 *
 * A start that ended early goes on with the certificates, the etcd and the static pods that it has made: every phase of kubeadm takes up
 * what is there, and only the checks before the first would refuse it. A reset instead could take a cluster away that others have joined.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/cmd/phases/init
 */
const body = `${speech}${action}
by_install=no
for_others=no

usage() {
  cat <<'END'
usage: [KUBEADM_TOKEN=… KUBEADM_CERTIFICATE_KEY=…] init.sh [option…]
  --for-others   say what the other nodes need to join, and do nothing
  --reconfigure  fill /run/keelson/kubeadm.yaml with secrets that nobody knows, for phases of kubeadm, and end
  --dry-run      say what would be done, and do nothing
  --force        start a cluster though another server answers
  --help         print this text
environment, each by its value or, with _FILE at its end, by the path of a file that holds it:
  KUBEADM_TOKEN            the token by which nodes join
  KUBEADM_CERTIFICATE_KEY  the key under which servers hand on their certificates
END
}
${ownership}${notes}${installOptions}
reconfigure=no

own_option() {
  case $1 in
    --by-install) by_install=yes ;;
    --for-others) for_others=yes ;;
    --reconfigure) reconfigure=yes ;;
    *) return 1 ;;
  esac
}
${placing}${membership}${kubeadmSecrets}${originals}${staticPods}
# Slow downloads would use up the time that kubeadm gives the endpoint.
pull_images() {
  for image in $(cat "$here/$pods"/*.yaml 2>/dev/null | sed -n 's/^[ -]*image: *//p' | tr -d "\\"'" | sort -u); do
    crictl --runtime-endpoint "$cri_socket" pull "$image" >/dev/null || warn "$image could not be pulled yet; the kubelet tries again"
  done
}

# The checks that what an earlier start has made would fail.
checks_to_ignore() {
  # kubeadm knows no other word beside this one.
  case ,$ignored, in *,[aA][lL][lL],*) return ;; esac
  for pod in etcd kube-apiserver kube-controller-manager kube-scheduler; do printf '%s,' "FileAvailable--etc-kubernetes-manifests-$pod.yaml"; done
  for port in $ports; do printf 'Port-%s,' "$port"; done
  echo DirAvailable--var-lib-etcd
}

start_cluster() {
  if [ "$dry_run" = yes ]; then
    say "would run   kubeadm init"
    return
  fi
  say "starting    the cluster with Kubernetes $version"
  done_something=yes
  pull_images
  note init
  place_static_pods init
  fill_config
  set -- --config "$filled" --skip-token-print --skip-certificate-key-print
  if wants KUBEADM_CERTIFICATE_KEY; then set -- "$@" --upload-certs; fi
  if [ -e "$root/etc/kubernetes/admin.conf" ]; then
    passed=$(checks_to_ignore)
    [ -z "$passed" ] || set -- "$@" --ignore-preflight-errors="$passed"
  fi
  kubeadm init "$@" ||
    die "kubeadm init failed" "see above, 'journalctl -u kubelet' and 'crictl ps -a', then run this again: it goes on where it ended; 'sh uninstall.sh --yes' starts over"
  rm -f "$filled"
  place_static_pods running
  tell_others
  strike init
}

# The public key of the CA, as a node that joins is to find it.
# @see https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-join/#token-based-discovery-with-ca-pinning
ca_cert_hash_here() {
  openssl x509 -pubkey -noout -in "$root/etc/kubernetes/pki/ca.crt" | openssl pkey -pubin -outform der | openssl dgst -sha256 -hex | sed 's/^.* /sha256:/'
}

tell_others() {
  [ "$node_count" -gt 1 ] || return 0
  say "the other nodes join by their install.sh, with"
  say "  KUBEADM_CA_CERT_HASH=$(ca_cert_hash_here)"
  say "  KUBEADM_TOKEN as it was given here: it lives 24 hours; a new one: kubeadm token create"
  if wants KUBEADM_CERTIFICATE_KEY; then
    say "  KUBEADM_CERTIFICATE_KEY on servers, as it was given here: what it opens lives 2 hours; anew: kubeadm init phase upload-certs --upload-certs"
  fi
}

# Phases of kubeadm read the same file, and none of those that are run on a cluster makes anything of its secrets.
fill_for_phases() {
  umask 077
  token=$(kubeadm token generate)
  certificate_key=$(kubeadm certs certificate-key)
  fill_config
  trap - EXIT
  say "wrote       $filled"
}

main() {
  parse_options "$@"
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
  look_for_root "sudo --preserve-env=KUBEADM_TOKEN,KUBEADM_CERTIFICATE_KEY $0"
  [ -f "$here/$config" ] || die "$here/$config is missing" "copy the whole folder of the cluster, not init.sh alone"
  if [ "$reconfigure" = yes ]; then
    fill_for_phases
    return
  fi
  look_at_state
  if [ "$for_others" = yes ]; then
    [ -e "$root/etc/kubernetes/pki/ca.crt" ] || die "there is no cluster yet" "run install.sh first"
    tell_others
    return
  fi
  if [ "$state" != member ]; then
    [ "$dry_run" = yes ] || take_secrets
    look_for_running_cluster
    start_cluster
  fi
  [ "$by_install" = yes ] || finish 'runs already' 'the cluster runs'
}

main "$@"
`;
