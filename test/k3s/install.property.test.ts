import fc from 'fast-check';
import { hardHistories } from './hard-histories';
import { histories, type Law, playHistory } from './history';
import { keelsonInstaller } from './keelson-installer';
import { type NamedWeather, weathers } from './weathers';

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
      const verdict = playHistory(history, keelsonInstaller, { prompt });
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
  expect(playHistory(history, keelsonInstaller).broken).toEqual([]);
});
