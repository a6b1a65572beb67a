import { bird } from './bird/part';
import { frr } from './frr/part';
import { haproxy } from './haproxy/part';
import { keepalived } from './keepalived/part';
import { kubeVipPart } from './kube-vip/part';
import type { Part } from './part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [bird, frr, haproxy, keepalived, kubeVipPart];
