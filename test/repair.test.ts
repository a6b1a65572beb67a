import { add, applyChanges, both, type Change, remove, removeAt, removeIdle, rename, write, writeAt } from '../src/repair';

const at = ['addons', 'cilium', 'bbr'];

test.each([
  [write(at, false), 'write false', [{ op: 'set', path: at, value: false }]],
  [write(at, ['a', 'b'], 'leave it out'), 'write [a, b], or leave it out', [{ op: 'set', path: at, value: ['a', 'b'] }]],
  [writeAt(at, ['addons', 'cilium', 'bpf', 'x'], 1), 'write bpf.x: 1', [{ op: 'set', path: ['addons', 'cilium', 'bpf', 'x'], value: 1 }]],
  [writeAt(at, ['network', 'x'], 1), 'write network.x: 1', [{ op: 'set', path: ['network', 'x'], value: 1 }]],
  [writeAt(['bgp'], ['bgp', 'asn'], 1), 'write bgp.asn: 1', [{ op: 'set', path: ['bgp', 'asn'], value: 1 }]],
  [writeAt(at.slice(0, 2), at, true), 'write bbr: true', [{ op: 'set', path: at, value: true }]],
  [add(at, ['addons', 'multus'], {}), 'add addons.multus', [{ op: 'set', path: ['addons', 'multus'], value: {} }]],
  [add(at, ['x'], { a: { b: 1 } }), 'add x: { a: { b: 1 } }', [{ op: 'set', path: ['x'], value: { a: { b: 1 } } }]],
  [remove(at, 'add x'), 'remove it, or add x', [{ op: 'remove', path: at }]],
  [removeAt(at, ['addons', 'cilium', 'ui'], true), 'remove ui: true', [{ op: 'remove', path: ['addons', 'cilium', 'ui'] }]],
  [rename(at, 'bbr2'), 'rename it to bbr2', [{ op: 'rename', path: at, to: 'bbr2' }]],
  [
    both(write(at, false), writeAt(at, ['addons', 'cilium', 'ui'], true)),
    'write false and ui: true',
    [
      { op: 'set', path: at, value: false },
      { op: 'set', path: ['addons', 'cilium', 'ui'], value: true },
    ],
  ],
])('words and changes are of one making: %j', (repair, fix, patch) => {
  expect(repair).toEqual({ fix, patch });
});

test.each(['encryption', 'strictEgress', 'passwordSecret', 'hostFirewall', 'namespaces'])('a machine does not take %s away', (key) => {
  expect(removeIdle(['addons', 'cilium', key])).toEqual({ fix: 'remove it' });
  expect(removeIdle(at)).toEqual(remove(at));
});

test.each<readonly [string, unknown, Change, unknown]>([
  ['a value', { a: 1, b: 2 }, { op: 'set', path: ['a'], value: 3 }, { a: 3, b: 2 }],
  ['a value in a list', { a: [1, 2] }, { op: 'set', path: ['a', 1], value: 3 }, { a: [1, 3] }],
  ['maps on the way', { a: 1 }, { op: 'set', path: ['b', 'c'], value: 3 }, { a: 1, b: { c: 3 } }],
  ['a key', { a: 1, b: 2 }, { op: 'remove', path: ['a'] }, { b: 2 }],
  ['an entry', { a: [1, 2, 3] }, { op: 'remove', path: ['a', 1] }, { a: [1, 3] }],
  ['a name', { a: 1, b: 2 }, { op: 'rename', path: ['a'], to: 'c' }, { c: 1, b: 2 }],
  ['a key that is not there', { a: 1 }, { op: 'remove', path: ['b'] }, undefined],
  ['an entry that is not there', { a: [1] }, { op: 'remove', path: ['a', 1] }, undefined],
  ['a name that is taken', { a: 1, b: 2 }, { op: 'rename', path: ['a'], to: 'b' }, undefined],
  ['a way through a value', { a: 1 }, { op: 'set', path: ['a', 'b'], value: 2 }, undefined],
  ['a way through a prototype', {}, { op: 'remove', path: ['constructor', 'name'] }, undefined],
])('data changes by %s', (_, data, change, after) => {
  const before = structuredClone(data);
  const changed = applyChanges(data, [change]);
  expect(JSON.stringify(changed)).toBe(JSON.stringify(after));
  expect(data).toEqual(before);
});
