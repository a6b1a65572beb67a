import { birdService, birdVariables } from '../bird-host';
import { type Cluster, printClaim, provides } from '../cluster';
import { etcdHealth, etcdVariables } from '../host-etcd';
import { defineHostFile, type HostContext } from '../host-file';
import { installOptions, notes, placing, preparing, refusing, startOption } from '../host-install';
import { peers, serversBefore, waiting } from '../host-peers';
import { action, hostScript, ownership, speech } from '../host-script';
import { patchesDirectory } from '../kubeadm-host';
import { packageManagement, packageVariables } from '../kubeadm-packages';
import { kubeadmSecrets, kubeadmVariables, membership, originals, staticPods } from '../kubeadm-script';
import { atLeast } from '../version';

/** The script that makes a machine the node of a cluster of kubeadm; it stays in the node's folder and reads the files beside it. */
export const kubeadmInstall = defineHostFile({
  name: 'kubeadm-install',
  summary: 'prepares the machine, copies its files into place, installs Kubernetes and starts, joins or upgrades by kubeadm, install.sh',
  write(context) {
    if (!context.cluster.kubeadm) return undefined;
    return hostScript(context, {
      path: 'install.sh',
      intent: [
        'Makes this machine the node below. It may be run again at any time: what is right already is left alone,',
        'and a run that was cut short is finished by the next one.',
      ],
      variables: variablesOf(context),
      body,
    });
  },
});

function variablesOf({ cluster, node, needs }: HostContext): Record<string, string> {
  return {
    ...kubeadmVariables(cluster, node),
    addresses: node.addresses.map(printClaim).join(' '),
    ignored: cluster.kubeadm?.ignorePreflightErrors.join(',') ?? '',
    patches: patchesDirectory,
    upgraded_before: peers(cluster, serversBefore(cluster, node), node).join(' '),
    distribution: cluster.distribution,
    embedded_etcd: node.role === 'server' && cluster.datastore.kind === 'embedded-etcd' ? 'yes' : 'no',
    ...etcdVariables(cluster, node),
    ...packageVariables(cluster),
    skipped: skippedPhases(cluster).join(','),
    modules: needs.modules.join(' '),
    ...birdVariables(cluster),
  };
}

/**
 * Phases that an upgrade leaves out. Up to 1.31 it has none, and leaves out by itself what is not there.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.32.0/cmd/kubeadm/app/cmd/phases/upgrade/addons.go
 */
function skippedPhases(cluster: Cluster): readonly string[] {
  return provides(cluster, 'kube-proxy') && atLeast(cluster.kubernetes, '1.32') ? ['addon/kube-proxy'] : [];
}

/**
 * The same text for every node.
 * @see https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-upgrade/
 */
const body = `${speech}${action}
run_bootstrap=yes

usage() {
  cat <<'END'
usage: [KUBEADM_TOKEN=… …] install.sh [option…]
  --no-bootstrap     do not run bootstrap.sh, which gives a new cluster its pod network and add-ons
  --dry-run          say what would be done, and do nothing
  --root DIR         put the files below DIR and start nothing: for images
  --start            after --root: start things nevertheless
  --no-wait          do not wait for the nodes that go first
  --wait-seconds N   wait at most N seconds for them (600)
  --force            go on where this does not look like the right machine, or the right moment
  --help             print this text
environment, each by its value or, with _FILE at its end, by the path of a file that holds it:
  KUBEADM_TOKEN            the token by which nodes join
  KUBEADM_CERTIFICATE_KEY  on servers of several: the key under which they hand on their certificates
  KUBEADM_CA_CERT_HASH     on all but the first server: the hash of the cluster's CA, as the first server says it
END
}
${ownership}${notes}${installOptions}${startOption}${waiting}
own_option() {
  if start_option "$@" || wait_option "$@"; then return; fi
  case $1 in
    --no-bootstrap) run_bootstrap=no ;;
    *) return 1 ;;
  esac
}

# Static pods go in place here only on a member: see place_static_pods.
mode_of() {
  case $1 in
    "$pods"/*) [ "$state" != member ] || echo 600 ;;
    "$config" | "$init_pods"/* | "$patches"/*) echo 600 ;;
    etc/bird/*) echo 640 ;;
    *.sh) echo 755 ;;
    *) echo 644 ;;
  esac
}
note_of() {
  case $1 in
    "$config") [ "$state" != member ] || is_same_but_version || echo reconfigure ;;
    "$patches"/*) [ "$state" != member ] || echo reconfigure ;;
    etc/bird/*) if [ "$bird" = yes ]; then echo reload-bird; else echo stop-bird; fi ;;
    etc/containerd/certs.d/*) ;;
    etc/containerd/*) echo restart-containerd ;;
    etc/haproxy/*) echo restart-haproxy ;;
    etc/keepalived/*) echo restart-keepalived ;;
    etc/systemd/networkd.conf.d/*) echo restart-networkd ;;
  esac
}
is_same_but_version() {
  [ -f "$root/$config" ] || return 1
  [ "$(grep -v '^kubernetesVersion: ' "$root/$config")" = "$(grep -v '^kubernetesVersion: ' "$here/$config")" ]
}
${placing}${refusing}${preparing}${etcdHealth}${membership}${kubeadmSecrets}${originals}${staticPods}${packageManagement}${birdService}
# Everything that can be refused is refused before anything is changed.
look_before() {
  look_for_root "sudo --preserve-env=KUBEADM_TOKEN,KUBEADM_CERTIFICATE_KEY,KUBEADM_CA_CERT_HASH $0"
  [ -f "$here/$config" ] || die "$here has no files of the node" "copy the whole folder of the cluster, not install.sh alone"
  look_at_hosts
  look_at_state
  [ "$start" = yes ] || return 0
  look_for_systemd
  has curl || die "there is no curl on this machine" "install the package curl"
  look_at_machine
  look_at_addresses
  look_for_manager
  look_at_packages
  look_for_bird_passwords
  if [ "$state" = member ]; then
    look_at_role
    look_at_upgrade
  else
    look_for_leftovers
    [ "$first" = no ] || look_at_etcd
    look_for_running_cluster
    [ "$dry_run" = yes ] || take_secrets
  fi
  look_for_helm
}

look_at_machine() {
  case $(uname -m) in
    x86_64 | amd64 | aarch64 | arm64 | ppc64le | s390x) ;;
    *) die "there is no Kubernetes for the processor $(uname -m)" "use a machine with an amd64, arm64, ppc64le or s390x processor" ;;
  esac
}

look_at_hosts() {
  [ ! -f "$root/etc/hosts" ] || awk '
    $0 == "# begin Keelson" { if (open) exit 1; open = 1 }
    $0 == "# end Keelson" { if (!open) exit 1; open = 0 }
    END { if (open) exit 1 }' "$root/etc/hosts" ||
    die "$root/etc/hosts has lines '# begin Keelson' and '# end Keelson' that are no pair" "take them out, with what Keelson wrote between them"
}

# What a node is cannot be changed while it is one.
look_at_role() {
  is_server=no
  [ ! -e "$root/$pods/kube-apiserver.yaml" ] || is_server=yes
  if [ "$role" = server ] && [ "$is_server" = no ]; then
    was=agent
  elif [ "$role" = agent ] && [ "$is_server" = yes ]; then
    was=server
  else
    return 0
  fi
  die "this machine is a node already, as $was, and $node is to be $role" \\
    "kubectl drain $node --ignore-daemonsets && kubectl delete node $node, then here 'sh uninstall.sh --yes', then run this again"
}

look_for_leftovers() {
  if [ "$state" != new ] || [ "$force" = yes ]; then return; fi
  for leftover in "$pods/etcd.yaml" "$pods/kube-apiserver.yaml" etc/kubernetes/bootstrap-kubelet.conf; do
    [ ! -e "$root/$leftover" ] || refuse_leftover "$leftover"
  done
  # A first server may be given a CA to begin with.
  if [ "$role" = agent ] && [ -e "$root/etc/kubernetes/pki/ca.crt" ]; then refuse_leftover etc/kubernetes/pki/ca.crt; fi
  if [ "$embedded_etcd" = yes ] && [ -n "$(ls -A "$root/var/lib/etcd" 2>/dev/null)" ]; then refuse_leftover var/lib/etcd; fi
}
refuse_leftover() {
  die "$root/$1 is there, but this machine is not a node: another cluster has left it" "sh uninstall.sh --yes takes it away, data and all; then run this again; --force goes on"
}

# The first server is given its pod network by Helm where that is a chart.
look_for_helm() {
  [ "$dry_run" = no ] && is_bootstrap_due && grep -q "^charts_wanted='yes'" "$bootstrap" || return 0
  has "\${HELM:-helm}" ||
    die "there is no helm, and the pod network is a chart" "install helm 3.8 or newer or name it by HELM=PATH, or say --no-bootstrap and run bootstrap/bootstrap.sh from elsewhere"
}

# The lines between the marks are ours, wherever they stand.
merge_hosts() {
  hosts=$root/etc/hosts
  block=
  if [ -f "$here/etc/keelson/hosts" ]; then
    block=$(printf '# begin Keelson\\n%s\\n# end Keelson' "$(grep -v '^#' "$here/etc/keelson/hosts")")
  fi
  merged=$({ cat "$hosts" 2>/dev/null || :; } | block=$block awk '
    function put() { if (!is_put && ENVIRON["block"] != "") print ENVIRON["block"]; is_put = 1 }
    $0 == "# begin Keelson" { ours = 1; put() }
    !ours { print }
    $0 == "# end Keelson" { ours = 0 }
    END { put() }')
  [ "$merged" != "$(cat "$hosts" 2>/dev/null)" ] || return 0
  done_something=yes
  if [ "$dry_run" = yes ]; then
    say "would write $hosts"
    return
  fi
  printf '%s\\n' "$merged" >"$root/etc/.hosts.keelson-new"
  chmod 644 "$root/etc/.hosts.keelson-new"
  mv -f "$root/etc/.hosts.keelson-new" "$hosts"
  if has restorecon; then restorecon "$hosts" || :; fi
  say "wrote       $hosts"
}

remove_former_host_files() {
  remove_former "$root"/etc/modules-load.d/*.conf "$root"/etc/sysctl.d/*.conf "$root"/etc/systemd/networkd.conf.d/*.conf \\
    "$root/$pods"/*.yaml "$root/$patches"/*.yaml "$root"/etc/keelson/* "$root/$init_pods"/* "$root"/etc/crictl.yaml \\
    "$root"/etc/containerd/*.toml "$root"/etc/containerd/certs.d/*/hosts.toml "$root"/etc/haproxy/* "$root"/etc/keepalived/* \\
    "$root"/etc/bird/bird.conf
}

# number_of VERSION: in the order of releases; the minor stands in its thousands.
number_of() { printf '%s\\n' "\${1#v}" | awk -F '[.+-]' '{ print $1 * 1000000 + $2 * 1000 + $3 }'; }

# What runs here: on a server the API server's release, on an agent the one of the kubelet as the cluster knows it.
running_version() {
  if [ "$role" = server ]; then
    sed -n 's/^[ -]*image: *//p' "$root/$pods/kube-apiserver.yaml" | awk 'NR == 1 { gsub(/"/, ""); sub(/@.*/, ""); sub(/.*:/, ""); print }'
  else
    known=$(ask_for_node '{.status.nodeInfo.kubeletVersion}')
    if [ -n "$known" ]; then printf '%s\\n' "$known"; else kubelet_version; fi
  fi
}

needs_upgrade() {
  noted upgrade || [ "$running" != "$version" ] || { [ "$packages" = upstream ] && [ "$(kubelet_version)" != "$version" ]; }
}

# @see https://kubernetes.io/releases/version-skew-policy/
look_at_upgrade() {
  running=$(running_version)
  [ -n "$running" ] || die "what runs here cannot be told" "see $root/$pods/kube-apiserver.yaml and: kubelet --version"
  have=$(number_of "$running")
  want=$(number_of "$version")
  minors=$((want / 1000 - have / 1000))
  if [ "$have" -gt "$want" ]; then
    die "$node runs Kubernetes $running, which is newer than $version, and kubeadm goes back for nobody" "write $running in the cluster file, or a newer release"
  fi
  if [ "$minors" -gt 1 ]; then
    die "$node runs Kubernetes $running, and kubeadm upgrades by one minor at a time" "write a release of v1.$((have / 1000 % 1000 + 1)) in the cluster file first, and upgrade every node to it"
  fi
  if [ "$minors" -eq 0 ] || [ "$force" = yes ] || [ "$dry_run" = yes ]; then return; fi
  [ "$(ask_for_node '{.spec.unschedulable}')" = true ] ||
    die "an upgrade from $running to $version under running pods is not supported, and $node takes pods" \\
      "kubectl drain $node --ignore-daemonsets --delete-emptydir-data, then run this again, then kubectl uncordon $node; --force goes on under running pods"
}

# has_version URL: the API server there has been upgraded, or does not say.
has_version() {
  there=$(curl -ksfg --noproxy '*' --max-time 5 "$1/version" | sed -n 's/.*"gitVersion": *"\\([^"]*\\)".*/\\1/p')
  [ -n "$there" ] && [ "$(number_of "$there")" -ge "$(number_of "$version")" ]
}

# The control plane goes first, one server after the other: a kubelet may be older than an API server that it reaches, never newer.
upgrade_node() {
  if ! needs_upgrade; then
    install_kubernetes kubeadm kubelet kubectl
    return
  fi
  wait_for "$upgraded_before" has_version "has not come to $version" "run install.sh there first; --no-wait goes on, where it is out of order for good"
  say "upgrading   $node from Kubernetes $running to $version"
  note upgrade
  install_kubernetes kubeadm
  set --
  [ ! -d "$root/$patches" ] || set -- "$@" --patches "/$patches"
  [ -z "$ignored" ] || set -- "$@" --ignore-preflight-errors="$ignored"
  if [ "$role" = server ] && [ -n "$skipped" ]; then set -- "$@" --skip-phases="$skipped"; fi
  if [ "$first" = yes ]; then set -- apply "$version" --yes "$@"; else set -- node "$@"; fi
  run kubeadm upgrade "$@" || die "kubeadm upgrade failed" "see above; what it had changed it has put back, so run this again"
  install_kubernetes kubelet kubectl
  run systemctl daemon-reload
  run systemctl restart kubelet
  strike upgrade
  [ "$dry_run" = yes ] || [ "$(ask_for_node '{.spec.unschedulable}')" != true ] || say "upgraded    $node, which takes pods again after: kubectl uncordon $node"
}

# The container holds the file that was there when it began.
restart_static_pods() {
  for pod in haproxy keepalived; do
    noted "restart-$pod" || continue
    if [ "$state" = member ]; then
      if [ "$dry_run" = yes ]; then
        say "would restart $pod"
      else
        for container in $(crictl --runtime-endpoint "$cri_socket" ps -q --name "^$pod\\$"); do
          run crictl --runtime-endpoint "$cri_socket" stop "$container" >/dev/null
          say "restarted   $pod"
        done
      fi
    fi
    strike "restart-$pod"
  done
}

run_kubelet() {
  systemctl is-enabled --quiet kubelet || run systemctl enable kubelet
  [ "$state" = member ] || return 0
  systemctl is-active --quiet kubelet || run systemctl start kubelet
}

# become_node SCRIPT: the one place where the secrets are handed on.
become_node() {
  set -- "$1" --by-install
  [ -z "$root" ] || set -- "$@" --root "$root"
  [ "$dry_run" = no ] || set -- "$@" --dry-run
  [ "$force" = no ] || set -- "$@" --force
  if [ "$first" = no ]; then
    set -- "$@" --wait-seconds "$wait_seconds"
    [ "$wait" = yes ] || set -- "$@" --no-wait
  fi
  done_something=yes
  script=$1
  shift
  KUBEADM_TOKEN=$token KUBEADM_CERTIFICATE_KEY=$certificate_key KUBEADM_CA_CERT_HASH=$ca_cert_hash sh "$here/$script" "$@" || exit 1
}

# @see https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/
speak_of_settings() {
  noted reconfigure || return 0
  warn "what kubeadm is told has changed, and kubeadm tells nobody on a cluster that runs:"
  if [ "$first" = yes ]; then
    warn "  sh $here/init.sh --reconfigure     # makes /run/keelson/kubeadm.yaml; remove it in the end"
    warn "  kubeadm init phase upload-config all --config /run/keelson/kubeadm.yaml"
    warn "  kubeadm upgrade apply $version --yes   # then, on every other server: kubeadm upgrade node"
    warn "  for other names in the certificate: move /etc/kubernetes/pki/apiserver.* away, then"
    warn "  kubeadm init phase certs apiserver --config /run/keelson/kubeadm.yaml && crictl stop \\$(crictl ps -q --name kube-apiserver)"
    warn "  for kubelets, on every node: kubeadm upgrade node phase kubelet-config && systemctl restart kubelet"
  else
    warn "  flags of this kubelet: edit /var/lib/kubelet/kubeadm-flags.env, then systemctl restart kubelet"
    warn "  labels and taints: kubectl label node $node …, kubectl taint node $node …"
    [ "$role" = agent ] || warn "  patches of static pods: kubeadm upgrade node --patches /$patches"
  fi
  strike reconfigure
}

bootstrap_sum() { (cd "\${bootstrap%/*}" && find . -type f | sort | while IFS= read -r file; do sha256sum "$file"; done); }

# After the start, and whenever what it applies has changed.
is_bootstrap_due() {
  [ "$first" = yes ] && [ "$run_bootstrap" = yes ] && [ -f "$bootstrap" ] || return 1
  sum=$(bootstrap_sum)
  # Without a sum nothing is known, and a cluster that has its add-ons is not harmed by them.
  [ -z "$sum" ] || [ "$sum" != "$(cat "$root/var/lib/keelson/bootstrap" 2>/dev/null)" ]
}

bootstrap_cluster() {
  is_bootstrap_due || return 0
  done_something=yes
  if [ "$dry_run" = yes ]; then
    say "would run   $bootstrap"
    return
  fi
  KUBECONFIG=$root/etc/kubernetes/admin.conf sh "$bootstrap" ||
    die "the cluster runs, but not all of its add-ons" "see above; where they wait for nodes that take pods, let those join, then run this again"
  mkdir -p "$root/var/lib/keelson"
  bootstrap_sum >"$root/var/lib/keelson/.bootstrap" || :
  mv -f "$root/var/lib/keelson/.bootstrap" "$root/var/lib/keelson/bootstrap"
}

main() {
  parse_options "$@"
  settle_start
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
  bootstrap=$(dirname "$(dirname "$here")")/bootstrap/bootstrap.sh
  look_before
  place_host_files
  remove_former_host_files
  merge_hosts
  prepare_machine
  if [ "$start" = yes ]; then
    prepare_kernel
    restart_networkd
    install_tools
    install_runtime
    if [ "$state" = member ]; then
      upgrade_node
      end_join
    else
      install_kubernetes kubeadm kubelet kubectl
    fi
    restart_static_pods
    run_kubelet
    start_bird
    if [ "$state" != member ]; then
      if [ "$first" = yes ]; then become_node init.sh; else become_node join.sh; fi
    fi
    bootstrap_cluster
  fi
  speak_of_settings
  finish unchanged 'done'
}

main "$@"
`;
