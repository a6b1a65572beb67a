import { type Cluster, provides } from './cluster';

/** What one part of the cluster leaves behind: links by name or pattern, words in iptables rules, and paths. */
export interface Traces {
  readonly links: readonly string[];
  readonly chains: readonly string[];
  readonly paths: readonly string[];
}

/** What the parts of a cluster leave behind on every node. */
export function tracesOf(cluster: Cluster): readonly Traces[] {
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
  multus: { links: [], chains: [], paths: ['/etc/cni/net.d/00-multus.conf', '/etc/cni/net.d/multus.d'] },
  purelb: { links: ['kube-lb0'], chains: [], paths: [] },
};

const flannel: Traces = {
  links: ['cni0', 'flannel.1', 'flannel-v6.1', 'flannel-wg', 'flannel-wg-v6'],
  chains: ['FLANNEL-', 'flannel'],
  paths: ['/etc/cni/net.d/10-flannel.conflist', '/run/flannel', '/var/lib/cni'],
};

const kubeProxy: Traces = { links: ['kube-ipvs0'], chains: [], paths: [] };

/** Words of iptables rules that go, as one extended regular expression. */
export function chainsOf(traces: readonly Traces[]): string {
  return ['KUBE-', 'CNI-', ...traces.flatMap(({ chains }) => chains)].join('|');
}

/**
 * How every script that removes takes its options, and shell functions that take things off a machine; they need what talks and changes,
 * `ownership`, `links`, `vip` and `chains`, and `original_of`, the path where a foreign original is kept.
 */
export const removal = `
root=
yes=no

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

# Of these, what Keelson made goes, and what was there before comes back.
remove_made() {
  for target; do
    if [ -f "$target" ] && is_generated "$target"; then
      remove "$target"
      restore "$target"
    fi
  done
}

restore() {
  original=$(original_of "$1")
  [ -e "$original" ] || return 0
  run mv -f "$original" "$1"
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
`;
