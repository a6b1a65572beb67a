import { boxed } from './boxed';
import { outputOf } from './command-output';
import type { Tool } from './tool';

/** Namespaces in which tests make networks and mounts of their own; `unshare` makes them for root, and a machine may forbid them to it too. */
export const namespaces: Tool = {
  name: 'namespaces',
  debian: 'util-linux iproute2',
  async find() {
    const { status } = await boxed('mount -t tmpfs tmpfs /mnt && ip link set lo up');
    if (status !== 0) return { missing: 'this machine lets its user make no network and mount namespaces' };
    const version = /\b(\d+\.\d[\w.]*)/.exec(await outputOf('unshare', ['--version']))?.[1] ?? '';
    return { path: 'unshare', version };
  },
};
