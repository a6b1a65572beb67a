/**
 * How every script that installs takes its options; it needs what talks, and `own_option`, which takes one option of the script
 * alone and sets `taken` to 2 where a value belongs to it.
 */
export const installOptions = `
force=no
root=

parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --dry-run) dry_run=yes ;;
      --root)
        [ -d "\${2-}" ] || wrong_usage "--root needs a folder"
        root=$(CDPATH='' cd -- "$2" && pwd)
        shift
        ;;
      --force) force=yes ;;
      --help)
        usage
        exit 0
        ;;
      *)
        taken=1
        own_option "$@" || wrong_usage "unknown option $1"
        [ "$taken" -eq 1 ] || shift
        ;;
    esac
    shift
  done
}
`;

/** Whether a script that installs starts things as well: below another root only where it is told to. */
export const startOption = `
start=

start_option() {
  [ "$1" = --start ] || return 1
  start=yes
}
settle_start() {
  if [ -n "$start" ]; then return; fi
  if [ -z "$root" ]; then start=yes; else start=no; fi
}
`;

/** Shell functions that remember what is still to be done, however a run ends; they need `root` and `dry_run`. */
export const notes = `
todo=

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
`;

/**
 * Shell functions that put the node's files in place; they need notes, ownership, `here`, and of the distribution
 * `mode_of` and `note_of` a file below etc/, and `original_of`, the path where a foreign original is kept.
 */
export const placing = `
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
  original=$(original_of "$2")
  if [ -e "$2" ] && [ ! -e "$original" ] && ! is_generated "$2"; then
    ln "$2" "$original"
    say "kept        $original"
  fi
  # Who reads a folder whole reads neither names with a leading dot nor names with this end.
  new=$folder/.\${2##*/}.keelson-new
  (umask 077 && cp "$1" "$new")
  chmod "$3" "$new"
  mv -f "$new" "$2"
  say "wrote       $2"
}

place_host_files() {
  while IFS= read -r file; do
    mode=$(mode_of "$file")
    # What has no mode goes in place at a time of its own.
    [ -z "$mode" ] || place "$here/$file" "$root/$file" "$mode" "$(note_of "$file")"
  done <<END
$(cd "$here" && find etc -type f | sort)
END
}

# A file that Keelson made for this cluster and makes no longer still has its effect until it goes.
remove_former() {
  for target; do
    if [ -f "$target" ] && is_ours "$target" && [ ! -e "$here/\${target#"$root/"}" ]; then
      what=$(note_of "\${target#"$root/"}")
      [ -z "$what" ] || note "$what"
      run rm -f "$target"
      [ "$dry_run" = yes ] || say "removed     $target"
    fi
  done
}
`;

/** Shell functions that refuse what cannot be installed on; they need what talks. */
export const refusing = `
look_for_systemd() {
  command -v systemctl >/dev/null || die "there is no systemd on this machine" "use a distribution with systemd"
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
`;

/** Shell functions that make the machine and its kernel fit, once files are in place; they need `modules`. */
export const preparing = `
# prepare.sh says something only where it does something.
prepare_machine() {
  set -- --by-install
  [ -z "$root" ] || set -- "$@" --root "$root"
  [ "$start" = no ] || set -- "$@" --start
  [ "$dry_run" = no ] || set -- "$@" --dry-run
  prepared=$(sh "$here/prepare.sh" "$@") || die "the machine could not be prepared" "see above, then run this again"
  [ -z "$prepared" ] || {
    done_something=yes
    say "$prepared"
  }
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
`;
