import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { installLedgerName, printInstallLedger, readInstallLedger } from '../../src/install-ledger';
import { planInstall } from '../../src/install-plan';
import type { Manifest } from '../../src/manifest';
import { hardHistories } from './hard-histories';
import { histories, type InstallFolder, playHistory } from './history';
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

/** Kinds of histories in which it does not keep the laws yet. */
const unkept = new Set([
  'with kinds that are served late, and starts of k3s',
  'that are killed or met by k3s',
  'over any files',
  'that k3s meets while it starts',
  'amid a pass',
  'of files that are skipped for a time',
  'while k3s does not run',
]);

const keepsTheLaws = (weather: NamedWeather, seed?: number) => {
  const looked = { histories: 0, objects: 0, passes: 0, installations: 0 };
  fc.assert(
    fc.property(histories(weather), fc.boolean(), (history, prompt) => {
      const verdict = playHistory(history, install, { prompt });
      looked.histories++;
      for (const key of ['objects', 'passes', 'installations'] as const) looked[key] += verdict.looked[key];
      expect(verdict.broken.filter(({ law }) => !weather.beyondAny.includes(law))).toEqual([]);
    }),
    seed === undefined ? { numRuns: 100 } : { numRuns: 1000, seed, endOnFailure: true },
  );
  expect(looked.histories).toBeGreaterThanOrEqual(100);
  expect(looked.objects).toBeGreaterThan(100);
  expect(looked.installations).toBeGreaterThan(400);
  expect(looked.passes).toBeGreaterThan(2000);
};

describe('keelson install keeps the laws in histories of installations', () => {
  test.each(weathers.filter(({ name }) => !unkept.has(name)))('$name', (weather) => keepsTheLaws(weather));
  test.failing.each(weathers.filter(({ name }) => unkept.has(name)))('$name', (weather) => keepsTheLaws(weather, 1));
});

test('what is not kept yet is a kind of history', () => {
  const names = weathers.map(({ name }) => name);
  expect([...unkept].filter((name) => !names.includes(name))).toEqual([]);
});

test.failing.each(hardHistories)('%s', (_, history) => {
  expect(playHistory(history, install).broken).toEqual([]);
});
