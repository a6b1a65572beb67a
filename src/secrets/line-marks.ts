import { armouredKeys, withoutArmour } from './armour';
import { readBase64 } from './encoded-text';
import { publishedKeys } from './published-keys';
import { isRandom } from './random-text';
import { isName, isReference } from './reference';
import { hint, isHarmless, namedSecret } from './secret-names';
import { knownForms } from './token-forms';

/** A secret that stands in clear. */
export interface Mark {
  /** What it looks like, with its article: `a token of GitHub`. */
  readonly what: string;
  /** The secret itself, to know it again; it is never told. */
  readonly secret: string;
}

/** How deep base64 within base64 is looked into: a Secret of credentials of a registry has two layers. */
const depth = 3;

/** What is told of a secret: what it looks like, and no more of it than its owner needs to find it. */
export function printMark({ what, secret }: Mark): string {
  return `${what} (${secret.length >= 20 ? `${secret.slice(0, 4)}…, ` : ''}${secret.length} characters)`;
}

/** What a value is by its name: `a password`; undefined for none. */
export function namedMark(name: string, value: string, fallback?: 'password' | 'perhaps'): Mark | undefined {
  const named = namedSecret(name) ?? fallback;
  if (named === undefined || isReference(value) || publishedKeys.has(value.trim())) return undefined;
  const secret = value.trim();
  const isWord = !/\s/.test(secret);
  const mark = (what: string): Mark => ({ what, secret });
  if (/^[a-z][a-z0-9+.-]*:\/\/[^\s@]*$/i.test(secret)) return undefined;
  switch (named) {
    case 'password':
      return mark('a password');
    case 'token':
      return isWord ? mark('a token') : undefined;
    case 'key':
      return isWord && !(isName(secret) && (/[-._/:]/.test(secret) || /^[A-Za-z]+$/.test(secret))) ? mark('a key') : undefined;
    case 'secret':
      return isWord && !(isName(secret) && /[-._/:]/.test(secret)) ? mark('a secret') : undefined;
    case 'perhaps':
      return isWord && secret.length >= 8 && !isName(secret) ? mark('a secret') : undefined;
    case 'login':
      return isLogin(secret) ? mark('a password with its user, in base64') : undefined;
    case 'certificate-key':
      return /^[0-9a-f]{64}$/i.test(secret) ? mark('a certificate key of kubeadm') : undefined;
  }
}

function isLogin(word: string): boolean {
  const read = /^[A-Za-z0-9+/_-]{4,}={0,2}$/.test(word) ? readBase64(word) : undefined;
  return read?.kind === 'text' && /^[^:\s]+:\S/.test(read.text);
}

/** What is in every line that holds a secret, or gives a name to the next: it saves most lines the closer looks. */
export const suspicious = new RegExp(`[\\w$:.+/=~{}-]{16}|@|-----|${hint.source}|basic|curl`, 'i');

/** The secrets of one line; `name` is that of the value which the line is, where it is one. */
export function lineMarks(written: string, name = '', layer = 0): readonly Mark[] {
  // JSON within JSON has its quotes escaped.
  const line = withoutArmour(written.includes('\\"') ? written.replaceAll('\\"', '"') : written);
  // Nothing shorter holds a secret that its form or its name tells.
  if (line.length < 4) return [];
  const marks: Mark[] = [];
  const add = (mark: Mark | undefined): void => {
    if (
      mark &&
      !publishedKeys.has(mark.secret) &&
      !marks.some(({ secret }) => secret.includes(mark.secret) || mark.secret.includes(secret))
    )
      marks.push(mark);
  };
  const hasLong = longRun.test(line);
  if (hasLong) for (const mark of knownForms(line)) add(mark);
  if (line.includes('.') || line.includes('@')) for (const mark of webMarks(line)) add(mark);
  if (authorization.test(line)) for (const mark of sentMarks(line)) add(mark);
  if (hint.test(line)) for (const mark of assignedMarks(line)) add(mark);
  if (hasLong && longWord.test(line)) for (const mark of wordMarks(line, name, layer)) add(mark);
  return marks;
}

/** What dots and signs of addresses show: JSON Web Tokens, bootstrap tokens, passwords in URLs. */
function* webMarks(line: string): Iterable<Mark> {
  if (line.includes('.')) {
    for (const [token, head = ''] of line.matchAll(/\b(e[yw][\w-]{10,})\.[\w-]{4,}\.[\w-]*/g)) {
      if (isTokenHead(head)) yield { what: 'a JSON Web Token', secret: token };
    }
  }
  if (line.includes('@')) {
    const isComment = comment.test(line);
    for (const [, password = ''] of line.matchAll(/\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/?#"'@:]*:([^\s/?#"'@]+)@/gi)) {
      // Comments show how a URL is written.
      const isExample = isComment && /^(?:pass|password|passwd|pwd|secret)$/i.test(password);
      if (!isExample && !isReference(password)) yield { what: 'a password in a URL', secret: password };
    }
    for (const [, password = ''] of line.matchAll(/[\w.-]+:([^\s:@/"']+)@(?:tcp|unix|udp)\(/g)) {
      if (!isReference(password)) yield { what: 'a password in a data source', secret: password };
    }
  }
  for (const [secret, id = '', rest = ''] of line.matchAll(bootstrapToken)) {
    // Names with dots may be as long, but are made of words.
    if ((rest.match(/\d/g)?.length ?? 0) >= 2 && !/^\d+$/.test(id + rest)) yield { what: 'a bootstrap token of kubeadm', secret };
  }
}

/** @see https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/#token-format */
const bootstrapToken = /(?<![\w./@:-])([a-z0-9]{6})\.([a-z0-9]{16})(?![\w./-])/g;

const authorization = /bearer|basic|token|curl/i;

/** What is sent with a request. */
function* sentMarks(line: string): Iterable<Mark> {
  for (const [, kind = '', word = ''] of line.matchAll(/\b(bearer|basic|token)[ +]([\w.+/=~-]{8,})/gi)) {
    const isBasic = /^basic$/i.test(kind);
    if (isBasic ? isLogin(word) : /\d/.test(word) && !isReference(word) && /authorization|header/i.test(line)) {
      yield { what: isBasic ? 'a password with its user, in base64' : 'a token', secret: word };
    }
  }
  for (const [, password = ''] of line.matchAll(/\bcurl\b.{0,400}?\s(?:-u|--user)[ =]["']?[^\s"':]+:([^\s"']+)/g)) {
    if (!isReference(password)) yield { what: 'a password', secret: password };
  }
}

function isTokenHead(word: string): boolean {
  const read = readBase64(word);
  if (read.kind !== 'text') return false;
  try {
    const head = JSON.parse(read.text) as Record<string, unknown>;
    return typeof head.alg === 'string' || typeof head.typ === 'string';
  } catch {
    return false;
  }
}

const comment = /^\s*(?:#|\/\/|;|\*)/;

const assignment =
  /(^|[\s{,;&?(["'])(-{0,2}[A-Za-z_][\w./-]{0,120})(["']?)(\s*(?::=|=)\s*|\s*:\s+|\s*:(?=["'])|(?<=--[\w-]{1,60}) +)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&"'})\]]+)/g;

/** Routers, keepalived and netrc separate words by spaces. */
const spelled = [
  /^\s*(?:auth_pass|key-string|neighbor \S+ password|enable (?:password|secret)(?: \d)?)\s+"?([^\s";]+)"?;?\s*$/,
  /^\s*(?:machine \S+|default) login \S+ password (\S+)/,
  /^\s*pass(?:word|wd|phrase)\s+"([^"]+)"\s*;?\s*$/,
  /^\s*pass(?:word|wd|phrase)\s+([^\s";]*\d[^\s";]*);?\s*$/,
];

function* assignedMarks(line: string): Iterable<Mark> {
  // Prose speaks of secrets.
  if (comment.test(line)) return;
  for (const match of line.matchAll(assignment)) {
    const [, before = '', name = '', quote, sign = '', written = ''] = match;
    const isQuoted = /^["']/.test(written);
    const isColon = sign.includes(':') && !sign.includes('=');
    // In a sentence a colon stands after a word; in data it stands after a key.
    if (
      isColon &&
      !quote &&
      !/^\s*(?:- )*$/.test(line.slice(0, match.index + before.length)) &&
      !/[{,]\s*$/.test(line.slice(0, match.index + before.length))
    )
      continue;
    const value = isQuoted ? written.slice(1, -1) : written;
    if (isColon && !isQuoted && /^\s+[^\s#]/.test(line.slice(match.index + match[0].length)) && !/[{]/.test(line)) continue;
    // A flag without a value is followed by the next one.
    if (sign.trim() === '' && value.startsWith('-')) continue;
    const mark = namedMark(name.replace(/^-+/, ''), value);
    if (mark) yield mark;
    // JSON within the quotes of a shell, and a setting that is the value of a flag.
    else if (value.includes('=') || (isQuoted && value.includes('"'))) yield* assignedMarks(value);
  }
  if (line.includes('</')) {
    for (const [, name = '', value = ''] of line.matchAll(/<([\w:.-]+)>([^<>]+)<\/\1>/g)) {
      const mark = namedMark(name, value);
      if (mark) yield mark;
    }
  }
  for (const form of spelled) {
    const [, secret = ''] = form.exec(line) ?? [];
    if (!isReference(secret)) yield { what: 'a password', secret };
  }
}

/** No secret that its form tells is shorter than this without a break. */
const longRun = /[\w$:.+/=~{}-]{16}/;
const longWord = /[A-Za-z0-9+/_-]{20}/;
const longWords = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,}={0,2}/g;
/** What comes before a digest, and before a key that is public. */
const harmlessBefore = /(?:\b(?:sha\d*|md5|blake\w*|h1)[:\-~=/]|\b(?:ref|rev|commit|digest|checksum)[:=]|\b(?:ssh|ecdsa|sk)-[\w.@-]+ |@)$/i;
/** Keys of SSH in public, by the length of the name of their kind, and of age. */
const publicKey = /^AAAA[A-Z]|^age1[a-z0-9]{50,}$/;

/** What base64 holds, and words that look drawn by lot where nothing says that they are public. */
function* wordMarks(line: string, name: string, layer: number): Iterable<Mark> {
  // A sum and its file.
  if (/^[0-9a-f]{32,128}\s+\*?[^\s]/.test(line)) return;
  const text =
    line.includes('://') || line.includes('ENC[') ? line.replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`]+|\bENC\[[^\]]*\]/gi, ' ') : line;
  const isPublic = isHarmless(name) || isHarmless(/^\s*(?:- )*["']?([\w./-]+)["']?\s*[:=]/.exec(line)?.[1] ?? '');
  for (const match of text.matchAll(longWords)) {
    if (/^sha\d+[-/]/.test(match[0])) continue;
    const secret = match[0].replace(/^[+/-]+/, '');
    if (publicKey.test(secret) || harmlessBefore.test(text.slice(Math.max(0, match.index - 48), match.index))) continue;
    const held = isBase64(secret) ? readBase64(secret) : undefined;
    if (held?.kind === 'private-key') yield { what: 'a private key, in base64', secret };
    else if (held?.kind === 'text') {
      if (layer >= depth) continue;
      const [inner] = [
        ...armouredKeys(held.text.split('\n')).map(() => ({ what: 'a private key' })),
        ...withoutArmour(held.text)
          .split('\n')
          .flatMap((inside) => lineMarks(inside, '', layer + 1)),
      ];
      if (inner) yield { what: inner.what.endsWith('in base64') ? inner.what : `${inner.what}, in base64`, secret };
    } else if (held?.kind !== 'harmless' && !isPublic && secret.length <= 512 && isRandom(secret)) {
      yield { what: 'a key or a token: it looks drawn by lot', secret };
    }
  }
}

function isBase64(word: string): boolean {
  const bare = word.replace(/=+$/, '');
  return bare.length % 4 !== 1 && /[A-Z]/.test(bare) && /[a-z]/.test(bare) && !(/[+/]/.test(bare) && /[-_]/.test(bare));
}
