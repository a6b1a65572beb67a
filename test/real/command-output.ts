import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command is given. */
export interface Given {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Seconds after which it is killed. @default 600 */
  readonly seconds?: number;
}

/** Runs a command to its end. A command that cannot be started ends with status null and says why on stderr. */
export function ended(program: string, args: readonly string[], { cwd, env, input, seconds = 600 }: Given = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, timeout: seconds * 1000, killSignal: 'SIGKILL' });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (said.stderr += text));
    child.on('error', (error) => resolve({ status: null, stdout: said.stdout, stderr: said.stderr + error.message }));
    child.on('close', (status) => resolve({ status, ...said }));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** All that a command says, on either stream. */
export async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await ended(program, args, { seconds: 30 });
  return `${stdout}${stderr}`;
}
