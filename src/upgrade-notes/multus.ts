import type { MultusOptions } from '../addons/multus';
import { defineUpgradeNotes } from '../upgrade-note';

/** What changes between releases of Multus; none of 4.1 to 4.3 is known to change what an install does. */
export const multus = defineUpgradeNotes<MultusOptions>({ name: 'multus', notes: [] });
