import { type Cluster, printEndpoint } from '../../src/cluster';
import { generatedBy } from '../../src/host-file';

const log = 'echo "${0##*/} $*" >>"$M/log"';

/** CUT=step ends a script in the middle of kubeadm. */
const cut = (step: string) => `[ "\${CUT-}" != ${step} ] || kill -9 "$PPID" $$`;

/**
 * Commands of a machine on which kubeadm runs. kubeadm does to files what the real one does, in its order, and refuses what it refuses.
 * @see https://github.com/kubernetes/kubernetes/tree/v1.34.1/cmd/kubeadm/app/cmd
 */
export const kubeadmCommands: Readonly<Record<string, string>> = {
  'apt-get': `
    ${log}
    [ ! -e "$M/apt-fails" ] || case $* in *install*) exit 100 ;; esac
    for word; do
      case $word in
        kube*=*)
          number=\${word#*=}
          echo "v\${number%-*}" >"$M/\${word%%=*}-version"
          ;;
        containerd) printf '#!/bin/sh\\n' >"$M/bin/containerd" && chmod 755 "$M/bin/containerd" ;;
      esac
    done`,
  'apt-mark': `
    case $1 in
      showhold) cat "$M/held" 2>/dev/null ;;
      *) ${log} ;;
    esac`,
  conntrack: ':',
  containerd: ':',
  crictl: `
    case "$*" in
      *' ps '*) [ ! -e "$M/container-$6" ] || echo "id-of-$6" ;;
      *) ${log} ;;
    esac`,
  dnf: `
    case $* in
      --version) cat "$M/dnf-version" 2>/dev/null || echo 4.14.0 ;;
      *)
        ${log}
        case $* in *'install containerd') [ ! -e "$M/no-containerd" ] || exit 1 ;; esac
        for word; do
          case $word in
            kube*-[0-9]*) echo "v\${word#*-}" >"$M/\${word%%-*}-version" ;;
            containerd | containerd.io) printf '#!/bin/sh\\n' >"$M/bin/containerd" && chmod 755 "$M/bin/containerd" ;;
          esac
        done
        ;;
    esac`,
  ethtool: ':',
  getconf: 'cat "$M/processors" 2>/dev/null || echo 4',
  getent: 'grep -qw -- "$2" "$M/root/etc/hosts" "$M/names" 2>/dev/null',
  helm: ':',
  ipset: ':',
  iptables: ':',
  ipvsadm: ':',
  kubeadm: `
    kubernetes=$M/root/etc/kubernetes
    case "$1 $2" in
      'version -o')
        cat "$M/kubeadm-version" 2>/dev/null
        exit 0
        ;;
      'token generate')
        echo zzzzzz.zzzzzzzzzzzzzzzz
        exit 0
        ;;
      'certs certificate-key')
        printf '%064d\\n' 7
        exit 0
        ;;
    esac
    ${log}
    if env | grep -q '^KUBEADM_[A-Z_]*=.'; then echo leaked >>"$M/leaked"; fi
    server() {
      for pod in kube-apiserver kube-controller-manager kube-scheduler etcd; do
        printf 'spec:\\n  containers:\\n  - image: registry.k8s.io/%s:%s\\n' "$pod" "$(cat "$M/kubeadm-version")" >"$kubernetes/manifests/$pod.yaml"
      done
      mkdir -p "$M/root/var/lib/etcd/member"
      echo data >"$M/root/var/lib/etcd/member/db"
    }
    kubelet() {
      mkdir -p "$M/root/var/lib/kubelet"
      echo config >"$M/root/var/lib/kubelet/config.yaml"
      echo kubeconfig >"$kubernetes/kubelet.conf"
      rm -f "$M/running"/*
      mkdir -p "$M/running"
      cp "$kubernetes/manifests/"*.yaml "$M/running/" 2>/dev/null || :
      : >"$M/active-kubelet"
    }
    given() {
      cp "$1" "$M/given.yaml"
      stat -c %a "$1" >"$M/given.mode"
    }
    case $1 in
      init)
        given "$3"
        ${cut('preflight')}
        case $* in *DirAvailable--var-lib-etcd*) ;; *)
          if [ -e "$kubernetes/manifests/kube-apiserver.yaml" ] || [ -e "$M/root/var/lib/etcd/member" ]; then
            echo '[ERROR FileAvailable--etc-kubernetes-manifests-kube-apiserver.yaml]'
            exit 1
          fi ;;
        esac
        mkdir -p "$kubernetes/pki" "$kubernetes/manifests"
        echo ca >"$kubernetes/pki/ca.crt"
        for conf in admin super-admin; do echo "$conf" >"$kubernetes/$conf.conf"; done
        ${cut('certificates')}
        server
        ${cut('pods')}
        kubelet
        ${cut('kubelet')}
        if [ -e "$M/init-fails" ]; then exit 1; fi
        ${cut('end')}
        ;;
      join)
        given "$3"
        ${cut('preflight')}
        for file in kubelet.conf bootstrap-kubelet.conf manifests/kube-apiserver.yaml; do
          if [ -e "$kubernetes/$file" ]; then
            echo "[ERROR FileAvailable] $file"
            exit 1
          fi
        done
        mkdir -p "$kubernetes/pki" "$kubernetes/manifests"
        echo ca >"$kubernetes/pki/ca.crt"
        if grep -q '^controlPlane:' "$3"; then
          echo admin >"$kubernetes/admin.conf"
          server
        fi
        ${cut('pods')}
        kubelet
        ${cut('kubelet')}
        if [ -e "$M/join-fails" ]; then exit 1; fi
        printf '{"node-role.kubernetes.io/control-plane":""}' >"$M/node-{.metadata.labels}"
        ${cut('end')}
        ;;
      reset)
        rm -rf "$kubernetes/manifests" "$kubernetes/pki" "$M/root/var/lib/kubelet" "$M/root/var/lib/etcd"
        mkdir -p "$kubernetes/manifests" "$kubernetes/pki" "$M/root/var/lib/kubelet" "$M/root/var/lib/etcd"
        rm -f "$kubernetes/"*.conf "$M/active-kubelet"
        ;;
      upgrade)
        ${cut('upgrade')}
        for pod in kube-apiserver kube-controller-manager kube-scheduler; do
          [ ! -e "$kubernetes/manifests/$pod.yaml" ] || sed -i "s/:v[0-9.]*$/:$(cat "$M/kubeadm-version")/" "$kubernetes/manifests/$pod.yaml"
        done
        ${cut('upgraded')}
        ;;
    esac`,
  kubectl: `
    case $1 in
      version) printf 'clientVersion:\\n  gitVersion: %s\\n' "$(cat "$M/kubectl-version" 2>/dev/null)" ;;
      *)
        for last; do :; done
        cat "$M/node-\${last#jsonpath=}" 2>/dev/null
        ;;
    esac`,
  kubelet: '[ ! -e "$M/kubelet-version" ] || echo "Kubernetes $(cat "$M/kubelet-version")"',
  losetup: ':',
  openssl: `
    case $1 in
      dgst)
        cat >/dev/null
        printf 'SHA2-256(stdin)= %064d\\n' 5
        ;;
      *) cat "$M/root/etc/kubernetes/pki/ca.crt" ;;
    esac`,
  socat: ':',
  systemctl: `
    case $1 in
      is-active) [ -e "$M/active-$3" ] ;;
      is-enabled) [ -e "$M/enabled-$3" ] ;;
      *)
        ${log}
        case $1 in
          restart | start) : >"$M/active-$2" ;;
          stop) rm -f "$M/active-$2" ;;
          enable) : >"$M/enabled-$2" ;;
          disable) rm -f "$M/enabled-$3" "$M/active-$3" ;;
        esac
        ;;
    esac`,
};

/** What scripts of such a machine find beside its commands, so that what is installed on the machine of the tests does not matter. */
export const systemTools = [
  'awk',
  'basename',
  'cat',
  'cmp',
  'dirname',
  'env',
  'find',
  'grep',
  'head',
  'id',
  'kill',
  'ls',
  'mkdir',
  'mktemp',
  'readlink',
  'rmdir',
  'sed',
  'sh',
  'sha256sum',
  'sort',
  'stat',
  'tail',
  'touch',
  'tr',
  'wc',
];

/** What kubeadm is told, spelt as far as the scripts look at it. */
export function kubeadmConfigOf(cluster: Cluster, name: string): string {
  const header = `# ${generatedBy(cluster)}\n`;
  const registration = `nodeRegistration:\n  name: ${name}\n`;
  const version = `---\nkind: ClusterConfiguration\nkubernetesVersion: ${cluster.release}\ncontrolPlaneEndpoint: ${printEndpoint(cluster.controlPlane.endpoint)}\n`;
  if (name === cluster.servers[0]?.name) {
    const tokens = cluster.nodes.length > 1 ? 'bootstrapTokens:\n  - token: KUBEADM_TOKEN\n' : '';
    const key = cluster.servers.length > 1 ? 'certificateKey: KUBEADM_CERTIFICATE_KEY\n' : '';
    return `${header}kind: InitConfiguration\n${tokens}${key}${registration}${version}`;
  }
  const isServer = cluster.servers.some((server) => server.name === name);
  const controlPlane = isServer ? 'controlPlane:\n  certificateKey: KUBEADM_CERTIFICATE_KEY\n' : '';
  const discovery = 'discovery:\n  bootstrapToken:\n    caCertHashes:\n      - KUBEADM_CA_CERT_HASH\n    token: KUBEADM_TOKEN\n';
  return `${header}kind: JoinConfiguration\n${controlPlane}${discovery}${registration}`;
}

/** Secrets of the right form. */
export const kubeadmSecrets = {
  KUBEADM_TOKEN: 'k3ys7a.4m9q2x8w1z5c7v3b',
  KUBEADM_CERTIFICATE_KEY: '60af1db2e97c4835'.repeat(4),
  KUBEADM_CA_CERT_HASH: `sha256:${'d94be0c1f7a32586'.repeat(4)}`,
};
