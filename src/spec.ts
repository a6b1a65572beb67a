import * as z from 'zod/mini';
import type { ArgoCdPin } from '../imports/charts/argo-cd';
import type { CiliumPin } from '../imports/charts/cilium';
import type { Flux2Pin } from '../imports/charts/flux2';
import type { MetallbPin } from '../imports/charts/metallb';
import type { TigeraOperatorPin } from '../imports/charts/tigera-operator';
import type { Addon, Announcement, BgpSpeaker, HostNeeds } from './addon';
import { addonNamed, addonNames, type KnownAddon } from './addons';
import { birdAnnouncements, birdNeeds, birdSpeaker } from './bird-speaker';
import { type AddonFacts, type Cluster, type Facts, factsSchema, type Node, resolve } from './cluster';
import { deliveries } from './deliveries';
import { distributionNeeds } from './distribution-needs';
import type { Finding } from './finding';
import { fleetInvariants } from './fleet-invariants';
import { type Input, readInput } from './input';
import { invariants } from './invariants';
import { isMap } from './merge';
import type { Path } from './path';
import { compareVersions, version } from './version';
import { readWaivers, type Waiver, waiversSchema } from './waiver';

/** Versions of the add-ons that take values of a chart, each with the values that its chart reads. */
interface ChartPins {
  readonly 'argo-cd': ArgoCdPin;
  readonly calico: TigeraOperatorPin;
  readonly cilium: CiliumPin;
  readonly flux: Flux2Pin;
  readonly metallb: MetallbPin;
}

type OptionsOf<Name, Options> = Name extends keyof ChartPins ? Omit<Options, 'values' | 'version'> & ChartPins[Name] : Options;

type AddonOptions = { readonly [A in KnownAddon as A['name']]?: OptionsOf<A['name'], z.input<A['options']>> };

/** Values of which the chart reads each key: a literal that is inferred is not looked at for keys too many. */
type ReadValues<Given, Known> = {
  readonly [K in keyof Given]: K extends keyof Known
    ? Given[K] extends readonly unknown[]
      ? unknown
      : Given[K] extends object
        ? ReadValues<Given[K], Exclude<Extract<Known[K], object>, readonly unknown[]>>
        : unknown
    : never;
};

/** The values of a chart in the version that is pinned. */
type ValuesOf<Pins, Version> = Pins extends { readonly version: infer V; readonly values?: infer Values }
  ? Version extends V
    ? NonNullable<Values>
    : never
  : never;

type WithReadValues<T> = T extends { readonly addons: infer A }
  ? {
      readonly addons: {
        readonly [Name in keyof A]: Name extends keyof ChartPins
          ? A[Name] extends { readonly version: infer Version; readonly values: infer Values }
            ? { readonly values: ReadValues<Values, ValuesOf<ChartPins[Name], Version>> }
            : unknown
          : unknown;
      };
    }
  : unknown;

type DeliveryOptions = { readonly [D in (typeof deliveries)[number] as D['name']]?: z.input<D['options']> };

/** A cluster file: the facts of the cluster, its add-ons with their choices, its deliveries, and the findings that may stand. */
export type ClusterFile = z.input<typeof factsSchema> & {
  readonly addons?: AddonOptions;
  readonly deliveries?: DeliveryOptions;
  readonly waivers?: z.input<typeof waivers>;
};

/** Types a cluster file; returns it unchanged. */
export function defineCluster<const T extends ClusterFile>(cluster: T & WithReadValues<T>): T {
  return cluster;
}

const waivers = waiversSchema([...invariants, ...fleetInvariants].map(({ name }) => name));

/** The schema of a whole cluster file, composed from the catalogues. */
export function clusterSchema() {
  return schemaOf(addonNames);
}

/** The schema of a cluster file that names these add-ons. */
function schemaOf(names: readonly KnownAddon['name'][]) {
  const key = names.join(' ');
  const known = schemas.get(key) ?? schemaFrom(names);
  schemas.set(key, known);
  return known;
}

const schemas = new Map<string, ReturnType<typeof schemaFrom>>();

function schemaFrom(names: readonly KnownAddon['name'][]) {
  return z.extend(factsSchema, {
    addons: z.optional(z.strictObject(optional(names.map((name) => [name, addonNamed(name).options] as const)))),
    deliveries: z.optional(z.strictObject(optional(deliveries.map((delivery) => [delivery.name, delivery.options] as const)))),
    waivers: z.optional(waivers),
  });
}

function optional(members: readonly (readonly [string, z.ZodMiniType])[]): Record<string, z.ZodMiniOptional<z.ZodMiniType>> {
  return Object.fromEntries(members.map(([name, schema]) => [name, z.optional(schema)]));
}

/** An add-on of one cluster, with the choices made for it. */
export interface ChosenAddon {
  readonly addon: Addon;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A cluster file that was read: what follows from it, and what is wrong with it. */
export interface Spec {
  readonly name: string;
  /** The file as plain data. */
  readonly written: unknown;
  /** Undefined if so much is missing that nothing follows. */
  readonly cluster: Cluster | undefined;
  /** In alphabetical order. */
  readonly addons: readonly ChosenAddon[];
  /** The choices made for deliveries, by name. */
  readonly deliveries: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  /** In the order of the file. */
  readonly waivers: readonly Waiver[];
  /** Paths that were left out because they are wrong. */
  readonly dropped: readonly Path[];
}

/** Reads a cluster file that was loaded as plain data; `problems` are what loading it already found. */
export function readSpec(input: unknown, problems: readonly Finding[] = []): Spec {
  const read = readFile(input);
  const findings = [...problems, ...read.findings];
  const name = nameOf(input);
  if (!read.value)
    return { name, written: input, cluster: undefined, addons: [], deliveries: {}, findings, waivers: [], dropped: read.dropped };
  const { addons: written = {}, deliveries: delivered = {}, waivers: waived = [], ...facts } = read.value;
  const chosen = addonNames.flatMap((name): ChosenAddon[] => {
    const options = (written as Record<string, unknown>)[name];
    return options === undefined ? [] : [{ addon: addonNamed(name) as unknown as Addon, options: options as Record<string, unknown> }];
  });
  const addonFacts = new Map<string, AddonFacts>(chosen.map(({ addon, options }) => [addon.name, addon.facts(options)]));
  const cluster = resolve(facts as Facts, addonFacts);
  // Where what it says of its distribution cannot be read, another one stands in, of which nothing is to be concluded.
  const misread = Object.keys(facts.distribution).length === 0 && read.dropped.some(([root]) => root === 'distribution');
  const dropped = misread ? [...read.dropped, ['distribution']] : read.dropped;
  return {
    name,
    written: input,
    cluster,
    addons: chosen,
    deliveries: delivered as Record<string, unknown>,
    findings,
    waivers: readWaivers(waived),
    dropped,
  };
}

/** A file without a mistake asks for no add-on but those that it names; what is wrong is told of the whole schema. */
function readFile(input: unknown): Input<z.output<ReturnType<typeof clusterSchema>>> {
  const named = isMap(input) && isMap(input.addons) ? input.addons : {};
  const { success, data } = schemaOf(addonNames.filter((name) => Object.hasOwn(named, name))).safeParse(input);
  return success ? { value: data, findings: [], dropped: [] } : readInput(clusterSchema(), input, standIns);
}

/** What stands in for a root key that is missing or wrong while the others are looked at. */
const standIns: Readonly<Record<string, unknown>> = {
  name: 'unnamed',
  distribution: { k3s: 'v1.34.1+k3s1' },
  network: {},
  nodes: {},
};

function nameOf(input: unknown): string {
  const name = (input as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' && name !== '' ? name : '(unnamed)';
}

/** What the distribution, BIRD and the add-ons need of a machine, in sum: the highest kernel, all modules, all settings. */
export function hostNeeds(addonsOfCluster: readonly ChosenAddon[], cluster: Cluster, node: Node): Required<HostNeeds> {
  const needs = [
    distributionNeeds(cluster, node),
    birdNeeds(cluster),
    ...addonsOfCluster.map(({ addon, options }) => addon.hostNeeds?.(options, cluster) ?? {}),
  ];
  return {
    modules: [...new Set(needs.flatMap((need) => need.modules ?? []))].sort(),
    sysctls: Object.fromEntries(needs.flatMap((need) => Object.entries(need.sysctls ?? {})).sort(([a], [b]) => (a < b ? -1 : 1))),
    ports: needs.flatMap((need) => need.ports ?? []).sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1)),
    protocols: needs.flatMap((need) => need.protocols ?? []).sort((a, b) => a.number - b.number),
    kernel: needs.map((need) => need.kernel ?? '0.0').reduce(newer, '0.0'),
    foreignRoutes: needs.some((need) => need.foreignRoutes),
    xdp: needs.some((need) => need.xdp),
  };
}

/** What the cluster tells its BGP peers, in sum. */
export function announcements(addonsOfCluster: readonly ChosenAddon[], cluster: Cluster): readonly Announcement[] {
  return [...birdAnnouncements(cluster), ...addonsOfCluster.flatMap(({ addon, options }) => addon.announces?.(options, cluster) ?? [])];
}

/** How the nodes speak to the BGP peers; undefined where nothing does. */
export function bgpSpeaker(addonsOfCluster: readonly ChosenAddon[], cluster: Cluster): BgpSpeaker | undefined {
  const speaking = addonsOfCluster.find(({ addon }) => cluster.addons.get(addon.name)?.provides.includes('bgp'));
  return birdSpeaker(cluster) ?? speaking?.addon.speaks?.(speaking.options, cluster);
}

function newer(a: string, b: string): string {
  return compareVersions(version(a), version(b)) > 0 ? a : b;
}
