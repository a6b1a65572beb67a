import { formatOf } from '../../src/schema/format';
import { kubernetesFormats } from '../../src/schema/kubernetes-format';
import { amountOf, isQuantity } from '../../src/schema/quantity';

/** Examples of kube-openapi's own tests, and of the functions that it calls. */
const cases: Readonly<Record<string, readonly [takes: readonly string[], refuses: readonly string[]]>> = {
  byte: [
    ['YQ==', 'YWI='],
    ['YQ', 'a b', ''],
  ],
  cidr: [
    ['192.0.2.0/24', '10.0.0.1/8', '::/0', 'fd00::1/64'],
    ['192.0.2.0', '192.0.2.0/33', '::/129', '256.0.0.0/8'],
  ],
  date: [['2024-02-29'], ['2023-02-29', '2024-13-01', '24-01-01']],
  'date-time': [
    ['2024-02-29T12:00:00Z', '2024-02-29t12:00:00.5+01:00'],
    ['2024-02-29', '2024-02-29T24:00:00Z', '2024-02-29T12:00:00'],
  ],
  duration: [
    ['30s', '1h30m', '1.5h', '0', '3 days', '22 ns'],
    ['30', 'abc', ''],
  ],
  email: [
    ['a@example.com', 'A <a@example.com>'],
    ['a', '@'],
  ],
  hostname: [
    ['a.example', 'host'],
    ['a_b', '-a', ''],
  ],
  ipv4: [
    ['192.0.2.1', '010.0.0.1'],
    ['256.0.0.1', '::1', '1.2.3'],
  ],
  ipv6: [
    ['::1', 'fd00::1', '::ffff:192.0.2.1', '1:2:3:4:5:6:7:8'],
    ['192.0.2.1', '1::2::3', '1:2:3', ':::', 'g::'],
  ],
  mac: [
    ['00:00:5e:00:53:01', '0000.5e00.5301'],
    ['00:00:5e:00:53', '00:00:5e-00:53:01'],
  ],
  uri: [
    ['https://example.com/a', '/a'],
    ['a', '', 'a b'],
  ],
  uuid: [['A987FBC9-4BED-3078-CF07-9141BA07C9F3'], ['a987fbc9', '']],
  uuid4: [['57b73598-8764-4ad0-a76a-679bb6640eb1'], ['a987fbc9-4bed-3078-cf07-9141ba07c9f3']],
  'k8s:annotation-key': [
    ['a.io/b', 'A.io/B', 'b'],
    ['a.io/', '/b', 'a b'],
  ],
  'k8s:container-resource': [
    ['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'nvidia.com/gpu'],
    ['mem', 'storage', 'requests.a/b'],
  ],
  'k8s:dns1035-label': [['a-1'], ['1a', 'A', 'a.b']],
  'k8s:ingress-host': [
    ['a.example', '*.a.example'],
    ['*.*.a', 'a_b', '192.0.2.1'],
  ],
  'k8s:ip': [
    ['192.0.2.1', 'fd00::1'],
    ['192.0.2.01', 'a', '1.2.3'],
  ],
  'k8s:label-value': [
    ['', 'a.B_c-1'],
    ['-a', 'a b', 'a'.repeat(64)],
  ],
  'k8s:port-name': [
    ['http', 'a-1'],
    ['HTTP', '80', 'a--b', '-a', 'a-very-long-name'],
  ],
  'k8s:schedule': [
    ['0 3 * * *', '*/5 0-6 1,15 jan-mar MON', '@daily', '@every 1h'],
    ['0 3 * *', '60 * * * *', '* * 0 * *', '@often', '5-1 * * * *', '*/0 * * * *'],
  ],
};

test.each(Object.keys(cases))('%s', (name) => {
  const form = formatOf(name) ?? kubernetesFormats[name];
  const [takes, refuses] = cases[name] ?? [[], []];
  if (form === undefined) throw new Error('no such format');
  expect(takes.filter((text) => !form.test(text))).toEqual([]);
  expect(refuses.filter((text) => form.test(text))).toEqual([]);
});

test('formats that the server does not know are not looked at', () => {
  expect(formatOf('int-or-string')).toBeUndefined();
  expect(formatOf('constructor')).toBeUndefined();
});

/** @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/api/resource/quantity_test.go */
test('quantities', () => {
  const takes = ['0', '100m', '1.5', '.5', '5.', '128Mi', '1Ei', '1e3', '1E-3', '+1k', '-1n', '12e6'];
  const refuses = ['', '1GB', '1 Gi', '1mi', '1K', '1.1.1', 'Gi', '.', '1e', '0x10', '1Mii'];
  expect(takes.filter((text) => !isQuantity(text))).toEqual([]);
  expect(refuses.filter(isQuantity)).toEqual([]);
  expect([amountOf('1Ki'), amountOf('100m'), amountOf('1e3'), amountOf(2), amountOf('-1k'), amountOf('1GB')]).toEqual([
    1024,
    0.1,
    1000,
    2,
    -1000,
    undefined,
  ]);
});
