import { histories, installOnce } from './install-histories';
import { interruptAfter, visibleOperations } from './interrupted-disk';

// A process of its own, which kills itself after some operation on the disk: FOLDER HISTORY TIME OPERATION.
const [folder = '', name = '', now, limit] = process.argv.slice(2);
interruptAfter(Number(limit), () => process.kill(process.pid, 'SIGKILL'), visibleOperations);
installOnce(folder, (histories[name] as (typeof histories)[string]).last, Number(now));
