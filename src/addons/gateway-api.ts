import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';
import { Definition } from '../constructs/definition';
import { bundleOf } from '../constructs/gateway-api-bundle';
import type { Manifest } from '../manifest';

const options = z.strictObject({});

/** The choices that the add-on takes. */
export type GatewayApiOptions = z.output<typeof options>;

/** The definitions of the Gateway API, of the release that the add-on which serves it looks for. */
export class GatewayApi extends Chart {
  constructor(scope: Construct, id: string, props: GatewayApiOptions & AddonContext) {
    super(scope, id);
    const { items } = props.readFacts('crds', `gateway-api-${bundleOf(props.cluster)}`) as { items: readonly Manifest[] };
    for (const item of items) new Definition(this, item);
  }
}

/** The catalogue entry. */
export const gatewayApi = defineAddon({
  name: 'gateway-api',
  summary: 'Definitions of the Gateway API, as the add-on that serves it needs them',
  options,
  provides: [],
  facts: () => roles(),
  construct: GatewayApi,
});
