import type { Command } from '../command';

/** Every command, in alphabetical order; each is loaded when it is run, and not before. */
export const commands: readonly { readonly name: string; load(): Command }[] = [
  { name: 'check', load: () => (require('./check') as typeof import('./check')).check },
  { name: 'explain', load: () => (require('./explain') as typeof import('./explain')).explain },
  { name: 'install', load: () => (require('./install') as typeof import('./install')).install },
  { name: 'list', load: () => (require('./list') as typeof import('./list')).list },
  { name: 'schema', load: () => (require('./schema') as typeof import('./schema')).schema },
  { name: 'synth', load: () => (require('./synth') as typeof import('./synth')).synth },
  { name: 'upgrade', load: () => (require('./upgrade') as typeof import('./upgrade')).upgrade },
];
