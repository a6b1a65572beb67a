import { chmodSync, copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ended } from '../command-output';

/** Makes a root with a shell of its own as `sh`, BusyBox for everything else, and nothing more. */
export async function makeForeignRoot(root: string, busybox: string, shell: string): Promise<void> {
  const bin = join(root, 'usr/bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['dev', 'etc', 'proc', 'root', 'run']) mkdirSync(join(root, name));
  symlinkSync('bin', join(root, 'usr/sbin'));
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) symlinkSync(`usr/${name}`, join(root, name));
  await copyProgram(root, busybox);
  const { stdout } = await ended(busybox, ['--list']);
  for (const name of stdout.trim().split('\n')) if (name !== basename(busybox)) symlinkSync(basename(busybox), join(bin, name));
  if (shell === busybox) return;
  rmSync(join(bin, 'sh'));
  rmSync(join(bin, basename(shell)), { force: true });
  await copyProgram(root, shell);
  symlinkSync(basename(shell), join(bin, 'sh'));
}

/** Copies a program, and the libraries that it is linked with. */
async function copyProgram(root: string, program: string): Promise<void> {
  copyFileSync(program, join(root, 'usr/bin', basename(program)));
  chmodSync(join(root, 'usr/bin', basename(program)), 0o755);
  const { stdout } = await ended('ldd', [program]);
  for (const [, library] of stdout.matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)) {
    // Where / is merged with /usr, both names lead to the one place.
    const target = join(root, (library as string).replace(/^\/(?!usr\/)/, '/usr/'));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(library as string, target);
  }
}

/** Runs a program of this machine while the root has its devices and shares a folder, in namespaces of its own. */
export const withRoot = `
root=$1 shared=$2
shift 2
mkdir -p "$root$shared"
mount --bind "$shared" "$root$shared"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
exec "$@"
`;
