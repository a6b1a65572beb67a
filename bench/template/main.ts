import { readFileSync } from 'node:fs';
import { ApiObject, type ApiObjectProps, App, Chart, type ChartProps } from 'cdk8s';
import type { Construct } from 'constructs';

export class Cluster extends Chart {
  constructor(scope: Construct, id: string, objects: ApiObjectProps[], props: ChartProps = {}) {
    super(scope, id, props);
    for (const [index, object] of objects.entries()) new ApiObject(this, String(index), object);
  }
}

// The objects that Keelson makes of the same clusters, by cluster.
const clusters: Record<string, ApiObjectProps[]> = JSON.parse(readFileSync(process.env.OBJECTS as string, 'utf8'));
const app = new App();
for (const [name, objects] of Object.entries(clusters)) new Cluster(app, name, objects);
app.synth();
