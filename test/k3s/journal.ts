import type { ApiServer } from './api-server';
import type { DeployController } from './deploy-controller';
import type { KubeObject } from './kube-object';

/** One thing that happened to a simulated cluster and its folder. */
export type Entry =
  | { readonly was: 'write'; readonly path: string; readonly text: string; readonly mtime: string }
  | { readonly was: 'remove'; readonly path: string }
  /** k3s starts, with these words of `--disable`. */
  | { readonly was: 'start'; readonly disable: readonly string[] }
  /** The kind of the widget is served from now on. */
  | { readonly was: 'serve' }
  /** Somebody else puts an object into the cluster, or another content in its place. */
  | { readonly was: 'put'; readonly object: KubeObject }
  /** Somebody else deletes an object. */
  | { readonly was: 'delete'; readonly object: KubeObject }
  /** k3s begins to look at the folder. */
  | { readonly was: 'pass' }
  /** k3s has dealt with a file: what it changed in the cluster, and whether it failed. */
  | { readonly was: 'file'; readonly path: string; readonly requests: readonly string[]; readonly failed: boolean }
  /** k3s has looked at the whole folder, and this is what there is then. */
  | { readonly was: 'passed'; readonly objects: readonly KubeObject[] };

/** A pass of the controller, with what it came to noted. */
export function notedPass(k3s: DeployController, journal: Entry[] | undefined, afterFile: () => void): readonly string[] {
  const { api } = k3s;
  journal?.push({ was: 'pass' });
  let seen = api.requests.length;
  const errors = k3s.pass((path, failed) => {
    journal?.push({ was: 'file', path, requests: api.requests.slice(seen), failed });
    seen = api.requests.length;
    afterFile();
  });
  journal?.push({ was: 'passed', objects: objectsOf(api) });
  return errors;
}

/** All objects but the namespaces that a fresh cluster has. */
function objectsOf(api: ApiServer): readonly KubeObject[] {
  return api.all().filter(({ kind, metadata }) => !(kind === 'Namespace' && /^(default|kube-system)$/.test(metadata.name)));
}
