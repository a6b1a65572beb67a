import fc from 'fast-check';
import { hardHistories } from './hard-histories';
import { histories, type Installer, type Law, playHistory, type Step } from './history';
import { naiveInstallers } from './naive-installers';
import { configMap, manifest } from './objects';
import { referenceInstaller } from './reference-installer';
import { weathers } from './weathers';

function lawsBroken(history: readonly Step[], installer: Installer): readonly Law[] {
  return [...new Set(playHistory(history, installer).broken.map(({ law }) => law))].sort();
}

const release = (file: string) => ({ release: { file, version: 1 } });
const value = (file: string, version = 1) => ({ a: { file, version } });
const then = (...descriptions: readonly Extract<Step, { do: 'install' }>['description'][]): Step[] =>
  descriptions.flatMap((description) => [
    { do: 'install', description },
    { do: 'pass', times: 6 },
  ]);

// Each law can be broken, by an installer and a history as small as they come.
const breakers: readonly (readonly [law: Law, installer: Installer, history: readonly Step[]])[] = [
  ['described objects are there', naiveInstallers.empty, then(release('10-base.yaml'), release('60-app.yaml'))],
  ['a described object is never deleted', naiveInstallers.empty, then(value('10-base.yaml'), value('60-app.yaml'))],
  [
    'described objects say what is described',
    (wanted, folder) => {
      for (const [file, text] of wanted) if (!folder.has(file)) folder.write(file, text);
    },
    then(value('10-base.yaml', 1), value('10-base.yaml', 2)),
  ],
  ['nothing else is there', naiveInstallers.mirror, then(value('10-base.yaml'), {})],
  [
    'what a failed version brought goes, too',
    referenceInstaller(),
    [
      { do: 'install', description: { ...value('30-net.yaml'), widget: { file: '30-net.yaml', version: 1 } } },
      { do: 'pass', times: 1 },
      { do: 'install', description: {} },
    ],
  ],
  [
    'foreign objects stay as they are',
    (_, folder) => {
      if (!folder.has('z.yaml')) folder.write('z.yaml', manifest(configMap('theirs', 'ours', 'kube-system')));
    },
    [{ do: 'foreign object', version: 1 }],
  ],
  ['foreign files stay as they are', naiveInstallers.replace, then({})],
  ['no two files hold one object', naiveInstallers.copy, then(value('10-base.yaml'), value('60-app.yaml'))],
  [
    'every file is applied without an error',
    (_, folder) => {
      if (!folder.has('z.yaml')) folder.write('z.yaml', 'kind: [\n');
    },
    [],
  ],
  ['the folder comes to rest', (_, folder) => folder.write('z.yaml', `# ${folder.now}\n`), []],
  ['a start of k3s changes nothing', naiveInstallers.copy, then(value('10-base.yaml', 1), value('60-app.yaml', 2))],
  ['described objects are there once k3s has started anew', () => undefined, then(value('10-base.yaml'))],
];

test.each(breakers)('the law that %s is broken where an installer does not keep it', (law, installer, history) => {
  expect(lawsBroken(history, installer)).toContain(law);
});

test('every law is shown to break', () => {
  const judged: Record<Law, true> = {
    'described objects are there': true,
    'described objects say what is described': true,
    'nothing else is there': true,
    'what a failed version brought goes, too': true,
    'foreign objects stay as they are': true,
    'foreign files stay as they are': true,
    'no two files hold one object': true,
    'a described object is never deleted': true,
    'every file is applied without an error': true,
    'the folder comes to rest': true,
    'a start of k3s changes nothing': true,
    'described objects are there once k3s has started anew': true,
  };
  expect(breakers.map(([law]) => law).sort()).toEqual(Object.keys(judged).sort());
});

describe('histories find out', () => {
  test.each([
    ['copy', 'described objects are there'],
    ['copy', 'nothing else is there'],
    ['copy', 'no two files hold one object'],
    ['mirror', 'described objects are there'],
    ['mirror', 'nothing else is there'],
    ['replace', 'foreign files stay as they are'],
    ['empty', 'described objects are there'],
    ['empty', 'a described object is never deleted'],
  ] as const)('that %s breaks the law that %s', (name, law) => {
    const found = fc.check(
      fc.property(histories({ ladder: true, with: [] }), (history) => !lawsBroken(history, naiveInstallers[name]).includes(law)),
      { numRuns: 300, seed: 1, endOnFailure: true },
    );
    expect(found.counterexample).not.toBeNull();
    expect(`${found.errorInstance}`).toContain('returning false');
  });
});

describe('the reference installer keeps the laws in histories of installations', () => {
  test.each(weathers)('$name', (weather) => {
    // Time does not tell it whether k3s has read a file without objects, so it leaves them where they are.
    const keepTombstones = weather.with.includes('outage') || weather.with.includes('skip');
    const looked = { histories: 0, objects: 0, foreign: 0, passes: 0, installations: 0 };
    fc.assert(
      fc.property(histories(weather), fc.boolean(), (history, prompt) => {
        const verdict = playHistory(history, referenceInstaller({ keepTombstones }), { prompt });
        looked.histories++;
        for (const key of ['objects', 'foreign', 'passes', 'installations'] as const) looked[key] += verdict.looked[key];
        expect(verdict.broken.filter(({ law }) => !weather.beyondAny.includes(law))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(looked.histories).toBe(60);
    expect(looked.objects).toBeGreaterThan(60);
    expect(looked.foreign).toBeGreaterThan(180);
    expect(looked.installations).toBeGreaterThan(240);
    expect(looked.passes).toBeGreaterThan(1000);
  });
});

test.each(hardHistories)('the reference installer keeps the laws where %s', (_, history) => {
  expect(playHistory(history, referenceInstaller()).broken).toEqual([]);
});

test('files without objects that go after a while leave their objects, where k3s did not run meanwhile', () => {
  const history: readonly Step[] = [
    ...then(value('30-net.yaml')),
    { do: 'install', description: {} },
    { do: 'outage' },
    { do: 'install', description: {} },
  ];
  expect(lawsBroken(history, referenceInstaller())).toEqual(['nothing else is there']);
  expect(lawsBroken(history, referenceInstaller({ keepTombstones: true }))).toEqual([]);
});
