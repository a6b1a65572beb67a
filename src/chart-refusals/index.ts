import type { RefusingChart } from '../chart-refusal';
import { apisix } from './apisix';
import { argoCd } from './argo-cd';
import { cilium } from './cilium';
import { metallb } from './metallb';
import { tigeraOperator } from './tigera-operator';

/** Every chart whose templates refuse values, in alphabetical order; those of Flux, metrics-server and PureLB refuse nothing. */
export const refusingCharts: readonly RefusingChart[] = [apisix, argoCd, cilium, metallb, tigeraOperator];
