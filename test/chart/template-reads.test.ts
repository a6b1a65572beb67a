import { readChart } from '../../scripts/chart/chart-tree';
import { lexTemplate } from '../../scripts/chart/template-lexer';
import { parseTemplate } from '../../scripts/chart/template-parser';
import { factsOf, type ValueFacts } from '../../scripts/chart/value-facts';

/** What is known of a chart with these files; paths of values alone where they are known at all. */
function facts(files: Readonly<Record<string, string>>): ReadonlyMap<string, ValueFacts> {
  const all = { 'Chart.yaml': 'name: small\nversion: 1.0.0\n', ...files };
  return factsOf(readChart(new Map(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])))).values;
}

/** Leaves that a template reads. */
function reads(template: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const known = [...facts({ 'templates/a.yaml': template, ...more })].filter(([, { unread }]) => !unread).map(([path]) => path);
  return known.filter((path) => !known.some((other) => other.startsWith(`${path}.`))).sort();
}

/** @see https://pkg.go.dev/text/template@go1.25.0 */
const constructs: readonly (readonly [construct: string, template: string, read: readonly string[]])[] = [
  ['a field', '{{ .Values.a.b }}', ['a.b']],
  ['the root variable', '{{ range .Release.list }}{{ $.Values.a }}{{ end }}', ['a']],
  ['trim markers and comments', '{{- /* .Values.no */ -}} {{- .Values.a -}}', ['a']],
  ['text that is no action', '# .Values.no\nx: "{ {" {{ .Values.a }}', ['a']],
  ['with rebinds the dot', '{{ with .Values.a }}{{ .b }}{{ $.Values.c }}{{ end }}', ['a.b', 'c']],
  ['with and a variable', '{{ with $x := .Values.a }}{{ $x.b }}{{ .c }}{{ end }}', ['a.b', 'a.c']],
  ['else keeps the dot', '{{ with .Values.a }}{{ .b }}{{ else }}{{ .Values.c }}{{ end }}', ['a.b', 'c']],
  ['else if', '{{ if .Values.a }}{{ else if eq .Values.b "x" }}{{ .Values.c }}{{ end }}', ['a', 'b', 'c']],
  ['a variable', '{{ $x := .Values.a }}{{ $x.b.c }}', ['a.b.c']],
  [
    'a variable that is assigned again',
    '{{ $x := .Values.a }}{{ if .Values.t }}{{ $x = .Values.b }}{{ end }}{{ $x.c }}',
    ['a.c', 'b.c', 't'],
  ],
  ['a range over a literal list', '{{ range $k := list "a" "b" }}{{ index $.Values $k "c" }}{{ end }}', ['a.c', 'b.c']],
  ['index', '{{ index .Values "a-b" "c.d" }}', ['a-b.c\\.d']],
  ['get', '{{ get .Values.a "b" }}', ['a.b']],
  ['hasKey', '{{ if hasKey .Values "a" }}x{{ end }}', ['a']],
  ['dig', '{{ dig "a" "b" "none" .Values }}', ['a.b']],
  ['dig of the plain map', '{{ dig "a" "b" "" .Values.AsMap }}', ['a.b']],
  ['pluck', '{{ pluck "a" .Values.x .Values.y | first }}', ['x.a', 'y.a']],
  ['a field of a parenthesis', '{{ (default dict .Values.a).b }}', ['a.b']],
  ['nested parentheses', '{{ ((.Values.a).b).c }}', ['a.b.c']],
  ['a pipeline', '{{ .Values.a | default .Values.b | quote }}', ['a', 'b']],
  ['and, or, not', '{{ if and .Values.a (or .Values.b (not .Values.c)) }}{{ end }}', ['a', 'b', 'c']],
  ['printf', '{{ printf "%s-%s" .Values.a .Values.b }}', ['a', 'b']],
  ['printf makes a key', '{{ range $k := list "x" }}{{ get $.Values (printf "%sPort" $k) }}{{ end }}', ['xPort']],
  ['pick', '{{ toYaml (pick .Values "a" "b") }}', ['a', 'b']],
  ['ternary', '{{ ternary .Values.a .Values.b .Values.c }}', ['a', 'b', 'c']],
  ['merge', '{{ $m := merge dict .Values.a .Values.b }}{{ $m.c }}', ['a.c', 'b.c']],
  ['define and include with the root', '{{ define "t" }}{{ .Values.a }}{{ end }}{{ include "t" . }}', ['a']],
  ['define and template with a value', '{{ define "t" }}{{ .b }}{{ end }}{{ template "t" .Values.a }}', ['a.b']],
  [
    'a named template with a dict',
    '{{ define "t" }}{{ .root.Values.a }}{{ .v.b }}{{ end }}{{ include "t" (dict "root" $ "v" .Values.x) }}',
    ['a', 'x.b'],
  ],
  [
    'a named template with a list',
    '{{ define "t" }}{{ $r := index . 0 }}{{ $r.Values.a }}{{ (index . 1).b }}{{ end }}{{ include "t" (list $ .Values.x) }}',
    ['a', 'x.b'],
  ],
  ['a named template that nothing calls', '{{ define "t" }}{{ .Values.no }}{{ end }}{{ .Values.a }}', ['a']],
  ['a template that calls itself', '{{ define "t" }}{{ .a }}{{ include "t" . }}{{ end }}{{ include "t" .Values.x }}', ['x.a']],
  ['a block', '{{ block "t" .Values.a }}{{ .b }}{{ end }}', ['a.b']],
  ['set', '{{ $d := dict }}{{ $_ := set $d "k" .Values.a }}{{ $d.k.b }}', ['a.b']],
  ['yaml and back', '{{ $x := .Values.a | toYaml | fromYaml }}{{ $x.b }}', ['a.b']],
  ['a checksum is no use of what is in it', '{{ .Values.a | toYaml | sha256sum }}{{ .Values.b }}', ['b']],
];

test.each(constructs)('%s is followed', (_, template, read) => {
  expect(reads(template)).toEqual(read);
});

test('what is taken whole takes any key, and what is only asked for does not', () => {
  const values = facts({
    'values.yaml': 'whole: {}\nlooped: { a: 1 }\nclosed: { a: 1 }\nempty: {}\nread: {}\n',
    'templates/a.yaml':
      '{{ toYaml .Values.whole }}{{ range $k, $v := .Values.looped }}{{ $v }}{{ end }}{{ .Values.closed.a }}{{ .Values.read.x }}',
  });
  const open = ['whole', 'looped', 'closed', 'empty', 'read'].filter((path) => values.get(path)?.open);
  expect(open).toEqual(['whole', 'looped', 'empty']);
});

test('templates among the values, and files that templates expand, are followed', () => {
  expect(reads('{{ tpl .Values.text . }}', { 'values.yaml': 'text: "{{ .Values.inner }}"' })).toEqual(['inner', 'text']);
  expect(
    reads('{{ tpl (.Files.Get "files/a.sh") . }}', { 'files/a.sh': '{{ .Values.script }}', 'files/b.sh': '{{ .Values.no }}' }),
  ).toEqual(['script']);
});

test('a value that only makes the chart fail is refused, one that keeps it from failing is read', () => {
  const values = facts({
    'values.yaml': 'trusted: false\n',
    'templates/a.yaml':
      '{{ if .Values.old }}{{ fail "gone" }}{{ end }}{{ if and .Values.on (not .Values.trusted) }}{{ fail "no" }}{{ end }}{{ .Values.on }}',
  });
  expect(values.get('old')).toMatchObject({ refused: true });
  expect(values.get('trusted')?.unread).toBeUndefined();
  expect(values.get('on')?.refused).toBeUndefined();
});

test('a listed value that no template reads is unread', () => {
  const values = facts({ 'values.yaml': 'a: 1\nb: { c: 2 }\n', 'templates/a.yaml': '{{ .Values.a }}' });
  expect([...values].filter(([, { unread }]) => unread).map(([path]) => path)).toEqual(['b', 'b.c']);
});

test('values of subcharts lie below their name or alias, and what is global is shared', () => {
  const known = reads('{{ .Values.own }}', {
    'Chart.yaml': 'name: small\nversion: 1.0.0\ndependencies:\n- { name: sub, alias: other, condition: other.enabled, tags: [extra] }\n',
    'charts/sub/Chart.yaml': 'name: sub\nversion: 1.0.0\n',
    'charts/sub/values.yaml': 'listed: x\n',
    'charts/sub/templates/b.yaml': '{{ .Values.listed }}{{ .Values.global.region }}{{ .Values.enabled }}',
  });
  expect(known).toEqual(['global.region', 'other.enabled', 'other.global', 'other.listed', 'own', 'tags.extra']);
});

test('types come from defaults, comments and the schema', () => {
  const values = facts({
    'values.yaml': ['port: 80', '# -- (string) a name', 'name:', '# mode: snat', 'map:', '  # nested: true', '  on: false', ''].join('\n'),
    'templates/a.yaml': '{{ .Values.port }}{{ .Values.name }}{{ .Values.mode }}{{ if .Values.map.on }}{{ .Values.map.nested }}{{ end }}',
  });
  expect(values.get('port')).toMatchObject({ types: ['integer'], default: 80 });
  expect(values.get('name')?.types).toEqual(['null', 'string']);
  expect(values.get('mode')).toEqual({ types: ['string'] });
  expect(values.get('map.nested')?.types).toEqual(['boolean']);
  expect(values.get('map.on')).toMatchObject({ types: ['boolean'], tested: true });
  const strict = facts({
    'values.yaml': 'port: 80\n',
    'values.schema.json': JSON.stringify({
      definitions: { port: { type: ['integer', 'null'] } },
      properties: {
        port: { $ref: '#/definitions/port' },
        mode: { enum: ['a', 'b'] },
        free: { type: 'object', additionalProperties: true },
      },
    }),
    'templates/a.yaml': '{{ .Values.port }}{{ .Values.mode }}{{ .Values.free.x }}{{ .Values.loose }}',
  });
  expect(strict.get('port')?.types).toEqual(['integer', 'null']);
  expect(strict.get('mode')?.words).toEqual(['a', 'b']);
  expect(strict.get('free')?.open).toBe(true);
  expect(strict.get('loose')?.loose).toBe(true);
});

test('what is no template is refused', () => {
  for (const broken of ['{{ if .Values.a }}', '{{ (.Values.a }}', '{{ end }}', '{{ .Values.a', '{{ define t }}{{ end }}', '{{ "a }}']) {
    expect(() => parseTemplate(broken)).toThrow(SyntaxError);
  }
});

test('an operand that touches another is one with it, and one apart is not', () => {
  expect(lexTemplate('{{ f $x.a .b }}').map(({ kind, apart }) => [kind, apart])).toEqual([
    ['open', false],
    ['identifier', true],
    ['variable', true],
    ['field', false],
    ['field', true],
    ['close', true],
  ]);
});
