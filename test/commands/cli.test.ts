import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { version } from '../../package.json';
import { commands } from '../../src/commands';
import { Project, soundCluster } from './project';

const root = join(__dirname, '..', '..');
const project = new Project({ 'clusters/home.ts': soundCluster('home') });

afterAll(() => project.remove());

describe('the catalogue', () => {
  test('every command is called what its line says, in alphabetical order', () => {
    const names = commands.map(({ name }) => name);
    expect(commands.map(({ load }) => load().name)).toEqual(names);
    expect([...names].sort()).toEqual(names);
  });

  test.each(commands.map(({ name }) => name))('%s --help tells its usage and every option on stdout', (name) => {
    const { code, stdout, stderr } = project.run([name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    const { usage, options } = (commands.find((command) => command.name === name) as (typeof commands)[number]).load();
    expect(stdout).toContain(`usage: keelson ${name} ${usage}`);
    for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
  });

  test('--help lists every command', () => {
    const { code, stdout } = project.run(['--help']);
    expect(code).toBe(0);
    for (const { name, load } of commands) expect(stdout).toMatch(new RegExp(`^ +${name} +${load().summary}$`, 'm'));
    expect(project.run(['help', 'synth']).stdout).toBe(project.run(['synth', '-h']).stdout);
  });

  test('--version is that of the package', () => {
    expect(project.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage is exit 2, a sentence and the usage on stderr, nothing on stdout', () => {
  test.each([
    [['sinth'], 'there is no command sinth; did you mean synth?'],
    [['--vershun'], 'there is no option --vershun; did you mean --version?'],
    [['synth', '--uot', 'x'], 'there is no option --uot; did you mean --out?'],
    [['check', '-x'], 'there is no option -x'],
    [['synth', '--out'], '--out needs a value: --out DIR'],
    [['check', '-f', '--json'], '-f needs a value: -f FILE'],
    [['check', '--json=yes'], '--json takes no value'],
    [['check', '--fail-on', 'warnings'], '--fail-on takes error, warning, note, got warnings; did you mean warning?'],
    [['synth', 'hom'], 'there is no cluster hom in clusters/; did you mean home?'],
    [['check', 'zzz'], 'there is no cluster zzz in clusters/ (there is: home)'],
    [['explain', 'duplicate-kye'], 'there is no rule duplicate-kye; did you mean duplicate-key?'],
    [['explain', 'a', 'b'], 'explain takes one rule, got 2'],
    [['list', 'addons'], 'list takes no names, got addons'],
  ])('%j', (args, sentence) => {
    const { code, stdout, stderr } = project.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toBe(`keelson: ${sentence}`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('no command at all is told the commands', () => {
    const { code, stdout, stderr } = project.run([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage: keelson <command>');
  });
});

test('a reader that goes away, as head does, is no error', () => {
  const program = `${process.execPath} ${join(root, 'build', 'main.js')}`;
  const text = execFileSync('bash', ['-c', `set -o pipefail; ${program} list --json | head -c 1`], { encoding: 'utf8', cwd: project.root });
  expect(text).toBe('{');
});

test('colour is for terminals only, and not where NO_COLOR says so', () => {
  project.write('bad.yaml', 'name: bad\n');
  const onTerminal = (before: string) =>
    execFileSync(
      'script',
      ['-qec', `${before} ${process.execPath} ${join(root, 'build', 'main.js')} check -f bad.yaml; true`, '/dev/null'],
      {
        cwd: project.root,
        encoding: 'utf8',
      },
    );
  expect(onTerminal('env -u NO_COLOR')).toContain('\u001b[31m');
  expect(onTerminal('NO_COLOR=1')).not.toContain('\u001b[');
  expect(project.run(['check', '-f', 'bad.yaml']).stdout).not.toContain('\u001b[');
});

test('bin/keelson.cjs runs the build', () => {
  expect(execFileSync(process.execPath, [join(root, 'bin', 'keelson.cjs'), '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
});
