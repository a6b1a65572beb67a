import type * as z from 'zod/mini';
import type { Subject } from '../invariant';
import type { Path } from '../path';
import { meantAs, type ScalarIssue, text } from '../scalar';

/** Where a GitOps engine finds what it applies. */
export interface Repository {
  readonly url: string;
  readonly path: string;
  readonly secret?: string | undefined;
}

const schemes = ['http:', 'https:', 'oci:', 'ssh:'];
const scpLike = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)(\S+)$/;

/** URL of a repository, without credentials; `scpLike` takes the form git@host:path too. */
export function repositoryUrlText(description: string, options: { readonly scpLike: boolean }): z.ZodMiniString {
  return text(description, (value) => urlIssue(value, options.scpLike));
}

function urlIssue(value: string, takesScp: boolean): ScalarIssue | undefined {
  const issue = (problem: string, fix: string) => ({ rule: 'malformed-url', problem, fix });
  const scp = scpLike.exec(value);
  if (scp) {
    if (takesScp) return undefined;
    return { ...issue('is the short form of an ssh URL, which Flux does not read', ''), ...meantAs(`ssh://${value.replace(/:/, '/')}`) };
  }
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !schemes.includes(url.protocol) || url.host === '' || url.pathname.length < 2) {
    return issue('is not an https, ssh, oci or http URL of a repository', 'write a URL such as https://git.example/home.git');
  }
  if (url.password !== '' || (url.username !== '' && url.protocol !== 'ssh:')) {
    const user = url.protocol === 'ssh:' ? `${url.username}@` : '';
    return issue(
      'holds credentials, and a cluster file is committed',
      `write ${url.protocol}//${user}${url.host}${url.pathname}, and name a Secret that holds the credentials`,
    );
  }
  return undefined;
}

/** Path of a folder below the root of a repository. */
export function repositoryPathText(description: string): z.ZodMiniString {
  return text(description, (value) => {
    const steps = value.split('/').filter((step) => step !== '' && step !== '.');
    const plain = steps.join('/') || '.';
    if (steps.includes('..') || /\s/.test(value)) {
      return {
        rule: 'malformed-path',
        problem: 'is not the path of a folder in the repository',
        fix: 'write a path from the root of the repository, such as clusters/home',
      };
    }
    if (value === plain) return undefined;
    return { rule: 'malformed-path', problem: 'is not written from the root of the repository', ...meantAs(plain) };
  });
}

/** True for a repository that is reached with an ssh key. */
export function isSsh({ url }: Repository): boolean {
  return url.startsWith('ssh:') || scpLike.test(url);
}

/** True for a repository that is a registry of OCI artifacts. */
export function isOci({ url }: Repository): boolean {
  return url.startsWith('oci:');
}

/** True if both names lead to one repository, whatever the protocol. */
export function isSameRepository(a: Repository, b: Repository): boolean {
  return place(a) === place(b);
}

/** Host and path: `git.example/home` for `ssh://git@git.example/home.git`. */
function place({ url }: Repository): string {
  const scp = scpLike.exec(url);
  const [host, path] = scp ? [scp[1], scp[2]] : [new URL(url).hostname, new URL(url).pathname];
  return `${host}/${path?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')}`.toLowerCase();
}

/** True if `path` is `ancestor` or a folder below it. */
export function isBelow(path: string, ancestor: string): boolean {
  return ancestor === '.' || path === ancestor || path.startsWith(`${ancestor}/`);
}

/** The add-ons that apply what a repository holds. */
export const engines = ['argo-cd', 'flux'] as const;

/** A repository that an engine is pointed at, by its add-on or by its delivery. */
export interface EngineRepository {
  readonly engine: (typeof engines)[number];
  /** It holds what Keelson writes for the engine; `path` is the folder of the delivery in it. */
  readonly isDelivery: boolean;
  readonly repository: Repository & { readonly revision?: string | undefined };
  /** Where the cluster file says so. */
  readonly at: { readonly url: Path; readonly path: Path; readonly secret: Path };
}

/** The repositories that the engines of a cluster are pointed at. */
export function repositoriesOf({
  options,
  deliveries,
  cluster,
}: Pick<Subject, 'options' | 'deliveries' | 'cluster'>): readonly EngineRepository[] {
  return engines.flatMap((engine) => {
    const own = options(engine)?.repository as Repository | undefined;
    const root = ['addons', engine, 'repository'];
    const at = { url: [...root, 'url'], path: [...root, 'path'], secret: [...root, 'secret'] };
    return [...(own ? [{ engine, isDelivery: false, repository: own, at }] : []), ...deliveredBy(engine, deliveries[engine], cluster.name)];
  });
}

/** The choices that the deliveries of all engines have in common. */
interface Choices {
  readonly repository?: string | Omit<Repository, 'path'>;
  readonly path?: string;
}

function deliveredBy(engine: (typeof engines)[number], choices: unknown, cluster: string): readonly EngineRepository[] {
  const { repository, path = `dist/${cluster}` } = (choices ?? {}) as Choices;
  if (repository === undefined) return [];
  const root = ['deliveries', engine, 'repository'];
  const isText = typeof repository === 'string';
  const written = isText ? { url: repository } : repository;
  const at = { url: isText ? root : [...root, 'url'], path: ['deliveries', engine, 'path'], secret: isText ? root : [...root, 'secret'] };
  return [{ engine, isDelivery: true, repository: { ...written, path: path === '.' ? engine : `${path}/${engine}` }, at }];
}
