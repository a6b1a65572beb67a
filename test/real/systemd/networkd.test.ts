import { committedTrees, distinct, nodeFiles, variedTrees } from '../cluster-trees';
import { until } from '../network-lab';
import { eachRun, looked } from '../suite';
import { SystemdMachine } from '../systemd-machine';
import { systemd } from './part';

const files = distinct(nodeFiles([...committedTrees(), ...variedTrees()], /^etc\/systemd\/networkd\.conf\.d\//));

/** An interface as installers of servers configure it, so that the daemon manages it. */
const network = `[Match]
Name=ens1
[Network]
Address=10.0.0.1/24
Address=fd00:10::1/64
LinkLocalAddressing=no
IPv6AcceptRA=no
`;

/**
 * What a CNI adds to it: routes to the pods of other nodes, and a rule. The kernel itself takes routes of IPv4 away while an interface has
 * no address, as it has none for a moment when the daemon configures it anew; those of IPv6 it leaves to the daemon.
 */
const cni = `ip -6 route add fd00:42:1::/64 dev ens1
ip -6 route add fd00:42:2::/64 dev ens1 proto static
ip rule add from 10.42.0.0/16 lookup 2004 pref 9
`;

eachRun(systemd, (run) => {
  /** What is there of a CNI after the network daemon was started and its interface configured anew, and of what the daemon complained. */
  async function restarted(drop: { readonly path: string; readonly content: string } | undefined) {
    const machine = new SystemdMachine();
    try {
      machine.write('etc/systemd/network/10-ens1.network', network);
      if (drop) machine.write(drop.path, drop.content);
      const failure = await machine.boot();
      if (failure !== undefined) throw new Error(failure);
      await machine.must('ip link add ens1 type veth peer name ens2 && ip link set ens2 up && systemctl start systemd-networkd');
      const has = (address: string) => async () => (await machine.must('ip -4 addr show dev ens1')).includes(address);
      await until(has('10.0.0.1/24'), { what: 'the first address' });
      // Its owner gives it another address, which comes after what is foreign has gone.
      await machine.must(`${cni}systemctl restart systemd-networkd`);
      await machine.must('echo Address=10.0.0.9/32 >>/etc/systemd/network/10-ens1.network && networkctl reload');
      await until(has('10.0.0.9/32'), { what: 'the second address' });
      const routes = (await machine.must('ip -6 route show to root fd00:42::/32')).split('\n').filter(Boolean).length;
      const rules = (await machine.must('ip rule show pref 9')).split('\n').filter(Boolean).length;
      const said = await machine.must(`journalctl --no-pager -q -o cat -u systemd-networkd | grep -F '${drop?.path}' || :`);
      return { routes, rules, said };
    } finally {
      await machine.stop();
    }
  }

  test('routes and rules of a CNI are there after systemd-networkd configured their interface anew, and it knows every key', async () => {
    for (const file of files) expect(await restarted(file)).toEqual({ routes: 2, rules: 1, said: '' });
    looked(run, 'files of networkd', files.length);
  });

  test('without the file they would be gone', async () => {
    expect(await restarted(undefined)).toEqual({ routes: 0, rules: 0, said: '' });
  });

  test('a key that it does not know would be told', async () => {
    for (const { path, content } of files) {
      const { said } = await restarted({ path, content: content.replace('ManageForeignRoutes', 'ManageForeignRoads') });
      expect(said).toContain("Unknown key 'ManageForeignRoads'");
    }
  });
});
