import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Entry } from '../../k3s/journal';
import { type ApiServer, startApiServer } from '../api-server';
import { looked, type Run } from '../suite';
import { Cluster } from './cluster';
import { Deployer } from './deployer';
import { type Replay, replay } from './replay';

/** An API server, a folder, and the program that applies the one to the other. */
export class Stage {
  private constructor(
    private readonly run: Run,
    private readonly server: ApiServer,
    private readonly deployer: Deployer,
    private readonly cluster: Cluster,
    private readonly folder: string,
  ) {}

  /** Starts all of it. */
  static async open(run: Run<'deploy' | 'kube-apiserver' | 'etcd'>): Promise<Stage> {
    // A cache of a kind that is served just now says for a second that it is not ready.
    const server = await startApiServer(run.programs, { args: ['--watch-cache=false'] });
    const folder = mkdtempSync(join(tmpdir(), 'keelson-manifests-'));
    const deployer = new Deployer(run.programs.deploy.path, { kubeconfig: server.kubeconfig, folder });
    const cluster = new Cluster(server.client);
    const stage = new Stage(run, server, deployer, cluster, folder);
    try {
      const { did, error } = await deployer.ask({ do: 'define' });
      if (did !== 'defined') throw new Error(`the definitions of k3s are not served: ${error}`);
      await cluster.begin();
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  /** Plays a journal from an empty folder and an empty cluster, and counts it; undefined where all that it says holds. */
  async disagreement(journal: readonly Entry[], settings: { readonly prompt?: boolean } = {}): Promise<string | undefined> {
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { recursive: true });
    await this.cluster.clear({ servedAgain: journal.some(({ was }) => was === 'serve') });
    const { cluster, deployer, folder } = this;
    const { disagreement, looked: counts }: Replay = await replay(journal, { cluster, deployer, folder }, settings);
    looked(this.run, 'histories', 1);
    for (const [what, count] of Object.entries(counts)) looked(this.run, what, count);
    return disagreement && inspect(disagreement, { depth: 10, breakLength: 160 });
  }

  /** Ends all of it. */
  async close(): Promise<void> {
    await this.deployer.stop();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
