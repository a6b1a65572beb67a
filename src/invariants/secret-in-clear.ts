import type { OutputFile } from '../delivery';
import { type Draft, defineInvariant, type Subject } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { ownerOf, toldTo } from '../object-owner';
import { once } from '../once';
import type { Path } from '../path';
import { remembered } from '../remembered';
import { type Mark, printMark } from '../secrets/line-marks';
import { isReference } from '../secrets/reference';
import { textMarks } from '../secrets/text-marks';
import { type TreeMark, treeMarks } from '../secrets/tree-marks';
import { isSettled } from '../settled';

/** No secret stands in what is committed. */
export const secretInClear = defineInvariant({
  name: 'secret-in-clear',
  summary: 'no secret stands in what is committed',
  why: 'Whoever reads the repository has it, for good: a commit is never forgotten.',
  severity: 'error',
  example: 'manifests.objects: a Secret with stringData',
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests',
  onOutput: true,
  *check(subject) {
    const { written, manifests, files } = subject;
    const ofFile = isMap(written) ? marksOfFile(written) : [];
    for (const mark of ofFile) yield draft(mark.at, mark, mark.line);
    const isTold = among(ofFile);
    const ofObjects: Mark[] = [];
    for (const [addon, objects] of manifests) {
      for (const [index, object] of objects.entries()) {
        for (const mark of marksOf(object)) {
          ofObjects.push(mark);
          if (isTold(mark)) continue;
          const told = toldTo(ownerOf(subject, addon, index, object, mark.at), object, mark.at, holds(mark, mark.line));
          yield { ...told, fix: fixAt(told.at) };
        }
      }
    }
    // What stands in objects stands in their files, and on every machine alike.
    const known: Mark[] = [...ofFile, ...ofObjects];
    const settled = [...settledDefinitions(manifests)].join(' ');
    for (const [path, file] of files) {
      for (const mark of marksWithout(file)(settled)) {
        if (among(known)(mark)) continue;
        known.push(mark);
        const at = originOf(subject, path);
        yield {
          at,
          problem: `makes ${path}, whose line ${mark.line} holds ${printMark(mark)}`,
          fix: fixAt(at),
        };
      }
    }
  },
});

/** The names of definitions that come with this package as they are. */
function settledDefinitions(manifests: Subject['manifests']): ReadonlySet<string> {
  const definitions = [...manifests.values()].flat().filter(({ kind }) => kind === 'CustomResourceDefinition');
  const names = new Set(definitions.filter(({ spec }) => isSettled(spec)).map(({ metadata }) => metadata.name));
  for (const { spec, metadata } of definitions) if (!isSettled(spec)) names.delete(metadata.name);
  return names;
}

/** The secrets of a file, but for the definitions of these names, which a blank separates. */
const marksWithout = once(({ content }: OutputFile) =>
  remembered((names: string) => textMarks(withoutDefinitions(content, new Set(names.match(/\S+/g)))), 2 ** 14),
);

/** A text with empty lines in place of the definitions of these names. */
function withoutDefinitions(content: string, names: ReadonlySet<string>): string {
  if (names.size === 0 || !content.includes('\nkind: CustomResourceDefinition\n')) return content;
  return content
    .split('\n---\n')
    .map((document) => {
      const name = definitionName.exec(document)?.[1];
      return name !== undefined && names.has(name) ? document.replace(/[^\n]+/g, '') : document;
    })
    .join('\n---\n');
}

/** A document that our writer made of a definition, after the comment that opens its file. */
const definitionName = /^(?:#.*\n)*apiVersion: apiextensions\.k8s\.io\/v1\nkind: CustomResourceDefinition\nmetadata:\n {2}name: (.+)\n/;

/** The secrets of a cluster file as it is written. */
const marksOfFile = once((written: Record<string, unknown>): readonly TreeMark[] => [
  ...treeMarks(written, isCovered),
  ...k3sSecrets(written),
]);

/** Places of a cluster file that say where a secret is, by the keys of the Secret. */
function isCovered(at: Path): boolean {
  const [root, name, , , how] = at;
  return root === 'waivers' || isK3sSecret(at) || (root === 'addons' && name === 'secrets' && (how === 'external' || how === 'sealed'));
}

/** The secrets that k3s takes, whatever they look like. */
function k3sSecrets({ distribution }: Record<string, unknown>): readonly TreeMark[] {
  const config = isMap(distribution) && isMap(distribution.k3s) ? distribution.k3s.config : undefined;
  if (!isMap(config)) return [];
  return Object.entries(config).flatMap(([key, value]): readonly TreeMark[] => {
    const at = ['distribution', 'k3s', 'config', key];
    return isK3sSecret(at) && typeof value === 'string' && !isReference(value) ? [{ at, what: 'a secret of k3s', secret: value }] : [];
  });
}

function isK3sSecret([root, k3s, config, key, more]: Path): boolean {
  return root === 'distribution' && k3s === 'k3s' && config === 'config' && more === undefined && Object.hasOwn(insteadInK3s, key ?? '');
}

const insteadInK3s: Readonly<Record<string, string>> = {
  'etcd-s3-secret-key': 'remove it, and name a Secret of the namespace kube-system by etcd-s3-config-secret',
  'etcd-s3-session-token': 'remove it, and name a Secret of the namespace kube-system by etcd-s3-config-secret',
  'vpn-auth': 'remove it, and write it into a file on the machines that vpn-auth-file names',
};

/** The secrets of an object; in a Secret everything is one that does not look like anything else. */
const marksOf = once((object: Manifest): readonly TreeMark[] => {
  const found = treeMarks(object);
  if (object.kind !== 'Secret' || object.type === 'kubernetes.io/service-account-token') return found;
  const more = ['data', 'stringData'].flatMap((field) => {
    const held = object[field as 'data'];
    return !isMap(held)
      ? []
      : Object.entries(held).flatMap(([key, value]): readonly TreeMark[] => {
          const text = field === 'data' ? decoded(String(value ?? '')) : String(value ?? '');
          const at = [field, key];
          if (openKey.test(key) || openValue.test(text) || isReference(text) || isReference(String(value ?? ''))) return [];
          return [{ at, what: 'what a Secret keeps', secret: String(value) }];
        });
  });
  const places = new Set(found.map(({ at: [field, key] }) => `${field} ${key}`));
  return [...found, ...more.filter(({ at: [field, key] }) => !places.has(`${field} ${key}`))];
});

function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

/** Keys of Secrets that say who somebody is, and where. */
const openKey =
  /^(?:auth-extra-groups|ca\.crt|database|dbname|description|email|enable\w*|endpoint|expiration|host|hostname|insecure\w*|issuer|known_hosts|name|namespace|port|project|region|server|tls\.crt|token-id|type|url|usage-bootstrap-\w+|user|username)$/i;
const openValue = /^\s*(?:-----BEGIN (?:CERTIFICATE|[A-Z0-9 ]*PUBLIC KEY)|ssh-(?:rsa|ed25519) |ecdsa-sha2-|age1[a-z0-9]+\s*$)/;

/** True for marks of a secret that is among others, or part of one, or has one within. */
function among(marks: readonly Mark[]): (mark: Mark) => boolean {
  return ({ secret }) =>
    marks.some((other) => {
      const [short, long] = secret.length < other.secret.length ? [secret, other.secret] : [other.secret, secret];
      return short === long || (short.length > 5 && long.includes(short));
    });
}

function draft(at: Path, mark: Mark, line?: number): Draft {
  return { at, problem: holds(mark, line), fix: fixAt(at) };
}

function holds(mark: Mark, line?: number): string {
  return `holds ${printMark(mark)}${line === undefined ? '' : ` in line ${line}`}`;
}

/** What makes a file, as its owner wrote it. */
function originOf({ cluster }: Subject, path: string): Path {
  const [tree = '', name = ''] = path.split('/');
  if (tree === 'host') return ['nodes', name];
  if (tree === 'routers') return cluster.bgp?.peers.find((peer) => peer.name === name)?.at ?? ['bgp'];
  return ['deliveries', tree];
}

function fixAt(at: Path): string {
  const [root, , , key] = at;
  if (isK3sSecret(at)) return insteadInK3s[key as string] as string;
  const replace = 'if it was ever committed, replace the secret too';
  if (root !== 'addons') return `remove it, and put it on the machines, into a file that only root reads; ${replace}`;
  return `name a Secret in its place, and make that by addons.secrets: from a store, sealed or encrypted by SOPS; ${replace}`;
}
