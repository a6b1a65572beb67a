/** An object as a client sends it; unlike a manifest of ours it may lack anything. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: KubeMetadata;
  readonly [field: string]: unknown;
}

export interface KubeMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** The group of an apiVersion; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/**
 * A kind as Go prints it, which is how the deploy controller records it.
 * @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/runtime/schema/group_version.go
 */
export function gvkOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): string {
  return `${apiVersion.includes('/') ? apiVersion : `/${apiVersion}`}, Kind=${kind}`;
}

/** The kind that `gvkOf` printed; undefined for any other text. */
export function parseGvk(text: string): { readonly apiVersion: string; readonly kind: string } | undefined {
  const [groupVersion, kind, ...rest] = text.split(', Kind=');
  if (groupVersion === undefined || kind === undefined || rest.length > 0) return undefined;
  return { apiVersion: groupVersion.replace(/^\//, ''), kind };
}

/** What makes an object itself, whatever its version. */
export function keyOf(apiVersion: string, kind: string, namespace: string | undefined, name: string): string {
  return `${groupOf(apiVersion)}/${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
