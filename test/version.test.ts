import * as z from 'zod/mini';
import { atLeast, compareVersions, minorOf, parseVersion, version } from '../src/version';
import { listedVersionText, versionText } from '../src/version-table';

test.each([
  ['1.15.1', { major: 1, minor: 15, patch: 1, suffix: '' }],
  ['v1.29.15+k3s1', { major: 1, minor: 29, patch: 15, suffix: '+k3s1' }],
  ['1.15', { major: 1, minor: 15, patch: 0, suffix: '' }],
  ['2.0.0-rc.1', { major: 2, minor: 0, patch: 0, suffix: '-rc.1' }],
])('%s is a version', (text, parts) => {
  expect(parseVersion(text)).toEqual({ text, ...parts });
});

test.each(['', 'v', '1', 'latest', '1.02', '1.2.3.4', ' 1.2', '1.2.x', 'V1.2', '1.2.3_4'])('%j is no version', (text) => {
  expect(parseVersion(text)).toBeUndefined();
  expect(() => version(text)).toThrow(RangeError);
});

test('versions are ordered by number, not by text, and a suffix does not count', () => {
  expect(compareVersions(version('1.9.0'), version('1.10.0'))).toBeLessThan(0);
  expect(compareVersions(version('v1.29.15+k3s1'), version('1.29.15'))).toBe(0);
  expect(atLeast('1.15.1', '1.15')).toBe(true);
  expect(atLeast('1.14.19', '1.15')).toBe(false);
  expect(atLeast('2.0.0', '1.99')).toBe(true);
  expect(minorOf('v1.29.15+k3s1')).toBe('1.29');
});

function fixOf(schema: z.ZodMiniType, value: string): string | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? undefined : (parsed.error.issues[0] as { params?: { fix: string } }).params?.fix;
}

describe('a table of versions', () => {
  const schema = versionText('Thing', { '1.9': 4, '1.10': 2 });

  test.each(['1.9.0', '1.9.4', '1.10.7'])('takes %s, a patch of a minor that it knows', (value) => {
    expect(fixOf(schema, value)).toBeUndefined();
  });

  test.each([
    ['v1.9.3', 'write 1.9.3'],
    ['1.10', 'write 1.10.2'],
    ['1.10.0-rc.1', 'write 1.10.2'],
    ['1.99.0', 'write 1.10.2'],
    ['0.3.0', 'write 1.9.4'],
    ['latest', 'write 1.10.2'],
  ])('refuses %s and tells the operator to %s', (value, fix) => {
    expect(fixOf(schema, value)).toBe(fix);
  });

  test('names the minors that it knows', () => {
    const parsed = schema.safeParse('1.11.0');
    expect(parsed.success ? '' : parsed.error.issues[0]?.message).toContain('1.9, 1.10');
  });
});

test('a closed list of versions takes its members only', () => {
  const schema = z.object({ version: listedVersionText('Thing', ['1.7.0', '2.0.0', '2.0.1']) });
  expect(schema.safeParse({ version: '2.0.1' }).success).toBe(true);
  expect(fixOf(schema.shape.version, '2.0.2')).toBe('write 2.0.1');
  expect(fixOf(schema.shape.version, 'v2.0.0')).toBe('write 2.0.0');
  expect(fixOf(schema.shape.version, '1.6.0')).toBe('write 1.7.0');
});
