import { expect, test } from 'vitest';
import { LONGEST, readFunction, repaired } from './read';

test('a text that is a function gives it', () => {
  expect(readFunction('g', 'g(t) = t*exp(-t)').fn?.name).toBe('g');
  expect(readFunction('g', 'x^2').error).toBeUndefined();
});

test.each([
  '',
  ' ',
  'tanh(',
  'tanh(t',
  'foo(t)',
  't + s',
  'det(t)',
  't t',
  '\u200bt',
  'g(t)',
  '1e999',
  'g(t) =',
  'foo',
  'foo*t',
  'e^t',
  'pi*t',
])('a text that is none gives a sentence with its place: %j', (text) => {
  const { error } = readFunction('g', text);
  expect(error?.message).toMatch(/^\S.*[.?]$/);
  expect(error?.span?.start).toBeGreaterThanOrEqual(0);
  expect(error?.span?.end).toBeLessThanOrEqual(text.length);
});

test('a sentence does not say where it is, for its text is the one being typed, and speaks of what a card has', () => {
  for (const text of ['sum(t)', 'foo(t)', 'tanh', 't + s', 'foo', 't*']) {
    const { error } = readFunction('g', text);
    expect(error?.message).toMatch(/^(?!In g)/);
    expect(error?.message).not.toContain('beside the formula');
  }
});

test.each([
  ['foo', 'foo', 't'],
  ['1 + velocity^2', 'velocity', '1 + t^2'],
  ['e^t', 'e^t', 'exp(t)'],
  ['1/(1 + e^(-2*x))', 'e^(-2*x)', '1/(1 + exp(-2*x))'],
  ['g(x) = e^x', 'e^x', 'g(x) = exp(x)'],
  ['pi*t', 'pi', '3.14159*t'],
])('a name that stands for nothing is no number of its own: %s', (text, place, better) => {
  const { error } = readFunction('g', text);
  expect(error?.kind).toBe('undeclared');
  expect(error?.span && text.slice(error.span.start, error.span.end)).toBe(place);
  expect(error && repaired(text, error)).toBe(better);
  expect(readFunction('g', better).error).toBeUndefined();
});

test('a letter may stand for the number, and a word where the text declares it', () => {
  for (const text of ['x^2', 'g(speed) = speed^2', 'g(e) = e^2'])
    expect(readFunction('g', text).fn).toBeDefined();
});

test('a text that is too long is refused from the place on where it is', () => {
  const text = `${'t+'.repeat(LONGEST / 2)}t`;
  const { error } = readFunction('g', text);
  expect(error?.kind).toBe('too-large');
  expect(error?.span).toEqual({ start: LONGEST, end: text.length });
  expect(readFunction('g', text.slice(2)).error).toBeUndefined();
});

test('a repair makes the text a function', () => {
  const text = 'tanh(2*t';
  const { error } = readFunction('g', text);
  const better = error && repaired(text, error);
  expect(better).toBeDefined();
  expect(readFunction('g', better ?? '').error).toBeUndefined();
});

test.each([
  ['log', 'log is a function and needs its argument in brackets, as in log(t).', 'log(t)'],
  ['sin t', 'sin takes its argument in brackets: sin(t).', 'sin(t)'],
  ['sin 2*t', 'sin takes its argument in brackets: sin(2*t) or sin(2)*t.', undefined],
  ['sin^2(t)', 'A power of sin is written after its argument, as in sin(t)^2.', 'sin(t)^2'],
  ['sin^2', 'sin is a function and takes its argument first, as in sin(t)^2.', undefined],
  ['(t, 2)', 'No function here takes a comma. Take it out.', undefined],
  ['[t]', 'Square brackets are not part of the language. Use ( and ).', undefined],
  ['t > 0', 'g cannot compare numbers. For max(0, t) write relu(t).', undefined],
  ['y = x^2', 'Write only what g does to its number, such as x^2.', 'x^2'],
  ['f(x)=x^2', 'Write only what g does to its number, such as x^2.', 'x^2'],
  ['g = t^2', 'Write only what g does to its number, such as t^2.', 't^2'],
  ['f(x) =', 'Write only what g does to its number, such as tanh(t).', undefined],
  ['t -> t^2', 'Write only what g does to its number, such as t^2.', 't^2'],
  [
    't == 2',
    'A formula is one value, not an equation. Write one side of it, or the difference of both.',
    undefined,
  ],
  ['t**2', 'A power is written ^, as in t^2.', 't^2'],
  ['|t|', 'Write abs(t) for the absolute value.', 'abs(t)'],
  ['|x - 1|', 'Write abs(x - 1) for the absolute value.', 'abs(x - 1)'],
  ['‖t‖', 'Write abs(t) for the absolute value.', undefined],
  [
    'norm(t)',
    'A norm adds up all entries, so it cannot stand in g. For the absolute value write abs(t).',
    'abs(t)',
  ],
  [
    'norm2(t - 1)',
    'A norm adds up all entries, so it cannot stand in g. For the absolute value write abs(t - 1).',
    'abs(t - 1)',
  ],
  ['max(0, t)', 'There is no function max. Write relu(t), the larger of 0 and t.', 'relu(t)'],
  ['max(t, 0)', 'There is no function max. Write relu(t), the larger of 0 and t.', 'relu(t)'],
  ['min(t, 1)', 'There is no function min. Write 1 - relu(1 - t).', '1 - relu(1 - t)'],
  ['min(t, 0)', 'There is no function min. Write -relu(-t), the smaller of 0 and t.', '-relu(-t)'],
  ['mean(t)', 'There is no function mean. A mean is one of all entries, so it cannot stand in g.', undefined],
  ['gelu(t)', 'There is no function gelu. Write it with the functions that there are.', undefined],
  ['sigm(t)', 'There is no function sigm. Did you mean sigmoid?', 'sigmoid(t)'],
  ['\\frac{t}{2}', 'Write a fraction with a slash: (t)/(2).', '(t)/(2)'],
  ['√t', '√ (U+221A, square root sign) is not part of the language. Write sqrt(t) instead.', 'sqrt(t)'],
  ['√(t)', '√ (U+221A, square root sign) is not part of the language. Write sqrt instead.', 'sqrt(t)'],
  ['2α + 1', 'α (U+03B1, Greek letter) is not part of the language. Here the number is called t.', '2*t + 1'],
  [
    'λ*t',
    'λ (U+03BB, Greek letter) is not part of the language. g is given one number, t: write a number in its place.',
    undefined,
  ],
  ['π*t', 'π (U+03C0, Greek letter) is not part of the language. Write the number, 3.14159.', '3.14159*t'],
  ['1/(1 + e^-t)', 'e is not known here. A power of e is written exp: exp(-t).', '1/(1 + exp(-t))'],
])('a sentence and its repair speak of the number: %s', (text, sentence, better) => {
  const { error } = readFunction('g', text);
  expect(error?.message).toBe(sentence);
  expect(error && repaired(text, error)).toBe(better);
  if (better !== undefined) expect(readFunction('g', better).error).toBeUndefined();
});
