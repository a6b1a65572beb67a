import { type Claim, type Cluster, type Node, printClaim, urlHost } from '../cluster';
import { defineHostFile, generatedBy, type HostContext } from '../host-file';
import { shellVariables } from '../shell';

/** The script that makes a machine the node; it stays in the node's folder and reads the files beside it. */
export const install = defineHostFile({
  name: 'install',
  summary: 'prepares the machine, copies its files into place and installs or upgrades k3s, install.sh',
  write(context) {
    return {
      path: 'install.sh',
      content: `#!/bin/sh\n# ${generatedBy(context.cluster)}\n${intent}\n${shellVariables(variablesOf(context))}\n${body}`,
      mode: 0o755,
    };
  },
});

/** What the script knows of its node; lists are separated by spaces. */
function variablesOf({ cluster, node, needs }: HostContext): Record<string, string> {
  const { datastore, config, version } = cluster.k3s;
  const etcd = node.role === 'server' && datastore.kind === 'etcd' ? datastore : undefined;
  return {
    header: `# ${generatedBy(cluster)}`,
    node: node.name,
    role: node.role,
    service: node.role === 'server' ? 'k3s' : 'k3s-agent',
    version,
    addresses: node.addresses.map(printClaim).join(' '),
    node_count: String(cluster.nodes.length),
    waits_for: predecessorsOf(cluster, node).join(' '),
    joined_by: joinersOf(cluster, node).join(' '),
    etcd: etcd?.endpoints.join(' ') ?? '',
    etcd_ca: etcd?.caFile ?? '',
    etcd_cert: etcd?.certFile ?? '',
    etcd_key: etcd?.keyFile ?? '',
    data_dir: typeof config['data-dir'] === 'string' ? config['data-dir'] : '/var/lib/rancher/k3s',
    has_addons: cluster.addons.size > 0 ? 'yes' : 'no',
    modules: needs.modules.join(' '),
  };
}

/** Whom a node lets go first: a server the servers before it, an agent all servers and the VIP. */
function predecessorsOf({ servers, controlPlane }: Cluster, node: Node): string[] {
  const before = node.role === 'server' ? servers.slice(0, servers.indexOf(node)) : servers;
  const vip = node.role === 'server' ? [] : peer('control-plane-VIP', controlPlane.vip, controlPlane.port, node);
  return [...before.flatMap(({ name, addresses }) => peer(name, addresses, controlPlane.port, node)), ...vip];
}

/** The servers that join the cluster which this node starts. */
function joinersOf({ servers, controlPlane, k3s }: Cluster, node: Node): string[] {
  if (node !== servers[0] || k3s.datastore.kind !== 'embedded-etcd') return [];
  return servers.slice(1).flatMap(({ name, addresses }) => peer(name, addresses, controlPlane.port, node));
}

/** `name=URL` of an API server, by an address of the family that the node prefers. */
function peer(name: string, claims: readonly Claim[], port: number, { addresses }: Node): string[] {
  const claim = claims.find(({ span }) => span.family === addresses[0]?.span.family) ?? claims[0];
  if (!claim) return [];
  return [`${name}=https://${urlHost(claim)}:${port}`];
}

const intent = `# Makes this machine the node below. It may be run again at any time: what is right already is left alone,
# and a run that was cut short is finished by the next one.
set -eu
umask 022
LC_ALL=C
PATH=$PATH:/usr/local/bin:/opt/bin
export LC_ALL PATH
`;

/**
 * The same text for every node.
 * @see https://github.com/k3s-io/k3s/blob/0136cf258954a458da1404858396342724b93d24/install.sh
 */
const body = `
dry_run=no
force=no
mirror=
root=
start=yes
wait=yes
wait_seconds=600
done_something=no
todo=

usage() {
  cat <<'END'
usage: [K3S_TOKEN=…] install.sh [option…]
  --mirror cn        fetch the installer and k3s from the mirror in China
  --dry-run          say what would be done, and do nothing
  --root DIR         put the files below DIR and start nothing: for images
  --start            after --root: start things nevertheless
  --no-wait          do not wait for the nodes that go first
  --wait-seconds N   wait at most N seconds for them (600)
  --force            go on where this does not look like the right machine
  --help             print this text
environment:
  K3S_TOKEN          the join token, the same on all nodes of a cluster; it is handed on, never written or shown
  INSTALLER          path of a k3s installer to run instead of fetching one, for machines without Internet
END
}

say() { printf '%s\\n' "$*"; }
warn() { printf 'warning: %s\\n' "$*" >&2; }

# die PROBLEM FIX
die() {
  printf 'install.sh: %s: %s\\n  fix   %s\\n' "$node" "$1" "$2" >&2
  exit 1
}

wrong_usage() {
  printf 'install.sh: %s\\n' "$1" >&2
  usage >&2
  exit 2
}

# Runs a command that changes the machine, or says that it would.
run() {
  done_something=yes
  if [ "$dry_run" = yes ]; then say "would run   $*"; else "$@"; fi
}

# What a changed file calls for is noted before the change and struck out when it is done.
note() {
  todo="$todo $1"
  [ "$dry_run" = yes ] && return
  mkdir -p "$root/var/lib/keelson"
  : >"$root/var/lib/keelson/$1"
}
noted() {
  case " $todo " in *" $1 "*) return 0 ;; esac
  [ -e "$root/var/lib/keelson/$1" ]
}
strike() { [ "$dry_run" = yes ] || rm -f "$root/var/lib/keelson/$1"; }

# Sets first_line to that of a file.
look_at() {
  first_line=
  IFS= read -r first_line <"$1" || :
}
is_ours() { look_at "$1" && [ "$first_line" = "$header" ]; }
is_generated() {
  look_at "$1"
  case $first_line in '# Generated by Keelson for cluster '*) return 0 ;; *) return 1 ;; esac
}

# place SOURCE TARGET MODE [NOTE]: TARGET is the old file or the new one, never a part; a foreign original is kept.
place() {
  if [ -f "$2" ] && cmp -s "$1" "$2"; then
    [ "$dry_run" = yes ] || chmod "$3" "$2"
    return
  fi
  done_something=yes
  [ -z "\${4-}" ] || note "$4"
  if [ "$dry_run" = yes ]; then
    say "would write $2"
    return
  fi
  folder=\${2%/*}
  [ -d "$folder" ] || mkdir -p "$folder"
  if [ -e "$2" ] && [ ! -e "$2.before-keelson" ] && ! is_generated "$2"; then
    ln "$2" "$2.before-keelson"
    say "kept        $2.before-keelson"
  fi
  # k3s and systemd read neither names with a leading dot nor names with this end.
  new=$folder/.\${2##*/}.keelson-new
  (umask 077 && cp "$1" "$new")
  chmod "$3" "$new"
  mv -f "$new" "$2"
  say "wrote       $2"
}

parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --mirror)
        [ "\${2-}" = cn ] || wrong_usage "--mirror knows only cn"
        mirror=cn
        shift
        ;;
      --dry-run) dry_run=yes ;;
      --root)
        [ -d "\${2-}" ] || wrong_usage "--root needs a folder"
        root=$(CDPATH='' cd -- "$2" && pwd)
        start=no
        shift
        ;;
      --start) start=yes ;;
      --no-wait) wait=no ;;
      --wait-seconds)
        case \${2-} in '' | *[!0-9]*) wrong_usage "--wait-seconds needs a number" ;; esac
        wait_seconds=$2
        shift
        ;;
      --force) force=yes ;;
      --help)
        usage
        exit 0
        ;;
      *) wrong_usage "unknown option $1" ;;
    esac
    shift
  done
}

# Everything that can be refused is refused before anything is changed.
look_before() {
  if [ -z "$root" ] && [ "$dry_run" = no ] && [ "$(id -u)" != 0 ]; then
    die "must run as root" "sudo --preserve-env=K3S_TOKEN $0"
  fi
  [ -d "$here/etc" ] || die "$here has no files of the node" "copy the whole folder of the cluster, not install.sh alone"
  if [ "$role" = server ] && [ "$has_addons" = yes ] && [ ! -d "$manifests" ]; then
    die "$manifests is missing" "copy the whole folder of the cluster, with k3s-manifests and host side by side"
  fi
  look_for_foreign_manifests
  [ "$start" = yes ] || return 0
  command -v systemctl >/dev/null || die "there is no systemd on this machine" "use a distribution with systemd"
  look_at_addresses
  look_for_token
  look_at_etcd
  look_for_running_cluster
}

look_for_foreign_manifests() {
  [ "$role" = server ] || return 0
  for source in "$manifests"/*.yaml; do
    target=$auto_deploy/\${source##*/}
    if [ -f "$target" ] && ! is_ours "$target" && ! cmp -s "$source" "$target"; then
      die "$target was not made for this cluster by Keelson" "move it out of that folder if its objects may be replaced, then run again"
    fi
  done
}

look_at_addresses() {
  [ "$force" = no ] || return 0
  here_now=" $(ip -o addr show | awk '{ sub("/.*", "", $4); printf "%s ", $4 }')"
  for address in $addresses; do
    case $here_now in
      *" $address "*) ;;
      *) die "this machine does not have $address, it has$here_now" "run it on $node, or bring the address up first; --force goes on" ;;
    esac
  done
}

look_for_token() {
  if [ "$node_count" -eq 1 ] || [ "$dry_run" = yes ] || [ -n "\${K3S_TOKEN-}\${K3S_TOKEN_FILE-}" ]; then return; fi
  needs_installer || return 0
  die "K3S_TOKEN is not set, and the nodes of a cluster join by a token that they share" \\
    "make one with 'openssl rand -hex 32', keep it safe, and give it to every node: K3S_TOKEN=… $0 (with sudo: --preserve-env=K3S_TOKEN)"
}

look_at_etcd() {
  [ -n "$etcd" ] || return 0
  if [ "$dry_run" = yes ]; then
    say "would ask   $etcd for /health"
    return
  fi
  for endpoint in $etcd; do
    if curl -sfg --noproxy '*' --max-time 5 -o /dev/null \\
      \${etcd_ca:+--cacert "$etcd_ca"} \${etcd_cert:+--cert "$etcd_cert"} \${etcd_key:+--key "$etcd_key"} "\${endpoint%/}/health"; then
      return
    fi
  done
  die "no member of the external etcd is healthy: $etcd" "start etcd, or correct distribution.k3s.datastore; see: curl $endpoint/health"
}

# A first server that has lost its disk would start a second cluster beside the one that its peers keep running.
look_for_running_cluster() {
  if [ "$dry_run" = yes ] || [ "$force" = yes ] || [ -d "$root$data_dir/server/db/etcd" ]; then return; fi
  needs_installer || return 0
  for peer in $joined_by; do
    if answers "\${peer#*=}"; then
      die "\${peer%%=*} runs a cluster already, and this machine would start another" \
        "list \${peer%%=*} before $node in the cluster file, so that this machine joins; --force starts a new cluster"
    fi
  done
}

# What a node that joins asks for first; it needs no credentials, and the CA is not known yet.
answers() { curl -ksfg --noproxy '*' --max-time 5 -o /dev/null "$1/cacerts"; }

place_host_files() {
  while IFS= read -r file; do
    case $file in
      etc/rancher/k3s/*) place "$here/$file" "$root/$file" 600 restart-k3s ;;
      etc/systemd/networkd.conf.d/*) place "$here/$file" "$root/$file" 644 restart-networkd ;;
      *) place "$here/$file" "$root/$file" 644 ;;
    esac
  done <<END
$(cd "$here" && find etc -type f | sort)
END
}

# A file that Keelson made for this cluster and makes no longer still has its effect until it goes.
remove_former_host_files() {
  for target in "$root"/etc/rancher/k3s/*.yaml "$root"/etc/modules-load.d/*.conf "$root"/etc/sysctl.d/*.conf \\
    "$root"/etc/systemd/networkd.conf.d/*.conf; do
    if [ -f "$target" ] && is_ours "$target" && [ ! -e "$here/\${target#"$root/"}" ]; then
      case $target in
        */etc/rancher/*) note restart-k3s ;;
        */networkd.conf.d/*) note restart-networkd ;;
      esac
      run rm -f "$target"
      [ "$dry_run" = yes ] || say "removed     $target"
    fi
  done
}

# k3s reads the folder when it starts and every 15 seconds.
place_manifests() {
  [ "$role" = server ] && [ -d "$manifests" ] || return 0
  if [ "$dry_run" = no ]; then
    mkdir -p "$root$data_dir"
    (umask 077 && mkdir -p "$auto_deploy")
  fi
  for source in "$manifests"/*.yaml; do
    [ ! -f "$source" ] || place "$source" "$auto_deploy/\${source##*/}" 600
  done
  for target in "$auto_deploy"/*.yaml; do
    if [ -f "$target" ] && is_ours "$target" && [ ! -e "$manifests/\${target##*/}" ]; then
      warn "$target is no longer generated, but k3s keeps its objects when a file goes."
      warn "  To delete them, leave only its first line, give k3s a minute, then remove the file; do so on every server."
    fi
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

prepare_kernel() {
  if [ "$dry_run" = yes ]; then
    [ -z "$modules" ] || say "would load  $modules"
    return
  fi
  for module in $modules; do
    modprobe "$module" || warn "the kernel has no module $module; check.sh says whether that matters"
  done
  for file in "$root"/etc/sysctl.d/*keelson.conf; do
    sysctl -q -p "$file" || warn "not every setting of $file could be made"
  done
}

restart_networkd() {
  noted restart-networkd || return 0
  if systemctl is-active --quiet systemd-networkd; then run systemctl restart systemd-networkd; fi
  strike restart-networkd
}

installed_version() {
  if command -v k3s >/dev/null; then k3s --version | awk 'NR == 1 { print $3 }'; fi
}

needs_installer() {
  noted install || [ "$(installed_version)" != "$version" ] || [ ! -e "$root/etc/systemd/system/$service.service" ]
}

wait_for_turn() {
  [ "$wait" = yes ] && [ -n "$waits_for" ] || return 0
  if [ "$dry_run" = yes ]; then
    say "would wait  for $waits_for"
    return
  fi
  deadline=$(($(date +%s) + wait_seconds))
  for peer in $waits_for; do
    name=\${peer%%=*}
    url=\${peer#*=}
    told=no
    until answers "$url"; do
      [ "$(date +%s)" -lt "$deadline" ] ||
        die "$name does not answer at $url after $wait_seconds seconds" "run install.sh there first, or see 'journalctl -u k3s' there; then run this again"
      [ "$told" = yes ] || say "waiting     for $name at $url"
      told=yes
      sleep 5
    done
  done
}

# Sets installer to a whole script on this machine, so that a broken download runs nothing.
fetch_installer() {
  if [ -n "\${INSTALLER-}" ]; then
    [ -s "$INSTALLER" ] || die "INSTALLER=$INSTALLER is not there or empty" "save https://get.k3s.io there"
    installer=$INSTALLER
    return
  fi
  installer_url=https://get.k3s.io
  [ "$mirror" != cn ] || installer_url=https://rancher-mirror.rancher.cn/k3s/k3s-install.sh
  installer=$(mktemp)
  trap 'rm -f "$installer"' EXIT
  trap 'exit 130' HUP INT TERM
  curl -sfL --retry 3 -o "$installer" "$installer_url" || : >"$installer"
  [ -s "$installer" ] ||
    die "could not fetch $installer_url" "see: curl -vL $installer_url; in China use --mirror cn; without Internet set INSTALLER"
  look_at "$installer"
  case $first_line in
    '#!'*) ;;
    *) die "$installer_url gave something that is not a script" "see: curl -vL $installer_url; a proxy or captive portal may be in the way" ;;
  esac
}

run_installer() {
  if [ "$dry_run" = yes ]; then
    say "would install k3s $version as $role"
    return
  fi
  fetch_installer
  say "installing  k3s $version as $role"
  # The installer rewrites unit and settings from its environment: nothing may reach it by accident.
  unset K3S_URL INSTALL_K3S_CHANNEL INSTALL_K3S_COMMIT INSTALL_K3S_EXEC INSTALL_K3S_NAME INSTALL_K3S_PR INSTALL_K3S_SKIP_START
  # It does not look at config.yaml, so it would not restart a k3s whose binary stays.
  INSTALL_K3S_VERSION=$version INSTALL_K3S_FORCE_RESTART=true INSTALL_K3S_MIRROR=\${mirror:-\${INSTALL_K3S_MIRROR-}} sh "$installer" "$role" ||
    die "the k3s installer failed" "see 'journalctl -u $service', then run this again"
  [ "$(installed_version)" = "$version" ] ||
    die "k3s is $(installed_version), not $version, after its installer" "put the binary of $version in place, or unset INSTALL_K3S_SKIP_DOWNLOAD"
}

start_k3s() {
  if needs_installer; then
    note install
    wait_for_turn
    run_installer
    done_something=yes
    strike install
  elif noted restart-k3s || ! systemctl is-active --quiet "$service"; then
    wait_for_turn
    run systemctl restart "$service"
    [ "$dry_run" = yes ] || say "restarted   $service"
  fi
  strike restart-k3s
}

main() {
  parse_options "$@"
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
  manifests=$(dirname "$(dirname "$here")")/k3s-manifests
  auto_deploy=$root$data_dir/server/manifests
  look_before
  place_host_files
  remove_former_host_files
  place_manifests
  swap_off
  if [ "$start" = yes ]; then
    prepare_kernel
    restart_networkd
    start_k3s
  fi
  if [ "$done_something" = no ]; then
    say "$node: unchanged"
  elif [ "$dry_run" = yes ]; then
    say "$node: nothing was done"
  else
    say "$node: done"
  fi
}

main "$@"
`;
