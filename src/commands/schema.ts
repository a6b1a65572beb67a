import { dirname } from 'node:path';
import { check, schemaSources } from '../check';
import { newestSchemas, readDefinitions } from '../checked-manifests';
import { readClusterFiles } from '../cluster-file';
import { type Command, fileOption, kubernetesMinor, kubernetesOption, paintFor, printFindings, schemaOption, UsageError } from '../command';
import { factsBeside, readFacts } from '../facts-folder';
import type { Manifest } from '../manifest';
import { type ClusterPath, chooseClusters } from '../project';
import { jsonSchema } from '../schema/json-schema';
import { kindEntries, type SchemaSources } from '../schema/schema-finder';
import type { SchemaSet } from '../schema/structural-schema';

/** Prints a JSON Schema of Kubernetes objects, for editors and for validators of others. */
export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of all objects: those of a cluster’s versions, or of a Kubernetes minor',
  usage: '[cluster] [-f FILE] [--kubernetes 1.NN] [--schema FILE|DIR]',
  options: { file: fileOption, kubernetes: kubernetesOption, schema: schemaOption },
  run({ words, options, stdout, stderr, cwd, env }) {
    const definitions = readDefinitions(options.schema ?? [], cwd);
    if (words.length + (options.file?.length ?? 0) === 0) {
      const kubernetes = options.kubernetes === undefined ? newestSchemas() : kubernetesMinor(options.kubernetes);
      const readSet = (product: string) => readFacts('schemas', product) as SchemaSet;
      return print(`Kubernetes ${kubernetes}`, { readSet, kubernetes, versionOf: () => undefined, definitions });
    }
    if (options.kubernetes !== undefined) throw new UsageError('--kubernetes does not go with a cluster, whose file says it itself');
    const files = chooseClusters(cwd, words, options.file);
    if (files.length > 1) throw new UsageError(`schema takes one cluster, got ${files.length}`);
    const [file] = files as [ClusterPath];
    const [spec] = readClusterFiles([file]);
    const facts = factsBeside(dirname(file.path), cwd);
    const checked = spec && check(spec, facts, [], definitions);
    if (!checked?.rendering || !spec?.cluster) {
      stderr.write(printFindings(checked?.name ?? file.shown, checked?.findings ?? [], paintFor(stderr, env)));
      return 1;
    }
    const sources = schemaSources(spec.cluster, checked.rendering.manifests, facts, definitions);
    return print(`objects of ${spec.name}`, sources, [...checked.rendering.manifests.values()].flat());

    function print(title: string, from: SchemaSources, used?: readonly Manifest[]): 0 {
      stdout.write(`${JSON.stringify(jsonSchema(title, kindEntries(from, used)))}\n`);
      return 0;
    }
  },
};
