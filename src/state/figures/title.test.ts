import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryAt } from '../../math';
import { between, distance, type TitleNumbers, titleNumbers, titleValues, turned, withWeight } from './title';
import { titleFigureStore } from './title-store';
import { wave } from './title-wave';

/** `f` in plain arithmetic. */
function objective({ X, W, Y }: TitleNumbers): number {
  let f = 0;
  for (let row = 0; row < Y.rows; row += 1)
    for (let column = 0; column < Y.columns; column += 1) {
      let sum = 0;
      for (let inner = 0; inner < W.rows; inner += 1)
        sum += entryAt(X, row, inner) * entryAt(W, inner, column);
      f += (Math.tanh(sum) - entryAt(Y, row, column)) ** 2;
    }
  return f;
}

const seeds = fc.integer({ min: 1, max: 10_000 });

test('f and its gradient by W agree with plain arithmetic and central differences', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const numbers = titleNumbers(seed);
      const { f, W } = titleValues(numbers);
      expect(f.value.data[0]).toBeCloseTo(objective(numbers), 10);
      const step = 1e-5;
      W.value.data.forEach((_, place) => {
        const nudged = [step, -step].map((by) => {
          const data = numbers.W.data.slice();
          data[place] += by;
          return objective({ ...numbers, W: { ...numbers.W, data } });
        });
        expect(W.gradient.data[place]).toBeCloseTo((nudged[0] - nudged[1]) / (2 * step), 6);
      });
    }),
    { seed: 4405, numRuns: 50 },
  );
});

test('every gradient has the shape of its value', () => {
  const { X: _, ...pairs } = titleValues(titleNumbers(1));
  for (const { value, gradient } of Object.values(pairs))
    expect([gradient.rows, gradient.columns]).toEqual([value.rows, value.columns]);
  expect(pairs.W.value).toMatchObject({ rows: 5, columns: 3 });
  expect(pairs.product.value).toMatchObject({ rows: 8, columns: 3 });
});

test('a weight changes alone, in hundredths and within the scale', () => {
  const before = titleNumbers(3);
  const after = withWeight(before, 1, 2, 0.12345);
  expect(entryAt(after.W, 1, 2)).toBe(0.12);
  expect(after.W.data.filter((value, place) => value !== before.W.data[place])).toHaveLength(1);
  expect(after.X).toBe(before.X);
  expect(entryAt(withWeight(before, 0, 0, 7).W, 0, 0)).toBe(2);
  expect(entryAt(withWeight(before, 0, 0, -7).W, 0, 0)).toBe(-2);
});

test('a way from numbers to numbers comes nearer, and ends at them', () => {
  const [from, to] = [titleNumbers(1), titleNumbers(2)];
  expect(distance(between(from, to, 0.25), to)).toBeCloseTo(0.75 * distance(from, to), 12);
  expect(between(from, to, 1)).toBe(to);
  expect(distance(from, from)).toBe(0);
});

test('a weight turned round has the other sign and can be seen', () => {
  expect([turned(0.8), turned(-1.1), turned(0), turned(0.1), turned(-0.1)]).toEqual([-0.8, 1.1, 1, -1, 1]);
});

test('the figure says what a change did, and starts again with its first numbers', () => {
  const store = titleFigureStore();
  const first = store.getState().numbers;
  store.getState().set({ row: 1, column: 2 }, 0.4);
  const { sentence, touched, numbers } = store.getState();
  expect(touched).toBe(true);
  expect(sentence).toBe(`W row 2 column 3: 0.4. f is ${objective(numbers).toFixed(2)}.`);
  store.getState().renew();
  expect(distance(store.getState().numbers, first)).toBeGreaterThan(0.5);
  store.getState().reset();
  expect(distance(store.getState().numbers, first)).toBe(0);
});

test('a wave shows each place what the first showed so many delays before', () => {
  const travelling = wave('a', 3, () => 10);
  travelling.push(100, 'b');
  travelling.push(105, 'c');
  const shown = (time: number) => [0, 1, 2].map((place) => travelling.shownAt(place, time)).join('');
  expect([100, 105, 110, 115, 120, 125].map(shown)).toEqual(['baa', 'caa', 'cba', 'cca', 'ccb', 'ccc']);
  expect([124, 125].map((time) => travelling.settled(time))).toEqual([false, true]);
});

test('a wave forgets what no place shows any more, and without delay is everywhere at once', () => {
  const long = wave(0, 3, () => 10);
  for (let time = 1; time <= 1000; time += 1) long.push(time, time);
  expect([0, 1, 2].map((place) => long.shownAt(place, 1000))).toEqual([1000, 990, 980]);
  const still = wave('a', 3, () => 0);
  still.push(5, 'b');
  expect([0, 1, 2].map((place) => still.shownAt(place, 5)).join('')).toBe('bbb');
  expect(still.settled(5)).toBe(true);
});
