import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { check } from '../../src/check';
import { readEncrypted } from '../../src/encrypted-file';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';
import { StubCluster } from './stub-cluster';

const enc = 'ENC[AES256_GCM,data:c2VjcmV0,iv:aXY=,tag:dGFn,type:str]';
// Keys in the order of sops, with its four spaces: Keelson's own text would differ, and the code over it would be wrong.
const secret = (name: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n    name: ${name}\n    namespace: shop\nstringData:\n    zone: ${enc}\n    password: ${enc} # kept\nsops:\n    mac: ${enc}\n    age: []\n    version: 3.10.2\n`;
const files: Readonly<Record<string, string>> = { 'secrets/db.enc.yaml': secret('db'), 'more/db.yaml': secret('cache') };
const read = (kind: string, name: string) => (kind === 'sops' ? readEncrypted(files[name] as string) : readFacts(kind, name));

const repository = 'https://git.example/home.git';
const web = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1.29.3', envFrom: [{ secretRef: { name: 'db' } }] }] },
    },
  },
};
const file = (deliveries: object, distribution: object = { k3s: 'v1.34.1+k3s1' }) => ({
  name: 'home',
  distribution,
  network: { nodeCidr: '192.168.10.0/24' },
  nodes: { 'k3s-1': { role: 'server', address: '192.168.10.11', interface: 'ens192' } },
  addons: {
    ...('kubeadm' in distribution ? { cilium: { version: '1.20.0' } } : {}),
    manifests: { objects: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }, web] },
    secrets: {
      secrets: {
        db: { namespace: 'shop', sops: 'secrets/db.enc.yaml' },
        cache: { namespace: 'shop', sops: 'more/db.yaml' },
        ...('flux' in deliveries ? { 'sops-age': { namespace: 'flux-system', exists: true } } : {}),
      },
    },
  },
  deliveries,
});
const flux = { repository, engineVersion: '2.8.5', sops: { secret: 'sops-age' } };

const errors = (cluster: unknown) => check(readSpec(cluster), read).findings.filter(({ severity }) => severity === 'error');
const filesOf = (cluster: unknown) => {
  const { rendering, findings } = check(readSpec(cluster), read);
  if (!rendering) throw new Error(JSON.stringify(findings, null, 1));
  return rendering.files;
};

test.each([
  ['k3s alone', file({}), 2],
  ['Argo CD', file({ 'argo-cd': { repository } }), 2],
  ['Flux', file({ flux }), 0],
  ['kubectl', file({ kubectl: {} }), 0],
  ['kubectl beside Argo CD', file({ kubectl: {}, 'argo-cd': { repository } }), 2],
  ['kubeadm alone', file({}, { kubeadm: 'v1.34.1' }), 0],
])('%s is handed only what it can decrypt', (_, cluster, expected) => {
  expect(errors(cluster).map(({ rule }) => rule)).toEqual(Array(expected).fill('sops-has-decryption'));
});

test('Flux gets the files as they are, decrypts them, and what reads them comes after', () => {
  const tree = filesOf(file({ flux }));
  const folder = 'flux/addons/home/secrets-configuration';
  expect(tree.get(`${folder}/db.sops.yaml`)?.content).toBe(files['secrets/db.enc.yaml']);
  expect(tree.get(`${folder}/db-2.sops.yaml`)?.content).toBe(files['more/db.yaml']);
  expect(parse(tree.get(`${folder}/kustomization.yaml`)?.content ?? '').resources).toEqual(['db-2.sops.yaml', 'db.sops.yaml']);
  const kustomization = (name: string) => parse(tree.get(`flux/clusters/home/steps/${name}.yaml`)?.content ?? '').spec;
  expect(kustomization('secrets-configuration').decryption).toEqual({ provider: 'sops', secretRef: { name: 'sops-age' } });
  expect(kustomization('secrets-configuration').dependsOn).toEqual([{ name: 'foundation' }]);
  expect(kustomization('manifests-workloads').dependsOn).toContainEqual({ name: 'secrets-configuration' });
});

describe.each([
  ['apply.sh', 'kubectl', filesOf(file({ kubectl: {} }))],
  ['bootstrap.sh', 'bootstrap', filesOf(file({}, { kubeadm: 'v1.34.1' }))],
])('%s', (script, delivery, tree) => {
  const stub = new StubCluster();
  afterAll(() => rmSync(stub.dir, { recursive: true, force: true }));
  const lines = (tree.get(`${delivery}/${script}`)?.content ?? '').split('\n').map((line) => line.trim());

  test('has the files as they are, and applies them before what reads them', () => {
    expect(tree.get(`${delivery}/20-configuration/db.sops.yaml`)?.content).toBe(files['secrets/db.enc.yaml']);
    expect(tree.get(`${delivery}/20-configuration/db-2.sops.yaml`)?.content).toBe(files['more/db.yaml']);
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
    expect(at("apply_encrypted '20-configuration/db.sops.yaml'")).toBeGreaterThan(at("apply '10-foundation/manifests.yaml'"));
    expect(at("apply '80-workloads/manifests.yaml'")).toBeGreaterThan(at("apply_encrypted '20-configuration/db-2.sops.yaml'"));
    expect(tree.get(`${delivery}/objects.txt`)?.content).toMatch(/^Secret shop\/cache\nSecret shop\/db$/m);
  });

  test('without sops changes nothing, and says what to do', () => {
    stub.use(tree, delivery);
    const { status, output } = stub.run(script, [], { SOPS: join(stub.dir, 'no-sops') });
    expect(status).toBe(1);
    expect(output).toContain('Secrets are encrypted by it\n  fix   install sops');
    expect(stub.log.filter((line) => line.startsWith('apply'))).toEqual([]);
  });
});

test('what is decrypted goes through the label that prunes it to the API server, and never to a disk', () => {
  const tree = filesOf(file({ kubectl: {} }));
  const text = tree.get('kubectl/apply.sh')?.content ?? '';
  const functions = /^apply_encrypted\(\) \{[\s\S]*?^put_decrypted\(\) .*$/m.exec(text)?.[0] ?? '';
  const dir = mkdtempSync(join(tmpdir(), 'keelson-sops-'));
  const shell = `
here=${dir} cluster=home dry_run=no sops=sops kubectl=kubectl
sops() { [ "$1" = --decrypt ] && echo "clear of \${2##*/}"; }
kubectl() { while read -r line; do echo "$* | $line"; done; }
put() { while read -r line; do echo "put $1 | $line"; done >${dir}/put; }
retry() { "$@"; }
die() { echo "$@"; exit 1; }
${functions}
apply_encrypted 20-configuration/db.sops.yaml
`;
  const run = spawnSync('sh', ['-euc', shell], { encoding: 'utf8' });
  expect([run.status, run.stdout, run.stderr]).toEqual([0, '', '']);
  expect(readFileSync(join(dir, 'put'), 'utf8')).toBe(
    'put - | label --local --overwrite -f - keelson/cluster=home -o yaml | clear of db.sops.yaml\n',
  );
  rmSync(dir, { recursive: true });
});
