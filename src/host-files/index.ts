import type { HostFileKind } from '../host-file';
import { check } from './check';
import { install } from './install';
import { k3sConfig } from './k3s-config';
import { k3sRegistries } from './k3s-registries';
import { modulesLoad } from './modules-load';
import { networkd } from './networkd';
import { sysctl } from './sysctl';

/** Every host file, in alphabetical order. */
export const hostFiles: readonly HostFileKind[] = [check, install, k3sConfig, k3sRegistries, modulesLoad, networkd, sysctl];
