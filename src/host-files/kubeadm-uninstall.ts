import { type Cluster, printClaim } from '../cluster';
import { defineHostFile } from '../host-file';
import { chainsOf, removal, tracesOf } from '../host-removal';
import { action, hostScript, ownership, speech } from '../host-script';
import { patchesDirectory } from '../kubeadm-host';
import { kubeadmVariables, originals } from '../kubeadm-script';

/** The script that takes the node of a cluster of kubeadm off the machine. */
export const kubeadmUninstall = defineHostFile({
  name: 'kubeadm-uninstall',
  summary: 'takes the node out of its etcd and, by kubeadm reset, off the machine, with all files of Keelson, uninstall.sh',
  write(context) {
    const { cluster, node } = context;
    if (!cluster.kubeadm) return undefined;
    const traces = tracesOf(cluster);
    const { header = '', pods = '', init_pods = '', cri_socket = '' } = kubeadmVariables(cluster, node);
    return hostScript(context, {
      path: 'uninstall.sh',
      intent: [
        'Takes the node, what the pod network left in the kernel, and the files of Keelson off this machine; packages stay.',
        'The data of the node goes with it. It may be run again until nothing is left.',
      ],
      variables: {
        header,
        node: node.name,
        role: node.role,
        pods,
        init_pods,
        patches: patchesDirectory,
        cri_socket,
        vip: cluster.controlPlane.vip.map(printClaim).join(' '),
        links: traces.flatMap(({ links }) => links).join(' '),
        chains: chainsOf(traces),
        leftovers: [...new Set([...traces.flatMap(({ paths }) => paths), ...ownLeftovers, ...etcdData(cluster)])].join(' '),
      },
      body,
    });
  },
});

/** What kubeadm reset leaves, or what it empties. @see https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-reset/ */
const ownLeftovers = ['/etc/kubernetes/pki', '/etc/kubernetes/tmp', '/run/keelson', '/var/lib/cni', '/var/lib/kubelet'];

/** The data of an etcd beside the cluster may lie in the same place, and is not the cluster's to remove. */
function etcdData({ datastore }: Cluster): readonly string[] {
  return datastore.kind === 'embedded-etcd' ? ['/var/lib/etcd'] : [];
}

/** The same text for every node. */
const body = `${speech}${action}
usage() {
  cat <<'END'
usage: uninstall.sh --yes [option…]
  --yes        do it: the node and its data on this machine are gone afterwards
  --dry-run    say what would be done, and do nothing
  --root DIR   where to find the files, for tests
  --help       print this text
END
}
${ownership}${removal}${originals}
has() { command -v "$1" >/dev/null; }

is_node() {
  for trace in kubelet.conf bootstrap-kubelet.conf admin.conf pki/ca.crt manifests/etcd.yaml manifests/kube-apiserver.yaml; do
    [ ! -e "$root/etc/kubernetes/$trace" ] || return 0
  done
  [ -e "$root/var/lib/kubelet/config.yaml" ]
}

# While the pod network stands: a server takes its etcd member out of the count, which the others must hear.
reset_node() {
  if is_node; then
    if has kubeadm; then
      try kubeadm reset --force --cri-socket "$cri_socket"
    elif [ "$role" = server ]; then
      die "there is no kubeadm, which alone takes the etcd member of $node out of the count" "install kubeadm, then run this again"
    fi
  fi
  # Without a node it would start over and over.
  if systemctl is-enabled --quiet kubelet; then try systemctl disable --now kubelet; fi
  for conf in admin bootstrap-kubelet controller-manager kubelet scheduler super-admin; do remove "$root/etc/kubernetes/$conf.conf"; done
}

unmount() {
  mounts=$(awk -v a="$root/var/lib/kubelet/" -v b="$root/run/netns/cni-" '
    index($2, a) == 1 || index($2, b) == 1 { print $2 }' "$root/proc/mounts" 2>/dev/null | sort -r)
  for path in $mounts; do try umount -f "$path"; done
}

# A static pod's original waits where the reset does not come by.
restore_static_pods() {
  for kept in "$root"/etc/kubernetes/*.before-keelson; do
    [ -e "$kept" ] || continue
    pod=\${kept##*/}
    restore "$root/$pods/\${pod%.before-keelson}"
  done
}

release_packages() {
  if has apt-mark; then
    held=$(apt-mark showhold | awk '$1 ~ /^(kubeadm|kubectl|kubelet)$/ { printf " %s", $1 }')
    # shellcheck disable=SC2086 # one word per package
    [ -z "$held" ] || try apt-mark unhold $held
  fi
  list=$root/etc/apt/sources.list.d/kubernetes.list
  if [ -f "$list" ] && is_generated "$list"; then remove "$root/etc/apt/keyrings/kubernetes.asc"; fi
  remove_made "$list" "$root/etc/yum.repos.d/kubernetes.repo"
}

remove_from_hosts() {
  hosts=$root/etc/hosts
  # Without its end the lines after the beginning may be anybody's.
  grep -q '^# begin Keelson$' "$hosts" 2>/dev/null && grep -q '^# end Keelson$' "$hosts" || return 0
  done_something=yes
  if [ "$dry_run" = yes ]; then
    say "would write $hosts"
    return
  fi
  sed '/^# begin Keelson$/,/^# end Keelson$/d' "$hosts" >"$root/etc/.hosts.keelson-new"
  chmod 644 "$root/etc/.hosts.keelson-new"
  mv -f "$root/etc/.hosts.keelson-new" "$hosts"
  say "wrote       $hosts"
}

remove_our_files() {
  containerd=$root/etc/containerd/config.toml
  uses_ours=no
  if [ -f "$containerd" ] && is_generated "$containerd"; then uses_ours=yes; fi
  remove_made "$root"/etc/bird/bird.conf "$root"/etc/bird.conf "$root"/etc/modules-load.d/*.conf "$root"/etc/sysctl.d/*.conf "$root"/etc/systemd/networkd.conf.d/*.conf \\
    "$root/$pods"/*.yaml "$root/$patches"/* "$root/$init_pods"/* "$root"/etc/keelson/* "$root"/etc/crictl.yaml \\
    "$root"/etc/containerd/*.toml "$root"/etc/containerd/certs.d/*/hosts.toml "$root"/etc/haproxy/* "$root"/etc/keepalived/*
  restore_static_pods
  for folder in "$init_pods" etc/keelson "$patches" "$pods" etc/kubernetes etc/haproxy etc/keepalived; do
    [ ! -d "$root/$folder" ] || [ -n "$(ls -A "$root/$folder")" ] || run rmdir "$root/$folder"
  done
  remove "$root/var/lib/keelson"
  if [ "$uses_ours" = yes ] && systemctl is-active --quiet containerd; then try systemctl restart containerd; fi
}

main() {
  parse_options "$@"
  if [ "$yes" = no ] && [ "$dry_run" = no ]; then
    wrong_usage "this removes Kubernetes and the data of $node from this machine: say --yes, or --dry-run to see what would be done"
  fi
  look_for_root "sudo $0 $*"
  stop_bird
  reset_node
  unmount
  remove_links
  remove_rules
  remove_vip
  for path in $leftovers; do remove "$root$path"; done
  release_packages
  remove_from_hosts
  remove_our_files
  restore_fstab
  finish 'nothing is left' 'removed; what the kernel still holds of eBPF, IPVS and settings goes with a reboot, firewall openings stay
  and the Node object goes with: kubectl delete node '"$node"
}

main "$@"
`;
