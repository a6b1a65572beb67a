import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/check';
import { type EncryptedFile, isEncrypted, readEncrypted } from '../../src/encrypted-file';
import { factsBeside } from '../../src/facts-folder';
import { printPath } from '../../src/path';
import { render } from '../../src/render';
import { readSpec } from '../../src/spec';
import { object, rendered, single } from '../built';
import { lot } from '../secrets/planted';

// biome-ignore lint/suspicious/noExplicitAny: objects of several kinds, looked into
type Loose = any;

const store = { name: 'vault' };
const sealed = `AgB${lot('base64', 600)}`;
const build = (secrets: object, more: object = {}) =>
  rendered({ ...single, loadBalancer: { pools: {} }, addons: { secrets: { store, ...more, secrets } } });
const made = (kind: string, secrets: object, more: object = {}): Loose => object(build(secrets, more), 'secrets', kind, 'login');

// external-secrets v2.9.0, apis/externalsecrets/v1: the fields; docs/api/externalsecret.md: the default of refreshInterval is 1h.
describe('external', () => {
  test('reads each key of the store, and names the Secret', () => {
    const external = { password: 'kv/login', user: { key: 'kv/login', property: 'user', version: '3' } };
    expect(made('ExternalSecret', { login: { namespace: 'default', external } })).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'login', namespace: 'default' },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
        target: { name: 'login' },
        data: [
          { secretKey: 'password', remoteRef: { key: 'kv/login' } },
          { secretKey: 'user', remoteRef: { key: 'kv/login', property: 'user', version: '3' } },
        ],
      },
    });
  });

  test('takes a store of its own, a type, an interval and the older API', () => {
    const secret = { namespace: 'default', type: 'kubernetes.io/basic-auth', external: { password: 'kv/login' }, refreshInterval: '15m' };
    const own = { ...secret, store: { name: 'near', kind: 'SecretStore' } };
    const { apiVersion, spec } = made('ExternalSecret', { login: own }, { api: 'v1beta1' });
    expect(apiVersion).toBe('external-secrets.io/v1beta1');
    expect(spec).toMatchObject({
      refreshInterval: '15m',
      secretStoreRef: { name: 'near', kind: 'SecretStore' },
      target: { template: { type: 'kubernetes.io/basic-auth' } },
    });
  });
});

// sealed-secrets v0.36.6, pkg/apis/sealedsecrets/v1alpha1/types.go: annotations on the object and on the template.
describe('sealed', () => {
  test.each([
    [undefined, undefined],
    ['strict', undefined],
    ['namespace-wide', { 'sealedsecrets.bitnami.com/namespace-wide': 'true' }],
    ['cluster-wide', { 'sealedsecrets.bitnami.com/cluster-wide': 'true' }],
  ])('of the scope %s', (scope, annotations) => {
    const secret = { namespace: 'default', type: 'Opaque', sealed: { password: sealed }, ...(scope ? { scope } : {}) };
    const metadata = { name: 'login', namespace: 'default', ...(annotations ? { annotations } : {}) };
    expect(made('SealedSecret', { login: secret })).toEqual({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata,
      spec: { encryptedData: { password: sealed }, template: { type: 'Opaque', metadata } },
    });
  });
});

test('what exists, and what SOPS encrypted, makes no object', () => {
  expect(build({ login: { namespace: 'default', exists: true } }).manifests.get('secrets')).toEqual([]);
});

test('operators that nothing brings are told', () => {
  const file = {
    ...single,
    loadBalancer: { pools: {} },
    addons: { secrets: { secrets: { login: { namespace: 'default', sealed: { a: sealed } } } } },
  };
  const { findings } = check(readSpec(file), factsBeside('/', '/'));
  expect(findings.map(({ rule, at }) => `${rule} ${printPath(at)}`)).toEqual(['custom-kind-defined addons.secrets']);
});

test('a misspelt option is told with what was meant', () => {
  const file = { ...single, addons: { secrets: { secrets: { login: { namespace: 'default', exsits: true } } } } };
  const found = readSpec(file).findings.map(({ problem }) => problem);
  expect(found.join()).toContain('did you mean exists?');
});

test('a recipient that is a secret key is not told', () => {
  const key = `AGE-SECRET-KEY-1${lot('bech32', 58)}`;
  const { findings } = check(readSpec({ ...single, addons: { secrets: { age: [key], secrets: {} } } }), factsBeside('/', '/'));
  expect(findings.map(({ rule }) => rule)).toEqual(['wrong-type']);
  expect(JSON.stringify(findings)).not.toContain(key.slice(0, 20));
});

// Printed by age-keygen as the public key.
const recipient = 'age1ffk9jf5f53fvsx26zge8z35rgmz27skjm5v67mztfnuhhtpprsvsjd2y5q';
const enc = `ENC[AES256_GCM,data:${lot('base64', 8)},iv:${lot('base64', 43)}=,tag:${lot('base64', 22)}==,type:str]`;
// The order of the keys is that of sops, not that of Keelson's own text.
const encrypted = `apiVersion: v1
kind: Secret
metadata:
    name: login
    namespace: default
stringData:
    zone: ${enc}
    password: ${enc} # kept
    empty: ""
sops:
    age:
        - recipient: ${recipient}
          enc: |
            -----BEGIN AGE ENCRYPTED FILE-----
            ${lot('base64', 64)}
            -----END AGE ENCRYPTED FILE-----
    lastmodified: "2025-06-01T10:00:00Z"
    mac: ${enc}
    encrypted_regex: ^(data|stringData)$
    version: 3.10.2
`;

describe('a file of SOPS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (text: string) => writeFileSync(join(folder, 'login.yaml'), text);
  const cluster = {
    ...single,
    loadBalancer: { pools: {} },
    addons: { secrets: { age: [recipient], secrets: { login: { namespace: 'default', sops: 'login.yaml' } } } },
  };
  const found = () =>
    check(readSpec(cluster), factsBeside(folder, folder)).findings.map(({ rule, at, problem, fix }) => ({
      rule,
      at: printPath(at),
      text: `${problem} ${fix}`,
    }));

  test('is read beside the cluster file, byte by byte', () => {
    write(encrypted);
    const { cluster: resolved, addons } = readSpec(cluster);
    if (!resolved) throw new Error('not sound');
    const [source, ...more] = render(resolved, addons, factsBeside(folder, folder)).encrypted;
    expect(more).toEqual([]);
    expect(source).toMatchObject({
      addon: 'secrets',
      path: 'login.yaml',
      at: ['addons', 'secrets', 'secrets', 'login', 'sops'],
      content: encrypted,
    });
    expect(source?.documents).toEqual([
      {
        line: 1,
        apiVersion: 'v1',
        kind: 'Secret',
        name: 'login',
        namespace: 'default',
        keys: ['zone', 'password', 'empty'],
        clear: [],
        hasCode: true,
        recipients: [recipient],
      },
    ]);
  });

  test('cannot go by the k3s directory, and nothing else is wrong with it', () => {
    write(encrypted);
    expect(found().map(({ rule, at }) => `${rule} ${at}`)).toEqual(['sops-has-decryption addons.secrets.secrets.login.sops']);
  });

  test('that was not encrypted is told with the command, and never with what it holds', () => {
    const password = lot('alnum', 12);
    write(encrypted.slice(0, encrypted.indexOf('sops:')).replaceAll(enc, password));
    const told = found().filter(({ rule }) => rule === 'secret-encrypted');
    expect(told.map(({ at }) => at)).toEqual(['addons.secrets.secrets.login.sops']);
    expect(told[0]?.text).toContain(`sops --encrypt --in-place --age ${recipient} --encrypted-regex '^(data|stringData)$' login.yaml`);
    expect(JSON.stringify(found())).not.toContain(password.slice(0, 5));
  });

  test('is told beside other mistakes of the cluster file', () => {
    write(encrypted.replace(`  mac: ${enc}`, '  mac: ""'));
    const wrong = { ...cluster, controlPlane: { vip: '10.9.9.9' } };
    const rules = check(readSpec(wrong), factsBeside(folder, folder)).findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['secret-encrypted', 'vip-on-node-network']));
  });

  test('that is not there is told by its name', () => {
    rmSync(join(folder, 'login.yaml'));
    expect(found).toThrow('login.yaml does not exist or cannot be read, though a cluster file names it under addons.secrets');
  });
});

test('several Secrets of one file are read each, and text that holds none is said to', () => {
  const two: EncryptedFile = readEncrypted(`${encrypted}---\n${encrypted.replace('name: login', 'name: other')}`);
  expect(two.documents.map(({ name }) => name)).toEqual(['login', 'other']);
  expect(readEncrypted('').unreadable).toEqual({ line: 1, problem: 'holds no object' });
  expect(readEncrypted('a: b\n---\n- c\n').unreadable?.problem).toBe('holds no object');
});

test.each([
  [enc, true],
  ['ENC[AES256_GCM,data:,iv:aXY=,tag:dGFn,type:str]', true],
  ['ENC[hunter2]', false],
  [`${enc} hunter2`, false],
  [7, false],
])('%s is encrypted: %s', (value, expected) => {
  expect(isEncrypted(value)).toBe(expected);
});
