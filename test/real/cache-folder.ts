import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs that were built are kept, outside any checkout: `$XDG_CACHE_HOME/keelson/real`. */
export function cacheFolder(...names: readonly string[]): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'keelson', 'real', ...names);
}
