import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { installLedgerName, printInstallLedger, readInstallLedger } from '../../src/install-ledger';
import { planInstall } from '../../src/install-plan';
import type { Manifest } from '../../src/manifest';
import { hardHistories } from './hard-histories';
import { histories, type InstallFolder, type Law, playHistory } from './history';
import { manifestObjects } from './manifest-objects';
import { header } from './objects';
import { type NamedWeather, weathers } from './weathers';

/** `keelson install --prune`, without a disk. */
function install(wanted: ReadonlyMap<string, string>, folder: InstallFolder): void {
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
}

/**
 * A file without objects goes a minute after it was written. Where k3s did not run in that minute nobody has seen it, and what was to be deleted stays: only
 * to leave such files for ever would help.
 */
const isBeyond = ({ with: kinds, beyondAny }: NamedWeather, law: Law) =>
  beyondAny.includes(law) || (kinds.includes('outage') && law === 'nothing else is there');

const keepsTheLaws = (weather: NamedWeather) => {
  const looked = { histories: 0, objects: 0, passes: 0, installations: 0 };
  fc.assert(
    fc.property(histories(weather), fc.boolean(), (history, prompt) => {
      const verdict = playHistory(history, install, { prompt });
      looked.histories++;
      for (const key of ['objects', 'passes', 'installations'] as const) looked[key] += verdict.looked[key];
      expect(verdict.broken.filter(({ law }) => !isBeyond(weather, law))).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
  expect(looked.histories).toBeGreaterThanOrEqual(100);
  expect(looked.objects).toBeGreaterThan(100);
  expect(looked.installations).toBeGreaterThan(400);
  expect(looked.passes).toBeGreaterThan(2000);
};

describe('keelson install keeps the laws in histories of installations', () => {
  test.each(weathers)('$name', (weather) => keepsTheLaws(weather));
});

test.each(hardHistories)('%s', (_, history) => {
  expect(playHistory(history, install).broken).toEqual([]);
});
