import type { FluxDeliveryOptions } from '../deliveries/flux';
import { defineInvariant } from '../invariant';

/** Flux can read what SOPS encrypted for it. */
export const fluxSopsKey = defineInvariant({
  name: 'flux-sops-key',
  summary: 'Flux has a key for what SOPS encrypted',
  why: 'A Kustomization without decryption refuses the whole folder in which an encrypted Secret lies.',
  severity: 'error',
  example: 'an encrypted Secret and deliveries.flux without sops',
  source: 'https://github.com/fluxcd/kustomize-controller/blob/v1.8.2/internal/controller/kustomization_controller.go#L919-L924',
  onOutput: true,
  *check({ deliveries, files }) {
    const chosen = deliveries.flux as FluxDeliveryOptions | undefined;
    if (!chosen || chosen.sops) return;
    const encrypted = [...files].find(([path, { content }]) => path.startsWith('flux/addons/') && /^sops:$/m.test(content));
    if (!encrypted) return;
    yield {
      at: ['deliveries', 'flux'],
      problem: `names no key, and ${encrypted[0]} is encrypted by SOPS`,
      fix: 'add sops: { secret: sops-age }, and make that Secret in flux-system of your age key',
    };
  },
});
