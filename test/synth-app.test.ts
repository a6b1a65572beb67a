import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { ApiObject, App, type AppProps, Chart, type IResolver, JsonPatch, Lazy, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { CiliumLoadBalancerIpPool } from '../imports/cilium-1.20-cilium.io';
import { inDependencyOrder, type OrderedChart } from '../src/construct-order';
import { synthApp } from '../src/synth-app';
import { buildTree, treePlans } from './construct-trees';

const scratch = mkdtempSync(join(tmpdir(), 'keelson-synth-app-'));
let folders = 0;
const folder = () => join(scratch, `${folders++}`);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function filesOf(outdir: string, top = outdir): string[] {
  return readdirSync(outdir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(outdir, entry.name);
    return entry.isDirectory() ? [`${relative(top, path)}/`, ...filesOf(path, top)] : [relative(top, path)];
  });
}

/** What a reader finds: folders, and the documents of every file in their order. */
function readAll(outdir: string): Record<string, unknown> {
  const read = (path: string) => {
    if (path.endsWith('/')) return 'a folder';
    const text = readFileSync(join(outdir, path), 'utf8');
    if (path.endsWith('.json')) return text;
    return parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS());
  };
  return Object.fromEntries(
    filesOf(outdir)
      .sort()
      .map((path) => [path, read(path)]),
  );
}

function attempt(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Synthesizes the same app twice, by cdk8s and by us. */
function both(build: (props: AppProps) => App, props: AppProps = {}) {
  const [theirs, ours] = [folder(), folder()];
  const [theirApp, ourApp] = [build({ ...props, outdir: theirs }), build({ ...props, outdir: ours })];
  const theirError = attempt(() => theirApp.synth());
  const ourError = attempt(() => synthApp(ourApp));
  const result = { theirError, ourError, theirs: readAll(theirs), ours: readAll(ours) };
  for (const outdir of [theirs, ours]) rmSync(outdir, { recursive: true });
  return result;
}

const layouts = [
  YamlOutputType.FILE_PER_APP,
  YamlOutputType.FILE_PER_CHART,
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

const layoutProps = fc.record({
  yamlOutputType: fc.constantFrom(...layouts),
  outputFileExtension: fc.constantFrom('.k8s.yaml', '.yaml'),
  recordConstructMetadata: fc.boolean(),
});

test('files, objects and their order are those of cdk8s, whatever the tree', () => {
  let [cycles, sorted, files] = [0, 0, 0];
  fc.assert(
    fc.property(treePlans, layoutProps, (plan, props) => {
      const { theirError, ourError, theirs, ours } = both((given) => buildTree(plan, given), props);
      if (theirError !== '') {
        expect(ourError).toMatch(/^Dependency cycle detected: \S+ => /);
        expect(theirError).toMatch(/^Dependency cycle detected: /);
        cycles++;
        return;
      }
      expect(ourError).toBe('');
      expect(ours).toEqual(theirs);
      if (plan.dependencies.length > 0) sorted++;
      files += Object.keys(ours).length;
    }),
    { numRuns: 400 },
  );
  expect(cycles).toBeGreaterThan(10);
  expect(sorted).toBeGreaterThan(100);
  expect(files).toBeGreaterThan(500);
});

function thing(scope: Construct, id: string, rest: Record<string, unknown> = {}): ApiObject {
  return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Thing', metadata: { name: id }, ...rest });
}

const onlyFile = (files: Record<string, unknown>) => Object.values(files)[0];

/** An app of one chart, and what is left of it once read. */
function single(build: (chart: Chart) => void, props: AppProps = {}) {
  return both((given) => {
    const app = new App(given);
    build(new Chart(app, 'chart'));
    return app;
  }, props);
}

describe('what is out of the ordinary is left to its own toJson', () => {
  test('of a class that has one, and those that cdk8s import writes', () => {
    class Own extends ApiObject {
      override toJson() {
        return { ...super.toJson(), own: [undefined, 1], gone: undefined };
      }
    }
    const { ours, theirs } = single((chart) => {
      new Own(chart, 'own', { apiVersion: 'v1', kind: 'Own', spec: Lazy.any({ produce: () => ({ at: 1 }) }) });
      new CiliumLoadBalancerIpPool(chart, 'pool', { metadata: { name: 'pool' }, spec: { blocks: [{ cidr: '10.0.0.0/24' }] } });
    });
    expect(ours).toEqual(theirs);
    const [own, pool] = onlyFile(ours) as Record<string, unknown>[];
    expect(own).toMatchObject({ spec: { at: 1 }, own: [null, 1], gone: null });
    expect(pool).toMatchObject({ kind: 'CiliumLoadBalancerIPPool', spec: { blocks: [{ cidr: '10.0.0.0/24' }] } });
  });

  test('of a chart that has one', () => {
    class Fewer extends Chart {
      override toJson() {
        return super.toJson().slice(1);
      }
    }
    const { ours, theirs } = both((props) => {
      const app = new App(props);
      const chart = new Fewer(app, 'fewer');
      for (const name of ['a', 'b', 'c']) thing(chart, name);
      return app;
    });
    expect(ours).toEqual(theirs);
    expect(onlyFile(ours)).toHaveLength(2);
  });

  test('of an app with a resolver of its own, which sees every value and its key', () => {
    const shout: IResolver = {
      resolve: (context) => {
        if (context.key[0] === 'spec' && context.value === 'quiet') context.replaceValue(`${context.key.join('.')}!`);
      },
    };
    const { ours, theirs } = single((chart) => thing(chart, 'a', { spec: { say: ['quiet'] }, quiet: 'quiet' }), { resolvers: [shout] });
    expect(ours).toEqual(theirs);
    expect(onlyFile(ours)).toMatchObject([{ spec: { say: ['spec.say.0!'] }, quiet: 'quiet' }]);
  });

  test('of an object with JSON patches', () => {
    const { ours, theirs } = single((chart) => thing(chart, 'a').addJsonPatch(JsonPatch.add('/metadata/labels', { of: 'patch' })));
    expect(ours).toEqual(theirs);
    expect(onlyFile(ours)).toMatchObject([{ metadata: { labels: { of: 'patch' } } }]);
  });

  test('a value without a plain form is refused in the words of cdk8s', () => {
    const { ourError, theirError } = single((chart) => thing(chart, 'a', { spec: { at: new Map() } }));
    expect(ourError).toMatch(/at path 'chart\/a'.*non-simple object of type 'Map'/);
    expect(ourError).toBe(theirError);
  });
});

test('nothing ordinary is left to the toJson of this version of cdk8s, not even by classes that call it', () => {
  class Own extends ApiObject {
    override toJson() {
      return { ...super.toJson(), own: true };
    }
  }
  // What its own toJson asks for every value.
  const looks = jest.spyOn(App, 'of');
  try {
    const app = new App({ outdir: folder() });
    const chart = new Chart(app, 'chart');
    thing(chart, 'plain', { spec: [Lazy.any({ produce: () => 1 }), { a: { b: null } }] });
    new Own(chart, 'own', { apiVersion: 'v1', kind: 'Own' });
    synthApp(app);
    expect(looks).not.toHaveBeenCalled();
    thing(chart, 'patched').addJsonPatch(JsonPatch.add('/spec', {}));
    synthApp(app);
    expect(looks).toHaveBeenCalled();
  } finally {
    looks.mockRestore();
  }
});

test('a toJson that somebody has put in the place of that of cdk8s is called', () => {
  const before = ApiObject.prototype.toJson;
  ApiObject.prototype.toJson = function () {
    return { ...before.call(this), stamped: true };
  };
  try {
    const { ours, theirs } = single((chart) => thing(chart, 'a'));
    expect(onlyFile(ours)).toMatchObject([{ stamped: true }]);
    expect(ours).toEqual(theirs);
  } finally {
    ApiObject.prototype.toJson = before;
  }
});

test('cdk8s has its own toJson again when a synth fails', () => {
  const before = ApiObject.prototype.toJson;
  const app = new App({ outdir: folder() });
  thing(new Chart(app, 'chart'), 'a', { spec: new Map() });
  expect(() => synthApp(app)).toThrow();
  expect(ApiObject.prototype.toJson).toBe(before);
});

test.each(['', 'yes'])('keys come as cdk8s has them, with CDK8S_DISABLE_SORT=%s', (value) => {
  process.env.CDK8S_DISABLE_SORT = value;
  try {
    const { ours, theirs } = single((chart) => thing(chart, 'a', { spec: { b: { d: 1, c: 1 }, a: 1 }, data: { z: 1 } }));
    // Equality does not ask for order.
    expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
    expect(JSON.stringify(ours)).toContain(value === '' ? '"spec":{"a":1,"b":{"c":1,"d":1}}' : '"spec":{"b":{"d":1,"c":1},"a":1}');
  } finally {
    delete process.env.CDK8S_DISABLE_SORT;
  }
});

test('text that Go reads as something else is quoted', () => {
  const app = new App({ outdir: folder() });
  thing(new Chart(app, 'chart'), 'a', { data: { mode: '0o17' } });
  synthApp(app);
  expect(readFileSync(join(app.outdir, 'chart.k8s.yaml'), 'utf8')).toContain('mode: "0o17"');
});

test('an app of another copy of cdk8s is synthesized alike', () => {
  let other: typeof import('cdk8s') | undefined;
  jest.isolateModules(() => {
    other = require('cdk8s');
  });
  const { App: OtherApp, Chart: OtherChart, ApiObject: OtherObject, Lazy: OtherLazy } = other as typeof import('cdk8s');
  expect(OtherApp).not.toBe(App);
  const { ours, theirs } = both((props) => {
    const app = new OtherApp(props);
    const [a, b] = ['a', 'b'].map((id) => new OtherChart(app, id)) as [Chart, Chart];
    a.addDependency(b);
    const spec = OtherLazy.any({ produce: () => ({ late: true }) });
    for (const chart of [a, b]) new OtherObject(chart, 'object', { apiVersion: 'v1', kind: 'Thing', spec });
    return app;
  });
  expect(Object.keys(ours)).toEqual(['0000-b.k8s.yaml', '0001-a.k8s.yaml']);
  expect(ours).toEqual(theirs);
});

test('the built package synthesizes an app of the cdk8s beside it', () => {
  const outdir = folder();
  const program = `
    const { App, ApiObject, Chart } = require('cdk8s');
    const app = new App({ outdir: ${JSON.stringify(outdir)} });
    new ApiObject(new Chart(app, 'chart'), 'a', { apiVersion: 'v1', kind: 'Thing' });
    console.log(JSON.stringify(require('./build/index.js').synthApp(app)));`;
  const said = execFileSync(process.execPath, ['-e', program], { cwd: resolve(__dirname, '..'), encoding: 'utf8' });
  const file = join(outdir, 'chart.k8s.yaml');
  expect(JSON.parse(said)).toEqual({ files: [file], written: [file] });
  expect(readFileSync(file, 'utf8')).toMatch(/^apiVersion: v1\nkind: Thing\nmetadata:\n {2}name: chart-a-\w+\n$/);
});

describe('mistakes', () => {
  test('of validation are all told at once, and each is looked for once, however many charts there are', () => {
    const asked: string[] = [];
    const build = (props: AppProps) => {
      const app = new App(props);
      for (const id of ['a', 'b', 'c']) {
        const chart = new Chart(app, id);
        for (const scope of [chart, thing(chart, 'x')]) {
          const validate = () => {
            asked.push(scope.node.path);
            return scope === chart ? [`${id} is wrong`, 'twice'] : [];
          };
          scope.node.addValidation({ validate });
        }
      }
      return app;
    };
    const { ourError, theirError, ours } = both(build);
    expect(ourError).toBe(theirError);
    expect(ourError).toContain('[a] a is wrong\n  [a] twice\n  [b] b is wrong');
    expect(ours).toEqual({});
    asked.length = 0;
    expect(attempt(() => synthApp(build({ outdir: folder() })))).not.toBe('');
    expect(asked).toEqual(['a', 'a/x', 'b', 'b/x', 'c', 'c/x']);
  });

  const cyclic = (tie: (app: App, a: Chart, b: Chart) => void) =>
    attempt(() => {
      const app = new App({ outdir: folder() });
      const [a, b] = ['a', 'b'].map((id) => new Chart(app, id)) as [Chart, Chart];
      for (const chart of [a, b]) for (const id of ['x', 'y']) thing(chart, id);
      tie(app, a, b);
      synthApp(app);
    });
  const child = (chart: Chart, id: string) => chart.node.findChild(id) as ApiObject;

  test('a cycle is told by the names of all in it', () => {
    expect(
      cyclic((_, a) => {
        child(a, 'x').addDependency(child(a, 'y'));
        child(a, 'y').addDependency(child(a, 'x'));
      }),
    ).toBe('Dependency cycle detected: a/x => a/y => a/x');
  });

  test('objects that tie two charts both ways make a cycle of the charts', () => {
    expect(
      cyclic((_, a, b) => {
        child(a, 'x').addDependency(child(b, 'x'));
        child(b, 'y').addDependency(child(a, 'y'));
      }),
    ).toBe('Dependency cycle detected: a => b => a');
  });

  test('what depends on itself is a cycle, where cdk8s loses the object', () => {
    expect(cyclic((_, a) => child(a, 'x').addDependency(child(a, 'x')))).toBe('Dependency cycle detected: a/x => a/x');
  });

  test('of a long cycle the two ends are told', () => {
    const message = cyclic((_, a) => {
      const all = Array.from({ length: 100 }, (_, i) => thing(a, `n${i}`));
      for (const [i, object] of all.entries()) object.addDependency(all[(i + 1) % 100] as ApiObject);
    });
    expect(message).toMatch(/: a\/n0 => a\/n1 => .* => … 90 more … => .* => a\/n99 => a\/n0$/);
  });

  test('a dependency of something outside of charts is refused as cdk8s does', () => {
    const { ourError, theirError } = both((props) => {
      const app = new App(props);
      const group = new Construct(app, 'group');
      group.node.addDependency(thing(new Chart(app, 'chart'), 'a'));
      return app;
    });
    expect(ourError).toBe('cannot find a parent chart (directly or indirectly)');
    expect(ourError).toBe(theirError);
  });

  test.each([YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE])(
    'two objects for one file are refused, where cdk8s writes one of them (layout %s)',
    (yamlOutputType) => {
      const { ourError, ours } = single(
        (chart) => {
          thing(chart, 'a', { metadata: { name: 'same', namespace: 'one' } });
          thing(chart, 'b', { metadata: { name: 'same', namespace: 'two' } });
        },
        { yamlOutputType },
      );
      expect(ourError).toMatch(/Thing\.same\.k8s\.yaml would hold both chart\/a and chart\/b/);
      expect(Object.keys(ours).filter((path) => !path.endsWith('/'))).toEqual([]);
    },
  );

  test('what no reader carries is refused by the path of its construct', () => {
    const { ourError } = single((chart) => thing(chart, 'a', { spec: { ratio: Number.NaN } }));
    expect(ourError).toMatch(/at path 'chart\/a': spec\.ratio: NaN/);
  });
});

describe('order', () => {
  const orderOf = (app: App) => {
    synthApp(app);
    return (readAll(app.outdir)['chart.k8s.yaml'] as { metadata: { name: string } }[]).map(({ metadata }) => metadata.name);
  };

  test('a chain of 100,000 objects is sorted', () => {
    const count = 100_000;
    const app = new App({ outdir: folder() });
    const chart = new Chart(app, 'chart');
    const all = Array.from({ length: count }, (_, i) => thing(chart, `n${i}`));
    for (const [i, next] of all.slice(1).entries()) all[i]?.addDependency(next);
    const [{ objects }] = inDependencyOrder(app).charts as [OrderedChart];
    expect(objects).toHaveLength(count);
    // In one comparison: as many expectations take longer than the sorting.
    expect(objects.findIndex((object, place) => object !== all[count - 1 - place])).toBe(-1);
  });

  test('a layer comes after the whole layer that it depends on', () => {
    const app = new App({ outdir: folder() });
    const chart = new Chart(app, 'chart');
    const layers = Array.from({ length: 17 }, (_, layer) => {
      const group = new Construct(chart, `layer${layer}`);
      for (let i = 0; i < 3; i++) thing(group, `l${layer}-${i}`);
      return group;
    });
    for (const [layer, next] of layers.slice(1).entries()) layers[layer]?.node.addDependency(next);
    expect(orderOf(app)).toEqual(Array.from({ length: 51 }, (_, i) => `l${16 - Math.floor(i / 3)}-${i % 3}`));
  });

  // 4,000,000 pairs, of which none is looked at: a list of them would not fit.
  test('a scope of 2,000 objects depends on one of 2,000 as a whole', () => {
    const app = new App({ outdir: folder() });
    const chart = new Chart(app, 'chart');
    const [late, early] = ['late', 'early'].map((id) => {
      const group = new Construct(chart, id);
      for (let i = 0; i < 2000; i++) thing(group, `${id}${i}`);
      return group;
    }) as [Construct, Construct];
    late.node.addDependency(early);
    const names = orderOf(app);
    expect(names.slice(0, 2000).every((name) => name.startsWith('early'))).toBe(true);
    expect(names.slice(2000)).toEqual(Array.from({ length: 2000 }, (_, i) => `late${i}`));
  });

  test('the tree is left as it was', () => {
    const app = new App({ outdir: folder() });
    const [a, b] = ['a', 'b'].map((id) => thing(new Chart(app, id), 'x')) as [ApiObject, ApiObject];
    a.addDependency(b);
    synthApp(app);
    expect(app.node.findAll().flatMap(({ node }) => node.dependencies.map((other) => `${node.path} ${other.node.path}`))).toEqual([
      'a/x b/x',
    ]);
  });
});

describe('files', () => {
  const appOf = (outdir: string, data: Record<string, unknown>, props: AppProps = {}) => {
    const app = new App({ outdir, ...props });
    for (const [id, spec] of Object.entries(data)) thing(new Chart(app, id), id, { spec });
    return app;
  };
  const long = Array.from({ length: 8000 }, (_, i) => `line ${i}`);

  test.each(layouts)('that say the same already are not touched (layout %s)', (yamlOutputType) => {
    const outdir = folder();
    const build = (second: unknown) => appOf(outdir, { a: long, b: second }, { yamlOutputType, recordConstructMetadata: true });
    const first = synthApp(build(long));
    expect(first.written).toEqual(first.files);
    const past = new Date('2020-01-01');
    for (const file of first.files) utimesSync(file, past, past);
    expect(synthApp(build(long))).toEqual({ files: first.files, written: [] });
    expect(first.files.map((file) => statSync(file).mtimeMs)).toEqual(first.files.map(() => past.getTime()));
    const { written } = synthApp(build([...long, 'more']));
    expect(written).toHaveLength(1);
    expect(statSync(written[0] as string).mtimeMs).toBeGreaterThan(past.getTime());
    const ours = readAll(outdir);
    build([...long, 'more']).synth();
    expect(ours).toEqual(readAll(outdir));
  });

  test.each([
    ['shorter', long.slice(0, 7000)],
    ['longer', [...long, 'more']],
    ['other at the end', [...long.slice(0, -1), 'other']],
    ['other at the start', ['other', ...long.slice(1)]],
    ['empty', []],
  ])('that are %s now are what they would be anew', (_, after) => {
    const [outdir, anew] = [folder(), folder()];
    synthApp(appOf(outdir, { a: long }));
    synthApp(appOf(outdir, { a: after }));
    synthApp(appOf(anew, { a: after }));
    expect(readFileSync(join(outdir, 'a.k8s.yaml'), 'utf8')).toBe(readFileSync(join(anew, 'a.k8s.yaml'), 'utf8'));
    expect(readdirSync(outdir)).toEqual(['a.k8s.yaml']);
  });

  test('are replaced in whole: whoever reads the old one reads it to its end; its mode stays, and a link is followed', () => {
    const [outdir, elsewhere] = [folder(), folder()];
    mkdirSync(outdir);
    mkdirSync(elsewhere);
    const real = join(elsewhere, 'real.yaml');
    writeFileSync(real, 'old');
    chmodSync(real, 0o640);
    symlinkSync(real, join(outdir, 'a.k8s.yaml'));
    const reader = openSync(real, 'r');
    try {
      synthApp(appOf(outdir, { a: 1 }));
      expect(readFileSync(reader, 'utf8')).toBe('old');
    } finally {
      closeSync(reader);
    }
    expect(readFileSync(real, 'utf8')).toContain('spec: 1');
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(readdirSync(elsewhere)).toEqual(['real.yaml']);
  });

  test('stay all as they were when one object cannot be written, and no draft is left', () => {
    const outdir = folder();
    synthApp(appOf(outdir, { a: 1, b: 1 }));
    const before = readAll(outdir);
    expect(() => synthApp(appOf(outdir, { a: 2, b: long.concat('\ud800'), c: 2 }))).toThrow(/lone surrogate/);
    expect(readAll(outdir)).toEqual(before);
  });

  test('of charts that are gone stay, and are not named', () => {
    const outdir = folder();
    synthApp(appOf(outdir, { a: 1, b: 1 }));
    expect(synthApp(appOf(outdir, { b: 1 })).files).toEqual([join(outdir, 'b.k8s.yaml')]);
    expect(readdirSync(outdir)).toEqual(['a.k8s.yaml', 'b.k8s.yaml']);
  });

  test('that a killed run left as drafts are removed, those of a run that lives are not', () => {
    const outdir = folder();
    mkdirSync(outdir);
    const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
    for (const pid of [dead, process.ppid]) writeFileSync(join(outdir, `.keelson-${pid}-0.new`), '');
    synthApp(appOf(outdir, { a: 1 }));
    expect(readdirSync(outdir)).toEqual([`.keelson-${process.ppid}-0.new`, 'a.k8s.yaml']);
  });

  test('that their user made read-only are left alone', () => {
    const outdir = folder();
    synthApp(appOf(outdir, { a: 1 }));
    chmodSync(join(outdir, 'a.k8s.yaml'), 0o444);
    expect(() => synthApp(appOf(outdir, { a: 2 }))).toThrow(/a\.k8s\.yaml is read-only/);
    expect(readFileSync(join(outdir, 'a.k8s.yaml'), 'utf8')).toContain('spec: 1');
  });
});
