import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { installLedgerName, printInstallLedger, readInstallLedger } from '../../src/install-ledger';
import { planInstall } from '../../src/install-plan';
import type { Manifest } from '../../src/manifest';
import { histories, type InstallFolder, type Law, playHistory, type Weather } from './history';
import { manifestObjects } from './manifest-objects';
import { header } from './objects';

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

const unrecorded: Law = 'what a failed version brought goes, too';
const unbroken: Law = 'a described object is never deleted';
const late: readonly Law[] = ['described objects are there', 'a start of k3s changes nothing'];

const weathers: readonly (readonly [name: string, weather: Weather, beyondAny: readonly Law[]])[] = [
  ['with kinds that are served late, and starts of k3s', { ladder: true, with: ['late kind', 'restart'] }, []],
  ['that are killed or met by k3s', { ladder: true, with: ['kill', 'cut by pass', 'late kind', 'restart'] }, [unrecorded]],
  ['over any files', { ladder: false, with: ['kill', 'cut by pass', 'late kind', 'restart'] }, [unrecorded, unbroken]],
  ['that k3s meets while it starts', { ladder: true, with: ['cut by restart', 'kill', 'restart'] }, [unrecorded, unbroken]],
  ['amid a pass', { ladder: true, with: ['amid', 'restart'] }, [unrecorded, unbroken]],
  ['of files that are skipped for a time', { ladder: true, with: ['late kind', 'restart', 'skip'] }, [unrecorded, unbroken]],
  ['while k3s does not run', { ladder: true, with: ['kill', 'outage', 'restart'] }, [unrecorded, unbroken, ...late]],
];

test.each(weathers)(
  'debug %s',
  (name, weather, beyondAny) => {
    const tally: Record<string, number> = {};
    const prop = (ignore: readonly Law[]) =>
      fc.property(histories(weather), fc.boolean(), (history, prompt) => {
        const broken = playHistory(history, install, { prompt }).broken.filter(({ law }) => !ignore.includes(law));
        for (const law of new Set(broken.map(({ law }) => law))) tally[law] = (tally[law] ?? 0) + 1;
        if (broken.length > 0) throw new Error(JSON.stringify(broken));
      });
    const out = fc.check(prop(beyondAny), { numRuns: 1500 });
    process.stderr.write(
      `\n## ${name} ${out.failed} ${out.numRuns}\n${JSON.stringify(out.counterexample)}\n${String(out.errorInstance).slice(0, 500)}\n`,
    );
    const t2: Record<string, number> = {};
    fc.assert(
      fc.property(histories(weather), fc.boolean(), (history, prompt) => {
        for (const law of new Set(playHistory(history, install, { prompt }).broken.map(({ law }) => law))) t2[law] = (t2[law] ?? 0) + 1;
      }),
      { numRuns: 500 },
    );
    process.stderr.write(JSON.stringify(t2) + '\n');
  },
  600000,
);
