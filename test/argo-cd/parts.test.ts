import * as fc from 'fast-check';
import { type Part, partsOf } from '../../src/argo-cd/parts';
import type { Manifest } from '../../src/manifest';
import { programStages, type Stage, stages } from '../../src/order/stage';
import type { Step } from '../../src/order/steps';

const ladder: readonly Stage[] = Object.values(stages);
const addons = ['apisix', 'cilium', 'manifests', 'metallb', 'workload'];

/** The one stage of the programs of each product; of what belongs to none every stage may be. */
const programs: Readonly<Record<string, Stage>> = { apisix: stages.controllers, cilium: stages.network, metallb: stages.addresses };
const isBag = (addon: string) => programs[addon] === undefined;

/** One HelmChart or one ConfigMap per step. */
function objectOf(addon: string, stage: Stage, isChart: boolean): Manifest {
  const metadata = { name: `${addon}-${stage.rank}`, namespace: 'default' };
  if (!isChart) return { apiVersion: 'v1', kind: 'ConfigMap', metadata };
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata,
    spec: { repo: 'https://charts.example', chart: `chart-${stage.rank}`, version: '1.0.0', targetNamespace: addon },
  };
}

interface Plan {
  readonly present: readonly boolean[];
  readonly charts: readonly boolean[];
  readonly edges: readonly (readonly [number, number])[];
}

/** Steps whose needs climb the ladder, across add-ons in every way. */
function stepsOf({ present, charts, edges }: Plan): readonly Step[] {
  const places = ladder
    .flatMap((stage) => addons.map((addon) => ({ addon, stage })))
    .filter(({ addon, stage }, index) => present[index] && (isBag(addon) || !programStages.has(stage) || programs[addon] === stage));
  const steps: Step[] = [];
  for (const [index, { addon, stage }] of places.entries()) {
    const own = edges.filter(([from]) => from % places.length === index).map(([, to]) => to % places.length);
    const needs = [...new Set(own)].flatMap((to) => (to < index && (steps[to]?.stage.rank ?? 0) < stage.rank ? (steps[to] as Step) : []));
    const name = programStages.has(stage) && !isBag(addon) ? addon : `${addon}-${stage.name}`;
    const isChart = (isBag(addon) ? stage.name !== 'foundation' : programs[addon] === stage) && (charts[index] ?? false);
    steps.push({ addon, stage, tier: 'gitops', name, objects: [objectOf(addon, stage, isChart)], encrypted: [], needs });
  }
  return steps;
}

const size = ladder.length * addons.length;
const plan = fc.record({
  present: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
  charts: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
  edges: fc.array(fc.tuple(fc.nat(size), fc.nat(size)), { minLength: 40, maxLength: 200 }),
});

/** Where a step went: its objects, or its chart. */
function holderOf(step: Step, parts: readonly Part[]): Part | undefined {
  return parts.find(
    ({ objects, releases }) =>
      [...objects.values()].flat().includes(step.objects[0] as Manifest) ||
      releases.some(({ owner }) => owner === (step.objects[0] as unknown)),
  );
}

test('waves are an order of Applications that keeps every need, whatever needs what', () => {
  let [needed, joined, split] = [0, 0, 0];
  fc.assert(
    fc.property(plan, (given) => {
      const steps = stepsOf(given);
      const parts = partsOf(
        steps,
        steps.flatMap(({ objects }) => objects),
        true,
      );
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      const placed = parts.flatMap(({ objects, releases }) => [...[...objects.values()].flat(), ...releases.map(({ owner }) => owner)]);
      expect(placed).toHaveLength(steps.length);
      expect(new Set(placed).size).toBe(steps.length);
      for (const step of steps) {
        const part = holderOf(step, parts) as Part;
        for (const other of step.needs) {
          const before = holderOf(other, parts) as Part;
          if (before === part) joined++;
          else expect(before.wave).toBeLessThan(part.wave);
          needed++;
        }
        if (!part.isFoundation && part.name !== step.addon && !isBag(step.addon)) split++;
        if (part.releases.some(({ owner }) => owner === (step.objects[0] as unknown))) expect(part.base).toBe(step.stage.rank);
        expect(part.isFoundation).toBe(step.stage.name === 'foundation');
      }
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(needed).toBeGreaterThan(2000);
  expect(joined).toBeGreaterThan(50);
  expect(split).toBeGreaterThan(100);
});

const step = (addon: string, stage: Stage, needs: readonly Step[], isChart = false): Step => {
  const name = programStages.has(stage) ? addon : `${addon}-${stage.name}`;
  return { addon, stage, tier: 'gitops', name, objects: [objectOf(addon, stage, isChart)], encrypted: [], needs };
};
const partsOfSteps = (steps: readonly Step[]) =>
  Object.fromEntries(
    partsOf(
      steps,
      steps.flatMap(({ objects }) => objects),
      true,
    ).map(({ name, wave }) => [name, wave]),
  );

test('a product is one Application, and the one that needs it comes later', () => {
  const cilium = step('cilium', stages.network, []);
  const pools = step('cilium', stages.networkResources, [cilium]);
  const apisix = step('apisix', stages.controllers, [pools]);
  expect(partsOfSteps([cilium, pools, apisix])).toEqual({ cilium: 30, apisix: 60 });
});

test('one that needs what comes of another at a later stage waits for all of it', () => {
  const controller = step('metallb', stages.addresses, []);
  const other = step('apisix', stages.addresses, []);
  const late = step('metallb', stages.resources, [controller, other]);
  expect(partsOfSteps([controller, other, late])).toEqual({ metallb: 41, apisix: 40 });
});

test('products that need each other in turn have an Application for each step', () => {
  const a = step('metallb', stages.addresses, []);
  const b = step('apisix', stages.controllers, [a]);
  const c = step('metallb', stages.resources, [b]);
  expect(partsOfSteps([a, b, c])).toEqual({ metallb: 40, apisix: 60, 'metallb-resources': 70 });
});
