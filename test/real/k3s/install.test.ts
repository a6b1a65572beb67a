import fc from 'fast-check';
import { hardHistories } from '../../k3s/hard-histories';
import { histories, type Installer, playHistory, type Step } from '../../k3s/history';
import type { Entry } from '../../k3s/journal';
import { keelsonInstaller } from '../../k3s/keelson-installer';
import { naiveInstallers } from '../../k3s/naive-installers';
import { weathers } from '../../k3s/weathers';
import { eachRun, isMain } from '../suite';
import { k3s } from './part';
import { Stage } from './stage';

/** A history as the simulator has it. */
function journalOf(history: readonly Step[], installer: Installer, prompt = false): readonly Entry[] {
  const journal: Entry[] = [];
  playHistory(history, installer, { prompt, journal });
  return journal;
}

eachRun(k3s, (run) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(run);
  });
  afterAll(() => stage?.close());
  const numRuns = Number(process.env.KEELSON_HISTORIES ?? (isMain(run) ? 3 : 20));

  test.each(hardHistories)('simulator and API server agree where %s', async (_, history) => {
    expect(await stage.disagreement(journalOf(history, keelsonInstaller))).toBeUndefined();
  });

  describe('simulator and API server agree on keelson install', () => {
    test.each(weathers)('$name', async (weather) => {
      await fc.assert(
        fc.asyncProperty(histories(weather), fc.boolean(), async (history, prompt) => {
          expect(await stage.disagreement(journalOf(history, keelsonInstaller, prompt), { prompt })).toBeUndefined();
        }),
        { numRuns, seed: 8 },
      );
    });
  });

  describe('simulator and API server agree on an installer that knows nothing of k3s', () => {
    test.each(Object.entries(naiveInstallers))('%s', async (_, installer) => {
      await fc.assert(
        fc.asyncProperty(
          histories({ ladder: false, with: ['amid', 'kill', 'cut by pass', 'cut by restart', 'late kind', 'outage', 'restart', 'skip'] }),
          fc.boolean(),
          async (history, prompt) => {
            expect(await stage.disagreement(journalOf(history, installer, prompt), { prompt })).toBeUndefined();
          },
        ),
        { numRuns, seed: 8 },
      );
    });
  });
});
