import { writeFileSync } from 'node:fs';
import { interruptAfter, visibleOperations } from '../../interrupted-disk';

// Loaded by node before the program: it ends its own process after some operation on the disk, or says how many there were.
const { KEELSON_KILL_AT = '0', KEELSON_OPERATIONS = '' } = process.env;
const write = writeFileSync;
const disk = interruptAfter(Number(KEELSON_KILL_AT), () => process.kill(process.pid, 'SIGKILL'), visibleOperations);
process.on('exit', () => {
  if (KEELSON_OPERATIONS !== '') write(KEELSON_OPERATIONS, String(disk.done));
});
