import { type Cluster, printClaim, provides } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { action, hostScript, ownership, speech } from '../host-script';
import { dataDirOf, serviceOf } from '../k3s-host';

/** The script that takes the node off the machine. */
export const uninstall = defineHostFile({
  name: 'uninstall',
  summary: 'takes k3s, the traces of the CNI and all files of Keelson off the machine, uninstall.sh',
  write(context) {
    const { cluster, node } = context;
    if (!cluster.k3s) return undefined;
    const traces = tracesOf(cluster);
    return hostScript(context, {
      path: 'uninstall.sh',
      intent: [
        'Takes k3s, what the pod network left in the kernel, and the files of Keelson off this machine.',
        'The data of the node goes with it. It may be run again until nothing is left.',
      ],
      variables: {
        header: generatedBy(cluster),
        node: node.name,
        service: serviceOf(node),
        data_dir: dataDirOf(cluster),
        vip: cluster.controlPlane.vip.map(printClaim).join(' '),
        links: traces.flatMap(({ links }) => links).join(' '),
        chains: ['KUBE-', 'CNI-', ...traces.flatMap(({ chains }) => chains)].join('|'),
        leftovers: traces.flatMap(({ paths }) => paths).join(' '),
      },
      body,
    });
  },
});

/** What one part of the cluster leaves behind: links by name or pattern, words in iptables rules, and paths. */
interface Traces {
  readonly links: readonly string[];
  readonly chains: readonly string[];
  readonly paths: readonly string[];
}

function tracesOf(cluster: Cluster): readonly Traces[] {
  return [
    ...Object.entries(tracesByAddon).flatMap(([addon, traces]) => (cluster.addons.has(addon) ? [traces] : [])),
    ...(provides(cluster, 'cni') ? [] : [flannel]),
    ...(provides(cluster, 'kube-proxy') ? [] : [kubeProxy]),
  ];
}

/** @see https://docs.k3s.io/networking/basic-network-options#custom-cni */
const tracesByAddon: Readonly<Record<string, Traces>> = {
  calico: {
    links: ['cali*', 'vxlan.calico', 'vxlan-v6.calico', 'wireguard.cali', 'wg-v6.cali'],
    chains: ['cali-', 'cali:'],
    paths: [
      '/etc/cni/net.d/10-calico.conflist',
      '/etc/cni/net.d/calico-kubeconfig',
      '/etc/cni/net.d/calico.d',
      '/var/lib/calico',
      '/run/calico',
    ],
  },
  cilium: {
    links: ['cilium_host', 'cilium_net', 'cilium_vxlan', 'cilium_geneve', 'cilium_wg0', 'lxc*'],
    chains: ['CILIUM_', 'cilium'],
    paths: [
      '/etc/cni/net.d/05-cilium.conflist',
      '/etc/sysctl.d/99-zzz-override_cilium.conf',
      '/run/cilium',
      '/sys/fs/bpf/cilium',
      '/sys/fs/bpf/tc/globals',
    ],
  },
  'kube-router': { links: ['kube-bridge'], chains: ['kube-bridge', 'allow outbound node port traffic'], paths: [] },
  purelb: { links: ['kube-lb0'], chains: [], paths: [] },
};

const flannel: Traces = {
  links: ['cni0', 'flannel.1', 'flannel-v6.1', 'flannel-wg', 'flannel-wg-v6'],
  chains: ['FLANNEL-', 'flannel'],
  paths: ['/run/flannel', '/var/lib/cni'],
};

const kubeProxy: Traces = { links: ['kube-ipvs0'], chains: [], paths: [] };

/**
 * The same text for every node.
 * @see https://github.com/k3s-io/k3s/blob/0136cf258954a458da1404858396342724b93d24/install.sh (create_killall, create_uninstall)
 */
const body = `${speech}${action}
root=
yes=no

usage() {
  cat <<'END'
usage: uninstall.sh --yes [option…]
  --yes        do it: k3s and its data on this machine are gone afterwards
  --dry-run    say what would be done, and do nothing
  --root DIR   where to find the files, for tests
  --help       print this text
END
}
${ownership}
parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --yes) yes=yes ;;
      --dry-run) dry_run=yes ;;
      --root)
        [ -d "\${2-}" ] || wrong_usage "--root needs a folder"
        root=\${2%/}
        shift
        ;;
      --help)
        usage
        exit 0
        ;;
      *) wrong_usage "unknown option $1" ;;
    esac
    shift
  done
}

# What is gone already, or goes by itself, is no failure.
try() { run "$@" || warn "failed: $*"; }

stop_k3s() {
  if systemctl is-active --quiet "$service"; then try systemctl stop "$service"; fi
}

# Links of the CNI first: k3s-killall.sh would leave Cilium's, which then cut the machine off.
remove_links() {
  for pattern in $links; do
    for link in $(ip -o link show 2>/dev/null | awk '{ sub(/[@:].*/, "", $2); print $2 }'); do
      # shellcheck disable=SC2254 # it is a pattern
      case $link in $pattern) try ip link delete "$link" ;; esac
    done
  done
}

remove_vip() {
  for address in $vip; do
    for held in $(ip -o addr show 2>/dev/null | awk -v want="$address" '{ at = $4; sub("/.*", "", at); if (at == want) print $4 "," $2 }'); do
      try ip addr del "\${held%,*}" dev "\${held#*,}"
    done
  done
}

remove_rules() {
  for tables in iptables ip6tables; do
    command -v "$tables-save" >/dev/null || continue
    rules=$("$tables-save" 2>/dev/null) || continue
    printf '%s\\n' "$rules" | grep -Eq -- "$chains" || continue
    done_something=yes
    if [ "$dry_run" = yes ]; then
      say "would take rules of $chains out of $tables"
    else
      printf '%s\\n' "$rules" | grep -Ev -- "$chains" | "$tables-restore" || warn "the rules of $tables could not be restored"
      say "removed     rules of $chains from $tables"
    fi
  done
  command -v nft >/dev/null || return 0
  for family in ip ip6; do
    if nft list table "$family" kube-proxy >/dev/null 2>&1; then try nft delete table "$family" kube-proxy; fi
  done
  if command -v ipvsadm >/dev/null && [ -n "$(ipvsadm --save -n 2>/dev/null)" ]; then try ipvsadm --clear; fi
}

# Containers outlive the service on purpose, so that k3s can be upgraded under them.
kill_containers() {
  shims=$(ps -e -o pid= -o args= 2>/dev/null | awk -v dir="$root$data_dir/data/" 'index($2, dir) == 1 && $2 ~ "/bin/containerd-shim" { print $1 }')
  for shim in $shims; do
    # shellcheck disable=SC2046 # one word per process
    try kill -9 $(family_of "$shim")
  done
}
family_of() {
  ps -e -o ppid= -o pid= | awk -v root="$1" '
    { children[$1] = children[$1] " " $2 }
    END {
      queue[1] = root
      for (i = n = 1; i <= n; i++) {
        print queue[i]
        count = split(children[queue[i]], own, " ")
        for (j = 1; j <= count; j++) queue[++n] = own[j]
      }
    }'
}

unmount() {
  mounts=$(awk -v a="$root/run/k3s" -v b="$root/var/lib/kubelet" -v c="$root/run/netns/cni-" -v d="$root$data_dir/" '
    index($2, a) == 1 || index($2, b) == 1 || index($2, c) == 1 || index($2, d) == 1 { print $2 }' "$root/proc/mounts" 2>/dev/null | sort -r)
  for path in $mounts; do try umount -f "$path"; done
}

# The scripts of the installer know best what it did; where it was not used, the same is done here.
remove_k3s() {
  for script in "$root/usr/local/bin/$service-uninstall.sh" "$root/opt/bin/$service-uninstall.sh"; do
    if [ -x "$script" ]; then
      try env K3S_DATA_DIR="$root$data_dir" "$script"
    fi
  done
  unit=$root/etc/systemd/system/$service.service
  if [ -e "$unit" ] && is_ours "$unit"; then
    try systemctl disable "$service"
    remove "$unit"
    remove "$unit.env"
    # The unit of an installer before, and its settings, in which a token may be.
    remove "$unit.before-keelson"
    remove "$unit.env.before-keelson"
    try systemctl daemon-reload
  fi
  kill_containers
  unmount
  for tool in kubectl crictl ctr; do
    path=$root/usr/local/bin/$tool
    if [ -L "$path" ] && [ "$(readlink "$path")" = k3s ]; then remove "$path"; fi
  done
  remove "$root/usr/local/bin/k3s"
  remove "$root/etc/rancher/k3s"
  remove "$root/etc/rancher/node"
  remove "$root/run/k3s"
  remove "$root/var/lib/kubelet"
  remove "$root$data_dir"
}

remove() {
  if [ ! -e "$1" ] && [ ! -L "$1" ]; then return; fi
  if [ -d "$1" ] && grep -q " $1" "$root/proc/mounts" 2>/dev/null && [ "$dry_run" = no ]; then
    warn "$1 holds a mount, so it stays: unmount it and run this again"
    return
  fi
  run rm -rf "$1"
  [ "$dry_run" = yes ] || say "removed     $1"
}

# Its routes would go on to lead here.
stop_bird() {
  conf=$root/etc/bird/bird.conf
  [ -f "$conf" ] && is_generated "$conf" || return 0
  try systemctl disable --now bird
}

remove_our_files() {
  for target in "$root"/etc/bird/bird.conf "$root"/etc/bird.conf "$root"/etc/modules-load.d/*.conf "$root"/etc/sysctl.d/*.conf "$root"/etc/systemd/networkd.conf.d/*.conf; do
    if [ -f "$target" ] && is_generated "$target"; then
      remove "$target"
      restore "$target"
    fi
  done
  remove "$root/var/lib/keelson"
}

restore() {
  [ -e "$1.before-keelson" ] || return 0
  run mv -f "$1.before-keelson" "$1"
  [ "$dry_run" = yes ] || say "restored    $1"
}

# Only a file that nobody has changed since goes back as a whole.
restore_fstab() {
  fstab=$root/etc/fstab
  [ -e "$fstab.before-keelson" ] || return 0
  if awk '$1 !~ /^#/ && $3 == "swap" { printf "# " } { print }' "$fstab.before-keelson" | cmp -s - "$fstab"; then
    restore "$fstab"
  else
    warn "$fstab was changed since, so its swap stays off; the old file is $fstab.before-keelson"
  fi
}

main() {
  parse_options "$@"
  if [ "$yes" = no ] && [ "$dry_run" = no ]; then
    wrong_usage "this removes k3s and the data of $node from this machine: say --yes, or --dry-run to see what would be done"
  fi
  if [ -z "$root" ] && [ "$dry_run" = no ] && [ "$(id -u)" != 0 ]; then die "must run as root" "sudo $0 $*"; fi
  stop_bird
  stop_k3s
  remove_links
  remove_k3s
  remove_links
  remove_rules
  remove_vip
  for path in $leftovers; do remove "$root$path"; done
  remove_our_files
  restore_fstab
  if [ "$done_something" = no ]; then
    say "$node: nothing is left"
  elif [ "$dry_run" = yes ]; then
    say "$node: nothing was done"
  else
    say "$node: removed; what the kernel still holds of eBPF, IPVS and settings goes with a reboot, firewall openings stay"
    say "  and the Node object goes with: kubectl delete node $node"
  fi
}

main "$@"
`;
