import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MessagePort, Worker } from 'node:worker_threads';
import { dropDrafts } from './output-folder';
import { FirstFailure, type Look, look, type Seen, type Synthesis, synthesis, type Task } from './synthesis';
import { threadWord } from './thread-word';

/** The bundle that this file is part of; there is none where sources run as they are, and then there are no threads. */
const bundle = join(__dirname, 'main.js');
/** Runs it with what V8 has made of it before. */
const program = join(__dirname, '..', 'bin', 'keelson.cjs');

/** What a thread is told when it starts. */
interface Start {
  readonly task: Task;
  readonly failures: SharedArrayBuffer;
  readonly next: SharedArrayBuffer;
}

/** What a thread says: what a look came to, or that there are no more looks to take. */
type Said = { readonly seen: Seen } | 'done';

/** The number of threads that a run takes, this one included, if the user does not say it. */
export function defaultThreads(clusters: number, cores: number): number {
  return Math.max(1, Math.min(cores, Math.floor(clusters / clustersPerThread)));
}

/** A thread starts in the time of some clusters, so that one for fewer makes nothing faster. */
const clustersPerThread = 12;

/** A whole run in so many threads, this one included; it comes to the same as one in this thread alone. */
export async function synthesizeInThreads(task: Task, threads: number): Promise<Synthesis> {
  const count = existsSync(bundle) ? Math.min(threads, task.files.length) - 1 : 0;
  const failures = new FirstFailure();
  const next = new SharedArrayBuffer(4);
  const others = Array.from({ length: Math.max(0, count) }, () => new Thread({ task, failures: failures.shared, next }));
  const run = synthesis(task);
  try {
    let step = run.next();
    while (!step.done) {
      const looks = step.value;
      Atomics.store(new Int32Array(next), 0, 0);
      // All are waited for, also where one is lost: what is under way would come to the disk later.
      const rounds = await Promise.allSettled([own(task, looks, failures, next), ...others.map((thread) => thread.take(looks))]);
      const lost = rounds.find((round) => round.status === 'rejected');
      if (lost) throw lost.reason;
      const seen = rounds.flatMap((round) => (round.status === 'fulfilled' ? round.value : []));
      step = run.next(seen.sort((a, b) => a.index - b.index));
    }
    return step.value;
  } catch (error) {
    // A thread that was lost cannot tell what it had begun.
    if (task.out !== undefined) dropDrafts(task.out);
    run.return(undefined as never);
    throw error;
  } finally {
    for (const thread of others) thread.end();
  }
}

/** Takes looks one by one, as the other threads do, and hears them in between. */
async function own(task: Task, looks: readonly Look[], failures: FirstFailure, next: SharedArrayBuffer): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const wanted of taken(looks, next)) {
    seen.push(look(task, wanted, failures));
    await new Promise((heard) => setImmediate(heard));
  }
  return seen;
}

/** More than there can be looks. */
const noneLeft = 2 ** 30;

/** The looks that no other thread has taken. */
function* taken(looks: readonly Look[], next: SharedArrayBuffer): Generator<Look> {
  const counter = new Int32Array(next);
  for (let at = Atomics.add(counter, 0, 1); at < looks.length; at = Atomics.add(counter, 0, 1)) yield looks[at] as Look;
}

/** Another thread of this program. */
class Thread {
  readonly #worker: Worker;
  #seen: Seen[] = [];
  #done: (seen: Seen[]) => void = () => {};
  #lost: (error: unknown) => void = () => {};
  /** Why there is no such thread any more. */
  #loss: { readonly error: unknown } | undefined;

  constructor(start: Start) {
    const { Worker } = require('node:worker_threads') as typeof import('node:worker_threads');
    this.#worker = new Worker(program, { argv: [threadWord], workerData: start });
    this.#worker.on('message', (said: Said) => {
      if (said === 'done') this.#done(this.#seen);
      else this.#seen.push(received(said.seen));
    });
    const lose = (error: unknown) => {
      this.#loss ??= { error };
      Atomics.store(new Int32Array(start.next), 0, noneLeft);
      this.#lost(error);
    };
    this.#worker.on('error', lose);
    this.#worker.on('exit', () => lose(new Error('a thread ended before its work was done')));
  }

  take(looks: readonly Look[]): Promise<Seen[]> {
    return new Promise((done, lost) => {
      if (this.#loss) throw this.#loss.error;
      [this.#seen, this.#done, this.#lost] = [[], done, lost];
      this.#worker.postMessage(looks);
    });
  }

  end(): void {
    this.#worker.postMessage(null);
  }
}

/** What another thread of this program does: takes looks until there are none, and waits for the next round. */
export function serveThread(): void {
  const { parentPort, workerData } = require('node:worker_threads') as typeof import('node:worker_threads');
  const port = parentPort as MessagePort;
  const { task, failures: shared, next } = workerData as Start;
  const failures = new FirstFailure(shared);
  port.on('message', (looks: readonly Look[] | null) => {
    if (!looks) return port.close();
    for (const wanted of taken(looks, next)) port.postMessage({ seen: sent(look(task, wanted, failures)) } satisfies Said);
    port.postMessage('done' satisfies Said);
  });
}

/** An error as it goes from thread to thread: what is more to it than its message would be lost. */
interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly exitCode: unknown;
}

function sent(seen: Seen): Seen {
  const { failure } = seen;
  if (!(failure?.error instanceof Error)) return failure ? { ...seen, failure: { ...failure, error: String(failure.error) } } : seen;
  const { name, message, stack, exitCode } = failure.error as Error & { exitCode?: unknown };
  return { ...seen, failure: { ...failure, error: { name, message, stack, exitCode } satisfies SentError } };
}

function received(seen: Seen): Seen {
  const error = seen.failure?.error;
  if (!seen.failure || typeof error !== 'object') return seen;
  const { name, message, stack, exitCode } = error as SentError;
  const made = Object.assign(new Error(message), { name, stack, ...(exitCode === undefined ? {} : { exitCode }) });
  return { ...seen, failure: { ...seen.failure, error: made } };
}
