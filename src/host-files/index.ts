import type { HostFileKind } from '../host-file';
import { check } from './check';
import { cloudInit } from './cloud-init';
import { cloudInitMetaData } from './cloud-init-meta-data';
import { containerd } from './containerd';
import { crictl } from './crictl';
import { flannelConf } from './flannel-conf';
import { haproxy } from './haproxy';
import { hosts } from './hosts';
import { install } from './install';
import { k3sConfig } from './k3s-config';
import { k3sRegistries } from './k3s-registries';
import { keepalived } from './keepalived';
import { kubeconfig } from './kubeconfig';
import { modulesLoad } from './modules-load';
import { networkd } from './networkd';
import { prepare } from './prepare';
import { sysctl } from './sysctl';
import { systemdEnv } from './systemd-env';
import { systemdUnit } from './systemd-unit';
import { uninstall } from './uninstall';

/** Every host file, in alphabetical order. */
export const hostFiles: readonly HostFileKind[] = [
  check,
  cloudInit,
  cloudInitMetaData,
  containerd,
  crictl,
  flannelConf,
  haproxy,
  hosts,
  install,
  k3sConfig,
  k3sRegistries,
  keepalived,
  kubeconfig,
  modulesLoad,
  networkd,
  prepare,
  sysctl,
  systemdEnv,
  systemdUnit,
  uninstall,
];
