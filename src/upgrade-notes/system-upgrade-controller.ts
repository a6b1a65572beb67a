import type { SystemUpgradeControllerOptions } from '../addons/system-upgrade-controller';
import { defineUpgradeNotes } from '../upgrade-note';

/** What changes between releases of the system-upgrade-controller; a Plan of an older one means the same to a newer. */
export const systemUpgradeController = defineUpgradeNotes<SystemUpgradeControllerOptions>({ name: 'system-upgrade-controller', notes: [] });
