import { isBelow, isSameRepository, isSsh, repositoryPathText, repositoryUrlText } from '../../src/constructs/repository';

const problems = (schema: ReturnType<typeof repositoryUrlText>, value: string) => schema.safeParse(value).error?.issues.length ?? 0;
const url = (value: string, scpLike = true) => problems(repositoryUrlText('', { scpLike }), value);
const fix = (value: string, scpLike = true) => {
  const issue = repositoryUrlText('', { scpLike }).safeParse(value).error?.issues[0] as unknown as { params: { fix: string } };
  return issue.params.fix;
};

test.each([
  'https://git.example/home.git',
  'http://git.example:3000/home',
  'ssh://git@git.example:2222/home.git',
  'git@git.example:group/home.git',
  'oci://registry.example/group/home',
])('%s is a repository', (value) => expect(url(value)).toBe(0));

test.each([
  'home',
  'https://git.example',
  'https://git.example/',
  'git://git.example/home',
  'file:///srv/home.git',
  'https://token@git.example/home.git',
  'https://git:secret@git.example/home.git',
  'ssh://git:secret@git.example/home.git',
])('%s is none, or says too much', (value) => expect(url(value)).toBe(1));

test('a fix keeps the user of ssh and leaves out what is secret', () => {
  expect(fix('ssh://git:secret@git.example:2222/home.git')).toMatch(/^write ssh:\/\/git@git\.example:2222\/home\.git,/);
  expect(fix('https://token@git.example/home.git')).toMatch(/^write https:\/\/git\.example\/home\.git,/);
  expect(fix('git@git.example:group/home.git', false)).toBe('write ssh://git@git.example/group/home.git');
});

test('a path begins at the root of the repository and stays in it', () => {
  const path = (value: string) => problems(repositoryPathText(''), value);
  for (const sound of ['.', 'clusters', 'clusters/home', '.flux/home', 'a..b']) expect([sound, path(sound)]).toEqual([sound, 0]);
  for (const wrong of ['', '/clusters', './clusters', 'clusters/', 'a//b', '..', 'a/../b', 'a b'])
    expect([wrong, path(wrong)]).toEqual([wrong, 1]);
});

test('one repository has several URLs', () => {
  const same = (a: string, b: string) => isSameRepository({ url: a, path: '.' }, { url: b, path: '.' });
  expect(same('https://git.example/group/home.git', 'git@Git.example:group/home')).toBe(true);
  expect(same('ssh://git@git.example:2222/group/home.git', 'https://git.example/group/home/')).toBe(true);
  expect(same('https://git.example/group/home', 'https://git.example/group/home-2')).toBe(false);
  expect(same('https://git.example/home', 'https://forge.example/home')).toBe(false);
});

test('a folder lies below itself and what holds it', () => {
  expect(isBelow('clusters/home', 'clusters')).toBe(true);
  expect(isBelow('clusters', 'clusters')).toBe(true);
  expect(isBelow('clusters', '.')).toBe(true);
  expect(isBelow('clusters-2', 'clusters')).toBe(false);
  expect(isBelow('clusters', 'clusters/home')).toBe(false);
});

test('ssh is known in both forms', () => {
  expect(['ssh://git@a/b', 'git@a:b', 'https://a/b', 'oci://a/b'].map((value) => isSsh({ url: value, path: '.' }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
