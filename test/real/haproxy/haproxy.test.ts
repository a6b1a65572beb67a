import { ended } from '../command-output';
import { committedFiles } from '../committed';
import { eachRun, looked } from '../suite';
import { haproxy } from './part';

const files = committedFiles((path) => path.endsWith('/etc/haproxy/haproxy.cfg'));

eachRun(haproxy, (run) => {
  test.each(files.map(({ name, path }) => [name, path]))('%s', async (_, path) => {
    const { status, stdout, stderr } = await ended(run.programs.haproxy.path, ['-c', '-dW', '-f', path]);
    looked(run, 'files', 1);
    expect({ status, said: stderr.trim() }).toEqual({ status: 0, said: '' });
    expect(stdout).toContain('Configuration file is valid');
  });
});
