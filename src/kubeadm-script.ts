import { type Cluster, type Node, printEndpoint } from './cluster';
import { generatedBy } from './host-file';
import { joinersOf, peers } from './host-peers';
import { initPodDirectory, kubeadmConfigPath, staticPodDirectory } from './kubeadm-host';

/** What every script of kubeadm that makes a node knows of it; lists are separated by spaces. */
export function kubeadmVariables(cluster: Cluster, node: Node): Record<string, string> {
  const isFirst = node === cluster.servers[0];
  return {
    header: generatedBy(cluster),
    node: node.name,
    role: node.role,
    first: isFirst ? 'yes' : 'no',
    version: cluster.release,
    joined_by: (isFirst ? [...peers(cluster, joinersOf(cluster, node), node), endpointOf(cluster)] : []).join(' '),
    config: kubeadmConfigPath,
    pods: staticPodDirectory,
    init_pods: initPodDirectory,
    cri_socket: 'unix:///run/containerd/containerd.sock',
  };
}

/** Where the API of the cluster is found, as a peer of every node. */
export function endpointOf({ controlPlane }: Cluster): string {
  return `control-plane-endpoint=https://${printEndpoint(controlPlane.endpoint)}`;
}

/**
 * Shell functions that say what the machine is to the cluster; they need notes. `kubeadm join` ends with the label of a control plane.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/cmd/join.go
 */
export const membership = `
# Sets state: new, begun (kubeadm ended early here) or member.
look_at_state() {
  state=new
  if noted init || { noted join && ! has_joined; }; then
    state=begun
  elif [ -s "$root/etc/kubernetes/kubelet.conf" ]; then
    state=member
  fi
}

# The last that kubeadm join does on a server is to label it; on an agent the kubelet has its own kubeconfig by then.
has_joined() {
  [ -s "$root/etc/kubernetes/kubelet.conf" ] || return 1
  [ "$role" = server ] || return 0
  case $(ask_for_node '{.metadata.labels}') in *'"node-role.kubernetes.io/control-plane"'*) ;; *) return 1 ;; esac
}

# A join that was whole, but not its script, has left a mark and secrets.
end_join() {
  noted join || return 0
  [ "$dry_run" = yes ] || rm -f "$root/run/keelson/kubeadm.yaml" "$root/etc/kubernetes/bootstrap-kubelet.conf"
  strike join
}

# ask_for_node JSONPATH: what the cluster says of this node, or nothing.
ask_for_node() {
  kubectl --kubeconfig "$root/etc/kubernetes/kubelet.conf" --request-timeout=10s get node "$node" -o "jsonpath=$1" 2>/dev/null || :
}

# answers URL: there is an API server, even where it wants to know who asks.
answers() {
  case $(curl -ksg --noproxy '*' --max-time 5 -o /dev/null -w '%{http_code}' "$1/livez") in 200 | 401 | 403) return 0 ;; *) return 1 ;; esac
}

# A first server that has lost its disk would start a second cluster beside the one that its peers keep running.
look_for_running_cluster() {
  if [ "$dry_run" = yes ] || [ "$force" = yes ] || [ "$state" != new ]; then return; fi
  for peer in $joined_by; do
    if answers "\${peer#*=}"; then
      die "\${peer%%=*} runs a cluster already, and this machine would start another" \\
        "list a server of it before $node in the cluster file, so that this machine joins; --force starts a new cluster"
    fi
  done
}
`;

/**
 * Shell functions that take the secrets of kubeadm and put them where their names stand; they need what talks, `here`, `root` and `config`.
 * A value is handled by the shell alone: the arguments of a command can be read by everybody on the machine.
 */
export const kubeadmSecrets = `
token=
certificate_key=
ca_cert_hash=
secret=
secret_file=

wants() { grep -q "[ -] *$1\\$" "$here/$config"; }

# take NAME PURPOSE FIX: sets secret to the value of a variable, or of the file that NAME_FILE names.
take() {
  eval "secret=\\\${$1-} secret_file=\\\${\${1}_FILE-}"
  if [ -z "$secret" ] && [ -n "$secret_file" ]; then
    [ -s "$secret_file" ] || die "$1_FILE=$secret_file is not there or empty" "put the value there, or give it by $1"
    IFS= read -r secret <"$secret_file" || :
  fi
  [ -n "$secret" ] || die "$1 is not set, and $2" "$3"
}

is_hex() {
  [ "\${#1}" -eq 64 ] || return 1
  case $1 in *[!0-9a-fA-F]*) return 1 ;; esac
}
is_token() {
  case $1 in *[!a-z0-9.]* | *.*.*) return 1 ;; ??????.????????????????) return 0 ;; *) return 1 ;; esac
}

take_secrets() {
  kept="(with sudo: --preserve-env=KUBEADM_TOKEN,KUBEADM_CERTIFICATE_KEY,KUBEADM_CA_CERT_HASH)"
  if [ "$first" = yes ]; then
    token_from="make one with 'kubeadm token generate', or of six and of sixteen letters and digits with a dot between, and give it to every node $kept"
    key_from="make one with 'openssl rand -hex 32', and give it to every server $kept"
  else
    token_from="give the one of the first server, or after its 24 hours what 'kubeadm token create' says there $kept"
    key_from="give the one of the first server, or after its 2 hours what 'kubeadm init phase upload-certs --upload-certs' says there $kept"
  fi
  hash_from="init.sh says it on the first server, and 'sh init.sh --for-others' says it again $kept"
  if wants KUBEADM_TOKEN; then
    take KUBEADM_TOKEN "the nodes of a cluster join by a token that they share" "$token_from"
    is_token "$secret" || die "KUBEADM_TOKEN is not like abcdef.0123456789abcdef" "$token_from"
    token=$secret
  fi
  if wants KUBEADM_CERTIFICATE_KEY; then
    take KUBEADM_CERTIFICATE_KEY "servers hand on their certificates under a key that they share" "$key_from"
    is_hex "$secret" || die "KUBEADM_CERTIFICATE_KEY is not 64 hexadecimal digits" "$key_from"
    certificate_key=$secret
  fi
  if wants KUBEADM_CA_CERT_HASH; then
    take KUBEADM_CA_CERT_HASH "without it a node would trust whoever answers" "$hash_from"
    case $secret in sha256:*) ;; *) secret= ;; esac
    is_hex "\${secret#sha256:}" || die "KUBEADM_CA_CERT_HASH is not sha256: and 64 hexadecimal digits" "$hash_from"
    ca_cert_hash=$secret
  fi
  # What runs from here on inherits none of them.
  unset KUBEADM_TOKEN KUBEADM_CERTIFICATE_KEY KUBEADM_CA_CERT_HASH
}

# The one file with secrets lies in memory and goes when the script ends.
fill_config() {
  filled=$root/run/keelson/kubeadm.yaml
  trap 'rm -f "$filled"' EXIT
  trap 'exit 130' HUP INT TERM
  rm -f "$filled"
  (
    umask 077
    mkdir -p "$root/run/keelson"
    while IFS= read -r line; do
      # In quotes: nothing but digits would be a number to kubeadm.
      case $line in
        *'token: KUBEADM_TOKEN') printf '%s"%s"\\n' "\${line%KUBEADM_TOKEN}" "$token" ;;
        *'certificateKey: KUBEADM_CERTIFICATE_KEY') printf '%s"%s"\\n' "\${line%KUBEADM_CERTIFICATE_KEY}" "$certificate_key" ;;
        *'- KUBEADM_CA_CERT_HASH') printf '%s"%s"\\n' "\${line%KUBEADM_CA_CERT_HASH}" "$ca_cert_hash" ;;
        *) printf '%s\\n' "$line" ;;
      esac
    done <"$here/$config" >"$filled"
  )
}
`;

/** A shell function that says where the original of a file is kept; it needs `root` and `pods`. */
export const originals = `
# The kubelet reads every name in its folder that does not begin with a dot, and kubeadm reset empties it.
original_of() {
  case $1 in
    "$root/$pods"/*) echo "$root/etc/kubernetes/\${1##*/}.before-keelson" ;;
    *) echo "$1.before-keelson" ;;
  esac
}
`;

/**
 * A shell function that puts the static pods of a server in place; it needs placing and originals. The order is kubeadm's:
 *
 * - It refuses to begin only for files of its own four pods, so ours may be there before.
 * - The kubelet runs none before kubeadm has written its configuration, and by then admin.conf and super-admin.conf are written.
 *   A pod that asks for one of them before would have the runtime make a folder in its place.
 * - On the first server they are there before `kubeadm init`, which waits for the API at the endpoint that they carry. What
 *   admin.conf allows is decided late in it, so a pod may have a form of its own for that time.
 * - On another server they come after `kubeadm join`: the first keeps the endpoint until the new API server is well.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/preflight/checks.go (InitNodeChecks, JoinNodeChecks)
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/cmd/init.go
 */
export const staticPods = `
# place_static_pods FORM: init, or running.
place_static_pods() {
  for file in "$here/$pods"/*; do
    [ -f "$file" ] || continue
    pod=\${file##*/}
    if [ "$1" = init ] && [ -f "$here/$init_pods/$pod" ]; then file=$here/$init_pods/$pod; fi
    if [ "$dry_run" = no ]; then (umask 077 && mkdir -p "$root/$pods"); fi
    place "$file" "$root/$pods/$pod" 600
  done
}
`;
