import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Cluster, printClaim, printEndpoint } from '../../../src/cluster';
import { staticPodDirectory } from '../../../src/kubeadm-host';
import { ended } from '../command-output';
import { eachRun, looked, type Run } from '../suite';
import { filled, firstServerFiles, patches, raisedClusters, type VariedCluster, variedClusters } from './configs';
import type { Loose } from './faults';
import { kubeadm } from './part';

const scratch = mkdtempSync(join(tmpdir(), 'keelson-phases-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// Without root kubeadm cannot take a folder for the root of a machine.
const asRoot = process.getuid?.() === 0 ? test : test.skip;

/** A folder that kubeadm takes for the root of the first server, with all files of that. */
class Root {
  readonly folder = mkdtempSync(join(scratch, 'root-'));

  constructor(
    private readonly program: string,
    readonly cluster: Cluster,
  ) {}

  write(path: string, content: string): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { mode: 0o600 });
  }

  /** Runs a phase of `kubeadm init`. @returns what it said */
  async phase(...names: readonly string[]): Promise<string> {
    const args = ['init', 'phase', ...names, '--config', '/run/keelson/kubeadm.yaml', '--rootfs', this.folder];
    const { status, stdout, stderr } = await ended(this.program, args, { seconds: 120 });
    if (status !== 0) throw new Error(`${names.join(' ')}: ${stderr}`);
    return stdout;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** The static pod of a component. */
  pod(component: string): Loose {
    return parse(this.read(`${staticPodDirectory}/${component}.yaml`));
  }

  /** Values of an argument of a component, in order. */
  argument(component: string, name: string): readonly string[] {
    const command: readonly string[] = this.pod(component).spec.containers[0].command;
    return command.filter((word) => word.startsWith(`--${name}=`)).map((word) => word.slice(name.length + 3));
  }
}

async function rootOf(run: Run<'kubeadm'>, cluster: Cluster, files: ReadonlyMap<string, string>): Promise<Root> {
  const root = new Root(run.programs.kubeadm.path, cluster);
  for (const [path, content] of files) root.write(path, content);
  // A control plane without root has users of its own, which are added to those of the machine.
  root.write('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n');
  root.write('etc/group', 'root:x:0:\n');
  root.write('run/keelson/kubeadm.yaml', await filled(files.get('etc/keelson/kubeadm.yaml') ?? ''));
  return root;
}

/** All names and addresses of a certificate; those of IPv6 as the standard library writes them. */
function namesOf(pem: string): readonly string[] {
  return (new X509Certificate(pem).subjectAltName ?? '').split(', ').map((name) => canonical(name.replace(/^[^:]*:/, '')));
}

function canonical(name: string): string {
  return isIP(name) === 6 ? new URL(`http://[${name}]`).hostname : name;
}

eachRun(kubeadm, (run) => {
  const release = `v${run.programs.kubeadm.version}`;

  async function makesPods({ cluster }: VariedCluster, files: ReadonlyMap<string, string>): Promise<Root> {
    const root = await rootOf(run, cluster, files);
    const ours = existsSync(join(root.folder, staticPodDirectory)) ? readdirSync(join(root.folder, staticPodDirectory)) : [];
    // A control plane without root is made the owner of its keys, which have to be there then.
    const isRootless = cluster.kubeadm?.featureGates?.RootlessControlPlane === true;
    for (const made of isRootless ? ['certs', 'kubeconfig'] : []) await root.phase(made, 'all');
    const said = [await root.phase('control-plane', 'all'), await root.phase('kubelet-start')];
    if (cluster.datastore.kind !== 'etcd') said.push(await root.phase('etcd', 'local'));
    const pods = readdirSync(join(root.folder, staticPodDirectory)).filter((name) => !ours.includes(name));
    const own = ['kube-apiserver.yaml', 'kube-controller-manager.yaml', 'kube-scheduler.yaml'];
    expect(pods).toEqual([...(cluster.datastore.kind === 'etcd' ? [] : ['etcd.yaml']), ...own]);
    // What Keelson puts there beside them has other names, and stays as it is.
    for (const name of ours) expect(root.read(`${staticPodDirectory}/${name}`)).toBe(files.get(`${staticPodDirectory}/${name}`));
    looked(run, 'static pods', pods.length);
    const applied = said.join('').match(/Applied patch of type .* to target "(?!kubeletconfiguration")/g) ?? [];
    const laid = Object.keys(cluster.kubeadm?.patches ?? {}).filter((name) => !name.startsWith('kubeletconfiguration'));
    expect(applied).toHaveLength(laid.length);
    looked(run, 'patches', applied.length);
    expect(lookAtPods(root)).toBe(true);
    return root;
  }

  /** What the cluster file says, where the pods say it. */
  function lookAtPods(root: Root): boolean {
    const { cluster } = root;
    const { network, controlPlane, kubeadm: chosen } = cluster;
    const first = cluster.servers[0];
    const services = network.service.map(({ text }) => text).join(',');
    expect(root.argument('kube-apiserver', 'service-cluster-ip-range')).toEqual([services]);
    expect(root.argument('kube-apiserver', 'secure-port')).toEqual([String(controlPlane.port)]);
    expect(first?.addresses.map(printClaim)).toContain(root.argument('kube-apiserver', 'advertise-address')[0]);
    expect(root.argument('kube-controller-manager', 'cluster-cidr')).toEqual([network.pod.map(({ text }) => text).join(',')]);
    expect(root.pod('kube-apiserver').spec.containers[0].image).toBe(`${chosen?.imageRepository}/kube-apiserver:${release}`);
    if (cluster.datastore.kind === 'etcd') {
      expect(root.argument('kube-apiserver', 'etcd-servers')).toEqual([cluster.datastore.endpoints.join(',')]);
    }
    const components = {
      apiServer: 'kube-apiserver',
      controllerManager: 'kube-controller-manager',
      scheduler: 'kube-scheduler',
      etcd: 'etcd',
    } as const;
    for (const [holder, component] of Object.entries(components)) {
      for (const [name, values] of Object.entries(chosen?.extraArgs[holder as keyof typeof components] ?? {})) {
        const given = root.argument(component, name);
        expect(given).toEqual(values);
        looked(run, 'arguments', values.length);
      }
    }
    const kubelet = parse(root.read('var/lib/kubelet/config.yaml'));
    expect(kubelet).toMatchObject({ clusterDNS: network.dns.map(printClaim), clusterDomain: network.domain, cgroupDriver: 'systemd' });
    const flags = root.read('var/lib/kubelet/kubeadm-flags.env');
    expect(flags).toContain(`--node-ip=${first?.addresses.map(printClaim).join(',')}`);
    for (const [name, values] of Object.entries(chosen?.extraArgs.kubelet ?? {}))
      for (const value of values) expect(flags).toContain(`--${name}=${value}`);
    return true;
  }

  asRoot.each(variedClusters(release).map((varied) => [varied.name, varied] as const))('makes static pods of %s', async (_, varied) => {
    await makesPods(varied, firstServerFiles(varied.cluster));
  });

  asRoot.each(['ipv4', 'ipv6', 'dual'])('lays every type of patch on what it makes, %s', async (family) => {
    const varied = variedClusters(release).find(({ name }) => name === `patches, ${family}`) as VariedCluster;
    const root = await makesPods(varied, firstServerFiles(varied.cluster));
    expect(Object.keys(varied.cluster.kubeadm?.patches ?? {})).toEqual(Object.keys(patches ?? {}));
    expect(root.pod('kube-apiserver').spec.containers[0].resources.requests.cpu).toBe('333m');
    expect(root.pod('kube-controller-manager').metadata.annotations['example.org/patched']).toBe('yes');
    expect(root.pod('etcd').metadata.labels.patched).toBe('yes');
    expect(parse(root.read('var/lib/kubelet/config.yaml')).maxPods).toBe(99);
  });

  asRoot.each(raisedClusters(release).map(({ name, ...rest }) => [name, rest] as const))(
    'makes pods, certificates and kubeconfigs of %s, for every name of its API',
    async (name, { cluster, files }) => {
      const root = await makesPods({ name, cluster }, files);
      await root.phase('certs', 'all');
      await root.phase('kubeconfig', 'all');
      const { controlPlane, servers } = cluster;
      const wanted = [
        ...controlPlane.vip.map(printClaim),
        ...controlPlane.names,
        ...servers.flatMap(({ externalAddresses }) => externalAddresses.map(printClaim)),
        servers[0]?.name ?? '',
        printEndpoint(controlPlane.endpoint)
          .replace(/:\d+$/, '')
          .replace(/^\[|\]$/g, ''),
        `kubernetes.default.svc.${cluster.network.domain}`,
      ].map(canonical);
      const certified = namesOf(root.read('etc/kubernetes/pki/apiserver.crt'));
      expect(certified).toEqual(expect.arrayContaining(wanted));
      looked(run, 'names certified', new Set(wanted).size);
      const { clusters } = parse(root.read('etc/kubernetes/admin.conf'));
      expect(clusters[0].cluster.server).toBe(`https://${printEndpoint(controlPlane.endpoint)}`);
    },
  );
});
