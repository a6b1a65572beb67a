import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { chooseClusters } from '../src/project';
import { RecalledRenderings } from '../src/recalled-rendering';
import { FirstFailure, look, type Seen, synthesize } from '../src/synthesis';
import { stringify } from '../src/yaml';
import { Project, soundData } from './commands/project';

/** Bytes of the heap that are in use, without garbage. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

test.each(['yaml', 'ts'])('a member of a fleet in %s keeps no part of the text that it was read from', (notation) => {
  const project = new Project();
  const members = 96;
  const length = 1 << 18;
  try {
    for (let number = 0; number < members; number++) {
      // A value of 13 letters and more is a slice of its text; shorter ones are copies by themselves.
      const nodes = {
        [`server-of-member-${number}`]: { role: 'server', address: `192.168.10.${11 + number}`, interface: 'enp0s31f6-uplnk' },
      };
      const data = { ...soundData(`m${number}`), fleet: 'edge', nodes };
      const text = notation === 'yaml' ? stringify(data) : `export const cluster = ${JSON.stringify(data)};`;
      const remark = `${notation === 'yaml' ? '#' : '//'} ${'.'.repeat(length)}\n`;
      project.write(`clusters/m${number}.${notation}`, `${remark}${text}\n`);
    }
    const task = { files: chooseClusters(project.root, []), cwd: project.root };
    const looked = (index: number): Seen => look(task, { index }, new FirstFailure());
    for (const index of task.files.keys()) looked(index);
    const before = bytesInUse();
    const seen = task.files.map((_, index) => looked(index));
    const kept = bytesInUse() - before;
    expect(seen.map(({ waits }) => waits?.member.name)).toEqual(task.files.map(({ path }) => basename(path, `.${notation}`)));
    expect(seen).toHaveLength(members);
    // What is remembered of texts, as long as there is room for it, is less than a third of them.
    expect(kept).toBeLessThan((members * length) / 3);
  } finally {
    project.remove();
  }
});

test('of a file that is saved again only what follows from the change is made anew', () => {
  const project = new Project();
  try {
    const save = (lan: string) => project.write('clusters/one.yaml', stringify({ ...soundData('one'), loadBalancer: { pools: { lan } } }));
    save('192.168.10.200-192.168.10.239');
    const task = { files: chooseClusters(project.root, []), cwd: project.root, renderings: new RecalledRenderings() };
    const rendered = () => {
      expect(synthesize(task).clusters.map(({ findings }) => findings)).toEqual([[]]);
      const { manifests, files } = task.renderings.get(task.files[0]?.path ?? '') ?? { manifests: new Map(), files: new Map() };
      return { objects: [...manifests.values()].flat(), files: [...files] };
    };
    const before = rendered();
    save('192.168.10.200-192.168.10.219');
    const after = rendered();
    const isNew = (_: unknown, index: number) => before.objects[index] !== after.objects[index];
    expect(after.objects).toHaveLength(3);
    expect(after.objects.filter(isNew).map(({ kind }) => kind)).toEqual(['CiliumLoadBalancerIPPool']);
    const known = new Set(before.files.map(([, file]) => file));
    const written = after.files.filter(([, file]) => !known.has(file)).map(([path]) => path);
    expect(written).toEqual(['k3s-manifests/45-cilium-lb-pool.yaml']);
  } finally {
    project.remove();
  }
});
