import { spawnSync } from 'node:child_process';
import { systemPath } from './debian-program';

const allowed = spawnSync('unshare', ['--net', '--mount', 'true'], { env: { PATH: systemPath.join(':') } }).status === 0;

/** Tests that make network namespaces; where a machine forbids those they are not run, and counted as such. */
export const describeLab: jest.Describe = allowed ? describe : describe.skip;
