import { apiserver } from './apiserver/part';
import { haproxy } from './haproxy/part';
import { k3s } from './k3s/part';
import type { Part } from './part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [apiserver, haproxy, k3s];
