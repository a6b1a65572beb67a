import type { FileCase, SubjectCase } from '../case';
import { addresses } from './addresses';
import { cilium } from './cilium';
import { flannel } from './flannel';
import { input } from './input';
import { k3s } from './k3s';
import { objects } from './objects';
import { pools } from './pools';

/** Every case that a change to a cluster file can make. */
export const fileCases: readonly FileCase[] = [...addresses, ...pools, ...k3s, ...cilium, ...flannel, ...input];

/** Every case that needs a hand-made subject. */
export const subjectCases: readonly SubjectCase[] = objects;

/** Rules whose findings come from loading a file from disk. */
export const loaderCases: readonly string[] = ['cluster-name-is-file-name', 'duplicate-key'];
