import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileTree } from '../../src/delivery';

/**
 * What both programs begin with: each point at which a run may be cut is counted, and the whole run dies at the one that is asked for. There
 * is one before and after whatever is written, so that a cut at any command leaves one of the states that are looked at.
 */
const points = `#!/bin/sh
point() {
  number=$(($(cat "$STATE/points" 2>/dev/null || echo 0) + 1))
  echo $number >"$STATE/points"
  if [ "\${CUT-}" = $number ]; then kill -9 0; fi
}
echo "\${0##*/} $*" >>"$STATE/log"
`;

/**
 * A kubectl that keeps its cluster in files, one per object, and answers as the real one with an API server does what apply.sh asks of it:
 * kinds are served once they are defined, namespaces must be there, and what lies in them goes with them.
 */
const kubectl = `${points}
objects=$STATE/objects
fail() { echo "error: $1" >&2; exit 1; }

is_served() {
  case $1 in
    *.helm.cattle.io | *.apps | *.k8s.io) return 0 ;;
    *.*) grep -lq "^  group: \${1#*.}$" "$objects"/CustomResourceDefinition.apiextensions.k8s.io/* 2>/dev/null ;;
  esac
}

apply_one() {
  field() { awk -v key="$1" '/^[a-z]/ { inside = ($1 == "metadata:") } inside && $1 == key ":" && /^  [a-z]/ { gsub(/["'"'"']/, "", $2); print $2; exit }' "$2"; }
  version=$(sed -n 's/^apiVersion: //p' "$1")
  kind=$(sed -n 's/^kind: //p' "$1")
  name=$(field name "$1")
  namespace=$(field namespace "$1")
  case $version in */*) kind=$kind.\${version%/*} ;; esac
  is_served "$kind" || { echo "error: no matches for kind $kind, ensure CRDs are installed first" >&2; return 1; }
  case $namespace in
    '' | default | kube-system) ;;
    *) [ -e "$objects/Namespace/_$namespace" ] || { echo "Error from server (NotFound): namespaces $namespace not found" >&2; return 1; } ;;
  esac
  target=$objects/$kind/\${namespace}_$name
  mkdir -p "$objects/$kind"
  if ! cmp -s "$1" "$target"; then
    generation=$(($(cat "$STATE/generations/$kind.\${namespace}_$name" 2>/dev/null || echo 0) + 1))
    echo $generation >"$STATE/generations/$kind.\${namespace}_$name"
    cp "$1" "$target.new"
    mv "$target.new" "$target"
  fi
  rm -f "$STATE/foreign/$kind.\${namespace}_$name"
  echo "$kind $namespace/$name serverside-applied"
}

case "$*" in
  'version --client -o json') printf '  "minor": "%s",\\n' "\${MINOR-32+}" ;;
  'get --raw /readyz') exit "\${DOWN-0}" ;;
  'auth can-i'*) exit "\${DENIED-0}" ;;
  'get nodes -o name') for node in \${NODES-k3s-1}; do echo "node/$node"; done ;;
  'get nodes '*) echo 'k3s-1||True' ;;
  'get configmaps --namespace kube-system --selector keelson/inventory -o name')
    grep -l '^    keelson/inventory: ' "$objects"/ConfigMap/kube-system_* 2>/dev/null | sed 's|.*/kube-system_|configmap/|'
    exit 0
    ;;
  'get configmap keelson-'*)
    key=\${8#*data.}
    sed -n "s/^  \${key%?}: \\"\\(.*\\)\\"/\\1/p" "$objects/ConfigMap/kube-system_$3" 2>/dev/null
    exit 0
    ;;
  'get customresourcedefinition helmcharts.helm.cattle.io') exit "\${NO_CONTROLLER-0}" ;;
  'get helmcharts.helm.cattle.io '*)
    [ -e "$objects/HelmChart.helm.cattle.io/$5_$3" ] || exit 0
    case "$*" in
      *.metadata.generation*) cat "$STATE/generations/HelmChart.helm.cattle.io.$5_$3" ;;
      *.status.jobName*) echo "helm-install-$3" ;;
    esac
    ;;
  'get jobs.batch helm-install-'*)
    # The controller sees a change when it is asked for the second time.
    seen=$STATE/jobs/\${3#helm-install-}
    due=$(cat "$STATE/generations/HelmChart.helm.cattle.io.$5_\${3#helm-install-}")
    if [ "$(cat "$seen" 2>/dev/null)" = "$due" ]; then
      echo "job-$due True"
    else
      [ ! -e "$seen" ] || echo "job-$(cat "$seen") True"
      echo "$due" >"$seen"
    fi
    ;;
  'get '*' --all-namespaces --selector keelson/cluster='*)
    is_served "$2" || fail "the server doesn't have a resource type \\"$2\\""
    [ "\${UNLISTED-}" != "$2" ] || fail 'the server is unable to handle the request'
    for file in "$objects/$2"/*; do
      [ -e "$file" ] && grep -q "^    \${5%=*}: \${5#*=}$" "$file" || continue
      id=\${file##*/}
      hash=$(sed -n 's|^    objectset.rio.cattle.io/hash: ||p' "$file")
      operation=Apply
      [ ! -e "$STATE/foreign/$2.$id" ] || operation=
      echo "\${id%%_*}/\${id#*_}||$hash|$operation"
    done
    ;;
  'get apiservices.apiregistration.k8s.io -o name')
    echo apiservice.apiregistration.k8s.io/v1.apps
    sed -n 's|^  group: |apiservice.apiregistration.k8s.io/v1.|p' "$objects"/CustomResourceDefinition.apiextensions.k8s.io/* 2>/dev/null
    exit 0
    ;;
  'get pods --namespace '*) printf 'pod/a\\npod/b\\n' ;;
  'get '*' -o name') ;;
  'apply '*)
    for file in "$@"; do :; done
    parts=$(mktemp -d)
    if [ "$file" = - ]; then cat >"$parts/in"; else cp "$file" "$parts/in"; fi
    sed '/^#/d' "$parts/in" | awk -v folder="$parts" '/^---$/ { number++; next } { print > (folder "/" sprintf("%03d", number) ".doc") }'
    status=0
    for part in "$parts"/*.doc; do
      point
      apply_one "$part" || status=1
    done
    point
    rm -rf "$parts"
    exit $status
    ;;
  'wait --for=condition=Established '*)
    for name in "$@"; do
      case $name in wait | --* | customresourcedefinition) continue ;; esac
      [ -e "$objects/CustomResourceDefinition.apiextensions.k8s.io/_$name" ] || fail "$name not found"
    done
    ;;
  'rollout status '*)
    case "$3" in
      deployment/* | daemonset/*) [ "\${STUCK-}" != "$3" ] || fail 'timed out waiting for the condition' ;;
      *) fail 'no such kind' ;;
    esac
    ;;
  'delete '*)
    point
    namespace=
    case $4 in --namespace=*) namespace=\${4#*=} ;; esac
    [ "\${FINALIZED-}" != "$2 $3" ] || fail 'timed out waiting for the condition'
    case $2 in
      Namespace) rm -f "$objects"/*/"$3"_* ;;
      CustomResourceDefinition.*)
        group=$(sed -n 's/^  group: //p' "$objects/$2/_$3" 2>/dev/null)
        [ -z "$group" ] || rm -f "$objects"/*."$group"/*
        ;;
    esac
    rm -f "$objects/$2/\${namespace}_$3" "$STATE/generations/$2.\${namespace}_$3"
    point
    ;;
  *) fail "not known here: $*" ;;
esac
`;

const helm = `${points}
case $1 in
  version) echo v3.19.0+gabc ;;
  upgrade) point; while [ $# -gt 0 ]; do [ "$1" != --namespace ] || namespace=$2; [ "$1" != --install ] || name=$2; shift; done; : >"$STATE/releases/\${namespace}_$name"; point ;;
  status) [ -e "$STATE/releases/$4_$2" ] || { echo 'Error: release: not found' >&2; exit 1; } ;;
  uninstall) point; rm "$STATE/releases/$4_$2"; point ;;
esac
`;

/** How a run ended. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** A cluster in a folder, and the commands by which scripts reach it. */
export class StubCluster {
  readonly dir = mkdtempSync(join(tmpdir(), 'keelson-apply-'));

  constructor(readonly shell = 'sh') {
    for (const folder of ['objects', 'generations', 'foreign', 'jobs', 'releases'])
      mkdirSync(join(this.dir, 'state', folder), { recursive: true });
    for (const [name, text] of Object.entries({ kubectl, helm, sleep: '#!/bin/sh\n' })) this.write(`bin/${name}`, text, 0o755);
  }

  /** Puts a tree where scripts are run from, in place of the one before. */
  use(files: FileTree, delivery: string): void {
    rmSync(join(this.dir, 'tree'), { recursive: true, force: true });
    for (const [path, { content, mode }] of files)
      if (path.startsWith(`${delivery}/`)) this.write(`tree/${path.slice(delivery.length + 1)}`, content, mode);
  }

  write(path: string, text: string, mode = 0o644): void {
    const target = join(this.dir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    chmodSync(target, mode);
  }

  /** Runs a script of the tree in a session of its own, which a cut kills whole. */
  run(script: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Run {
    for (const name of ['points', 'log']) rmSync(join(this.dir, 'state', name), { force: true });
    const run = spawnSync('setsid', ['--wait', this.shell, join(this.dir, 'tree', script), ...args], {
      encoding: 'utf8',
      env: {
        PATH: `${join(this.dir, 'bin')}:/usr/bin:/bin`,
        STATE: join(this.dir, 'state'),
        TMPDIR: this.dir,
        KUBECONFIG: '/dev/null',
        ...env,
      },
    });
    return { status: run.status, output: run.stdout + run.stderr };
  }

  /** How many points the last run had at which it could be cut. */
  get points(): number {
    return Number(readFileSync(join(this.dir, 'state/points'), 'utf8'));
  }

  /** What the last run asked of kubectl and helm. */
  get log(): readonly string[] {
    const path = join(this.dir, 'state/log');
    return existsSync(path) ? readFileSync(path, 'utf8').replaceAll(`${this.dir}/tree/`, '').split('\n').filter(Boolean) : [];
  }

  /** Every object, but for the inventory: kind, namespace and name → text. */
  get objects(): ReadonlyMap<string, string> {
    const root = join(this.dir, 'state/objects');
    const found = readdirSync(root).flatMap((kind) =>
      readdirSync(join(root, kind)).map((id) => [`${kind} ${id.replace('_', '/')}`, readFileSync(join(root, kind, id), 'utf8')] as const),
    );
    return new Map(found.filter(([id]) => !id.startsWith('ConfigMap kube-system/keelson-')).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get releases(): readonly string[] {
    return readdirSync(join(this.dir, 'state/releases')).map((id) => id.replace('_', '/'));
  }

  /** The inventory of a cluster as text. */
  inventory(cluster: string): string {
    return readFileSync(join(this.dir, `state/objects/ConfigMap/kube-system_keelson-${cluster}`), 'utf8');
  }

  /** Puts an object there that a controller made. */
  foreign(kind: string, id: string, text: string): void {
    this.write(`state/objects/${kind}/${id.replace('/', '_')}`, text);
    this.write(`state/foreign/${kind}.${id.replace('/', '_')}`, '');
  }

  /** The state of another cluster in the place of this one's. */
  become(other: StubCluster): void {
    rmSync(join(this.dir, 'state'), { recursive: true, force: true });
    cpSync(join(other.dir, 'state'), join(this.dir, 'state'), { recursive: true });
  }

  clear(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
