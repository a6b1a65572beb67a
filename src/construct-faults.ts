import type { IConstruct } from 'constructs';

/** Asks every construct of a tree for its mistakes, and throws them all at once, in the words of cdk8s. */
export function requireValid(root: IConstruct): void {
  const faults: string[] = [];
  const open = [root];
  for (let construct = open.pop(); construct; construct = open.pop()) {
    const { node } = construct;
    for (const text of node.validate()) faults.push(`[${node.path}] ${text}`);
    const { children } = node;
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as IConstruct);
  }
  if (faults.length > 0) throw new Error(`Validation failed with the following errors:\n  ${faults.join('\n  ')}`);
}
