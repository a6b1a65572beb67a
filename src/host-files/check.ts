import { birdCheck, birdVariables } from '../bird-host';
import { birdNeeds } from '../bird-speaker';
import { type Cluster, type Node, printClaim, provides } from '../cluster';
import { defineHostFile, type HostContext } from '../host-file';
import { hostScript } from '../host-script';
import { serviceOf } from '../k3s-host';
import { toolsOf } from '../kubeadm-packages';
import { parseAddress } from '../net';
import { atLeast } from '../version';

/** The script that says what is not as it must be on the machine; it stays in the node's folder. */
export const check = defineHostFile({
  name: 'check',
  summary: 'says what is not true of the machine that must be, and changes nothing, check.sh',
  write(context) {
    return hostScript(context, {
      path: 'check.sh',
      intent: ['Says what is not as it must be for the node below. It changes nothing. Exit status 1 if anything fails.'],
      variables: variablesOf(context),
      body,
    });
  },
});

/** What the script knows of its node; lists are separated by spaces. */
function variablesOf(context: HostContext): Record<string, string> {
  const { cluster, node, needs } = context;
  return {
    node: node.name,
    addresses: node.addresses.map(printClaim).join(' '),
    interface: node.interface ?? '',
    kernel: needs.kernel,
    modules: needs.modules.join(' '),
    sysctls: Object.entries(needs.sysctls)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n'),
    ports: portsOf(context).join(' '),
    ...(cluster.kubeadm ? asksOfKubeadm(cluster, node) : asksOfK3s(node)),
    cgroup_v1: atLeast(cluster.kubernetes, '1.35') ? 'refused' : 'accepted',
    foreign_routes: needs.foreignRoutes ? 'yes' : 'no',
    xdp: needs.xdp ? 'yes' : 'no',
    bird: birdVariables(cluster).bird as string,
    l2_announcements: provides(cluster, 'l2-announcement') ? 'yes' : 'no',
  };
}

/** @see https://docs.k3s.io/installation/requirements#hardware */
function asksOfK3s(node: Node): Record<string, string> {
  const memory = node.role === 'server' ? '2048' : '512';
  return {
    product: 'k3s',
    service: serviceOf(node),
    memory_mib: memory,
    cpus: '',
    runtime: '',
    commands: '',
    endpoint_name: '',
    selinux: '',
  };
}

/** @see https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/#before-you-begin */
function asksOfKubeadm(cluster: Cluster, node: Node): Record<string, string> {
  const { host } = cluster.controlPlane.endpoint;
  return {
    product: 'Kubernetes',
    service: 'kubelet',
    memory_mib: '2048',
    // What kubeadm refuses to begin on. @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/constants/constants.go
    cpus: node.role === 'server' ? '2' : '',
    runtime: 'containerd',
    commands: ['containerd', 'crictl', 'kubeadm', 'kubectl', 'kubelet', ...toolsOf(cluster).map(([command]) => command)].join(' '),
    endpoint_name: parseAddress(host).ok ? '' : host,
    selinux: 'permissive',
  };
}

/**
 * The ports that the distribution and its parts use within the machine, and those that others reach.
 * @see https://docs.k3s.io/installation/requirements#networking
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/cluster/ports/ports.go
 */
function portsOf({ cluster, node, needs }: HostContext): string[] {
  const { local } = cluster.controlPlane;
  const isServer = node.role === 'server';
  // BIRD may run before k3s.
  const ofBird = (birdNeeds(cluster).ports ?? []).map(({ port, protocol }) => `${port}/${protocol}`);
  return [
    ...new Set([
      ...needs.ports.map((need) => `${need.port}/${need.protocol}`).filter((port) => !ofBird.includes(port)),
      // On kubeadm it is reached elsewhere, or is among those above.
      cluster.kubeadm ? '10248/tcp' : `${local.port}/tcp`,
      ...(isServer ? ['10257/tcp', '10259/tcp'] : []),
      ...(provides(cluster, 'kube-proxy') ? [] : ['10256/tcp']),
      ...(isServer && cluster.datastore.kind === 'embedded-etcd' ? ['2381/tcp'] : []),
    ]),
  ];
}

/**
 * The same text for every node.
 * @see https://docs.cilium.io/en/v1.18/reference-guides/bpf/progtypes/#xdp-drivers
 */
const body = `
root=
good=0
bad=0
doubtful=0

ok() {
  good=$((good + 1))
  printf 'ok    %s\\n' "$1"
}

# fail PROBLEM FIX
fail() {
  bad=$((bad + 1))
  printf 'FAIL  %s\\n      fix: %s\\n' "$1" "$2"
}

warn() {
  doubtful=$((doubtful + 1))
  printf 'warn  %s\\n' "$1"
}

# at_least VERSION FLOOR: compares up to three numbers.
at_least() {
  printf '%s\\n%s\\n' "$1" "$2" | awk -F '[^0-9]+' '
    NR == 1 { for (i = 1; i <= 3; i++) have[i] = $i + 0 }
    NR == 2 { for (i = 1; i <= 3; i++) if (have[i] != $i + 0) exit !(have[i] > $i + 0) }'
}

has_word() { case " $1 " in *" $2 "*) return 0 ;; *) return 1 ;; esac; }
is_active() { command -v systemctl >/dev/null && systemctl is-active --quiet "$1"; }

check_kernel() {
  release=$(uname -r)
  if at_least "$release" "$kernel"; then
    ok "kernel $release"
  else
    fail "kernel $release is older than $kernel" "install a newer kernel of the distribution (backports, HWE) and reboot"
  fi
}

check_modules() {
  for module in $modules; do
    file=$(printf '%s' "$module" | tr - _)
    if [ -d "$root/sys/module/$file" ]; then
      ok "module $module is there"
    elif grep -q "/$(printf '%s' "$module" | sed 's/[-_]/[-_]/g')[.]ko" "$root/lib/modules/$release/modules.builtin" 2>/dev/null; then
      ok "module $module is built in"
    else
      fail "module $module is not loaded" "modprobe $module; if the kernel lacks it, install the distribution's full kernel (linux-modules-extra)"
    fi
  done
}

setting() { cat "$root/proc/sys/$(printf '%s' "$1" | tr ./ /.)" 2>/dev/null || echo missing; }

check_sysctls() {
  for entry in $sysctls; do
    key=\${entry%%=*}
    want=\${entry#*=}
    have=$(setting "$key")
    if [ "$have" = "$want" ]; then
      ok "$key = $have"
    else
      fail "$key is $have, not $want" "run install.sh; if it comes back, a later file sets it: grep -r $key /etc/sysctl.d /run/sysctl.d /usr/lib/sysctl.d"
    fi
  done
}

# What kind asks for; install.sh sets more.
check_inotify() {
  for entry in max_user_instances=512 max_user_watches=524288; do
    key=fs.inotify.\${entry%%=*}
    have=$(setting "$key")
    if [ "$have" != missing ] && [ "$have" -ge "\${entry#*=}" ]; then
      ok "$key = $have"
    else
      fail "$key is $have, below \${entry#*=}" "run install.sh"
    fi
  done
}

check_swap() {
  if [ "$(wc -l <"$root/proc/swaps")" -le 1 ]; then
    ok "swap is off"
  else
    fail "swap is on: $(awk 'NR > 1 { printf "%s ", $1 }' "$root/proc/swaps")" "run install.sh; zram comes from a package: remove zram-tools or systemd-zram-generator"
  fi
}

check_networkd() {
  if [ "$foreign_routes" = no ] || ! is_active systemd-networkd; then return; fi
  if [ -f "$root/etc/systemd/networkd.conf.d/keelson.conf" ]; then
    ok "systemd-networkd leaves foreign routes alone"
  else
    fail "systemd-networkd would remove the routes of the CNI when it restarts" "run install.sh"
  fi
}

check_addresses() {
  for address in $addresses; do
    found=$(ip -o addr show | awk -v want="$address" '{ sub("/.*", "", $4); if ($4 == want) { print $2; exit } }')
    if [ -z "$found" ]; then
      fail "this machine does not have $address" "bring the address up, or run this on $node"
    elif [ -n "$interface" ] && [ "$found" != "$interface" ]; then
      fail "$address is on $found, not on $interface" "correct nodes.$node.interface in the cluster file"
    else
      ok "$address is on $found"
    fi
  done
}

check_time() {
  if ! command -v timedatectl >/dev/null; then
    warn "cannot tell whether the clock is synchronised: no timedatectl; certificates need a right clock"
  elif [ "$(timedatectl show -p NTPSynchronized --value)" = yes ]; then
    ok "the clock is synchronised"
  else
    fail "the clock is not synchronised, and certificates need a right one" "timedatectl set-ntp true, or install chrony"
  fi
}

check_ports() {
  if is_active "$service"; then
    ok "$product runs, so its ports are its own"
    return
  fi
  if ! command -v ss >/dev/null; then
    warn "cannot tell whether ports $ports are free: no ss (package iproute2)"
    return
  fi
  for port in $ports; do
    protocol=\${port#*/}
    number=\${port%/*}
    if ss -Hln --"$protocol" | awk -v end=":$number\\$" '$4 ~ end { found = 1 } END { exit !found }'; then
      fail "port $port is taken" "see who has it: ss -lnp --$protocol sport = :$number"
    else
      ok "port $port is free"
    fi
  done
}

check_memory() {
  mib=$(awk '$1 == "MemTotal:" { print int($2 / 1024) }' "$root/proc/meminfo")
  # What the firmware keeps for itself does not count against the machine.
  if [ "$mib" -ge $((memory_mib * 9 / 10)) ]; then ok "memory $mib MiB"; else warn "memory $mib MiB; $product asks for $memory_mib MiB without workloads"; fi
}

check_cpus() {
  [ -n "$cpus" ] || return 0
  have=$(getconf _NPROCESSORS_ONLN)
  if [ "$have" -ge "$cpus" ]; then
    ok "$have processors"
  else
    fail "$have processors, and kubeadm asks for $cpus on a server" "give the machine more, or let NumCPU be in distribution.kubeadm.ignorePreflightErrors"
  fi
}

check_runtime() {
  [ -n "$runtime" ] || return 0
  if is_active "$runtime"; then ok "$runtime runs"; else fail "$runtime does not run" "run install.sh; if it does not stay up: journalctl -u $runtime"; fi
  for command in $commands; do
    if command -v "$command" >/dev/null; then ok "$command is installed"; else fail "$command is not installed" "run install.sh"; fi
  done
}

check_names() {
  [ -n "$runtime" ] || return 0
  if getent ahosts "$node" >/dev/null; then ok "$node resolves"; else warn "$node does not resolve, which kubeadm warns of"; fi
  [ -n "$endpoint_name" ] || return 0
  if getent ahosts "$endpoint_name" >/dev/null; then
    ok "$endpoint_name resolves"
  else
    fail "$endpoint_name does not resolve" "run install.sh; if it is gone again, what writes /etc/hosts at boot (cloud-init: manage_etc_hosts) must leave it alone"
  fi
}

check_selinux() {
  [ "$selinux" = permissive ] || return 0
  if command -v getenforce >/dev/null && [ "$(getenforce)" = Enforcing ]; then
    warn "SELinux is enforcing, which kubeadm does not support: if pods may not read what is the host's, see ausearch -m avc, or set it to permissive"
  fi
}

check_cgroups() {
  boot_fix="add 'cgroup_memory=1 cgroup_enable=memory' to the one line of /boot/firmware/cmdline.txt (Raspberry Pi; older: /boot/cmdline.txt) and reboot"
  if [ -f "$root/sys/fs/cgroup/cgroup.controllers" ]; then
    if has_word "$(cat "$root/sys/fs/cgroup/cgroup.controllers")" memory; then
      ok "cgroup v2 with memory controller"
    else
      fail "cgroup v2 has no memory controller" "$boot_fix"
    fi
  elif ! awk '$1 == "memory" && $4 == 1 { found = 1 } END { exit !found }' "$root/proc/cgroups"; then
    fail "cgroup v1 has no memory controller" "$boot_fix"
  elif [ "$cgroup_v1" = refused ]; then
    fail "cgroup v1: kubelets of Kubernetes 1.35 and newer refuse to start" "boot with systemd.unified_cgroup_hierarchy=1, or use a newer distribution"
  else
    warn "cgroup v1: Kubernetes 1.35 and newer refuse to start on it"
  fi
}

# Oldest kernel with native XDP in a driver, as /sys names it.
xdp_since() {
  case $1 in
    mlx4_core) echo 4.8 ;;
    mlx5_core) echo 4.9 ;;
    nfp | qede | virtio_net) echo 4.10 ;;
    bnxt_en) echo 4.11 ;;
    ixgbe | thunder-nicvf) echo 4.12 ;;
    i40e) echo 4.13 ;;
    ixgbevf) echo 4.17 ;;
    fsl_dpaa2_eth) echo 5.0 ;;
    cpsw | netsec) echo 5.3 ;;
    ice | mvneta | sfc) echo 5.5 ;;
    ena | hv_netvsc) echo 5.6 ;;
    mvpp2 | vif) echo 5.9 ;;
    igb) echo 5.10 ;;
    fsl_enetc | igc) echo 5.13 ;;
    rvu_nicpf) echo 5.16 ;;
    mana) echo 5.17 ;;
    atlantic) echo 5.19 ;;
    mtk_soc_eth) echo 6.0 ;;
    fec) echo 6.2 ;;
    gve) echo 6.4 ;;
    vmxnet3) echo 6.6 ;;
  esac
}

check_xdp() {
  [ "$xdp" = yes ] || return 0
  if [ -z "$interface" ]; then
    warn "native XDP: the cluster file does not say the interface of $node, so its driver was not looked at"
    return
  fi
  if [ ! -e "$root/sys/class/net/$interface/device/driver" ]; then
    warn "native XDP: $interface has no driver of its own (a VLAN, bridge or bond?), and Cilium may not start on it"
    return
  fi
  driver=$(basename "$(readlink -f "$root/sys/class/net/$interface/device/driver")")
  since=$(xdp_since "$driver")
  if [ -z "$since" ]; then
    warn "native XDP: driver $driver of $interface is not known to support it; if Cilium does not start, use best-effort"
  elif at_least "$release" "$since"; then
    ok "native XDP: driver $driver of $interface has it since kernel $since"
  else
    fail "native XDP: driver $driver of $interface has it since kernel $since, this is $release" "use a newer kernel, or loadBalancer.acceleration: best-effort"
  fi
  if [ "$driver" = vmxnet3 ] && [ "$l2_announcements" = yes ]; then
    warn "L2 announcements have been seen to lose ARP with XDP on vmxnet3: if they do, turn the acceleration off (cilium issue 40396)"
  fi
}
${birdCheck}
main() {
  case \${1-} in
    '') ;;
    --root) root=\${2%/} ;;
    *)
      echo 'usage: check.sh [--root DIR]   (DIR: where to find /proc, /sys and /etc, for tests)' >&2
      exit 2
      ;;
  esac
  check_kernel
  check_modules
  check_sysctls
  check_inotify
  check_swap
  check_networkd
  check_addresses
  check_time
  check_ports
  check_memory
  check_cpus
  check_cgroups
  check_runtime
  check_names
  check_selinux
  check_xdp
  check_bird
  printf '%s: %s ok, %s failed, %s warnings\\n' "$node" "$good" "$bad" "$doubtful"
  [ "$bad" -eq 0 ]
}

main "$@"
`;
