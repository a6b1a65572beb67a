import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { type Command, type Context, columns, type ExitCode, UsageError } from './command';
import { commands } from './commands';
import { nearest } from './nearest';

/** What a run is given: its arguments, and all that it may know of the world. */
export type World = Pick<Context, 'stdout' | 'stderr' | 'cwd' | 'env' | 'now' | 'onStop'> & { readonly argv: readonly string[] };

/** Runs one command line. A user's mistake is told in a sentence; anything else that goes wrong is thrown. */
export function run(world: World): ExitCode | Promise<ExitCode> {
  try {
    const code = dispatch(world);
    return typeof code === 'number' ? code : code.catch((error) => told(error, world));
  } catch (error) {
    return told(error, world);
  }
}

function told(error: unknown, { stderr }: World): ExitCode {
  if (!isMistake(error)) throw error;
  stderr.write(`keelson: ${error.message}\n`);
  return error.exitCode;
}

/** True for errors that know their exit code: those of a user, not of this program. */
function isMistake(error: unknown): error is Error & { exitCode: ExitCode } {
  return error instanceof Error && 'exitCode' in error;
}

function dispatch(world: World): ExitCode | Promise<ExitCode> {
  const [word, ...rest] = world.argv;
  if (word === undefined) {
    world.stderr.write(help());
    return 2;
  }
  if (word === '--version') return print(world, `${version}\n`);
  if (word === '--help' || word === '-h') return print(world, help());
  if (word === 'help') return dispatch({ ...world, argv: rest[0] === undefined ? ['--help'] : [rest[0], '--help'] });
  const command = commands.find(({ name }) => name === word)?.load();
  if (!command)
    throw unknown(
      word.startsWith('-') ? 'option' : 'command',
      word,
      word.startsWith('-') ? ['--help', '--version'] : names(),
      generalUsage,
    );
  const { help: isHelp, ...parsed } = parse(command, rest);
  return isHelp ? print(world, commandHelp(command)) : command.run({ ...world, ...parsed });
}

function print({ stdout }: World, text: string): ExitCode {
  stdout.write(text);
  return 0;
}

function names(): string[] {
  return commands.map(({ name }) => name);
}

function parse(command: Command, args: readonly string[]): Pick<Context, 'words' | 'options'> & { help: boolean } {
  const usage = usageOf(command);
  const options = { ...command.options, help: { type: 'boolean', short: 'h', summary: '' } } as const;
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = (options as Command['options'])[name];
    if (!option)
      throw unknown(
        'option',
        rawName,
        Object.keys(options).map((known) => `--${known}`),
        usage,
      );
    if (option.type === 'string' && (value === undefined || (!inlineValue && /^-./.test(value)))) {
      throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}\n${usage}`);
    }
    if (option.type === 'boolean' && inlineValue) throw new UsageError(`${rawName} takes no value\n${usage}`);
  }
  return { words: positionals, options: values as Context['options'], help: values.help === true };
}

function unknown(kind: string, word: string, known: readonly string[], usage: string): UsageError {
  const near = nearest(word, known);
  return new UsageError(`there is no ${kind} ${word}${near ? `; did you mean ${near}?` : ''}\n${usage}`);
}

const generalUsage = 'usage: keelson <command> [options]; keelson --help lists them';

function usageOf({ name, usage }: Command): string {
  return `usage: keelson ${name} ${usage}`.trimEnd();
}

function help(): string {
  return [
    'keelson: GitOps manifests and host files of a bare-metal Kubernetes cluster\n',
    `usage: keelson <command> [options]\n`,
    columns(
      commands.map(({ name, load }) => [name, load().summary]),
      '  ',
    ),
    'keelson <command> --help tells more; keelson --version prints the version\n',
  ].join('\n');
}

function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, { short, value, summary }]) => [
    `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
    summary,
  ]);
  return `keelson ${command.name}: ${command.summary}\n\n${usageOf(command)}\n${rows.length > 0 ? `\n${columns(rows, '  ')}` : ''}`;
}
