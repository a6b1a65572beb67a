import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpointOf } from './real/kubeconfig';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const config = (cluster: object, user: object) =>
  JSON.stringify({
    'current-context': 'here',
    contexts: [
      { name: 'there', context: { cluster: 'b', user: 'b' } },
      { name: 'here', context: { cluster: 'a', user: 'a' } },
    ],
    clusters: [
      { name: 'b', cluster: { server: 'https://192.0.2.2:6443' } },
      { name: 'a', cluster: { server: 'https://192.0.2.1:6443', 'certificate-authority-data': base64('CA'), ...cluster } },
    ],
    users: [{ name: 'a', user }],
  });

test('the current context says who is spoken to, and as whom', () => {
  expect(endpointOf(config({}, { token: 'abc' }), '/')).toEqual({ host: '192.0.2.1', port: 6443, certificate: 'CA', token: 'abc' });
});

test('an IPv6 address has no brackets, a server without a port is at 443', () => {
  expect(endpointOf(config({ server: 'https://[2001:db8::1]' }, { token: 'abc' }), '/')).toMatchObject({ host: '2001:db8::1', port: 443 });
});

test('data goes before a file; files are read from the folder of the kubeconfig', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-kubeconfig-'));
  try {
    writeFileSync(join(folder, 'own.crt'), 'CERT');
    writeFileSync(join(folder, 'own.key'), 'KEY');
    writeFileSync(join(folder, 'token'), 'abc\n');
    const user = { 'client-certificate': 'own.crt', 'client-key': join(folder, 'own.key'), tokenFile: 'token' };
    expect(endpointOf(config({ 'certificate-authority': 'not-there', 'tls-server-name': 'api' }, user), folder)).toEqual({
      host: '192.0.2.1',
      port: 6443,
      certificate: 'CA',
      token: 'abc',
      own: { certificate: 'CERT', key: 'KEY' },
      serverName: 'api',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([
  ['an empty file', '', /no context/],
  ['no such context', JSON.stringify({ 'current-context': 'gone' }), /no context gone; set current-context/],
  ['a server that is not proven', config({ 'insecure-skip-tls-verify': true }, { token: 'abc' }), /certificate-authority/],
  ['a server without TLS', config({ server: 'http://192.0.2.1:8080' }, { token: 'abc' }), /no https:\/\/host:port/],
  ['a server behind a path', config({ server: 'https://192.0.2.1/k8s/a' }, { token: 'abc' }), /no https:\/\/host:port/],
  ['a plugin', config({}, { exec: { command: 'login' } }), /neither a token nor a client certificate; give it one/],
])('%s is refused with a repair', (_, text, problem) => {
  expect(() => endpointOf(text, '/')).toThrow(problem);
});
