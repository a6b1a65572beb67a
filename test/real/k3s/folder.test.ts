import fc from 'fast-check';
import { eachRun, isMain } from '../suite';
import { type FolderStep, folderHistories, folderJournal } from './folder-history';
import { k3s } from './part';
import { Stage } from './stage';

const written = (file: string, objects: Extract<FolderStep, { do: 'write' }>['content']['objects']): FolderStep => ({
  do: 'write',
  file,
  content: { objects, backwards: false, form: 'documents' },
});
const pass: FolderStep = { do: 'pass', times: 1 };

/** Histories in which the simulator was wrong, and such as chance seldom brings, as small as they come. */
const hard: readonly (readonly [name: string, history: readonly FolderStep[]])[] = [
  [
    'an object of a namespace that is going is wanted by another file, which the API server refuses before it finds it there',
    [written('20-b.yaml', { home: 1, inside: 1 }), pass, { do: 'delete', object: 'n' }, written('10-a.yaml', { inside: 2 })],
  ],
  [
    'an object stays in its file in another version of its kind',
    [{ do: 'define', defined: true }, pass, written('10-a.yaml', { widget: 1 }), pass, written('10-a.yaml', { widget: 3 })],
  ],
  ['the last object of a kind leaves its file', [written('10-a.yaml', { a: 1, chart: 1, role: 2 }), pass, written('10-a.yaml', { a: 2 })]],
  [
    'an object leaves its file that may not be pruned',
    [
      written('10-a.yaml', { kept: 2 }),
      pass,
      written('10-a.yaml', {}),
      pass,
      written('20-b.yaml', { kept: 1 }),
      pass,
      written('20-b.yaml', {}),
    ],
  ],
  [
    'a definition goes before its objects',
    [
      { do: 'define', defined: true },
      pass,
      written('10-a.yaml', { widget: 1 }),
      pass,
      { do: 'define', defined: false },
      pass,
      written('10-a.yaml', {}),
    ],
  ],
  [
    'others edit what they own no more, and delete it',
    [written('10-a.yaml', { a: 1 }), pass, { do: 'edit', version: 1 }, written('10-a.yaml', { a: 2 }), pass, { do: 'delete', object: 'a' }],
  ],
];

eachRun(k3s, (run) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(run);
  });
  afterAll(() => stage?.close());

  test.each(hard)('simulator and API server agree where %s', async (_, history) => {
    expect(await stage.disagreement(folderJournal(history), { prompt: true })).toBeUndefined();
  });

  test('simulator and API server agree on folders that anybody writes to', async () => {
    const numRuns = 10 * Number(process.env.KEELSON_HISTORIES ?? (isMain(run) ? 3 : 20));
    await fc.assert(
      fc.asyncProperty(folderHistories, async (history) => {
        expect(await stage.disagreement(folderJournal(history), { prompt: true })).toBeUndefined();
      }),
      { numRuns, seed: 8 },
    );
  });
});
