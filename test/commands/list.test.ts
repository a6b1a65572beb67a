import { allAddons } from '../../src/addons';
import { deliveries } from '../../src/deliveries';
import { fleetInvariants } from '../../src/fleet-invariants';
import { hostFiles } from '../../src/host-files';
import { invariants } from '../../src/invariants';
import { routerFiles } from '../../src/router-files';
import { Project, soundCluster } from './project';

const project = new Project({ 'clusters/home.ts': soundCluster('home'), 'clusters/barn.yaml': '', 'sub/x': '' });

afterAll(() => project.remove());

function names(members: readonly { readonly name: string }[]): string[] {
  return members.map(({ name }) => name);
}

test('--json holds every member of every catalogue with name and summary', () => {
  const { code, stdout, stderr } = project.run(['list', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const listed = JSON.parse(stdout);
  expect(Object.keys(listed)).toEqual(['addons', 'hostFiles', 'routerFiles', 'invariants', 'fleetInvariants', 'deliveries', 'clusters']);
  expect(names(listed.addons)).toEqual(names(allAddons()));
  expect(names(listed.hostFiles)).toEqual(names(hostFiles));
  expect(names(listed.routerFiles)).toEqual(names(routerFiles));
  expect(names(listed.invariants)).toEqual(names(invariants));
  expect(names(listed.fleetInvariants)).toEqual(names(fleetInvariants));
  expect(names(listed.deliveries)).toEqual(names(deliveries));
  for (const kind of ['addons', 'hostFiles', 'routerFiles', 'invariants', 'fleetInvariants', 'deliveries']) {
    for (const member of listed[kind]) expect(member.summary).toMatch(/\S/);
  }
  expect(listed.addons.find(({ name }: { name: string }) => name === 'cilium').provides).toContain('cni');
});

test('clusters are listed by name and path, without being loaded', () => {
  const clusters = (cwd: string) => JSON.parse(project.run(['list', '--json'], { cwd }).stdout).clusters;
  expect(clusters('.')).toEqual([
    { name: 'barn', path: 'clusters/barn.yaml' },
    { name: 'home', path: 'clusters/home.ts' },
  ]);
  expect(clusters('sub')[1]).toEqual({ name: 'home', path: '../clusters/home.ts' });
});

test('text is the same in columns', () => {
  const { stdout } = project.run(['list']);
  for (const { name, summary } of [...allAddons(), ...hostFiles, ...routerFiles, ...invariants, ...fleetInvariants, ...deliveries]) {
    expect(stdout.split('\n').some((line) => line.startsWith(`  ${name} `) && line.endsWith(`  ${summary}`))).toBe(true);
  }
});
