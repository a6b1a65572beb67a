import type { RouterFileKind } from '../router-file';
import { bird } from './bird';
import { frr } from './frr';

/** Every router file, in alphabetical order. */
export const routerFiles: readonly RouterFileKind[] = [bird, frr];
