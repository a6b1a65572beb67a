import { nearest } from './nearest';
import { meantAs, text } from './scalar';
import { compareVersions, parseVersion, version } from './version';

/** The minors that an add-on knows, each with the newest patch seen; a newer patch of a known minor is taken too. */
export type VersionTable = Readonly<Record<string, number>>;

/** An exact version whose minor is in the table, written without a leading v. */
export function versionText(product: string, table: VersionTable) {
  const newest = Object.entries(table).map(([minor, patch]) => `${minor}.${patch}`);
  return text(`exact version of ${product}, one of the minors ${Object.keys(table).join(', ')}`, (value) => {
    const parsed = parseVersion(value);
    const minor = parsed && `${parsed.major}.${parsed.minor}`;
    const exact = /^\d+\.\d+\.\d+$/;
    if (minor !== undefined && minor in table) {
      if (exact.test(value)) return undefined;
      const bare = value.replace(/^v/, '');
      return {
        rule: 'unknown-version',
        problem: `is not an exact release of ${product}`,
        ...(exact.test(bare) || bare === minor
          ? meantAs(exact.test(bare) ? bare : `${minor}.${table[minor]}`)
          : { fix: `write ${minor}.${table[minor]}` }),
      };
    }
    return {
      rule: 'unknown-version',
      problem: `is a version of ${product} that Keelson does not know; it knows ${Object.keys(table).join(', ')}`,
      fix: `write ${closest(value, newest)}`,
    };
  });
}

/** An exact version out of a closed list. */
export function listedVersionText(product: string, versions: readonly string[]) {
  return text(`exact version of ${product}: ${versions.join(', ')}`, (value) =>
    versions.includes(value)
      ? undefined
      : {
          rule: 'unknown-version',
          problem: `is a version of ${product} that Keelson does not know; it knows ${versions.join(', ')}`,
          ...(sameNumbers(value, versions) ? meantAs(closest(value, versions)) : { fix: `write ${closest(value, versions)}` }),
        },
  );
}

/** True if a listed version is the very one that is written, in another form. */
function sameNumbers(value: string, known: readonly string[]): boolean {
  const numbers = (version: string) => version.replace(/^v/, '');
  return known.some((version) => version === closest(value, known) && numbers(version) === numbers(value));
}

/** The known version that was most likely meant: the edge of the list for one beyond it, else the most similar. */
function closest(value: string, known: readonly string[]): string {
  const parsed = parseVersion(value);
  const [oldest, newest] = [known[0], known[known.length - 1]] as [string, string];
  if (parsed && compareVersions(parsed, version(newest)) > 0) return newest;
  if (parsed && compareVersions(parsed, version(oldest)) < 0) return oldest;
  return nearest(value.replace(/^v/, ''), known) ?? newest;
}
