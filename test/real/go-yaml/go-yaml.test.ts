import fc from 'fast-check';
import { readDocuments } from '../../../src/manifest-text';
import { stringify, UnwritableError } from '../../../src/yaml';
import { hostileStrings, shortStrings } from '../../yaml-hostile';
import { committedFiles } from '../committed';
import { eachRun, isMain, looked } from '../suite';
import { goYaml } from './part';
import { type Answer, differences, fingerprint, plain, type Readings, readByAll, readByGo, readByKubectl, readByPython } from './reading';

const readers = [
  'sigs.k8s.io/yaml',
  'sigs.k8s.io/yaml strict',
  'k8s.io/apimachinery',
  'k8s.io/apimachinery stream',
  'gopkg.in/yaml.v2',
  'gopkg.in/yaml.v3',
  'go.yaml.in/yaml/v3',
  'go.yaml.in/yaml/v4',
  'goccy/go-yaml',
  'PyYAML by libyaml',
  'PyYAML',
] as const;

/** goccy misreads the indentation below a key that is too long for its line, and nothing of Kubernetes reads by it. */
function takes(reader: string, text = ''): boolean {
  return reader !== 'goccy/go-yaml' || !/^[ -]*\? /m.test(text);
}

/** A text in each place that a value has. */
function places(text: string): unknown {
  return { value: text, item: [text, [text, { value: text }]], key: text === '<<' ? {} : { [text]: text, below: [{ [text]: [text] }] } };
}

eachRun(goYaml, (run) => {
  const texts = [...new Set([...hostileStrings(isMain(run) ? 11_000 : 60_000), ...shortStrings()])];

  describe('hostile texts', () => {
    const values = texts.flatMap((text) => [places(text), text]);
    const written = values.map((value) => stringify(value));
    const wanted = values.map(fingerprint);
    let read: Readings = {};

    beforeAll(async () => {
      read = await readByAll(run, written);
      looked(run, 'hostile texts', texts.length);
    });

    test('there are 20,000 of them, and these are all readers', () => {
      expect(texts.length).toBeGreaterThanOrEqual(20_000);
      expect(Object.keys(read).sort()).toEqual([...readers].sort());
    });

    test.each(readers)('%s reads each in every place as it was given', (reader) => {
      const isSeen = (_: unknown, index: number) => takes(reader, written[index]);
      looked(run, 'readings', 4 * (written.filter(isSeen).length / 2));
      expect(differences(written.filter(isSeen), wanted.filter(isSeen), (read[reader] ?? []).filter(isSeen))).toEqual([]);
    });

    test('kubectl reads each in every place as it was given', async () => {
      const answer = await readByKubectl(run, 'annotate', texts.map(places));
      looked(run, 'readings', 3 * texts.length);
      const list = 'is' in answer && Array.isArray(answer.is) ? answer.is : [];
      const found = list.map((is): Answer => ({ is }));
      const even = wanted.filter((_, index) => index % 2 === 0);
      expect('error' in answer ? answer : differences(texts, even, found)).toEqual([]);
    });
  });

  describe('what is refused', () => {
    const refused = (value: unknown) => {
      try {
        stringify(value);
        return false;
      } catch (error) {
        if (error instanceof UnwritableError) return true;
        throw error;
      }
    };
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

    test('no reader of Go carries a text that is refused, though it is quoted with care', async () => {
      const lost = units.filter(refused);
      expect(lost).toEqual(units.slice(0xd800, 0xe000));
      looked(run, 'refused texts', lost.length);
      const read = await readByGo(
        run,
        lost.flatMap((text) => [`${JSON.stringify(text)}\n`, `${JSON.stringify(text)}: 1\n`]),
      );
      const carried = Object.entries(read).filter(([, answers]) =>
        answers.some((answer, index) => {
          const text = lost[index >> 1] as string;
          return 'is' in answer && (answer.is === text || fingerprint(answer.is) === fingerprint({ [text]: { '!!int': '1' } }));
        }),
      );
      expect(carried.map(([reader]) => reader)).toEqual([]);
    });

    test('no key is refused but these and <<, which kustomize loses though it is quoted', async () => {
      const keys = [...units.slice(0, 0xd800), ...units.slice(0xe000), ...texts];
      expect(keys.filter((key) => refused({ [key]: 1 }))).toEqual(['<<']);
      looked(run, 'keys', keys.length);
      const built = await readByKubectl(run, 'kustomize', [{ '<=': { kept: 1 } }]);
      expect(built).toEqual({ is: expect.stringContaining('kept: 1') });
      const merging = await readByKubectl(run, 'kustomize', [{ '<=': { kept: 1 } }], (text) => text.replace('"<="', '"<<"'));
      expect(merging).toEqual({ is: expect.not.stringMatching(/<<|kept: 1/) });
    });
  });

  describe('trees', () => {
    const text = fc.constantFrom(...texts.filter((one) => one !== '<<'));
    const number = fc.oneof(
      fc.maxSafeInteger(),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value) || Math.abs(value) >= 2 ** 64),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.oneof(text, number, fc.constantFrom(null, true, false)),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    const trees = fc.sample(fc.array(tree, { minLength: 1, maxLength: 3 }), { numRuns: isMain(run) ? 1500 : 10_000, seed: 8 });
    const written = trees.map((value) => stringify(value));
    let read: Readings = {};

    beforeAll(async () => {
      read = await readByAll(run, written);
    });

    test.each(readers)('%s reads any tree of texts and numbers as it was given', (reader) => {
      const isSeen = (_: unknown, index: number) => takes(reader, written[index]);
      const wanted = trees.map((value) => fingerprint(plain(value)));
      looked(run, 'trees', written.filter(isSeen).length);
      expect(differences(written.filter(isSeen), wanted.filter(isSeen), (read[reader] ?? []).filter(isSeen))).toEqual([]);
    });
  });

  describe('committed files', () => {
    const files = committedFiles((name) => /\.ya?ml$|\/cloud-init\/[^/]+$/.test(name));
    const ours = files.map(({ content }) => readDocuments(content));
    const documents = files.flatMap(({ content }) => content.split(/^---\n/m));
    let read: Readings = {};

    beforeAll(async () => {
      read = await readByGo(run, documents);
      looked(run, 'committed files', files.length);
      looked(run, 'committed documents', documents.length);
    });

    test('each is read by Keelson itself without a problem', () => {
      expect(files.map(({ name }, index) => [name, ours[index]?.flatMap(({ problems }) => problems)])).toEqual(
        files.map(({ name }) => [name, []]),
      );
    });

    test.each(readers.filter((reader) => !reader.startsWith('PyYAML')))('%s reads each document as Keelson does', (reader) => {
      const wanted = ours.flatMap((found) => found.map(({ value }) => fingerprint(plain(value))));
      expect(differences(documents, wanted, read[reader] ?? [])).toEqual([]);
    });

    test.each(['CSafeLoader', 'SafeLoader'] as const)('PyYAML reads each file as Keelson does, by %s', async (loader) => {
      // Without libyaml it takes a minute for a definition of a megabyte.
      const taken = files.map(({ content }) => loader === 'CSafeLoader' || content.length < 50_000);
      const some = files.filter((_, index) => taken[index]);
      const found = await readByPython(
        run,
        loader,
        some.map(({ content }) => content),
      );
      const wanted = ours.filter((_, index) => taken[index]).map((all) => all.map(({ value }) => ({ is: plain(value) })));
      expect(some.length).toBeGreaterThan(files.length / 2);
      expect(some.map(({ name }, index) => [name, found[index]])).toEqual(some.map(({ name }, index) => [name, wanted[index]]));
    });
  });
});
