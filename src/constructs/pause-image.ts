import { version } from '../version';

/**
 * The sandbox image that kubeadm pulls for its release, so that the runtime uses no second one. Patch releases kept it.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.36.0/cmd/kubeadm/app/constants/constants.go
 */
export function pauseImage({ version: release, imageRepository }: { readonly version: string; readonly imageRepository: string }): string {
  const { minor } = version(release);
  const tag = pauseTags.find(([since]) => minor >= since)?.[1] ?? '3.8';
  return `${imageRepository}/pause:${tag}`;
}

/** Minors of Kubernetes 1 from which on the tag is that, the newest first; before them it is 3.8. */
const pauseTags: readonly (readonly [number, string])[] = [
  [36, '3.10.2'],
  [34, '3.10.1'],
  [31, '3.10'],
  [26, '3.9'],
];
