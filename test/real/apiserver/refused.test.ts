import type { Manifest } from '../../../src/manifest';
import { minorOf } from '../../../src/version';
import { readFacts } from '../../facts';
import { broken, type Loose, sound } from '../../schema/kubernetes-objects';
import { type ApiServer, startApiServer } from '../api-server';
import { eachRun, isMain, looked } from '../suite';
import { brokenKinds } from './broken-custom';
import { ownDefinitions } from './definitions';
import { apiserver } from './part';
import { makeAccount, startClean } from './scene';
import { ownVerdict, serverVerdict } from './verdict';

eachRun(apiserver, (run) => {
  // Rules are those of the pinned release.
  if (!isMain(run)) return;
  let server: ApiServer | undefined;
  beforeAll(async () => {
    server = await startApiServer(run.programs);
    await makeAccount(server.client);
  });
  afterAll(() => server?.stop());

  const kubernetes = minorOf(run.programs['kube-apiserver'].version);

  const both = async (object: Manifest, definitions: readonly Manifest[] = [], beside: readonly Manifest[] = []) => {
    if (!server) throw new Error('no server');
    const [theirs, ours] = [await serverVerdict(server.client, object), ownVerdict([object, ...beside], kubernetes, definitions)];
    return { isRefusedByServer: theirs !== undefined, isRefusedByUs: ours !== undefined, why: { theirs, ours } };
  };

  const taken = { isRefusedByServer: false, isRefusedByUs: false };
  const refused = { isRefusedByServer: true, isRefusedByUs: true };

  describe('of its own kinds', () => {
    test.each(Object.keys(sound))('a sound %s is taken by the server and by us', async (kind) => {
      expect(await both(sound[kind]?.())).toMatchObject(taken);
      looked(run, 'sound objects', 1);
    });

    test.each(broken)('%s: %s is refused by the server and by us', async (kind, _, change) => {
      const object: Loose = sound[kind]?.();
      change(object);
      expect(await both(object)).toMatchObject(refused);
      looked(run, 'broken objects', 1);
    });
  });

  describe.each(brokenKinds)('of $sound.kind', ({ set, sound: whole, beside, faults }) => {
    const { items } = readFacts('crds', set) as { readonly items: readonly Manifest[] };
    const definitions = [...items, ...(beside ? ownDefinitions([beside], sourcesOf(kubernetes)) : [])];
    beforeAll(async () => {
      if (server) await startClean(server, items);
    });

    test('the sound one is taken by the server and by us', async () => {
      expect(await both(whole, definitions, beside ? [beside] : [])).toMatchObject(taken);
      looked(run, 'sound objects', 1);
    });

    test.each(Object.entries(faults))('%s is refused by the server and by us', async (_, change) => {
      const object: Loose = structuredClone(whole);
      change(object);
      expect(await both(object, definitions, beside ? [beside] : [])).toMatchObject(refused);
      looked(run, 'broken objects', 1);
    });
  });
});

function sourcesOf(kubernetes: string) {
  return { readSet: (product: string) => readFacts('schemas', product) as never, kubernetes, versionOf: () => undefined, definitions: [] };
}
