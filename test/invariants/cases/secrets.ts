import { readEncrypted } from '../../../src/encrypted-file';
import type { Subject } from '../../../src/invariant';
import type { FileCase, SubjectCase } from '../case';
import type { Loose } from '../examine';

const at = 'addons.secrets.secrets';
const kinds = {
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name: 'external-secrets', namespace: 'kube-system' },
  spec: {
    chart: 'external-secrets',
    repo: 'https://charts.external-secrets.io',
    version: '2.8.0',
    targetNamespace: 'external-secrets',
    createNamespace: true,
  },
};

/** States Secrets, beside a chart that brings the kinds of operators. */
function state(file: Loose, secrets: Loose, more: Loose = {}): void {
  file.addons = { ...file.addons, manifests: { objects: [kinds] }, secrets: { ...more, secrets } };
}

const store = { name: 'vault' };
const there = { namespace: 'default', exists: true };
const sealed = `AgB${'x1Y2'.repeat(100)}`;

/** Secrets that a cluster file states. */
export const secrets: readonly FileCase[] = [
  {
    rule: 'secret-stated',
    story: 'a router asks for a password that nothing makes',
    of: 'kubeRouter',
    change: (file) => (file.bgp.peers.tor.passwordSecret = 'bgp-tor'),
    at: 'bgp.peers.tor.passwordSecret',
    severity: 'note',
    repair: (file) => state(file, { 'bgp-tor': { namespace: 'kube-system', keys: ['password'], exists: true } }),
  },
  {
    rule: 'secret-stated',
    story: 'the admin API of APISIX is guarded by a Secret of nobody',
    of: 'single',
    change: (file) => (file.addons.apisix.adminKeySecret = 'apisix-admin'),
    at: 'addons.apisix.adminKeySecret',
    severity: 'note',
    repair: (file) => state(file, { 'apisix-admin': { namespace: 'ingress-apisix', external: { admin: 'kv/a', viewer: 'kv/v' }, store } }),
  },
  {
    rule: 'secret-stated',
    story: 'a pod of one’s own reads a password',
    of: 'flannel',
    change: (file) =>
      (file.addons = {
        manifests: {
          objects: [
            {
              apiVersion: 'v1',
              kind: 'Pod',
              metadata: { name: 'web', namespace: 'default' },
              spec: {
                containers: [
                  {
                    name: 'web',
                    image: 'nginx:1.29.1',
                    env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }],
                  },
                ],
              },
            },
          ],
        },
      }),
    at: 'addons.manifests.objects[0].spec.containers[0].env[0].valueFrom.secretKeyRef.name',
    severity: 'note',
    repair: (file) => (file.addons.secrets = { secrets: { db: { namespace: 'default', exists: true } } }),
  },
  {
    rule: 'secret-key-stated',
    story: 'the password has another key than where it is read',
    of: 'kubeRouter',
    change: (file) => {
      file.bgp.peers.tor.passwordSecret = 'bgp-tor';
      delete file.addons['kube-router'];
      file.addons['cilium-bgp'] = {};
      state(file, { 'bgp-tor': { namespace: 'kube-system', keys: ['passwd'], exists: true } });
    },
    at: 'bgp.peers.tor.passwordSecret',
    severity: 'warning',
    repair: (file) => (file.addons.secrets.secrets['bgp-tor'].keys = ['password']),
  },
  {
    rule: 'secret-stated-once',
    story: 'two statements have one name',
    of: 'flannel',
    change: (file) => state(file, { one: { ...there, name: 'login' }, two: { ...there, name: 'login' } }),
    at: `${at}.two`,
    repair: (file) => delete file.addons.secrets.secrets.two.name,
  },
  {
    rule: 'secret-stated-once',
    story: 'an object makes what exists',
    of: 'flannel',
    change: (file) => {
      state(file, { login: there });
      file.addons.manifests.objects.push({
        apiVersion: 'bitnami.com/v1alpha1',
        kind: 'SealedSecret',
        metadata: { name: 'login', namespace: 'default' },
        spec: { encryptedData: { password: sealed } },
      });
    },
    at: `${at}.login`,
    repair: (file) => delete file.addons.secrets.secrets.login,
  },
  {
    rule: 'secret-one-source',
    story: 'nobody says who makes it',
    of: 'flannel',
    change: (file) => state(file, { login: { namespace: 'default' } }),
    at: `${at}.login`,
    repair: (file) => (file.addons.secrets.secrets.login.exists = true),
  },
  {
    rule: 'secret-one-source',
    story: 'it is sealed and read of a store',
    of: 'flannel',
    change: (file) =>
      state(file, { login: { namespace: 'default', external: { password: 'kv/login' }, sealed: { password: sealed }, store } }),
    at: `${at}.login`,
    repair: (file) => delete file.addons.secrets.secrets.login.sealed,
  },
  {
    rule: 'secret-option-idle',
    story: 'what somebody else makes is not refreshed',
    of: 'flannel',
    change: (file) => state(file, { login: { ...there, refreshInterval: '1h' } }),
    at: `${at}.login.refreshInterval`,
    severity: 'warning',
    repair: (file) => delete file.addons.secrets.secrets.login.refreshInterval,
  },
  {
    rule: 'secret-store-named',
    story: 'there is no store to read of',
    of: 'flannel',
    change: (file) => state(file, { login: { namespace: 'default', external: { password: 'kv/login' } } }),
    at: `${at}.login.external`,
    repair: (file) => (file.addons.secrets.store = store),
  },
  {
    rule: 'secret-encrypted',
    story: 'what is to be sealed is in clear',
    of: 'flannel',
    change: (file) => state(file, { login: { namespace: 'default', sealed: { user: 'hunter2' } } }),
    at: `${at}.login.sealed.user`,
    repair: (file) => (file.addons.secrets.secrets.login.sealed.user = sealed),
  },
  {
    rule: 'secret-before-operator',
    story: 'the key of the pod network comes by pods',
    of: 'single',
    change: (file) => {
      file.addons.cilium.encryption = { type: 'ipsec' };
      state(file, { 'cilium-ipsec-keys': { namespace: 'kube-system', external: { keys: 'kv/ipsec' } } }, { store });
    },
    at: `${at}.cilium-ipsec-keys`,
    repair: (file) => (file.addons.secrets = { secrets: { 'cilium-ipsec-keys': { namespace: 'kube-system', exists: true } } }),
  },
  {
    rule: 'secret-before-operator',
    story: 'the engine needs its key to get at the key',
    of: 'argoCd',
    change: (file) => state(file, { 'home-repository': { namespace: 'argocd', sealed: { sshPrivateKey: sealed, url: sealed } } }),
    at: `${at}.home-repository`,
    repair: (file) => (file.addons.secrets.secrets['home-repository'] = { namespace: 'argocd', exists: true }),
  },
];

const recipient = `age1${'q'.repeat(58)}`;
const enc = 'ENC[AES256_GCM,data:c2VjcmV0,iv:aXY=,tag:dGFn,type:str]';
const encrypted = `apiVersion: v1
kind: Secret
metadata:
  name: bgp-tor
  namespace: kube-system
stringData:
  password: ${enc}
sops:
  age:
    - recipient: ${recipient}
      enc: |
        -----BEGIN AGE ENCRYPTED FILE-----
        YWdlLWVuY3J5cHRpb24ub3JnL3YxCg==
        -----END AGE ENCRYPTED FILE-----
  lastmodified: "2025-06-01T10:00:00Z"
  mac: ${enc}
  encrypted_regex: ^(data|stringData)$
  version: 3.10.2
`;

/** A cluster whose file names one that SOPS is to have encrypted. */
function withFile(subject: Subject, change: (text: string) => string, carrier = { name: 'flux', decrypts: true }): Subject {
  const options = {
    age: [recipient],
    secrets: { 'bgp-tor': { namespace: 'kube-system', sops: 'secrets/bgp.yaml' } },
  };
  const file = {
    ...readEncrypted(change(encrypted)),
    addon: 'secrets',
    at: [...at.split('.'), 'bgp-tor', 'sops'],
    path: 'secrets/bgp.yaml',
  };
  return {
    ...subject,
    options: (name) => (name === 'secrets' ? options : subject.options(name)),
    encrypted: [file],
    carriers: [carrier],
  };
}

const file = (
  rule: string,
  story: string,
  change: (text: string) => string,
  carrier?: { name: string; decrypts: boolean },
): SubjectCase => ({
  rule,
  story,
  of: 'flannel',
  subject: (subject) => withFile(subject, change, carrier),
  at: `${at}.bgp-tor.sops`,
});

/** Files that SOPS is to have encrypted. */
export const encryptedFiles: readonly SubjectCase[] = [
  file('secret-encrypted', 'the file was never encrypted', () => encrypted.slice(0, encrypted.indexOf('sops:')).replace(enc, 'hunter2')),
  file('secret-encrypted', 'somebody wrote a value with an editor', (text) => text.replace(`password: ${enc}`, 'password: hunter2')),
  file('secret-encrypted', 'nothing can decrypt it', (text) => text.replace(`  mac: ${enc}\n`, '')),
  file('secret-encrypted', 'its metadata is encrypted too', (text) => text.replace('name: bgp-tor', `name: ${enc}`)),
  file('secret-encrypted', 'it is no YAML', () => 'a: [b\n'),
  file('sops-file-fits', 'it holds another Secret', (text) => text.replace('name: bgp-tor', 'name: bgp-leaf')),
  file('sops-file-fits', 'it lies in another namespace', (text) => text.replace('namespace: kube-system', 'namespace: default')),
  file('sops-file-fits', 'it holds something else', (text) => text.replace('kind: Secret', 'kind: ConfigMap')),
  file('sops-file-fits', 'somebody else can decrypt it', (text) => text.replace(recipient, `age1${'p'.repeat(58)}`)),
  file('sops-has-decryption', 'k3s takes the encrypted text for the secret', (text) => text, { name: 'k3s-manifests', decrypts: false }),
];
