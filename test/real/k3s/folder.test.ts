import fc from 'fast-check';
import { eachRun, isMain } from '../suite';
import { type FolderStep, folderHistories, folderJournal } from './folder-history';
import { k3s } from './part';
import { Stage } from './stage';

/** Histories in which the simulator was wrong, as small as they come. */
const found: readonly (readonly [name: string, history: readonly FolderStep[]])[] = [
  [
    'an object of a namespace that is going is wanted by another file, which the API server refuses before it finds it there',
    [
      { do: 'write', file: '20-b.yaml', content: { objects: { home: 1, inside: 1 }, backwards: false, form: 'documents' } },
      { do: 'pass', times: 1 },
      { do: 'delete', object: 'n' },
      { do: 'write', file: '10-a.yaml', content: { objects: { inside: 2 }, backwards: false, form: 'documents' } },
    ],
  ],
];

eachRun(k3s, (run) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(run);
  });
  afterAll(() => stage?.close());

  test.each(found)('simulator and API server agree where %s', async (_, history) => {
    expect(await stage.disagreement(folderJournal(history), { prompt: true })).toBeUndefined();
  });

  test('simulator and API server agree on folders that anybody writes to', async () => {
    const numRuns = 4 * Number(process.env.KEELSON_HISTORIES ?? (isMain(run) ? 3 : 60));
    await fc.assert(
      fc.asyncProperty(folderHistories, async (history) => {
        expect(await stage.disagreement(folderJournal(history), { prompt: true })).toBeUndefined();
      }),
      { numRuns, seed: 8 },
    );
  });
});
