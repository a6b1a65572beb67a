import { type ChartRefusal, defineChartRefusals } from '../chart-refusal';
import { isMap } from '../merge';

/** Each part of the certificates between Felix and Typha, once one of them is there. */
const certificates = ['node.cert', 'node.key', 'node.commonName', 'typha.caBundle', 'typha.cert', 'typha.key', 'typha.commonName'].map(
  (part): ChartRefusal => ({
    about: [`certs.${part}`, 'certs'],
    when: (values) =>
      ['certs.node', 'certs.typha'].some((holder) => {
        const map = values.get(holder);
        return isMap(map) && Object.values(map).some((value) => value !== null && value !== undefined);
      }) && !values.on(`certs.${part}`),
    reason: `certs needs ${part} too, or nothing`,
    fix: `write certs.${part}, or remove certs, to let the operator make them`,
  }),
);

/**
 * What the chart of the operator of Calico refuses, from 3.25.0 to 3.32.1.
 * @see https://github.com/projectcalico/calico/tree/v3.32.1/charts/tigera-operator/templates/certs
 */
export const tigeraOperator = defineChartRefusals({
  name: 'tigera-operator',
  since: '3.25.0',
  defaults: [],
  refusals: certificates,
});
