import { birdPasswordFile } from './bird-speaker';
import type { Cluster } from './cluster';

/** What scripts of a node know of BIRD there; lists are separated by spaces. */
export function birdVariables({ bgp }: Cluster): Record<string, string> {
  const secrets = bgp?.bird ? bgp.peers.filter(({ passwordSecret }) => passwordSecret !== undefined) : [];
  return {
    bird: bgp?.bird ? 'yes' : 'no',
    bird_passwords: secrets.map(({ name }) => `/etc/bird/${birdPasswordFile(name)}`).join(' '),
  };
}

/** Shell functions that see to BIRD's package; they need what talks and what acts. */
export const birdPackage = `
# Its own words would be taken for ours.
add_package() {
  if [ "$dry_run" = yes ]; then
    run "$@"
  else
    done_something=yes
    "$@" >&2
  fi
}

# A configuration that is in place already stays. apt may never have been asked for its lists.
add_bird_by_apt() {
  add_package env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install -y -qq bird2 && return
  add_package apt-get update -qq
  add_package env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install -y -qq bird2
}

add_bird() {
  if [ "$bird" = no ] || command -v bird >/dev/null; then return; fi
  if command -v apt-get >/dev/null; then
    add_bird_by_apt || die "the package bird2 could not be installed" "see above, then run this again"
    return
  fi
  for manager in dnf yum; do
    if command -v "$manager" >/dev/null && "$manager" -q info bird >/dev/null 2>&1; then
      add_package "$manager" install -y bird || die "the package bird could not be installed" "see above, then run this again"
      return
    fi
  done
  die "there is no bird, and no package of it in a repository of this machine" "install BIRD 2 (in Enterprise Linux from EPEL), then run this again"
}
`;

/** Shell functions that put BIRD to work; they need those that place files. */
export const birdService = `
# BIRD refuses a configuration that includes what is not there.
look_for_bird_passwords() {
  [ "$dry_run" = no ] || return 0
  for file in $bird_passwords; do
    [ -s "$root$file" ] ||
      die "$root$file is not there, and a router expects a password" "put one line into it, password \\"…\\";, readable for the group bird alone (0640)"
  done
}

# Fedora's package reads another file than Debian's.
lead_bird_here() {
  [ -f "$root/etc/bird.conf" ] || return 0
  mkdir -p "$root/var/lib/keelson"
  printf '# %s\\ninclude "/etc/bird/bird.conf";\\n' "$header" >"$root/var/lib/keelson/bird.conf"
  place "$root/var/lib/keelson/bird.conf" "$root/etc/bird.conf" 640 reload-bird
  rm -f "$root/var/lib/keelson/bird.conf"
}

# BIRD gives its rights away before it reads.
show_bird() {
  id -g bird >/dev/null 2>&1 || return 0
  for file in "$root/etc/bird/bird.conf" "$root/etc/bird.conf"; do
    [ ! -f "$file" ] || ! is_generated "$file" || chgrp bird "$file" || warn "$file could not be given to the group bird"
  done
}

start_bird() {
  if [ "$bird" = no ]; then
    ! noted stop-bird || run systemctl disable --now bird
    strike stop-bird
    return
  fi
  if [ "$dry_run" = yes ]; then
    ! noted reload-bird || say "would reload bird"
    return
  fi
  command -v bird >/dev/null || die "there is no bird on this machine" "install BIRD 2 (package bird2 or bird), then run this again"
  lead_bird_here
  show_bird
  said=$(bird -p -c "$root/etc/bird/bird.conf" 2>&1) ||
    die "BIRD refuses its configuration: $said" "BIRD goes on with the one before; correct what it names, then run this again"
  if noted reload-bird || ! systemctl is-active --quiet bird; then
    run systemctl enable bird
    run systemctl reload-or-restart bird
    say "reloaded    bird"
  fi
  strike reload-bird
  strike stop-bird
}
`;

/** A shell function that says how BIRD does; it needs what counts. */
export const birdCheck = `
check_bird() {
  [ "$bird" = yes ] || return 0
  if ! is_active bird; then
    fail "bird does not run" "run install.sh; if it does not stay, see 'journalctl -u bird'"
    return
  fi
  ok "bird runs"
  for session in $(birdc -r show protocols 2>/dev/null | awk '$2 == "BGP" { print $1 "=" $6 }'); do
    case $session in
      *=Established) ok "BGP session \${session%%=*} is up" ;;
      *) warn "BGP session \${session%%=*} is not up but \${session#*=}: see 'birdc show protocols all \${session%%=*}'" ;;
    esac
  done
}
`;
