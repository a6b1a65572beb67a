import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabNode } from './network-lab';

/** Writes files into a folder of a node of a lab, where it alone sees them; nobody but their owner and its group reads them. */
export async function placed(node: LabNode, folder: string, owner: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    // The mounts of the node, which are not those of this process.
    writeFileSync(join(`/proc/${node.pid}/root`, folder, name), text, { mode: 0o640 });
    await node.must('chown', owner, join(folder, name));
  }
}
