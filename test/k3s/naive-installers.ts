import type { Installer } from './history';

/** Installers as they are written first, each with what it does not know. */
export const naiveInstallers = {
  /** `cp`: every file again, and what is not wanted any more stays. */
  copy: (wanted, folder) => {
    for (const [file, text] of wanted) folder.write(file, text);
  },
  /** `rsync --delete`, with a list of its own files. */
  mirror: (wanted, folder) => {
    const list = folder.has('.list') ? folder.read('.list').split('\n') : [];
    for (const file of list) if (!wanted.has(file)) folder.remove(file);
    for (const [file, text] of wanted) if (folder.files().get(file) !== text) folder.write(file, text);
    const next = [...wanted.keys()].join('\n');
    if (next !== list.join('\n')) folder.write('.list', next);
  },
  /** `rm -r * && cp`. */
  replace: (wanted, folder) => {
    for (const file of folder.files().keys()) folder.remove(file);
    for (const [file, text] of wanted) folder.write(file, text);
  },
  /** It empties files that are not wanted any more, and takes moves for nothing special. */
  empty: (wanted, folder) => {
    for (const file of folder.files().keys()) {
      if (/^\d\d-/.test(file) && !wanted.has(file) && folder.read(file) !== '# empty\n') folder.write(file, '# empty\n');
    }
    for (const [file, text] of wanted) if (folder.files().get(file) !== text) folder.write(file, text);
  },
} satisfies Record<string, Installer>;
