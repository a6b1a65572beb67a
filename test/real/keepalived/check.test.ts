import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { furtherControlPlane } from '../control-plane/control-plane';
import { type Answer, type ControlPlaneLab, controlPlaneLab } from '../control-plane/control-plane-lab';
import { eachRun, looked } from '../suite';
import { keepalived } from './part';
import { checkPath } from './vip-lab';

const chosen = { version: '2.0.20', routerId: 51 };

eachRun(keepalived, (run) => {
  describe.each([['ipv4'], ['ipv6']] as const)('the check alone, %s', (family) => {
    const plane = furtherControlPlane(family, { families: [family], keepalived: chosen });
    const programs = mkdtempSync(join(tmpdir(), 'keelson-check-'));
    let lab: ControlPlaneLab;
    beforeAll(async () => {
      chmodSync(programs, 0o755);
      lab = await controlPlaneLab(plane);
    });
    afterAll(async () => {
      rmSync(programs, { recursive: true, force: true });
      await lab?.close();
    });

    /** How the check ends on a machine that has this program alone, and after how many seconds. */
    async function verdict(program: 'curl' | 'wget', answer: Answer): Promise<{ readonly passes: boolean; readonly seconds: number }> {
      const [server] = lab.servers;
      const folder = mkdtempSync(join(programs, `${program}-`));
      symlinkSync(run.programs[program].path, join(folder, program));
      server.says(answer);
      const start = Date.now();
      const { status } = await server.node.run('env', '-i', `PATH=${folder}`, '/bin/sh', server.place(checkPath, undefined, 0o755));
      looked(run, 'runs of the check', 1);
      return { passes: status === 0, seconds: (Date.now() - start) / 1000 };
    }

    test.each([['curl'], ['wget']] as const)('%s passes where the API is ready, and fails where it is not', async (program) => {
      expect((await verdict(program, '200')).passes).toBe(true);
      expect((await verdict(program, '500')).passes).toBe(false);
    });

    // keepalived takes a check for failed that lasts as long as the interval, which is 3 s.
    test('curl waits 2 s at most for an API that says nothing', async () => {
      const { passes, seconds } = await verdict('curl', 'silence');
      expect(passes).toBe(false);
      expect(seconds).toBeGreaterThan(1.9);
      expect(seconds).toBeLessThan(2.9);
    });

    test.each([['curl'], ['wget']] as const)('%s fails where nothing listens', async (program) => {
      await lab.servers[0].stopApi();
      expect((await verdict(program, '200')).passes).toBe(false);
      await lab.servers[0].startApi();
    });
  });
});
