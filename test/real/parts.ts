import { haproxy } from './haproxy/part';
import { kubeVipPart } from './kube-vip/part';
import type { Part } from './part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [haproxy, kubeVipPart];
