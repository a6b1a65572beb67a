import { birdService, birdVariables } from '../bird-host';
import { type Cluster, type Node, printClaim } from '../cluster';
import { etcdHealth, etcdVariables } from '../host-etcd';
import { defineHostFile, generatedBy, type HostContext } from '../host-file';
import { installOptions, notes, placing, preparing, refusing, startOption } from '../host-install';
import { joinersOf, peer, peers, serversBefore, waiting } from '../host-peers';
import { action, hostScript, ownership, speech } from '../host-script';
import { dataDirOf, serviceOf, tokenPath } from '../k3s-host';

/** The script that makes a machine the node; it stays in the node's folder and reads the files beside it. */
export const k3sInstall = defineHostFile({
  name: 'k3s-install',
  summary: 'prepares the machine, copies its files into place and installs or upgrades k3s, install.sh',
  write(context) {
    if (!context.cluster.k3s) return undefined;
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

/** What the script knows of its node; lists are separated by spaces. */
function variablesOf({ cluster, node, needs, files }: HostContext): Record<string, string> {
  const { datastore, distribution, release, k3s } = cluster;
  return {
    header: generatedBy(cluster),
    cluster: cluster.name,
    node: node.name,
    distribution,
    role: node.role,
    service: serviceOf(node),
    version: release,
    unit_from: k3s?.service === 'systemd' ? 'keelson' : 'installer',
    token_file: k3s?.service === 'systemd' && cluster.nodes.length > 1 ? tokenPath : '',
    addresses: node.addresses.map(printClaim).join(' '),
    node_count: String(cluster.nodes.length),
    waits_for: predecessorsOf(cluster, node).join(' '),
    joined_by: datastore.kind === 'embedded-etcd' ? peers(cluster, joinersOf(cluster, node), node).join(' ') : '',
    ...etcdVariables(cluster, node),
    data_dir: dataDirOf(cluster),
    has_manifests: [...files.keys()].some((path) => path.startsWith('k3s-manifests/')) ? 'yes' : 'no',
    modules: needs.modules.join(' '),
    ...birdVariables(cluster),
  };
}

/** Whom a node lets go first: a server the servers before it, an agent all servers and the VIP. */
function predecessorsOf(cluster: Cluster, node: Node): string[] {
  const { vip, port } = cluster.controlPlane;
  return [
    ...peers(cluster, serversBefore(cluster, node), node),
    ...(node.role === 'server' ? [] : peer('control-plane-VIP', vip, port, node)),
  ];
}

/**
 * The same text for every node.
 * @see https://github.com/k3s-io/k3s/blob/0136cf258954a458da1404858396342724b93d24/install.sh
 */
const body = `${speech}${action}
mirror=

usage() {
  cat <<'END'
usage: [K3S_TOKEN=…] install.sh [option…]
  --mirror cn        fetch k3s, and its installer, from the mirror in China
  --dry-run          say what would be done, and do nothing
  --root DIR         put the files below DIR and start nothing: for images
  --start            after --root: start things nevertheless
  --no-wait          do not wait for the nodes that go first
  --wait-seconds N   wait at most N seconds for them (600)
  --force            go on where this does not look like the right machine
  --help             print this text
environment:
  K3S_TOKEN          the join token, the same on all nodes of a cluster; it is handed on to k3s, never shown
  K3S_TOKEN_FILE     path of a file that holds it
  INSTALLER          path of a k3s installer to run instead of fetching one, for machines without Internet
  K3S_BINARY         path of the k3s binary, where k3s is set up without its installer
END
}

${ownership}${notes}${installOptions}${startOption}${waiting}
own_option() {
  if start_option "$@" || wait_option "$@"; then return; fi
  case $1 in
    --mirror)
      [ "\${2-}" = cn ] || wrong_usage "--mirror knows only cn"
      mirror=cn
      taken=2
      ;;
    *) return 1 ;;
  esac
}

mode_of() {
  case $1 in
    etc/rancher/k3s/* | etc/systemd/system/*.env) echo 600 ;;
    etc/bird/*) echo 640 ;;
    *) echo 644 ;;
  esac
}
note_of() {
  case $1 in
    etc/rancher/k3s/* | etc/systemd/system/*) echo restart-k3s ;;
    etc/bird/*) if [ "$bird" = yes ]; then echo reload-bird; else echo stop-bird; fi ;;
    etc/systemd/networkd.conf.d/*) echo restart-networkd ;;
  esac
}
original_of() { echo "$1.before-keelson"; }
${placing}${refusing}${preparing}${etcdHealth}
# Everything that can be refused is refused before anything is changed.
look_before() {
  look_for_root "sudo --preserve-env=K3S_TOKEN $0"
  [ -d "$here/etc" ] || die "$here has no files of the node" "copy the whole folder of the cluster, not install.sh alone"
  if [ "$role" = server ] && [ "$has_manifests" = yes ] && [ ! -d "$manifests" ]; then
    die "$manifests is missing" "copy the whole folder of the cluster, with k3s-manifests and host side by side"
  fi
  look_for_foreign_manifests
  [ "$start" = yes ] || return 0
  look_for_systemd
  look_at_machine
  look_at_addresses
  look_at_given_token
  look_for_token
  look_at_etcd
  look_for_running_cluster
  look_for_bird_passwords
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

# Sets suffix of the binary and arch of its sums, as the release names them.
look_at_machine() {
  case $(uname -m) in
    x86_64 | amd64) arch=amd64 suffix='' ;;
    aarch64 | arm64) arch=arm64 suffix=-arm64 ;;
    armv7* | armv8l | arm) arch=arm suffix=-armhf ;;
    s390x) arch=s390x suffix=-s390x ;;
    *) die "there is no k3s for the processor $(uname -m)" "use a machine with an amd64, arm64, armhf or s390x processor" ;;
  esac
}

given_token() { if [ -n "\${K3S_TOKEN-}" ]; then printf '%s\\n' "$K3S_TOKEN"; else cat -- "$K3S_TOKEN_FILE"; fi; }

# k3s seals the data of servers with the token, so a node that is given another one does not start again.
look_at_given_token() {
  [ -n "\${K3S_TOKEN-}\${K3S_TOKEN_FILE-}" ] || return 0
  if [ -z "\${K3S_TOKEN-}" ] && [ ! -s "$K3S_TOKEN_FILE" ]; then
    die "K3S_TOKEN_FILE=$K3S_TOKEN_FILE is not there or empty" "put the token there, or give it by K3S_TOKEN"
  fi
  if [ "$force" = yes ] || [ -z "$token_file" ] || [ ! -s "$root$token_file" ]; then return; fi
  [ "$(given_token)" = "$(cat "$root$token_file")" ] ||
    die "K3S_TOKEN is not the token in $root$token_file" "leave it out; after 'k3s token rotate' put the new one in place with --force"
}

look_for_token() {
  if [ "$node_count" -eq 1 ] || [ "$dry_run" = yes ] || [ -n "\${K3S_TOKEN-}\${K3S_TOKEN_FILE-}" ]; then return; fi
  if [ -n "$token_file" ]; then
    [ ! -s "$root$token_file" ] || return 0
    if [ -e "$root$data_dir/server/token" ]; then
      die "K3S_TOKEN is not set, and the cluster that runs has one already" \
        "give every node the token of its servers: K3S_TOKEN_FILE=$root$data_dir/server/token $0 on this one"
    fi
  else
    needs_k3s || return 0
  fi
  die "K3S_TOKEN is not set, and the nodes of a cluster join by a token that they share" \\
    "make one with 'openssl rand -hex 32', keep it safe, and give it to every node: K3S_TOKEN=… $0 (with sudo: --preserve-env=K3S_TOKEN)"
}

# A first server that has lost its disk would start a second cluster beside the one that its peers keep running.
look_for_running_cluster() {
  if [ "$dry_run" = yes ] || [ "$force" = yes ] || [ -d "$root$data_dir/server/db/etcd" ]; then return; fi
  needs_k3s || return 0
  for peer in $joined_by; do
    if answers "\${peer#*=}"; then
      die "\${peer%%=*} runs a cluster already, and this machine would start another" \
        "list \${peer%%=*} before $node in the cluster file, so that this machine joins; --force starts a new cluster"
    fi
  done
}

# What a node that joins asks for first; it needs no credentials, and the CA is not known yet.
answers() { curl -ksfg --noproxy '*' --max-time 5 -o /dev/null "$1/cacerts"; }

remove_former_host_files() {
  remove_former "$root"/etc/rancher/k3s/*.yaml "$root"/etc/modules-load.d/*.conf "$root"/etc/sysctl.d/*.conf \\
    "$root"/etc/systemd/networkd.conf.d/*.conf "$root"/etc/rancher/k3s/flannel/*.json "$root"/etc/systemd/system/k3s*.service* "$root"/etc/bird/bird.conf
}

# The one file with a secret: it comes from the environment and is never part of what Keelson writes.
place_token() {
  if [ -z "$token_file" ] || [ -z "\${K3S_TOKEN-}\${K3S_TOKEN_FILE-}" ]; then return; fi
  new_token=$root\${token_file%/*}/.token.keelson-new
  if [ "$dry_run" = yes ]; then
    [ -s "$root$token_file" ] || run "put the token into $root$token_file"
    return
  fi
  mkdir -p "\${new_token%/*}"
  (umask 077 && given_token >"$new_token")
  if [ -f "$root$token_file" ] && cmp -s "$new_token" "$root$token_file"; then
    rm -f "$new_token"
    return
  fi
  done_something=yes
  note restart-k3s
  mv -f "$new_token" "$root$token_file"
  say "wrote       $root$token_file"
}

# k3s reads the folder when it starts and every 15 seconds.
place_manifests() {
  [ "$role" = server ] && [ -d "$manifests" ] || return 0
  # It moves objects between files in steps, which a file written out of turn would undo.
  if [ -e "$auto_deploy/.keelson-ledger" ]; then
    for source in "$manifests"/*.yaml; do
      if [ -f "$source" ] && ! cmp -s "$source" "$auto_deploy/\${source##*/}"; then
        warn "$auto_deploy differs from $manifests, and 'keelson install' sees to it: run keelson install $cluster --to $auto_deploy"
        return
      fi
    done
    return
  fi
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
      warn "  If Argo CD, Flux or apply.sh brings them now, remove the file. To delete them, leave only its first line, give k3s"
      warn "  a minute, then remove it, on every server; 'keelson install --prune' does either, and knows which."
    fi
  done
}

# Where the unit that Keelson writes looks for it.
binary() {
  if [ "$unit_from" = keelson ]; then echo "$root/usr/local/bin/k3s"; else command -v k3s || :; fi
}

installed_version() { version_of "$(binary)"; }
version_of() {
  if [ -x "$1" ]; then "$1" --version | awk 'NR == 1 { print $3 }'; fi
}

needs_k3s() {
  noted install || [ "$(installed_version)" != "$version" ] || [ ! -e "$root/etc/systemd/system/$service.service" ]
}

wait_for_turn() {
  wait_for "$waits_for" answers 'does not answer' "run install.sh there first, or see 'journalctl -u k3s' there; then run this again"
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

# Makes new_binary that of the release, whole and checked, in the folder where it is to be.
fetch_binary() {
  mkdir -p "\${new_binary%/*}"
  trap 'rm -f "$new_binary" "$new_binary.sums"' EXIT
  trap 'exit 130' HUP INT TERM
  if [ -n "\${K3S_BINARY-}" ]; then
    [ -s "$K3S_BINARY" ] || die "K3S_BINARY=$K3S_BINARY is not there or empty" "save k3s$suffix of release $version there"
    cp "$K3S_BINARY" "$new_binary"
  else
    release=https://github.com/k3s-io/k3s/releases/download/$version
    [ "$mirror" != cn ] || release=https://rancher-mirror.rancher.cn/k3s/$(printf '%s' "$version" | tr + -)
    download "$release/sha256sum-$arch.txt" "$new_binary.sums"
    download "$release/k3s$suffix" "$new_binary"
    want=$(awk -v name="k3s$suffix" '$2 == name { print $1 }' "$new_binary.sums")
    have=$(sha256sum "$new_binary" | awk '{ print $1 }')
    [ "$want" = "$have" ] ||
      die "$release/k3s$suffix has the sum $have, and its release says \${want:-nothing}" "run this again; if it stays so, something between here and there changes downloads"
  fi
  rm -f "$new_binary.sums"
  chmod 755 "$new_binary"
  new_version=$(version_of "$new_binary" || :)
  [ "$new_version" = "$version" ] || die "the binary is k3s \${new_version:-of no version}, not $version" "give k3s$suffix of release $version"
}

download() {
  curl -sfL --retry 3 -o "$2" "$1" ||
    die "could not fetch $1" "see: curl -vL $1; in China use --mirror cn; without Internet set K3S_BINARY"
}

# What the installer does beside the unit and its settings, which are in place already.
install_binary() {
  if [ "$dry_run" = yes ]; then
    say "would install the binary of k3s $version for $service.service"
    return
  fi
  new_binary=$root/usr/local/bin/.k3s.keelson-new
  rm -f "$new_binary" "$new_binary.sums"
  if [ "$(installed_version)" != "$version" ]; then
    fetch_binary
    say "installing  k3s $version as $role"
    mv -f "$new_binary" "$(binary)"
    if command -v restorecon >/dev/null; then restorecon "$(binary)" || :; fi
  fi
  for tool in kubectl crictl ctr; do
    command -v "$tool" >/dev/null || [ -e "$root/usr/local/bin/$tool" ] || ln -s k3s "$root/usr/local/bin/$tool"
  done
  restart_unit
}

restart_unit() {
  if [ "$unit_from" = keelson ]; then
    run systemctl daemon-reload
    run systemctl enable "$service"
  fi
  run systemctl restart "$service"
}

start_k3s() {
  if needs_k3s; then
    note install
    wait_for_turn
    if [ "$unit_from" = keelson ]; then install_binary; else run_installer; fi
    done_something=yes
    strike install
  elif noted restart-k3s || ! systemctl is-active --quiet "$service"; then
    wait_for_turn
    restart_unit
    [ "$dry_run" = yes ] || say "restarted   $service"
  fi
  strike restart-k3s
}
${birdService}
main() {
  parse_options "$@"
  settle_start
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
  manifests=$(dirname "$(dirname "$here")")/k3s-manifests
  auto_deploy=$root$data_dir/server/manifests
  look_before
  place_host_files
  remove_former_host_files
  place_token
  place_manifests
  prepare_machine
  if [ "$start" = yes ]; then
    prepare_kernel
    restart_networkd
    start_k3s
    start_bird
  fi
  finish unchanged 'done'
}

main "$@"
`;
