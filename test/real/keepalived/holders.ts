import type { LabServer } from '../control-plane/control-plane-lab';
import { type Daemon, type NetworkLab, until } from '../network-lab';

/** A time during which several machines had the address. */
export interface Together {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
}

/** Who has an address, and since when, from what the kernels of the machines say. */
export class Holders {
  private constructor(
    readonly address: string,
    private readonly watches: ReadonlyMap<string, Daemon>,
  ) {}

  /** Begins to watch; nobody may have the address yet. */
  static async of(address: string, servers: readonly LabServer[], lab: NetworkLab): Promise<Holders> {
    const watches = new Map<string, Daemon>();
    for (const { name, node } of servers) {
      const watch = lab.start(node, 'ip', '-ts', '-o', 'monitor', 'address');
      // Nothing tells that it listens, but an address that it sees come.
      await until(
        async () => {
          await node.run('ip', 'address', 'add', '127.9.9.9/32', 'dev', 'lo');
          await node.run('ip', 'address', 'delete', '127.9.9.9/32', 'dev', 'lo');
          return watch.said().includes('127.9.9.9');
        },
        { what: `the addresses of ${name} are told` },
      );
      watches.set(name, watch);
    }
    return new Holders(address, watches);
  }

  /** The names of the machines that have it. */
  now(): readonly string[] {
    return [...this.watches].filter(([, watch]) => this.changesOf(watch).at(-1)?.has).map(([name]) => name);
  }

  /** Each time that several had it; the last one lasts until now. */
  together(): readonly Together[] {
    const changes = [...this.watches].flatMap(([name, watch]) => this.changesOf(watch).map((change) => ({ name, ...change })));
    changes.sort((a, b) => a.at - b.at);
    const holding = new Set<string>();
    const times: Together[] = [];
    let since: number | undefined;
    for (const { name, at, has } of changes) {
      if (has) holding.add(name);
      else holding.delete(name);
      if (holding.size > 1) since ??= at;
      else if (since !== undefined) {
        times.push({ from: since, until: at });
        since = undefined;
      }
    }
    return since === undefined ? times : [...times, { from: since, until: Date.now() }];
  }

  /** How often it came to a machine. */
  arrivals(): number {
    return [...this.watches.values()].flatMap((watch) => this.changesOf(watch).filter(({ has }) => has)).length;
  }

  private changesOf(watch: Daemon): readonly { readonly at: number; readonly has: boolean }[] {
    return [...watch.said().matchAll(/^\[(\S+)\] (Deleted )?\d+: \S+\s+inet6? ([^/ ]+)/gm)]
      .filter(([, , , address]) => address === this.address)
      .map(([, at, deleted]) => ({ at: Date.parse(at as string), has: deleted === undefined }));
  }
}
