import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'keelson-cdk8s-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every file of a folder by relative path, with its mode and bytes. */
function tree(folder: string, top = folder): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return tree(path, top);
      return { [relative(top, path)]: `${statSync(path).mode.toString(8)} ${readFileSync(path, 'utf8')}` };
    }),
  );
}

test('cdk8s synth and keelson synth write the same bytes', () => {
  const [theirs, ours] = [join(scratch, 'cdk8s'), join(scratch, 'keelson')];
  execFileSync('node_modules/.bin/cdk8s', ['synth', '--check-upgrade=false', '--output', theirs], { cwd: root, stdio: 'pipe' });
  execFileSync('node', ['bin/keelson.cjs', 'synth', '--out', ours], { cwd: root, stdio: 'pipe' });
  expect(Object.keys(tree(ours)).length).toBeGreaterThan(20);
  expect(tree(theirs)).toEqual(tree(ours));
}, 60_000);
