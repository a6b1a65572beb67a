import * as z from 'zod/mini';
import { text, urlText } from './scalar';

/** An etcd beside the cluster, as it is written. */
export const etcdSchema = z.strictObject({
  etcd: z.array(urlText('client URL of an etcd member')).check(z.minLength(1), z.describe('external etcd members')),
  caFile: z.optional(text('CA of the members, a path on each server')),
  certFile: z.optional(text('client certificate, a path on each server')),
  keyFile: z.optional(text('client key, a path on each server')),
});

/** Where the state of the cluster is kept. */
export type Datastore =
  /** Beside k3s, or by an etcd on each server. */
  | { readonly kind: 'sqlite' | 'embedded-etcd' }
  | {
      readonly kind: 'etcd';
      readonly endpoints: readonly string[];
      readonly caFile?: string | undefined;
      readonly certFile?: string | undefined;
      readonly keyFile?: string | undefined;
    };

/** An external etcd as a datastore. */
export function externalEtcd({ etcd, caFile, certFile, keyFile }: z.output<typeof etcdSchema>): Datastore {
  return { kind: 'etcd', endpoints: etcd, caFile, certFile, keyFile };
}
