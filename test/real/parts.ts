import { goYaml } from './go-yaml/part';
import { haproxy } from './haproxy/part';
import { helmPart } from './helm/part';
import type { Part } from './part';

/** The catalogue: one line per part. */
export const parts: readonly Part[] = [goYaml, haproxy, helmPart];
