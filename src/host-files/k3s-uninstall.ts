import { printClaim } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { chainsOf, removal, tracesOf } from '../host-removal';
import { action, hostScript, ownership, speech } from '../host-script';
import { dataDirOf, serviceOf } from '../k3s-host';

/** The script that takes the node off the machine. */
export const k3sUninstall = defineHostFile({
  name: 'k3s-uninstall',
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
        chains: chainsOf(traces),
        leftovers: traces.flatMap(({ paths }) => paths).join(' '),
      },
      body,
    });
  },
});

/**
 * The same text for every node.
 * @see https://github.com/k3s-io/k3s/blob/0136cf258954a458da1404858396342724b93d24/install.sh (create_killall, create_uninstall)
 */
const body = `${speech}${action}
usage() {
  cat <<'END'
usage: uninstall.sh --yes [option…]
  --yes        do it: k3s and its data on this machine are gone afterwards
  --dry-run    say what would be done, and do nothing
  --root DIR   where to find the files, for tests
  --help       print this text
END
}
${ownership}${removal}
original_of() { echo "$1.before-keelson"; }

stop_k3s() {
  if systemctl is-active --quiet "$service"; then try systemctl stop "$service"; fi
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

main() {
  parse_options "$@"
  if [ "$yes" = no ] && [ "$dry_run" = no ]; then
    wrong_usage "this removes k3s and the data of $node from this machine: say --yes, or --dry-run to see what would be done"
  fi
  look_for_root "sudo $0 $*"
  stop_bird
  stop_k3s
  # Links of the CNI first: k3s-killall.sh would leave Cilium's, which then cut the machine off.
  remove_links
  remove_k3s
  remove_links
  remove_rules
  remove_vip
  for path in $leftovers; do remove "$root$path"; done
  remove_made "$root"/etc/bird/bird.conf "$root"/etc/bird.conf "$root"/etc/modules-load.d/*.conf "$root"/etc/sysctl.d/*.conf "$root"/etc/systemd/networkd.conf.d/*.conf
  remove "$root/var/lib/keelson"
  restore_fstab
  finish 'nothing is left' 'removed; what the kernel still holds of eBPF, IPVS and settings goes with a reboot, firewall openings stay
  and the Node object goes with: kubectl delete node '"$node"
}

main "$@"
`;
