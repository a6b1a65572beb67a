import { clusterFolder, committedTrees, distinct, nodeFiles, variedTrees } from '../cluster-trees';
import { until } from '../network-lab';
import { eachRun, looked } from '../suite';
import { SystemdMachine } from '../systemd-machine';
import { systemd } from './part';

/** Stands in for k3s: it tells what it was started with, and is ready. */
const k3sOf = (version: string) => `#!/bin/sh
if [ "$1" = --version ]; then
  echo "k3s version ${version} (0000000)"
  exit
fi
{
  echo "arguments=$*"
  env
} >/run/k3s-started
# Its containers, which outlive it.
if [ ! -e /run/k3s-container ]; then
  sleep infinity &
  echo $! >/run/k3s-container
fi
systemd-notify --ready
exec sleep infinity
`;

/** What systemd gives to every service. @see https://www.freedesktop.org/software/systemd/man/252/systemd.exec.html#Environment%20Variables%20Set%20on%20Spawned%20Processes */
const ofSystemd = /^(HOME|INVOCATION_ID|JOURNAL_STREAM|LANG|LOGNAME|NOTIFY_SOCKET|PATH|PWD|SHELL|SYSTEMD_EXEC_PID|USER)=/;

// Where an etcd of others is asked first, nothing would answer here.
const trees = [...committedTrees(), ...variedTrees()].filter(({ cluster }) => cluster.datastore.kind !== 'etcd');
const units = distinct(nodeFiles(trees, /^etc\/systemd\/system\/[^/]*\.service$/));

eachRun(systemd, (run) => {
  describe.each(units.map((unit) => [unit.name, unit] as const))(
    'on a machine whose first process is systemd, %s',
    (_, { tree, node, path }) => {
      const service = path.slice(path.lastIndexOf('/') + 1);
      const machine = new SystemdMachine();
      const folder = `/opt/keelson/${tree.cluster.name}`;
      const install = (more = '') =>
        machine.must(`sh ${folder}/host/${node.name}/install.sh --no-wait ${more} 2>/run/said || { cat /run/said; exit 1; }`);
      const started = async () => (await machine.must('cat /run/k3s-started')).trim().split('\n');
      const pid = async () => Number((await machine.must(`systemctl show -p MainPID --value ${service}`)).trim());
      let before = '';

      beforeAll(async () => {
        for (const [name, { content, mode }] of clusterFolder(tree, node)) machine.write(`${folder}/${name}`, content, mode);
        machine.write('opt/k3s', k3sOf(tree.cluster.release), 0o755);
        machine.write('opt/token', 'secret\n', 0o600);
        // As its owner may write it: https://www.freedesktop.org/software/systemd/man/252/systemd.exec.html#EnvironmentFile=
        machine.write(
          `etc/default/${service.replace('.service', '')}`,
          '# a proxy\nHTTPS_PROXY="http://10.9.9.9:3128"\n; none\nNO_PROXY=.svc,\\\n10.0.0.0/8\n',
        );
        expect(await machine.boot()).toBeUndefined();
        for (const { text } of node.addresses) await machine.must(`ip address add ${text} dev lo`);
        before = await machine.must('find /etc /opt /var/lib /usr/local | sort');
      });

      afterAll(() => machine.stop());

      test('install.sh starts it as root would, with what its files and the machine say, and nothing else', async () => {
        const tokens = tree.cluster.nodes.length > 1 ? 'K3S_TOKEN_FILE=/opt/token' : '';
        await machine.must(
          `env ${tokens} K3S_BINARY=/opt/k3s sh ${folder}/host/${node.name}/install.sh --no-wait >/run/said 2>&1 || { cat /run/said; exit 1; }`,
        );
        expect(await machine.must(`systemctl is-active ${service}; systemctl is-enabled ${service}`)).toBe('active\nenabled\n');
        const given = (await started()).filter((line) => !ofSystemd.test(line)).sort();
        const token = tree.cluster.nodes.length > 1 ? ['K3S_TOKEN_FILE=/etc/rancher/k3s/token'] : [];
        expect(given).toEqual(['HTTPS_PROXY=http://10.9.9.9:3128', ...token, 'NO_PROXY=.svc,10.0.0.0/8', `arguments=${node.role}`].sort());
        expect(
          (await machine.must(`journalctl --no-pager -q -p warning -u ${service}; journalctl --no-pager -q -p warning _PID=1`)).trim(),
        ).toBe('');
        looked(run, 'services', 1);
      });

      test('a second install leaves it running; one with other settings starts it anew', async () => {
        const first = await pid();
        expect(await install()).toBe(`${node.name}: unchanged\n`);
        expect(await pid()).toBe(first);
        await machine.must(`echo '# other' >>${folder}/host/${node.name}/etc/rancher/k3s/config.yaml`);
        expect(await install()).toContain(`restarted   ${service.replace('.service', '')}\n`);
        expect(await pid()).not.toBe(first);
      });

      test('systemd starts it anew when it ends, and leaves its containers alone', async () => {
        const first = await pid();
        await machine.must(`kill -9 ${first}`);
        await until(async () => ![0, first].includes(await pid()), { seconds: 30, what: 'k3s again' });
        await machine.must(`systemctl restart ${service} && kill -0 $(cat /run/k3s-container)`);
      });

      test('uninstall.sh leaves nothing of it', async () => {
        await machine.must(`sh ${folder}/host/${node.name}/uninstall.sh --yes >/run/said 2>&1 || { cat /run/said; exit 1; }`);
        expect(await machine.must(`systemctl is-active ${service} || systemctl list-unit-files --no-legend ${service} || :`)).toBe(
          'inactive\n',
        );
        // Folders that others may use as well stay, and so does a clock that is kept right.
        const after = (await machine.must('find /etc /opt /var/lib /usr/local -not -type d | sort')).split('\n');
        expect(after.filter((file) => !before.split('\n').includes(file) && !file.includes('timesync'))).toEqual([]);
      });
    },
  );
});
