import { birdPackage, birdVariables } from '../bird-host';
import { type Cluster, type Node, printClaim } from '../cluster';
import { defineHostFile, type HostContext } from '../host-file';
import { action, hostScript, speech } from '../host-script';
import { contains } from '../net';

/** The script that makes the machine fit for the distribution; install.sh runs it. */
export const prepare = defineHostFile({
  name: 'prepare',
  summary: 'turns swap off, opens the firewall, sees to SELinux, the clock and BIRD; install.sh runs it, prepare.sh',
  write(context) {
    return hostScript(context, {
      path: 'prepare.sh',
      intent: [
        'Prepares this machine for the node below. It may be run again at any time, and leaves alone what is right already.',
        'install.sh runs it, so run it by hand only to see or do this part alone.',
      ],
      variables: {
        node: context.node.name,
        interface: context.node.interface ?? '',
        ...selinuxPolicy(context.cluster),
        trusted: [...context.cluster.network.pod, ...context.cluster.network.service].map(({ text }) => text).join(' '),
        openings: openings(context).join('\n'),
        bird: birdVariables(context.cluster).bird as string,
      },
      body,
    });
  },
});

/** The package without which containers of an enforcing machine may not do what they must. The installer of k3s brings its own along. */
function selinuxPolicy({ k3s }: Cluster): { policy: string; policy_from: string } {
  if (!k3s)
    return {
      policy: 'container-selinux',
      policy_from: 'Install it from the distribution, or set SELinux to permissive, as kubeadm documents.',
    };
  return {
    policy: k3s.service === 'systemd' ? 'k3s-selinux' : '',
    policy_from:
      'Add the repository of this distribution below https://rpm.rancher.io/k3s/stable/common, install k3s-selinux, run this again.',
  };
}

/** `port/protocol source` of each port that other machines reach, where a source may be `any`; `4/ip` is an IP protocol by its number. */
function openings({ cluster, node, needs }: HostContext): string[] {
  const sources = {
    anywhere: ['any'],
    nodes: sourcesOf(cluster, cluster.nodes, node),
    servers: sourcesOf(cluster, cluster.servers, node),
    routers: cluster.bgp?.peers.map(({ address }) => printClaim(address)) ?? [],
  };
  const lines = needs.ports.flatMap(({ port, protocol, from = 'nodes' }) => sources[from].map((source) => `${port}/${protocol} ${source}`));
  // IP in IP carries IPv4 only. @see https://www.rfc-editor.org/rfc/rfc2003
  const protocols = needs.protocols.flatMap(({ number, from = 'nodes' }) =>
    sources[from].filter((source) => number !== 4 || !source.includes(':')).map((source) => `${number}/ip ${source}`),
  );
  return [...new Set([...lines, ...protocols])];
}

/** The node network, and the addresses of nodes that do not lie on it. */
function sourcesOf({ network, k3s }: Cluster, nodes: readonly Node[], self: Node): string[] {
  const lan = nodes.length === 0 ? [] : network.node;
  const claims = nodes
    .filter((node) => node !== self)
    .flatMap((node) => [...node.addresses, ...(k3s?.flannel.externalIp ? node.externalAddresses : [])])
    .filter((claim) => !lan.some(({ span }) => contains(span, claim.span)));
  return [...new Set([...lan.map(({ text }) => text), ...claims.map(printClaim)])];
}

/** The same text for every node. */
const body = `${speech}${action}
root=
start=yes
by_install=no

usage() {
  cat <<'END'
usage: prepare.sh [option…]
  --dry-run    say what would be done, and do nothing
  --root DIR   change files below DIR only: for images
  --start      after --root: change what runs nevertheless
  --help       print this text
END
}

parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --dry-run) dry_run=yes ;;
      --root)
        [ -d "\${2-}" ] || wrong_usage "--root needs a folder"
        root=\${2%/}
        start=no
        shift
        ;;
      --start) start=yes ;;
      --by-install) by_install=yes ;;
      --help)
        usage
        exit 0
        ;;
      *) wrong_usage "unknown option $1" ;;
    esac
    shift
  done
}

swap_off() {
  fstab=$root/etc/fstab
  if [ -f "$fstab" ] && awk '$1 !~ /^#/ && $3 == "swap" { found = 1 } END { exit !found }' "$fstab"; then
    done_something=yes
    if [ "$dry_run" = yes ]; then
      say "would comment the swap out of $fstab"
    else
      [ -e "$fstab.before-keelson" ] || ln "$fstab" "$fstab.before-keelson"
      awk '$1 !~ /^#/ && $3 == "swap" { printf "# " } { print }' "$fstab" >"$fstab.keelson-new"
      mv -f "$fstab.keelson-new" "$fstab"
      say "wrote       $fstab: no swap from now on; the old one is $fstab.before-keelson"
    fi
  fi
  if [ "$start" = yes ] && [ "$(wc -l <"$root/proc/swaps")" -gt 1 ]; then run swapoff -a; fi
}

# @see https://docs.k3s.io/advanced#selinux-support
# @see https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/
allow_by_selinux() {
  [ -n "$policy" ] && command -v getenforce >/dev/null && [ "$(getenforce)" = Enforcing ] || return 0
  if rpm -q --quiet "$policy"; then return; fi
  for manager in dnf yum; do
    if command -v "$manager" >/dev/null && "$manager" -q info "$policy" >/dev/null 2>&1; then
      run "$manager" install -y "$policy"
      return
    fi
  done
  warn "SELinux is enforcing, and the package $policy is neither installed nor in a repository of this machine."
  warn "  $policy_from"
}

families_of() { case $1 in *:*) echo ipv6 ;; *) echo ipv4 ;; esac; }

# firewalld WHEN… ARGUMENT: what is open already is not opened again, now and after the next boot.
firewalld() {
  for when in '' --permanent; do
    # shellcheck disable=SC2086 # no argument where it is empty
    firewall-cmd -q $when --zone="$1" --query-"$2" || run firewall-cmd -q $when --zone="$1" --add-"$2"
  done
}

open_firewalld() {
  for network in $trusted; do firewalld trusted "source=$network"; done
  zone=
  [ -z "$interface" ] || zone=$(firewall-cmd --get-zone-of-interface="$interface" 2>/dev/null) || zone=
  [ -n "$zone" ] || zone=$(firewall-cmd --get-default-zone)
  while read -r port source; do
    case $source-$port in
      -*) ;;
      any-*) firewalld "$zone" "port=$port" ;;
      *-*/ip)
        firewalld "$zone" "rich-rule=rule family=\\"$(families_of "$source")\\" source address=\\"$source\\" protocol value=\\"\${port%/ip}\\" accept"
        ;;
      *)
        firewalld "$zone" "rich-rule=rule family=\\"$(families_of "$source")\\" source address=\\"$source\\" port port=\\"\${port%/*}\\" protocol=\\"\${port#*/}\\" accept"
        ;;
    esac
  done <<END
$openings
END
}

# ufw RULE: as 'ufw show added' prints it.
ufw_allow() {
  case $ufw_has in *"
ufw allow $1
"*) return ;; esac
  # shellcheck disable=SC2086 # a rule is several words
  if [ "$dry_run" = yes ]; then run ufw allow $1; else run ufw allow $1 >/dev/null; fi
}

# ufw has no words for protocols by number, only files that it reads before its own rules.
# ufw_knows PROTOCOL SOURCE
ufw_knows() {
  case $2 in *:*) file=before6.rules chain=ufw6-before-input ;; *) file=before.rules chain=ufw-before-input ;; esac
  rule="-A $chain -p $1 -s $2 -j ACCEPT"
  ! grep -qxF -e "$rule" "$root/etc/ufw/$file" 2>/dev/null || return 0
  case $1 in 4) what='the tunnels between nodes' ;; *) what='what carries the VIP of the control plane' ;; esac
  warn "ufw drops $what: add this line before COMMIT in /etc/ufw/$file, then run 'ufw reload':"
  warn "  $rule"
}

open_ufw() {
  ufw_has="
$(ufw show added)
"
  for network in $trusted; do ufw_allow "from $network"; done
  while read -r port source; do
    case $source-$port in
      -*) ;;
      any-*) ufw_allow "$port" ;;
      *-*/ip) ufw_knows "\${port%/ip}" "$source" ;;
      *) ufw_allow "from $source to any port \${port%/*} proto \${port#*/}" ;;
    esac
  done <<END
$openings
END
}

# Rules of one's own belong to their author: what drops a packet in one table cannot be undone from another.
advise_on_nftables() {
  chain=$(nft list ruleset 2>/dev/null | awk '
    $1 == "table" { table = $2 " " $3 }
    $1 == "chain" { chain = $2 }
    / hook input / && /policy drop/ { print table " " chain; exit }')
  [ -n "$chain" ] || return 0
  warn "nftables drops what comes in, unless these rules are in chain $chain, for example in /etc/nftables.conf:"
  for network in $trusted; do warn "  $(saddr "$network") accept"; done
  while read -r port source; do
    case $source-$port in
      -*) ;;
      any-*) warn "  \${port#*/} dport \${port%/*} accept" ;;
      *-*/ip) warn "  $(saddr "$source") meta l4proto \${port%/ip} accept" ;;
      *) warn "  $(saddr "$source") \${port#*/} dport \${port%/*} accept" ;;
    esac
  done <<END
$openings
END
}
saddr() { case $1 in *:*) echo "ip6 saddr $1" ;; *) echo "ip saddr $1" ;; esac; }

# @see https://kubernetes.io/docs/reference/networking/ports-and-protocols/
open_firewall() {
  if command -v firewall-cmd >/dev/null && firewall-cmd -q --state 2>/dev/null; then
    open_firewalld
  elif command -v ufw >/dev/null && ufw status | grep -q '^Status: active'; then
    open_ufw
  elif command -v nft >/dev/null; then
    advise_on_nftables
  fi
}

# Certificates are good only between two moments, and etcd only between clocks that agree.
synchronise_clock() {
  command -v timedatectl >/dev/null || return 0
  [ "$(timedatectl show -p NTP --value 2>/dev/null)" = no ] || return 0
  [ "$(timedatectl show -p NTPSynchronized --value 2>/dev/null)" = no ] || return 0
  if [ "$(timedatectl show -p CanNTP --value 2>/dev/null)" = yes ]; then
    run timedatectl set-ntp true
  else
    warn "nothing keeps the clock of this machine right: install chrony or systemd-timesyncd"
  fi
}
${birdPackage}
main() {
  parse_options "$@"
  look_for_root "sudo $0"
  swap_off
  if [ "$start" = yes ]; then
    allow_by_selinux
    open_firewall
    synchronise_clock
    add_bird
  fi
  [ "$by_install" = no ] || return 0
  finish 'prepared already' prepared
}

main "$@"
`;
