import type { HostFileKind } from '../host-file';
import { bird } from './bird';
import { check } from './check';
import { cloudInit } from './cloud-init';
import { cloudInitMetaData } from './cloud-init-meta-data';
import { containerd } from './containerd';
import { crictl } from './crictl';
import { flannelConf } from './flannel-conf';
import { haproxy } from './haproxy';
import { hosts } from './hosts';
import { k3sConfig } from './k3s-config';
import { k3sInstall } from './k3s-install';
import { k3sRegistries } from './k3s-registries';
import { k3sUninstall } from './k3s-uninstall';
import { keepalived } from './keepalived';
import { kubeVipPod } from './kube-vip-pod';
import { kubeadmConfig } from './kubeadm-config';
import { kubeadmInit } from './kubeadm-init';
import { kubeadmInstall } from './kubeadm-install';
import { kubeadmJoin } from './kubeadm-join';
import { kubeadmPatches } from './kubeadm-patches';
import { kubeadmUninstall } from './kubeadm-uninstall';
import { kubeconfig } from './kubeconfig';
import { modulesLoad } from './modules-load';
import { networkd } from './networkd';
import { prepare } from './prepare';
import { sysctl } from './sysctl';
import { systemdEnv } from './systemd-env';
import { systemdUnit } from './systemd-unit';

/** Every host file, in alphabetical order. */
export const hostFiles: readonly HostFileKind[] = [
  bird,
  check,
  cloudInit,
  cloudInitMetaData,
  containerd,
  crictl,
  flannelConf,
  haproxy,
  hosts,
  k3sConfig,
  k3sInstall,
  k3sRegistries,
  k3sUninstall,
  keepalived,
  kubeVipPod,
  kubeadmConfig,
  kubeadmInit,
  kubeadmInstall,
  kubeadmJoin,
  kubeadmPatches,
  kubeadmUninstall,
  kubeconfig,
  modulesLoad,
  networkd,
  prepare,
  sysctl,
  systemdEnv,
  systemdUnit,
];
