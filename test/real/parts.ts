import { apiserver } from './apiserver/part';
import { coredns } from './coredns/part';
import { haproxy } from './haproxy/part';
import { kubeadm } from './kubeadm/part';
import { kustomize } from './kustomize/part';
import type { Part } from './part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [apiserver, coredns, haproxy, kubeadm, kustomize];
