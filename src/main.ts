import { fstatSync, writeSync } from 'node:fs';
import { run } from './cli';
import type { Output } from './command';
import { threadWord } from './thread-word';

function outputTo(descriptor: 1 | 2): Output {
  return {
    get isTerminal() {
      return fstatSync(descriptor).isCharacterDevice() && (require('node:tty') as typeof import('node:tty')).isatty(descriptor);
    },
    write: (text) => writeWhole(descriptor, Buffer.from(text)),
  };
}

// Not process.stdout: it takes 5 ms to load, and may lose what is still in its buffer at exit.
function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader is gone, as `head` is: nobody to tell.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The reader of a pipe that does not block is slower than this program.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

const stderr = outputTo(2);

function start(): void {
  const world = { stdout: outputTo(1), stderr, cwd: process.cwd(), env: process.env, now: Date.now, onStop };
  const code = run({ argv: process.argv.slice(2), ...world });
  // Ended here and now: what is written is written, and nobody waits for V8 to tidy up.
  if (typeof code === 'number') process.exit(code);
  code.then(process.exit, fail);
}

function onStop(act: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, act);
}

function fail(error: unknown): never {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const isDebug = process.env.KEELSON_DEBUG === '1';
  stderr.write(`keelson: ${isDebug && stack ? stack : message.split('\n')[0]}\n`);
  stderr.write(`this is a bug in Keelson${isDebug ? '' : '; KEELSON_DEBUG=1 shows where'}\n`);
  process.exit(1);
}

try {
  if (process.argv[2] === threadWord && !(require('node:worker_threads') as typeof import('node:worker_threads')).isMainThread) {
    (require('./synthesis-threads') as typeof import('./synthesis-threads')).serveThread();
  } else {
    start();
  }
} catch (error) {
  fail(error);
}
