import { defineHostFile, generatedBy } from '../host-file';
import { stringifyAll } from '../yaml';

/** Who the machine is, beside its user-data on a NoCloud seed. @see https://docs.cloud-init.io/en/25.2/reference/datasources/nocloud.html */
export const cloudInitMetaData = defineHostFile({
  name: 'cloud-init-meta-data',
  summary: 'name of the machine for a NoCloud seed, cloud-init/meta-data',
  write({ cluster, node }) {
    if (!cluster.cloudInit) return undefined;
    return {
      path: 'cloud-init/meta-data',
      content: stringifyAll([{ 'instance-id': `${cluster.name}-${node.name}`, 'local-hostname': node.name }], {
        header: generatedBy(cluster),
      }),
      mode: 0o644,
    };
  },
});
