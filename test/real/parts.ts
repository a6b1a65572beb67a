import { apiserver } from './apiserver/part';
import { bird } from './bird/part';
import { coredns } from './coredns/part';
import { frr } from './frr/part';
import { haproxy } from './haproxy/part';
import { k3s } from './k3s/part';
import { keepalived } from './keepalived/part';
import { kubeVipPart } from './kube-vip/part';
import { kubeadm } from './kubeadm/part';
import { kustomize } from './kustomize/part';
import type { Part } from './part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [apiserver, bird, coredns, frr, haproxy, k3s, keepalived, kubeVipPart, kubeadm, kustomize];
