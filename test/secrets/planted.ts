/** A secret to be found. */
export interface Planted {
  readonly kind: string;
  /** The key that holds it; `note` where its form alone tells what it is. */
  readonly name: string;
  readonly value: string;
}

const alphabets = {
  hex: '0123456789abcdef',
  lower: 'abcdefghijklmnopqrstuvwxyz0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  alnum: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  crypt: './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  bech32: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
} as const;

let state = 20_250_601;

/** A word drawn by lot, the same in each run: no secret stands in the repository. */
export function lot(alphabet: keyof typeof alphabets, length: number): string {
  const letters = alphabets[alphabet];
  let word = '';
  while (word.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    word += letters[Math.floor((state / 2 ** 32) * letters.length)];
  }
  return word;
}

export const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const inBase64Url = (text: string) => Buffer.from(text).toString('base64url');

/** Lines of PEM around a body drawn by lot. */
export function pem(label: string, header = ''): string {
  const lines = [64, 64, 64, 22].map((length) => lot('base64', length));
  return `-----BEGIN ${label}-----\n${header}${lines.join('\n')}==\n-----END ${label}-----\n`;
}

/** The structure that a private key begins with: its version, then what it is. @see https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2 */
const der = () =>
  Buffer.concat([Buffer.from([0x30, 0x82, 0x04, 0xa4, 0x02, 0x01, 0x00, 0x02, 0x82]), Buffer.from(lot('base64', 300))]).toString('base64');

const jwt = () =>
  [
    inBase64Url(JSON.stringify({ alg: 'RS256', typ: 'JWT' })),
    inBase64Url(JSON.stringify({ sub: 'admin', iat: 1_700_000_000 })),
    lot('alnum', 86),
  ].join('.');

const dockerConfig = () => JSON.stringify({ auths: { 'registry.example': { auth: inBase64(`robot:${lot('alnum', 16)}`) } } });

const form = (kind: string, value: string): Planted => ({ kind, name: 'note', value });
const named = (name: string, value: string): Planted => ({ kind: `${name} by its name`, name, value });

/** One secret of each kind. Forms are those that their makers document, or that gitleaks 8.30 knows. */
export const planted: readonly Planted[] = [
  form('RSA private key', pem('RSA PRIVATE KEY')),
  form('encrypted RSA private key', pem('RSA PRIVATE KEY', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${lot('hex', 32)}\n\n`)),
  form('EC private key', pem('EC PRIVATE KEY')),
  form('DSA private key', pem('DSA PRIVATE KEY')),
  form('PKCS 8 private key', pem('PRIVATE KEY')),
  form('encrypted PKCS 8 private key', pem('ENCRYPTED PRIVATE KEY')),
  form('OpenSSH private key', pem('OPENSSH PRIVATE KEY')),
  form('PGP private key', pem('PGP PRIVATE KEY BLOCK', 'Version: GnuPG v2\n\n')),
  form('private key in one line', pem('PRIVATE KEY').replaceAll('\n', '\\n')),
  form('private key in base64', inBase64(pem('EC PRIVATE KEY'))),
  form('private key in base64 twice', inBase64(inBase64(pem('EC PRIVATE KEY')))),
  form('private key in DER', der()),
  form('PuTTY private key', `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: key\nPrivate-Lines: 1\n${lot('base64', 48)}\n`),
  form('age secret key', `AGE-SECRET-KEY-1${lot('bech32', 58)}`),
  form('JSON Web Token', jwt()),
  form('JSON Web Token in base64', inBase64(jwt())),
  form('k3s token', `K10${lot('hex', 64)}::server:${lot('hex', 32)}`),
  form('k3s token with a password of its own', `K10${lot('hex', 64)}::node:hunter2`),
  form('bootstrap token', `${lot('lower', 6)}.${lot('lower', 14)}42`),
  form('bcrypt hash', `$2y$10$${lot('crypt', 53)}`),
  form('htpasswd line', `admin:$apr1$${lot('crypt', 8)}$${lot('crypt', 22)}`),
  form('SHA htpasswd line', `admin:{SHA}${lot('base64', 27)}=`),
  form('sha512crypt hash', `$6$${lot('crypt', 16)}$${lot('crypt', 86)}`),
  form('sha256crypt hash with rounds', `$5$rounds=5000$${lot('crypt', 16)}$${lot('crypt', 43)}`),
  form('yescrypt hash', `$y$j9T$${lot('crypt', 22)}$${lot('crypt', 43)}`),
  form('argon2 hash', `$argon2id$v=19$m=65536,t=3,p=4$${lot('alnum', 22)}$${lot('alnum', 43)}`),
  form('classic GitHub token', `ghp_${lot('alnum', 36)}`),
  form('GitHub OAuth token', `gho_${lot('alnum', 36)}`),
  form('GitHub app token', `ghs_${lot('alnum', 36)}`),
  form('fine-grained GitHub token', `github_pat_${lot('alnum', 22)}_${lot('alnum', 59)}`),
  form('GitLab token', `glpat-${lot('alnum', 20)}`),
  form('GitLab deploy token', `gldt-${lot('alnum', 20)}`),
  form('GitLab runner token', `glrt-${lot('alnum', 20)}`),
  form('Slack bot token', `xoxb-${'1'.repeat(12)}-${'2'.repeat(12)}-${lot('alnum', 24)}`),
  form('Slack app token', `xapp-1-A${lot('upper', 9)}-1234567890-${lot('hex', 64)}`),
  form('Slack webhook', `https://hooks.slack.com/services/T${lot('upper', 8)}/B${lot('upper', 8)}/${lot('alnum', 24)}`),
  form('Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${lot('alnum', 68)}`),
  form('AWS access key', `AKIA${lot('upper', 16)}`),
  form('AWS session key', `ASIA${lot('upper', 16)}`),
  form('Google API key', `AIza${lot('alnum', 35)}`),
  form('Google client secret', `GOCSPX-${lot('alnum', 28)}`),
  form('Stripe key', `sk_live_${lot('alnum', 24)}`),
  form('npm token', `npm_${lot('alnum', 36)}`),
  form('PyPI token', `pypi-AgEIcHlwaS5vcmc${lot('alnum', 80)}`),
  form('Docker Hub token', `dckr_pat_${lot('alnum', 27)}`),
  form('DigitalOcean token', `dop_v1_${lot('hex', 64)}`),
  form('Hetzner token', lot('alnum', 64)),
  form('Tailscale key', `tskey-auth-k${lot('alnum', 10)}CNTRL-${lot('alnum', 32)}`),
  form('Cloudflare origin CA key', `v1.0-${lot('hex', 24)}-${lot('hex', 146)}`),
  form('Vault token', `hvs.${lot('alnum', 95)}`),
  form('old Vault token', `s.${lot('alnum', 24)}`),
  form('Terraform Cloud token', `${lot('alnum', 14)}.atlasv1.${lot('alnum', 67)}`),
  form('SendGrid key', `SG.${lot('alnum', 22)}.${lot('alnum', 43)}`),
  form('Telegram bot token', `123456789:AA${lot('alnum', 33)}`),
  form('Anthropic key', `sk-ant-api03-${lot('alnum', 95)}`),
  form('OpenAI key', `sk-${lot('alnum', 20)}T3BlbkFJ${lot('alnum', 20)}`),
  form('Hugging Face token', `hf_${lot('letters', 34)}`),
  form('Grafana token', `glsa_${lot('alnum', 32)}_${lot('hex', 8)}`),
  form('1Password service account', `ops_ey${lot('alnum', 250)}`),
  form('Azure account key', `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${lot('base64', 86)}==`),
  form('credentials of a registry', dockerConfig()),
  form('credentials of a registry in base64', inBase64(dockerConfig())),
  form('password in a URL', `postgres://app:${lot('alnum', 9)}@db.example:5432/app`),
  form('password in a URL without user', `redis://:${lot('alnum', 9)}@cache.example:6379/0`),
  form('password in a data source', `app:${lot('alnum', 9)}@tcp(db.example:3306)/app`),
  form('authorization by header', `Authorization: Bearer ${lot('alnum', 30)}`),
  form('authorization by user and password', `Authorization: Basic ${inBase64(`admin:${lot('alnum', 9)}`)}`),
  form('random hex', lot('hex', 64)),
  form('random base64', `${lot('base64', 43)}=`),
  form('random letters and digits', lot('lower', 40)),
  named('password', 'hunter2'),
  named('adminPassword', 'correct-horse-battery'),
  named('db_passwd', 'Tr0ub4dor'),
  named('passphrase', 'sesame1'),
  named('auth-token', 'mellon7'),
  named('apiKey', 'k3y-of-mine!'),
  named('api_key', 'mykey42'),
  named('adminKey', 'sup3rs3cret'),
  named('authKey', 'lot17b'),
  named('privateKey', `${lot('base64', 43)}=`),
  named('clientSecret', 'hunter2'),
  named('secret', `${lot('alnum', 12)}!`),
  named('bearer', 'mellon7'),
  named('credentials', `${lot('alnum', 14)}+/`),
  named('certificateKey', lot('hex', 64)),
  named('presharedKey', 'w1reguard'),
  named('secretAccessKey', lot('base64', 40)),
  named('cookieSecret', 'oreo42'),
];
