import { apiserver } from './apiserver/part';
import { bird } from './bird/part';
import { cloudInit } from './cloud-init/part';
import { containerd } from './containerd/part';
import { coredns } from './coredns/part';
import { frr } from './frr/part';
import { goYaml } from './go-yaml/part';
import { haproxy } from './haproxy/part';
import { helm } from './helm/part';
import { install } from './install/part';
import { k3s } from './k3s/part';
import { keepalived } from './keepalived/part';
import { kubeVip } from './kube-vip/part';
import { kubeadm } from './kubeadm/part';
import { kustomize } from './kustomize/part';
import type { Part } from './part';
import { runningCluster } from './running-cluster/part';
import { shell } from './shell/part';
import { sysctl } from './sysctl/part';
import { systemd } from './systemd/part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [
  apiserver,
  bird,
  cloudInit,
  containerd,
  coredns,
  frr,
  goYaml,
  haproxy,
  helm,
  install,
  k3s,
  keepalived,
  kubeVip,
  kubeadm,
  kustomize,
  runningCluster,
  shell,
  sysctl,
  systemd,
];
