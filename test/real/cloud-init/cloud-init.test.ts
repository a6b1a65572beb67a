import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { boxed } from '../boxed';
import { clusterFolder, committedTrees, nodeFiles, variedTrees } from '../cluster-trees';
import { ended } from '../command-output';
import { eachRun, looked } from '../suite';
import { cloudInit } from './part';

const userData = /^cloud-init\/user-data$/;
const files = [...nodeFiles(committedTrees(), userData), ...nodeFiles(variedTrees(), userData)];

/**
 * For each folder: reads its user-data as cloud-init does, in gzip or not, carries out `write_files` with that folder's `opt` as /opt, and
 * prints what else it asks for: the script that `runcmd` becomes, and the name of the machine.
 */
const firstBoot = `
import json, logging, subprocess, sys, types
from cloudinit import distros, util
from cloudinit.config import cc_write_files, schema
logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
known = {'hostname'}
for part in schema.get_schema()['allOf']:
    known |= set(schema.get_schema()['$defs'][part['$ref'].split('/')[-1]].get('properties', {}))
machine = types.SimpleNamespace(distro=distros.fetch('debian'))
told = []
for folder in sys.argv[1:]:
    subprocess.run(['mount', '--bind', folder + '/opt', '/opt'], check=True)
    config = util.load_yaml(util.decomp_gzip(open(folder + '/user-data', 'rb').read()))
    meta = util.load_yaml(open(folder + '/meta-data', 'rb').read())
    cc_write_files.handle('write_files', config, machine, logging.getLogger('cloudinit'), [])
    told.append({
        'runcmd': util.shellify(config['runcmd']), 'hostname': config['hostname'], 'unknown': sorted(set(config) - known), 'meta': meta,
    })
json.dump(told, sys.stdout)
`;

eachRun(cloudInit, (run) => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-cloud-init-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every user-data is valid to cloud-init', async () => {
    const args: string[] = [];
    for (const [index, { content }] of files.entries()) {
      args.push(join(folder, `${index}.yaml`));
      writeFileSync(args[index] as string, content);
    }
    // One process for all of them: to start it takes longer than to read a file.
    const all =
      'import sys\nfrom cloudinit.config import schema\nfor path in sys.argv[1:]:\n  schema.validate_cloudconfig_file(path, schema.get_schema())\n';
    const { status, stderr } = await ended(run.programs.python.path, ['-c', all, ...args]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { status: own, stdout, stderr: said } = await ended(run.programs.cloudInit.path, ['schema', '--config-file', args[0] as string]);
    expect({ own, stdout, said }).toEqual({ own: 0, stdout: `Valid cloud-config: ${args[0]}\n`, said: '' });
    looked(run, 'user-data', files.length);
  });

  test('what is not would be told', async () => {
    const path = join(folder, 'broken.yaml');
    writeFileSync(path, (files[0]?.content ?? '').replace('permissions:', 'permission:'));
    const { status, stdout, stderr } = await ended(run.programs.cloudInit.path, ['schema', '--config-file', path]);
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining("'permission' was unexpected")]);
  });

  test.each(['as it is', 'in gzip'])(
    'from user-data %s it writes the files of the node, byte for byte, with modes and owner, and runs its install.sh',
    async (form) => {
      const largest = { plain: 0, gzip: 0 };
      // The varied ones are the same bytes in another wrapping.
      const given = form === 'in gzip' ? files.filter(({ tree }) => committedTrees().includes(tree)) : files;
      const seeds = given.map(({ tree, node, content }) => {
        const seed = mkdtempSync(join(folder, 'seed-'));
        mkdirSync(join(seed, 'opt'));
        const packed = gzipSync(content, { level: 9 });
        largest.plain = Math.max(largest.plain, Buffer.byteLength(content));
        largest.gzip = Math.max(largest.gzip, packed.length);
        writeFileSync(join(seed, 'user-data'), form === 'in gzip' ? packed : content);
        writeFileSync(join(seed, 'meta-data'), tree.files.get(`host/${node.name}/cloud-init/meta-data`)?.content ?? '');
        return seed;
      });
      const { status, stdout, stderr } = await boxed('exec "$@"', [run.programs.python.path, '-c', firstBoot, ...seeds], { seconds: 300 });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const told = JSON.parse(stdout) as readonly Told[];
      let written = 0;
      for (const [index, file] of given.entries()) {
        const { tree, node } = file;
        const home = `keelson/${tree.cluster.name}`;
        expect(told[index]).toEqual({
          hostname: node.name,
          meta: { 'instance-id': expect.stringContaining(node.name), 'local-hostname': node.name },
          runcmd: expect.stringContaining(`exec sh /opt/${home}/host/${node.name}/install.sh`),
          unknown: [],
        });
        const found = filesBelow(join(seeds[index] as string, 'opt', home));
        const asked = [...wanted(file)].map(([path, { content, mode }]) => [path, { content, mode, owner: '0:0' }] as const);
        expect([file.name, [...found.keys()].sort()]).toEqual([file.name, asked.map(([path]) => path).sort()]);
        for (const [path, what] of asked) expect([path, found.get(path)]).toEqual([path, what]);
        written += found.size;
      }
      looked(run, 'files written', written);
      if (form === 'in gzip') {
        looked(run, 'bytes in the largest user-data', largest.plain);
        looked(run, 'bytes in the largest in gzip', largest.gzip);
      }
    },
  );

  /** The node's own, and what it applies; a worker applies nothing. */
  function wanted({ tree, node }: (typeof files)[number]) {
    const applies = node.role === 'server' && (tree.cluster.k3s !== undefined || node === tree.cluster.servers[0]);
    const folders = [`host/${node.name}/`, ...(applies ? [tree.cluster.k3s ? 'k3s-manifests/' : 'bootstrap/'] : [])];
    return new Map(
      clusterFolder(tree, node).filter(([path]) => folders.some((own) => path.startsWith(own)) && !path.includes('/cloud-init/')),
    );
  }
});

/** What the first boot is asked for beside the files. */
interface Told {
  readonly runcmd: string;
  readonly hostname: string;
  readonly unknown: readonly string[];
  readonly meta: unknown;
}

function filesBelow(folder: string): Map<string, { content: string; mode: number; owner: string }> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mode, uid, gid } = statSync(path);
      return [path.slice(folder.length + 1), { content: readFileSync(path, 'utf8'), mode: mode & 0o7777, owner: `${uid}:${gid}` }];
    }),
  );
}
