import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiObject, type Chart, Names, YamlOutputType } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ComparedFiles } from './compared-file';
import { requireValid } from './construct-faults';
import { inDependencyOrder, type OrderedChart, type OrderedTree } from './construct-order';
import { objectJson, overridesToJson, withQuickSuper } from './object-json';
import { stringify, UnwritableError } from './yaml';

/** What a synth needs of an app: any `App` of cdk8s has it, also one of another copy of the package. */
export interface SynthesizableApp extends IConstruct {
  readonly outdir: string;
  readonly outputFileExtension: string;
  /** A value of cdk8s' `YamlOutputType`. */
  readonly yamlOutputType: number;
}

/** What became of the files of an app. */
export interface SynthesizedApp {
  /** Paths of all files that the app makes, in the order of its charts. */
  readonly files: readonly string[];
  /** Those of them that are new or say something else than before; the others were left alone. */
  readonly written: readonly string[];
}

/**
 * Writes the files that `app.synth()` would write, in one pass over the tree: the same names, the same objects in the same order, in
 * Keelson's YAML. A file that says the same already is not touched; the others are replaced, each at once, when all are ready. Files of charts
 * that are gone stay, as with `app.synth()`; they are the ones that `files` does not name.
 *
 * Throws all validation errors at once, a dependency cycle, an object that no YAML reader carries, and two objects for one file; then
 * nothing was changed.
 * @see https://github.com/cdk8s-team/cdk8s-core/blob/v2.70.106/src/app.ts
 */
export function synthApp(app: SynthesizableApp): SynthesizedApp {
  mkdirSync(app.outdir, { recursive: true });
  requireValid(app);
  const tree = inDependencyOrder(app);
  const output = new Output();
  try {
    withQuickSuper(tree.charts.find(({ objects }) => objects.length > 0)?.objects[0], output.sortKeys, () => {
      layouts[app.yamlOutputType]?.(app, tree, output);
    });
    if ((app as unknown as { recordConstructMetadata?: boolean }).recordConstructMetadata) recordConstructs(app, tree, output);
    return { files: [...output.makers.keys()], written: output.files.commit() };
  } finally {
    output.files.discard();
  }
}

class Output {
  readonly files = new ComparedFiles();
  // Asking the environment takes longer than writing a small object.
  readonly sortKeys = !process.env.CDK8S_DISABLE_SORT;
  /** Path of the construct that a file is made of, by path of the file. */
  readonly makers = new Map<string, string>();

  begin(path: string, maker: string) {
    const other = this.makers.get(path);
    if (other !== undefined)
      throw new Error(`${path} would hold both ${other} and ${maker}, and one would be lost; write a file per chart, or rename one`);
    this.makers.set(path, maker);
    return this.files.begin(path);
  }
}

type Layout = (app: SynthesizableApp, tree: OrderedTree, output: Output) => void;

const layouts: Readonly<Record<number, Layout>> = {
  [YamlOutputType.FILE_PER_APP]: filePerApp,
  [YamlOutputType.FILE_PER_CHART]: filePerChart,
  [YamlOutputType.FILE_PER_RESOURCE]: filePerResource,
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: folderPerChart,
};

function filePerApp(app: SynthesizableApp, { charts }: OrderedTree, output: Output): void {
  if (charts.length === 0) return;
  const file = output.begin(join(app.outdir, `app${app.outputFileExtension}`), 'the app');
  let separator = '';
  for (const chart of charts) {
    for (const { text } of documentsOf(chart, output.sortKeys)) {
      file.write(separator + text);
      separator = '---\n';
    }
  }
}

function filePerChart(app: SynthesizableApp, { charts, hasDependentCharts }: OrderedTree, output: Output): void {
  for (const [index, chart] of charts.entries()) {
    const name = chartName(chart.chart, hasDependentCharts ? index : undefined);
    const file = output.begin(join(app.outdir, name + app.outputFileExtension), chart.chart.node.path);
    let separator = '';
    for (const { text } of documentsOf(chart, output.sortKeys)) {
      file.write(separator + text);
      separator = '---\n';
    }
  }
}

function filePerResource(app: SynthesizableApp, { charts }: OrderedTree, output: Output): void {
  for (const chart of charts) {
    for (const { json, text, maker } of documentsOf(chart, output.sortKeys)) {
      if (json === undefined) continue;
      const { kind, metadata } = json as { kind: unknown; metadata?: { name?: unknown } };
      output.begin(join(app.outdir, resourceName(kind, metadata?.name) + app.outputFileExtension), maker).write(text);
    }
  }
}

function folderPerChart(app: SynthesizableApp, { charts, hasDependentCharts }: OrderedTree, output: Output): void {
  for (const [index, { chart, objects }] of charts.entries()) {
    const folder = join(app.outdir, chartName(chart, hasDependentCharts ? index : undefined));
    mkdirSync(folder, { recursive: true });
    for (const object of objects) {
      const path = join(folder, resourceName(object.kind, object.metadata.name) + app.outputFileExtension);
      output.begin(path, object.node.path).write(document(object, output.sortKeys).text);
    }
  }
}

function chartName(chart: Chart, index: number | undefined): string {
  const name = Names.toDnsLabel(chart);
  return index === undefined ? name : `${String(index).padStart(4, '0')}-${name}`;
}

function resourceName(kind: unknown, name: unknown): string {
  return `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

interface Document {
  readonly json: unknown;
  readonly text: string;
  /** Path of the construct. */
  readonly maker: string;
}

/** The documents of a chart, one after the other, so that none is kept longer than it takes to write it. */
function* documentsOf({ chart, objects }: OrderedChart, sortKeys: boolean): Generator<Document> {
  if (overridesToJson(chart)) {
    // It may add, change and leave out objects.
    for (const object of Object.values(chart.toJson())) yield written(object, chart.node.path);
    return;
  }
  for (const object of objects) yield document(object, sortKeys);
}

function document(object: ApiObject, sortKeys: boolean): Document {
  return written(objectJson(object, sortKeys), object.node.path);
}

function written(json: unknown, maker: string): Document {
  try {
    return { json, text: stringify(json, { keepUndefined: true }), maker };
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    throw new Error(`Failed serializing construct at path '${maker}': ${error.message}`);
  }
}

/** The file that says which construct an object was made by. */
function recordConstructs({ outdir }: SynthesizableApp, { charts }: OrderedTree, output: Output): void {
  const resources: Record<string, { readonly path: string }> = {};
  for (const { objects } of charts) for (const object of objects) resources[object.name] = { path: object.node.path };
  output.begin(join(outdir, 'construct-metadata.json'), 'the app').write(JSON.stringify({ version: '1.0.0', resources }));
}
