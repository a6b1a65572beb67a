import { type Cluster, type Node, printClaim, printEndpoint, reachedAt, urlHost } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { hostScript, ownership, speech } from '../host-script';

/** The script that fetches the admin's kubeconfig from a server, for use from elsewhere. */
export const kubeconfig = defineHostFile({
  name: 'kubeconfig',
  summary: 'fetches the kubeconfig of a server and makes it good for other machines, kubeconfig.sh',
  write(context) {
    const { cluster, node } = context;
    if (node.role !== 'server') return undefined;
    return hostScript(context, {
      path: 'kubeconfig.sh',
      intent: [
        'Fetches the kubeconfig of the server below, from this machine if it is that server and over ssh otherwise,',
        'with the address and the name of the cluster in it. What it writes lets its owner do anything to the cluster.',
      ],
      variables: {
        header: generatedBy(cluster),
        cluster: cluster.name,
        node: node.name,
        server: endpointOf(cluster, node),
        address: node.addresses[0] ? printClaim(reachedAt(cluster, node)[0] ?? node.addresses[0]) : '',
        ...sourceOf(cluster),
      },
      body,
    });
  },
});

/** Where the distribution writes the admin's kubeconfig, and what it calls cluster, context and user. */
function sourceOf({ k3s }: Cluster): Record<string, string> {
  if (!k3s)
    return { source: '/etc/kubernetes/admin.conf', names: 'kubernetes kubernetes-admin kubernetes-admin@kubernetes', service: 'kubelet' };
  const path = k3s.config['write-kubeconfig'];
  return { source: typeof path === 'string' ? path : '/etc/rancher/k3s/k3s.yaml', names: 'default', service: 'k3s' };
}

/** Where clients find the API: the VIP, else its first name, else the server. */
function endpointOf(cluster: Cluster, node: Node): string {
  const { vip, names, port, endpoint } = cluster.controlPlane;
  if (cluster.kubeadm) return `https://${printEndpoint(endpoint)}`;
  const [claim] = vip.length > 0 ? vip : reachedAt(cluster, node);
  const host = vip.length === 0 && names[0] !== undefined ? names[0] : claim && urlHost(claim);
  return `https://${host}:${port}`;
}

/** The same text for every server. */
const body = `${speech}
root=
out=
from=
force=no

usage() {
  cat <<END
usage: kubeconfig.sh [option…]
  --ssh USER@HOST  where to log in (root@$address); not needed on $node itself
  --out FILE       what to write (\\$HOME/.kube/$cluster.yaml)
  --server URL     what clients reach ($server)
  --dry-run        say what would be done, and do nothing
  --force          write over a file that was not made by this script
  --help           print this text
END
}
${ownership}
parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --ssh | --out | --server | --root)
        [ -n "\${2-}" ] || wrong_usage "$1 needs a value"
        case $1 in
          --ssh) from=$2 ;;
          --out) out=$2 ;;
          --server) server=$2 ;;
          --root) root=\${2%/} ;;
        esac
        shift
        ;;
      --dry-run) dry_run=yes ;;
      --force) force=yes ;;
      --help)
        usage
        exit 0
        ;;
      *) wrong_usage "unknown option $1" ;;
    esac
    shift
  done
  case $server in https://*) ;; *) wrong_usage "--server needs a URL that begins with https://" ;; esac
  case $from in -*) wrong_usage "--ssh needs USER@HOST" ;; esac
}

is_here() {
  case " $(ip -o addr show 2>/dev/null | awk '{ sub("/.*", "", $4); printf "%s ", $4 }')" in *" $address "*) ;; *) return 1 ;; esac
  [ -e "$root$source" ]
}

# Sets where to what it is fetched from.
choose_source() {
  if [ -n "$from" ]; then
    where="ssh $from"
  elif is_here; then
    where=$root$source
  else
    from=root@$address
    where="ssh $from"
  fi
}

read_source() {
  if [ -z "$from" ]; then
    cat -- "$where"
  else
    # The remote shell may not be root's.
    # shellcheck disable=SC2029 # the path is this side's to say
    ssh "$from" "if [ -r '$source' ]; then cat '$source'; else sudo cat '$source'; fi"
  fi
}

# Every cluster of a distribution has the same names, which would clash in a file.
rewrite() {
  awk -v header="# $header" -v server="$server" -v name="$cluster" -v names=" $names " '
    NR == 1 { print header }
    /^ *server: / { sub(/server: .*/, "server: " server) }
    /^[- ]*(name|cluster|user|current-context): [^ ]+$/ && index(names, " " $NF " ") { sub(/[^ ]+$/, name) }
    { print }'
}

main() {
  parse_options "$@"
  out=\${out:-$HOME/.kube/$cluster.yaml}
  choose_source
  if [ -e "$out" ] && [ "$force" = no ] && ! is_ours "$out"; then
    die "$out was not made by this script, and nothing is merged" "choose another file with --out; --force writes over it"
  fi
  if [ "$dry_run" = yes ]; then
    say "would write $out for $server, from $where"
    return
  fi
  case $out in */*) folder=\${out%/*} ;; *) folder=. ;; esac
  new=$folder/.\${out##*/}.keelson-new
  trap 'rm -f "$new" "$new.raw"' EXIT
  trap 'exit 130' HUP INT TERM
  (umask 077 && mkdir -p "$folder/" && read_source >"$new.raw" && rewrite <"$new.raw" >"$new") ||
    die "could not read $source by $where" "give --ssh USER@HOST of a user who may read it, or run this on $node as root"
  grep -q '^ *certificate-authority-data: ' "$new" ||
    die "$where gave something that is not a kubeconfig" "see whether $service runs on $node: systemctl status $service"
  if [ -e "$out" ] && cmp -s "$new" "$out"; then
    chmod 600 "$out"
    say "$out: unchanged"
    return
  fi
  mv -f "$new" "$out"
  say "wrote       $out"
  say "try         kubectl --kubeconfig $out get nodes"
}

main "$@"
`;
