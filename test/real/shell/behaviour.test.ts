import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { boxed } from '../boxed';
import { eachRun, isMain, looked } from '../suite';
import { makeForeignRoot, withRoot } from './foreign-root';
import { shell } from './part';

const project = resolve(__dirname, '../../..');

/** The fast tests that run scripts. */
const files = '/(check|k3s-install|k3s-uninstall|kubeadm-(init|install|join|uninstall)|kubeconfig|prepare)\\.test\\.ts$';

/** What kills a script at each of its commands runs it hundreds of times. */
const short = '^(?!.*(is finished by the next|that ends at any command)).*$';

eachRun(shell, (run) => {
  const shells = { 'the ash of BusyBox': run.programs.busybox.path, dash: run.programs.dash.path, bash: run.programs.bash.path };
  const wanted = Object.entries(shells).filter(([name]) => !isMain(run) || name === 'the ash of BusyBox');

  test.each(wanted)('in a root with BusyBox alone, %s does with every script what the fast tests say of it', async (_, path) => {
    const folder = mkdtempSync(join(tmpdir(), 'keelson-shell-'));
    try {
      const [root, shared, results] = [join(folder, 'root'), join(folder, 'tmp'), join(folder, 'results.json')];
      for (const name of [root, shared]) mkdirSync(name);
      await makeForeignRoot(root, run.programs.busybox.path, path);
      const jest = [
        join(project, 'node_modules/jest/bin/jest.js'),
        '--config',
        join(__dirname, 'jest.config.cjs'),
        '--json',
        '--outputFile',
        results,
      ];
      const chosen = ['--testPathPatterns', files, ...(isMain(run) ? ['--testNamePattern', short] : [])];
      const { stderr } = await boxed(withRoot, [root, shared, process.execPath, ...jest, ...chosen], {
        cwd: project,
        env: { KEELSON_TEST_ROOT: root, TMPDIR: shared },
        seconds: 1800,
      });
      const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
      const failures = numFailedTests + numRuntimeErrorTestSuites > 0 ? stderr : '';
      expect({ failures, numFailedTests, numRuntimeErrorTestSuites }).toEqual({
        failures: '',
        numFailedTests: 0,
        numRuntimeErrorTestSuites: 0,
      });
      expect(numPassedTests).toBeGreaterThan(100);
      looked(run, 'behaviours of scripts', numPassedTests);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
