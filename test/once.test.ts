import { once } from '../src/once';

test('the same thing is asked once, and another thing for itself', () => {
  const asked: object[] = [];
  const answer = once((of: { readonly size: number }) => {
    asked.push(of);
    return [of.size];
  });
  const [one, twin] = [{ size: 1 }, { size: 1 }];
  expect(answer(one)).toBe(answer(one));
  expect(answer(twin)).toEqual([1]);
  expect(answer(twin)).not.toBe(answer(one));
  expect(asked).toEqual([one, twin]);
});

test('that there is no answer is an answer too', () => {
  let asked = 0;
  const answer = once((_: object): string | undefined => {
    asked++;
    return undefined;
  });
  const of = {};
  expect([answer(of), answer(of), asked]).toEqual([undefined, undefined, 1]);
});
