const form = /^([+-]?)(\d+\.?\d*|\.\d+)(?:(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]?)|[eE]([+-]?\d+))$/;

/**
 * True for what Kubernetes reads as a quantity.
 * @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/api/resource/quantity.go
 */
export function isQuantity(text: string): boolean {
  return form.test(text);
}

const powers: Readonly<Record<string, number>> = {
  ...{ n: 1e-9, u: 1e-6, m: 1e-3, '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 },
};

/** How much a quantity is, near enough to tell which of two is more; undefined for what is none. */
export function amountOf(quantity: unknown): number | undefined {
  if (typeof quantity === 'number') return quantity;
  const [, sign, digits, suffix = '', exponent] = typeof quantity === 'string' ? (form.exec(quantity) ?? []) : [];
  if (digits === undefined) return undefined;
  const power = exponent === undefined ? (powers[suffix] as number) : 10 ** Number(exponent);
  return Number(digits) * power * (sign === '-' ? -1 : 1);
}
