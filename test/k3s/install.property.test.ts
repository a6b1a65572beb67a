import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { installLedgerName, printInstallLedger, readInstallLedger } from '../../src/install-ledger';
import { planInstall } from '../../src/install-plan';
import type { Manifest } from '../../src/manifest';
import { type Description, histories, type InstallFolder, playHistory, type Step } from './history';
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

const release = (file: string) => ({ release: { file, version: 1 } });
const value = (file: string) => ({ a: { file, version: 1 } });
const widget = (file: string) => ({ widget: { file, version: 1 } });
const once = (description: Description): Step => ({ do: 'install', description });
const passes = (times: number): Step => ({ do: 'pass', times });

/** As small as they come. */
const counterexamples: readonly (readonly [name: string, history: readonly Step[]])[] = [
  [
    'a HelmChart that was taken away comes back in a later file before k3s has looked: the emptied file uninstalls it',
    [once(release('10-base.yaml')), passes(6), once({}), once(release('60-app.yaml'))],
  ],
  [
    'an object moved and its former file is gone, then it is taken away before k3s has looked: nothing deletes it',
    [once(value('30-net.yaml')), passes(6), once(value('10-base.yaml')), once({})],
  ],
  [
    'a HelmChart moved and its former file is gone, then that file comes back before k3s has looked: it uninstalls it',
    [once(release('30-net.yaml')), passes(6), once(release('60-app.yaml')), once({ ...value('30-net.yaml'), ...release('60-app.yaml') })],
  ],
  [
    'a HelmChart moves to a file that sorts before, and back before its former file is gone: the one between uninstalls it',
    [
      once(release('60-app.yaml')),
      passes(1),
      once(release('30-net.yaml')),
      passes(6),
      once({ ...value('30-net.yaml'), ...release('60-app.yaml') }),
    ],
  ],
  [
    'a HelmChart leaves a file that fails in another object: each retry took it back, so it is uninstalled',
    [
      once(release('10-base.yaml')),
      passes(6),
      once({ ...widget('10-base.yaml'), ...release('60-app.yaml') }),
      passes(6),
      once({ ...widget('10-base.yaml'), ...release('60-app.yaml') }),
    ],
  ],
  [
    'an installation that takes away a file for moving is killed, then the object is taken away: nothing deletes it',
    [
      { do: 'install', description: value('30-net.yaml') },
      passes(1),
      once({
        ...value('10-base.yaml'),
        namespace: { file: '10-base.yaml', version: 1 },
        inside: { file: '30-net.yaml', version: 1 },
      }),
      passes(4),
      { do: 'install', description: value('10-base.yaml'), cut: { writes: 1, by: 'kill' } },
      once({}),
    ],
  ],
];

test.failing.each(counterexamples)('%s', (_, history) => {
  expect(playHistory(history, install).broken).toEqual([]);
});
