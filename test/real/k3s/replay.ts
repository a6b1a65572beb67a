import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownerLabel, withoutOwner } from '../../k3s/api-server';
import type { Entry } from '../../k3s/journal';
import { type KubeObject, keyOf } from '../../k3s/kube-object';
import type { Cluster } from './cluster';
import type { Answer, Deployer, Request } from './deployer';

/** What a journal is played again on. */
export interface Stage {
  readonly cluster: Cluster;
  readonly deployer: Deployer;
  /** The folder that the deployer looks at. */
  readonly folder: string;
}

/** How the real things took a history. */
export interface Replay {
  /** Where the simulator says another thing than they do; the history ends with the first. */
  readonly disagreement?: { readonly at: string; readonly simulated: unknown; readonly real: unknown };
  readonly looked: { readonly passes: number; readonly files: number; readonly requests: number; readonly objects: number };
}

/** Plays what a simulator noted on a real API server. `prompt`: controllers act between two files already. */
export async function replay(journal: readonly Entry[], stage: Stage, { prompt = false } = {}): Promise<Replay> {
  const { cluster, deployer, folder } = stage;
  const looked = { passes: 0, files: 0, requests: 0, objects: 0 };
  /** The answer after the one that was looked at last; a pass waits after each file. */
  let answer: Answer | undefined;
  const onward = async () => {
    const next = answer ?? (await deployer.ask({ do: 'on' }));
    answer = undefined;
    return next;
  };
  const differs = async (at: string, simulated: unknown, real: unknown): Promise<Replay> => {
    for (let last = real as Answer; last?.did === 'file'; ) last = await deployer.ask({ do: 'on' });
    return { disagreement: { at, simulated, real }, looked };
  };
  /** UIDs of what was deleted, which may stay for a while. */
  const deleted = new Set<string | undefined>();
  let step = '';
  /** What the simulator had when both were compared last; undefined since something happened. */
  let quiet: string | undefined;
  for (const entry of journal) {
    if (entry.was === 'file' || entry.was === 'put' || entry.was === 'delete') quiet = undefined;
    switch (entry.was) {
      case 'write': {
        const path = join(folder, entry.path);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, entry.text);
        const seconds = Number(entry.mtime) / 1000;
        utimesSync(path, seconds, seconds);
        break;
      }
      case 'remove':
        rmSync(join(folder, entry.path));
        break;
      case 'start':
        await must(deployer.ask({ do: 'start', disable: entry.disable }), 'started');
        break;
      case 'serve':
        await cluster.serveWidget();
        break;
      case 'put':
        await cluster.put(entry.object);
        await cluster.hold();
        break;
      case 'delete':
        deleted.add(await cluster.delete(entry.object));
        break;
      case 'pass':
        step = `pass ${++looked.passes}`;
        answer = await deployer.ask({ do: 'pass' });
        break;
      case 'file': {
        const real = await onward();
        const at = `${step}, ${entry.path}`;
        looked.files++;
        looked.requests += entry.requests.length;
        const simulated = { path: entry.path, failed: entry.failed, requests: entry.requests.filter(isOfObject).map(requestText) };
        const seen = { path: real.path, failed: real.error !== undefined, requests: changes(real.requests ?? [], deleted) };
        if (!same(simulated, seen)) return differs(at, simulated, real);
        await cluster.hold();
        if (prompt) await cluster.settle();
        break;
      }
      case 'passed': {
        const real = await onward();
        if (real.did !== 'passed') return differs(step, 'no further file', real);
        const simulated = stateOf(entry.objects);
        // No file was taken, so nothing was asked for.
        if (quiet === JSON.stringify(entry.objects)) break;
        quiet = JSON.stringify(entry.objects);
        looked.objects += simulated.size;
        await cluster.settle();
        const seen = stateOf(await cluster.objects(), `${folder}/`);
        const keys = [...new Set([...simulated.keys(), ...seen.keys()])].filter((key) => !same(simulated.get(key), seen.get(key)));
        const only = (state: ReadonlyMap<string, unknown>) => Object.fromEntries(keys.map((key) => [key, state.get(key) ?? 'not there']));
        if (keys.length > 0) return { disagreement: { at: `after ${step}`, simulated: only(simulated), real: only(seen) }, looked };
        break;
      }
    }
  }
  return { looked };
}

async function must(asked: Promise<Answer>, did: Answer['did']): Promise<void> {
  const answer = await asked;
  if (answer.did !== did) throw new Error(`${did} is wanted, got ${JSON.stringify(answer)}`);
}

const isOfObject = (request: string) => !request.includes(' k3s.cattle.io/Addon ');

/** `create /ConfigMap default/a` of the simulator, in the words of paths: `create /configmaps default/a`. */
function requestText(request: string): string {
  const [verb, kind = '', name] = request.split(' ');
  return `${verb} ${kind.toLowerCase()}s ${name}`;
}

const verbs: Readonly<Record<string, string>> = { POST: 'create', PATCH: 'patch', DELETE: 'delete' };

/** Requests that changed an object, but not those of Addons; what is being deleted is deleted once. */
function changes(requests: readonly Request[], deleted: Set<string | undefined>): readonly string[] {
  return requests.flatMap(({ method, path, status, uid }) => {
    const parts = /^\/(?:api|apis\/([^/]+))\/[^/]+(?:\/namespaces\/([^/]+)(?=\/[^/]+\/))?\/([^/]+)\/([^/]*)$/.exec(path);
    if (!parts) throw new Error(`${method} ${path} is no request for an object`);
    const [, group = '', namespace, plural, name] = parts;
    if (status >= 300 || plural === 'addons') return [];
    if (method === 'DELETE') {
      if (deleted.has(uid)) return [];
      deleted.add(uid);
    }
    return [`${verbs[method]} ${group}/${plural} ${namespace ? `${namespace}/` : ''}${name}`];
  });
}

/** Objects as both worlds can be asked for them: their content, whose they are, and of Addons what is noted. */
function stateOf(objects: readonly KubeObject[], folder = ''): ReadonlyMap<string, unknown> {
  return new Map(
    objects.map((object) => [keyOf(object.apiVersion, object.kind, object.metadata.namespace, object.metadata.name), told(object, folder)]),
  );
}

function told(object: KubeObject, folder: string): unknown {
  const { apiVersion: _, kind, metadata, status: __, ...content } = withoutOwner(object);
  const owner = object.metadata.labels?.[ownerLabel];
  const { labels = {}, annotations } = metadata;
  if (kind === 'Addon') {
    const { source, checksum } = content.spec as { readonly source?: string; readonly checksum?: string };
    return { kinds: annotations?.['addon.k3s.cattle.io/gvks'], source: source?.replace(folder, ''), checksum };
  }
  // The API server fills the rest of these in.
  if (kind === 'Namespace' || kind === 'CustomResourceDefinition') return { owner };
  return { owner, labels, annotations, ...content };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, below]) => below !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, below]) => [key, sorted(below)]));
}
