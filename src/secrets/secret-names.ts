import { remembered } from '../remembered';

/**
 * How surely the name of a value says that the value is a secret: `password` whatever it is; `token` unless it is prose; `key` unless it is a
 * plain word, as a key within a Secret is; `secret` unless it is a name of several words, as that of a Secret is; `perhaps` only what cannot be a
 * name; `login` a user and a password in base64.
 */
export type NamedSecret = 'password' | 'token' | 'key' | 'secret' | 'perhaps' | 'login' | 'certificate-key';

/** The words of a name in camel, snake or kebab case, in small letters. Names come again and again. */
export const wordsOf = remembered(
  (name): readonly string[] =>
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .toLowerCase()
      .replace(joined, ' $1')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ''),
  2 ** 18,
);

/** Words that people write together. */
const joined =
  /(?<=[a-z])(passphrase|password|passwd|secret(?![a-z])|token(?![a-z])|(?<=api|auth|admin|private|access|secret|join|encryption)key)(?![a-z])/g;

/** Words at the end of a name that say how the secret is written. */
const forms = new Set(['base64', 'b64', 'data', 'literal', 'plain', 'plaintext', 'raw', 'string', 'text', 'value']);
const hashes = new Set(['bcrypt', 'crypt', 'hash', 'hashed', 'htpasswd']);
/** Words that say that a value is made from a secret, or leads to one. */
const derived = /^(checksum|digest|fingerprint|hash|md5|public|pub|reference|ref|sha|sha1|sha256|sha512|sum|thumbprint)$/;

const passwords = new Set([
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'pass',
  'pw',
  'pwd',
  'psk',
  'bindpw',
  'rootpw',
  'requirepass',
  'masterauth',
]);
const proxies = new Set(['proxy', 'fastcgi', 'grpc', 'uwsgi', 'scgi', 'memcached']);
const ownKeys = new Set([
  'admin',
  'api',
  'auth',
  'encryption',
  'hmac',
  'join',
  'jwt',
  'license',
  'master',
  'preshared',
  'private',
  'psk',
  'recovery',
  'shared',
  'signing',
  'unseal',
]);
const otherKeys = new Set(['access', 'account', 'client', 'host', 'secret', 'server', 'session', 'ssh', 'ssl', 'storage', 'tls']);
const ownSecrets = new Set([
  'app',
  'auth',
  'client',
  'consumer',
  'cookie',
  'hmac',
  'jwt',
  'oauth',
  'oauth2',
  'oidc',
  'session',
  'shared',
  'signing',
  'totp',
  'webhook',
]);

const known = remembered(readName, 2 ** 18);

/** What the name of a value says of it; undefined for a name that speaks of no secret, or of where one is. */
export function namedSecret(name: string): NamedSecret | undefined {
  return hint.test(name) ? known(name) : undefined;
}

function readName(name: string): NamedSecret | undefined {
  const words = [...wordsOf(name)];
  let last = words.at(-1) ?? '';
  while (words.length > 1 && (forms.has(last) || hashes.has(last) || /^\d+$/.test(last))) {
    if (hashes.has(last) && !words.some((word) => passwords.has(word))) return undefined;
    words.pop();
    last = words.at(-1) ?? '';
  }
  const before = words.at(-2) ?? '';
  if (words.slice(0, -1).some((word) => derived.test(word))) return undefined;
  const one = last.length > 3 && last.endsWith('s') && !last.endsWith('ss') ? last.slice(0, -1) : last;
  if (passwords.has(one) || passwords.has(last)) return proxies.has(before) || last === 'passes' ? undefined : 'password';
  switch (one) {
    case 'token':
      // Members of etcd find each other by it, and nobody is let in.
      return before === 'cluster' ? undefined : 'token';
    case 'bearer':
    case 'jwt':
      return 'token';
    case 'secret':
      return ownSecrets.has(before) ? 'secret' : 'perhaps';
    case 'credential':
    case 'cred':
      return 'perhaps';
    case 'auth':
      return 'login';
    case 'key':
      if (before === 'certificate') return 'certificate-key';
      if (before === 'access' && words.at(-3) === 'secret') return 'token';
      if (ownKeys.has(before)) return 'key';
      return otherKeys.has(before) ? 'perhaps' : undefined;
    default:
      return undefined;
  }
}

/** One of these is in every name that can say so. */
export const hint = /pass|pwd|pw|psk|secret|token|key|cred|bearer|jwt|auth/i;

/** Words of a name by which a value is a digest, something public, or a name that a machine gave. */
const harmless =
  /^(?:annotation|ca|cabundle|cert|certificate|certs|checksum|commit|content|crt|digest|etag|fingerprint|guid|hash|id|ids|image|integrity|ref|recipient|recipients|revision|rev|sha|sha1|sha256|sha384|sha512|md5|sum|sums|tag|thumbprint|uid|uuid|pub|public|version|mac)$/;

/** True for a name that says that its value is a digest, public, or a name. */
export function isHarmless(name: string): boolean {
  return wordsOf(name).some((word) => harmless.test(word));
}
