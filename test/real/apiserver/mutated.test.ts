import { identityOf, type Manifest } from '../../../src/manifest';
import { schemaFinder } from '../../../src/schema/schema-finder';
import { minorOf } from '../../../src/version';
import { sound } from '../../schema/kubernetes-objects';
import { type ApiServer, startApiServer } from '../api-server';
import { eachRun, isMain, looked } from '../suite';
import { isDefinition } from './definitions';
import { disagreements } from './disagreements';
import { mutate, pick, randomFrom, told } from './mutation';
import { apiserver } from './part';
import { accept, committedScenes, definedByUs, isServed, makeAccount, makeNamespaces, type Scene, startClean } from './scene';
import { clusterVerdict, ownVerdict, serverVerdict } from './verdict';

const seed = Number(process.env.KEELSON_MUTATION_SEED ?? 8);
const perScene = Number(process.env.KEELSON_MUTATIONS ?? 60);

eachRun(apiserver, (run) => {
  // Rules are those of the pinned release.
  if (!isMain(run)) return;
  let server: ApiServer | undefined;
  beforeAll(async () => {
    server = await startApiServer(run.programs);
  });
  afterAll(() => server?.stop());

  test('the server and our check say the same of committed objects with one thing changed', async () => {
    if (!server) throw new Error('no server');
    const kubernetes = minorOf(run.programs['kube-apiserver'].version);
    const random = randomFrom(seed);
    const found = new Set<string>();
    const refused = { both: 0, neither: 0 };
    const own = Object.values(sound).map((make) => make());
    const [plain] = committedScenes();
    if (!plain) throw new Error('no cluster');
    // Kinds that no cluster has, too.
    const small: Scene = { ...plain, name: 'small objects', objects: own, sources: { ...plain.sources, definitions: [] } };
    for (const scene of [...distinct(committedScenes()), { ...small, given: [], fresh: own }]) {
      await startClean(server, definedByUs(scene).before);
      await makeNamespaces(server.client, scene);
      await makeAccount(server.client);
      for (const object of scene.given.filter(({ kind }) => kind === 'Namespace' || kind === 'CustomResourceDefinition')) {
        accept(object, await server.client.apply(object));
        if (isDefinition(object)) await isServed(server.client, object);
      }
      const sources = { ...scene.sources, kubernetes };
      const find = schemaFinder(sources);
      const kinds = [...new Set(scene.fresh.map(({ kind }) => kind))];
      const turns = scene.name === small.name ? perScene * 10 : perScene;
      for (let turn = 0; turn < turns && kinds.length > 0; turn++) {
        const kind = pick(kinds, random);
        const mutation = mutate(
          pick(
            scene.fresh.filter((object) => object.kind === kind),
            random,
          ),
          random,
        );
        const theirs = await serverVerdict(server.client, mutation.object);
        // A definition that is there already may not become another; that is not the fault of the object.
        if (theirs?.includes('field is immutable')) continue;
        const ours = clusterVerdict(mutation.object, sources, find);
        if (theirs === undefined && ours === undefined) refused.neither++;
        else if (theirs !== undefined && ours !== undefined) refused.both++;
        else {
          const words = told(mutation);
          const side = ours === undefined ? 'taken by us alone' : 'refused by us alone';
          const known = disagreements.find((row) => row.side === side && row.of.test(words));
          if (!known) found.add(`${side}: ${words}: ${theirs ?? ours}`);
        }
      }
    }
    looked(run, 'mutations that both refuse', refused.both);
    looked(run, 'mutations that both take', refused.neither);
    expect(refused.both).toBeGreaterThan(refused.neither / 10);
    expect([...found].sort()).toEqual([]);
  });

  test.each(disagreements)('they still do not agree, of $of', async ({ side, example }) => {
    if (!server) throw new Error('no server');
    await startClean(server, []);
    await makeAccount(server.client);
    const theirs = await serverVerdict(server.client, example);
    const ours = ownVerdict([example], minorOf(run.programs['kube-apiserver'].version), []);
    expect({ theirs: theirs === undefined, ours: ours === undefined }).toEqual({
      theirs: side === 'refused by us alone',
      ours: side === 'taken by us alone',
    });
    looked(run, 'disagreements with a reason', 1);
  });
});

/** Scenes with what none before them has. */
function distinct(
  scenes: readonly Scene[],
): readonly (Scene & { readonly given: readonly Manifest[]; readonly fresh: readonly Manifest[] })[] {
  const seen = new Set<string>();
  return scenes.flatMap((scene) => {
    const fresh = scene.objects.filter((object) => {
      const text = `${identityOf(object)} ${JSON.stringify(object)}`;
      return !seen.has(text) && seen.add(text) !== undefined;
    });
    return fresh.length === 0 ? [] : [{ ...scene, given: scene.objects, fresh }];
  });
}
