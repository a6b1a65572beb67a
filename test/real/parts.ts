import { cloudInit } from './cloud-init/part';
import { containerd } from './containerd/part';
import { haproxy } from './haproxy/part';
import { install } from './install/part';
import type { Part } from './part';
import { shell } from './shell/part';
import { sysctl } from './sysctl/part';
import { systemd } from './systemd/part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [cloudInit, containerd, haproxy, install, shell, sysctl, systemd];
