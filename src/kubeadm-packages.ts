import { type Cluster, provides } from './cluster';
import { atLeast } from './version';

/** What a script knows of the packages of its node. */
export function packageVariables(cluster: Cluster): Record<string, string> {
  const { kubeadm, kubernetes } = cluster;
  return {
    packages: kubeadm?.packages ?? 'upstream',
    // Every minor has a repository of its own.
    repository: `${kubeadm?.packageRepository.replace(/\/$/, '') ?? ''}/core:/stable:/v${kubernetes}`,
    tools: toolsOf(cluster)
      .map((names) => names.join(':'))
      .join(' '),
  };
}

/** Commands that nodes of kubeadm need, each with its package on Debian's side and on Red Hat's. */
export function toolsOf(cluster: Cluster): readonly (readonly [command: string, deb: string, rpm: string])[] {
  const mode = provides(cluster, 'kube-proxy') ? undefined : cluster.kubeProxyMode;
  return [
    // @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/preflight/checks_linux.go
    ...(atLeast(cluster.kubernetes, '1.32') ? [] : ([['conntrack', 'conntrack', 'conntrack-tools']] as const)),
    ['ethtool', 'ethtool', 'ethtool'],
    ...(mode === 'ipvs'
      ? ([
          ['ipset', 'ipset', 'ipset'],
          ['ipvsadm', 'ipvsadm', 'ipvsadm'],
        ] as const)
      : []),
    ['iptables', 'iptables', 'iptables'],
    ...(mode === 'nftables' ? ([['nft', 'nftables', 'nftables']] as const) : []),
    ['openssl', 'openssl', 'openssl'],
    ['socat', 'socat', 'socat'],
  ];
}

/**
 * Shell functions that install Kubernetes, containerd and what both use; they need placing.
 * @see https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/
 */
export const packageManagement = `
has() { command -v "$1" >/dev/null; }

kubeadm_version() { if has kubeadm; then kubeadm version -o short; fi; }
kubelet_version() { if has kubelet; then kubelet --version | awk '{ print $2 }'; fi; }
kubectl_version() { if has kubectl; then kubectl version --client -o yaml | awk '$1 == "gitVersion:" { print $2; exit }'; fi; }

# Sets manager to what installs packages here.
look_for_manager() {
  for manager in apt-get dnf yum; do
    if has "$manager"; then return; fi
  done
  manager=
  [ "$packages" = installed ] ||
    die "there is neither apt-get nor dnf nor yum on this machine" "install kubeadm, kubelet, kubectl $version and containerd, and write packages: installed"
}

# With packages: installed, whoever makes the machine sees to them.
look_at_packages() {
  [ "$packages" = installed ] || return 0
  for command in containerd kubeadm kubelet kubectl; do
    has "$command" || die "there is no $command, and distribution.kubeadm.packages is installed" "install $command, or leave packages out of the cluster file"
  done
  for command in kubeadm kubelet; do
    have=$("\${command}_version")
    [ "$have" = "$version" ] || die "$command is $have, not $version" "install $command $version, or leave packages out of the cluster file"
  done
}

# manage WHAT PACKAGE…
manage() {
  case $manager in
    # What the machine does by itself at its first boot may hold the lock, and a package may not ask about files that are in place.
    apt-get) run env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold "$@" ;;
    *) run "$manager" -q -y "$@" ;;
  esac
}

# Once a run, and only where something is installed. What of it fails may be of no use here.
refreshed=no
refresh() {
  [ "$manager" = apt-get ] && [ "$refreshed" = no ] || return 0
  manage update || warn "the list of packages could not be renewed whole"
  refreshed=yes
}

install_tools() {
  missing=
  for tool in $tools; do
    names=\${tool#*:}
    has "\${tool%%:*}" || case $manager in
      apt-get) missing="$missing \${names%:*}" ;;
      *) missing="$missing \${names#*:}" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  if [ "$packages" = installed ]; then
    warn "these packages are not installed:$missing"
    return
  fi
  refresh
  # shellcheck disable=SC2086 # one word per package
  manage install $missing || die "could not install$missing" "see above, then run this again"
}

install_runtime() {
  if ! has containerd; then
    refresh
    # Where the distribution has none, the repository of Docker has it by another name.
    manage install containerd || manage install containerd.io ||
      die "could not install containerd" "add a repository that has it, such as https://docs.docker.com/engine/install, then run this again"
  fi
  if noted restart-containerd; then
    run systemctl restart containerd
  elif ! systemctl is-active --quiet containerd; then
    run systemctl start containerd
  fi
  systemctl is-enabled --quiet containerd || run systemctl enable containerd
  strike restart-containerd
}

# write_repository TARGET: from what comes in.
write_repository() {
  made=$root/var/lib/keelson/.repository
  mkdir -p "\${made%/*}" "\${1%/*}"
  cat >"$made"
  place "$made" "$1" 644
  rm -f "$made"
}

# apt tells a key in letters by the end of its name. It is fetched anew each time: keys end, and are renewed under the same address.
fetch_key() {
  key=$root/etc/apt/keyrings/kubernetes.asc
  mkdir -p "\${key%/*}"
  curl -fsSL --retry 3 -o "$key.keelson-new" "$repository/deb/Release.key" ||
    die "could not fetch $repository/deb/Release.key" "see: curl -vL $repository/deb/Release.key; a mirror is named by distribution.kubeadm.packageRepository"
  look_at "$key.keelson-new"
  case $first_line in
    '-----BEGIN PGP PUBLIC KEY BLOCK-----'*) ;;
    *)
      rm -f "$key.keelson-new"
      die "$repository/deb/Release.key is not a key" "a proxy or captive portal may be in the way; see: curl -vL $repository/deb/Release.key"
      ;;
  esac
  chmod 644 "$key.keelson-new"
  mv -f "$key.keelson-new" "$key"
}

add_repository() {
  case $manager in
    apt-get)
      fetch_key
      write_repository "$root/etc/apt/sources.list.d/kubernetes.list" <<END
# $header
deb [signed-by=/etc/apt/keyrings/kubernetes.asc] $repository/deb/ /
END
      refreshed=no
      refresh
      ;;
    *)
      # Nothing of Kubernetes is upgraded by the way.
      write_repository "$root/etc/yum.repos.d/kubernetes.repo" <<END
# $header
[kubernetes]
name=Kubernetes
baseurl=$repository/rpm/
enabled=1
gpgcheck=1
gpgkey=$repository/rpm/repodata/repomd.xml.key
exclude=kubelet kubeadm kubectl cri-tools kubernetes-cni
END
      ;;
  esac
}

# install_kubernetes NAME…: exactly the release, whatever build of it.
install_kubernetes() {
  wrong=
  for name; do
    [ "$("\${name}_version")" = "$version" ] || wrong="$wrong $name"
  done
  if [ -z "$wrong" ] || [ "$packages" = installed ]; then return; fi
  if [ "$dry_run" = yes ]; then
    say "would install$wrong $version"
    return
  fi
  say "installing $wrong $version"
  add_repository
  number=\${version#v}
  case $manager in
    apt-get)
      set --
      for name in $wrong; do set -- "$@" "$name=$number-*"; done
      # The operator may have held them as well as we did.
      manage --allow-change-held-packages install "$@" || wrong_packages
      # shellcheck disable=SC2086 # one word per package
      run apt-mark hold $wrong
      ;;
    *)
      set --
      for name in $wrong; do set -- "$@" "$name-$number"; done
      case $("$manager" --version 2>/dev/null) in
        dnf5*) manage install --setopt=disable_excludes=kubernetes "$@" || wrong_packages ;;
        *) manage install --disableexcludes=kubernetes "$@" || wrong_packages ;;
      esac
      ;;
  esac
  for name in $wrong; do
    [ "$("\${name}_version")" = "$version" ] || die "$name is $("\${name}_version"), not $version, after it was installed" "see: command -v $name; another one goes first"
  done
}
wrong_packages() {
  die "could not install$wrong $version" "see above; which releases there are: $repository/, then run this again"
}
`;
