import { createHash } from 'node:crypto';
import { installLedgerName, printInstallLedger, readInstallLedger } from '../../src/install-ledger';
import { planInstall } from '../../src/install-plan';
import type { Manifest } from '../../src/manifest';
import type { Installer } from './history';
import { manifestObjects } from './manifest-objects';
import { header } from './objects';

/** `keelson install --prune`, without a disk. */
export const keelsonInstaller: Installer = (wanted, folder) => {
  const { actions } = planInstall({
    cluster: 'home',
    header,
    wanted,
    described: [...wanted.values()].flatMap((text) => manifestObjects(text) as readonly Manifest[]),
    folder: folder.walk().map(({ path, isFolder }) => ({
      path,
      kind: isFolder ? 'folder' : 'file',
      mtime: folder.mtimeOf(path) ?? 0,
      content: isFolder || path.includes('/') ? undefined : folder.read(path),
    })),
    ledger: folder.has(installLedgerName) ? readInstallLedger(folder.read(installLedgerName), installLedgerName) : undefined,
    prune: true,
    now: folder.now,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });
  for (const action of actions) {
    if (action.kind === 'ledger') folder.write(installLedgerName, printInstallLedger(action.ledger));
    else if (action.kind === 'remove') folder.remove(action.file);
    else folder.write(action.kind === 'keepCopy' ? action.copy : action.file, action.content);
  }
};
