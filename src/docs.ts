import * as z from 'zod/mini';
import { allAddons } from './addons';
import { deliveries } from './deliveries';
import { fleetInvariants } from './fleet-invariants';
import { hostFiles } from './host-files';
import type { Invariant } from './invariant';
import { invariants } from './invariants';
import { manifestRules } from './manifest-rules';
import { pins } from './pins';
import { routerFiles } from './router-files';
import { clusterSchema } from './spec';
import type { UpgradeNotes } from './upgrade-note';
import { upgradeNotes } from './upgrade-notes';

/** The JSON Schema of a cluster file, for editors. */
export function clusterJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(clusterSchema(), { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
  return { $schema, title: 'Keelson cluster', description: 'One bare-metal Kubernetes cluster: its facts and its choices.', ...schema };
}

/** docs/addons.md: every add-on with what it is to a cluster and its options. */
export function addonsPage(): string {
  const sections = allAddons().map((addon) => {
    const schema = z.toJSONSchema(addon.options, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
    return [
      `## ${addon.name}`,
      '',
      `${addon.summary}.`,
      '',
      `Provides: ${addon.provides.map(code).join(', ') || 'nothing that another could'}.${'requires' in addon && addon.requires ? ` Needs: ${addon.requires.map(code).join(', ')}.` : ''}${'distributions' in addon && addon.distributions ? ` Made for: ${addon.distributions.map(code).join(', ')}.` : ''}`,
      '',
      '| option | type | meaning |',
      '| --- | --- | --- |',
      ...optionRows(schema, ''),
    ].join('\n');
  });
  return page('Add-ons', 'What a cluster can run, and what can be chosen for each. Facts of the cluster are never options.', sections);
}

/** docs/host-files.md: every host file, router file and delivery. */
export function hostFilesPage(): string {
  const rows = (members: readonly { name: string; summary: string }[]) =>
    ['| name | what it is |', '| --- | --- |', ...members.map(({ name, summary }) => `| ${code(name)} | ${cell(summary)} |`)].join('\n');
  return page('Host files, router files and deliveries', 'What lies in `dist/<cluster>/`, beside the ledger `SHA256SUMS`.', [
    `## Host files, in \`host/<node>/\`\n\n${rows(hostFiles)}`,
    `## Router files, in \`routers/<peer>/\`\n\nFor each router of \`bgp.peers\` whose \`software\` is stated: a configuration that lets in what the cluster's BGP speaker announces, and nothing else.\n\n${rows(routerFiles)}`,
    `## Deliveries\n\n${rows(deliveries)}`,
  ]);
}

/**
 * docs/invariants.md: every invariant with why it matters, a line that breaks it, and what is told then; `examples` are messages by the name
 * of their rule.
 */
export function invariantsPage(examples: ReadonlyMap<string, string>): string {
  const section = (heading: string) => (invariant: DocumentedInvariant) =>
    invariantSection(heading, invariant, examples.get(invariant.name));
  return page(
    'Invariants',
    `The ${invariants.length} promises that a cluster file is held to before anything is written, and [${fleetInvariants.length}](#between-the-clusters-of-a-fleet) between the clusters of a fleet. Each shows a line of a cluster file that breaks it, and what a broken cluster is told.`,
    [
      ...invariants.map(section('##')),
      '## Between the clusters of a fleet\n\nClusters of a project that share routers, or reach each other, say so by one name: `fleet: edge`. Each is then held against the others, also when it is the only one that is asked for; what is found stands in the file of each.',
      ...fleetInvariants.map(section('###')),
      '## In manifests that Keelson did not write\n\nWhat `keelson check --manifests` finds beside the rules on objects above.',
      ...manifestRules.map(section('###')),
    ],
  );
}

/** docs/upgrades.md: how a version is raised, what changes between releases, and how Renovate reads the pins. */
export function upgradesPage(): string {
  return page('Upgrades', upgradesLead, [
    `## Renovate\n\n${renovateText}`,
    pinsTable(),
    '## What changes between releases\n\n`decide`: nothing is written until you have; `do`: something to do beside it; `know`: it changes by itself. Whether it concerns a cluster, `keelson upgrade` tells.',
    ...upgradeNotes.map(notesSection),
  ]);
}

const upgradesLead = `\`keelson upgrade cilium 1.18.13 home\` tells what changes for the cluster \`home\` when the pinned Cilium becomes 1.18.13: releases to stop at, what it takes in the file, changed behaviour that
concerns the cluster, chart values and APIs, what it needs of Kubernetes and the kernel, findings that come and go, and which files and objects become others. Without a cluster it looks at all that
pin one. \`kubernetes\` stands for the distribution, whichever it is; \`k3s\`, \`kubeadm\`, \`haproxy\` and \`keepalived\` go by their names.

It exits with 1 while something is to be decided: an error that would stand, a skipped minor, a way back, a change that takes something away. A decision that no option tells is told by its name:
\`--decided definitions-replaced\`. \`--write\` then pins the version in a file in YAML or JSON, with the repairs that take no decision, and leaves every other byte; of a program it prints the changes.
Nothing is written, in no file, while anything is left to decide.`;

const renovateText = `The cluster files hold the pins. \`docs/renovate.json\` tells [Renovate](https://docs.renovatebot.com/) how to read them, in TypeScript, JSON and YAML indented by two or four: extend it from your
repository, or copy it there.

\`\`\`json
{ "extends": ["config:recommended", "github>OWNER/keelson//docs/renovate"] }
\`\`\`

It offers no release that this Keelson does not know, so raise Keelson first. A pull request of Renovate changes the pin alone: let its checks run \`keelson upgrade\` for what it means and
\`keelson synth\` for \`dist/\`. The key \`version\` of an add-on is found at most three braces deep.`;

function pinsTable(): string {
  return [
    '| pin | datasource | package |',
    '| --- | --- | --- |',
    ...pins.map(
      ({ name, source }) =>
        `| ${code(name)} | ${source.datasource} | ${source.packageName}${source.registry ? ` of <${source.registry}>` : ''} |`,
    ),
  ].join('\n');
}

function notesSection({ name, stepwise, notes }: UpgradeNotes): string {
  return [
    `### ${name}`,
    '',
    ...(stepwise ? [`No minor may be skipped: <${stepwise}>.`, ''] : []),
    ...(notes.length === 0
      ? ['Nothing that is known.']
      : ['| since | name | | what changes | source |', '| --- | --- | --- | --- | --- |']),
    ...notes.map((note) => `| ${note.since} | ${code(note.name)} | ${note.urgency} | ${cell(note.change)} | <${note.source}> |`),
  ].join('\n');
}

type DocumentedInvariant = Pick<Invariant, 'name' | 'summary' | 'why' | 'severity' | 'example' | 'source'>;

function invariantSection(heading: string, invariant: DocumentedInvariant, message: string | undefined): string {
  return [
    `${heading} ${invariant.name}`,
    '',
    `**${invariant.severity}** · ${sentence(invariant.summary)}`,
    '',
    `Otherwise: ${invariant.why}`,
    '',
    `Broken by: ${code(invariant.example)}`,
    ...(message === undefined ? [] : ['', '```', message.trimEnd(), '```']),
    ...(invariant.source ? ['', `Source: <${invariant.source}>`] : []),
  ].join('\n');
}

interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: unknown;
}

function optionRows({ properties = {}, required = [] }: JsonSchema, prefix: string): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const row = `| ${code(prefix + name)}${required.includes(name) && prefix === '' ? ' **required**' : ''} | ${cell(typeOf(schema))} | ${cell(schema.description ?? '')} |`;
    return [row, ...optionRows(schema, `${prefix}${name}.`)];
  });
}

function typeOf({ type, enum: values, items, anyOf, properties }: JsonSchema): string {
  if (values) return values.map((value) => code(String(value))).join(' ');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ');
  if (type === 'array') return `list of ${typeOf(items ?? {})}`;
  if (type === 'object') return properties ? 'map' : 'any map';
  return type ?? 'any';
}

function page(title: string, lead: string, sections: readonly string[]): string {
  return `<!-- Printed from the code by \`npm run docs\`. -->\n\n# ${title}\n\n${lead}\n\n${sections.join('\n\n')}\n`;
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
