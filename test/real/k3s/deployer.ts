import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What is asked of the program. */
export type Order =
  | { readonly do: 'define' }
  | { readonly do: 'start'; readonly disable: readonly string[] }
  | { readonly do: 'pass' }
  | { readonly do: 'on' };

/** A request by which it changed something, or was refused. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly reason?: string;
  readonly uid?: string;
}

/** What it answers. */
export interface Answer {
  readonly did: 'defined' | 'started' | 'file' | 'passed' | 'failed';
  readonly path?: string;
  readonly requests?: readonly Request[];
  readonly error?: string;
}

/** The program that looks at a folder as k3s does and applies it by wrangler. */
export class Deployer {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  #said = '';

  constructor(program: string, { kubeconfig, folder }: { readonly kubeconfig: string; readonly folder: string }) {
    this.#child = spawn(program, ['-kubeconfig', kubeconfig, '-folder', folder], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr?.setEncoding('utf8').on('data', (text) => (this.#said += text));
    this.#child.stdin?.on('error', () => {});
    if (!this.#child.stdout) throw new Error('no stdout');
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** Asks for something; the next answer. A pass answers after each file, and goes on when told so. */
  async ask(order: Order): Promise<Answer> {
    this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
    const { done, value } = await this.#answers.next();
    if (done) throw new Error(`the program ended: ${this.#said}`);
    return JSON.parse(value) as Answer;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
