import Ajv from 'ajv/dist/2020';
import * as clusters from '../clusters';
import { clusterJsonSchema } from '../src/docs';
import { single } from './built';

const validate = new Ajv({ strict: false }).compile(clusterJsonSchema());

test.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('the published schema accepts %s', (_, cluster) => {
  expect(validate(cluster)).toBe(true);
});

test('the published schema accepts waivers with a reason, and no others', () => {
  const waiver = { rule: 'pool-outside-dhcp', at: 'loadBalancer', reason: 'known' };
  expect(validate({ ...single, waivers: [waiver] })).toBe(true);
  expect(validate({ ...single, waivers: [{ ...waiver, reason: undefined }] })).toBe(false);
  expect(validate({ ...single, waivers: waiver })).toBe(false);
});

test.each([
  ['an unknown key', { ...single, nodess: {} }],
  ['an unknown add-on', { ...single, addons: { ciliumm: {} } }],
  ['an unknown option', { ...single, addons: { cilium: { version: '1.20.0', hubbel: {} } } }],
  ['a wrong type', { ...single, addons: { cilium: { version: 1.2 } } }],
  ['a missing key', { ...single, nodes: { a: { role: 'server' } } }],
  ['a word that is none', { ...single, nodes: { a: { role: 'master', address: '192.168.10.11' } } }],
])('the published schema refuses %s', (_, cluster) => {
  expect(validate(cluster)).toBe(false);
});

test('every option is described where its name does not say it all', () => {
  const text = JSON.stringify(clusterJsonSchema());
  expect(text.match(/"description"/g)?.length).toBeGreaterThan(60);
});
