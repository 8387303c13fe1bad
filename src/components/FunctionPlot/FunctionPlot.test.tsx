import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { MathError, matrix } from '../../math';
import { offeredFunctions } from '../../state/functions/offered';
import { FunctionPlot } from './FunctionPlot';
import { apart, FRAME } from './geometry';

afterEach(cleanup);

const paths = (container: Element) =>
  [...container.querySelectorAll('svg svg path')].map((path) => path.getAttribute('d') ?? '');
const points = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('a plot says what it shows', () => {
  const { rerender } = render(<FunctionPlot source="tanh(t)" />);
  screen.getByRole('img', { name: 'g(t) = tanh(t) and its derivative, for t from -4 to 4' });
  rerender(<FunctionPlot source="x^2" marks={matrix([[1, 5.5]])} />);
  screen.getByRole('img', {
    name: 'g(t) = t^2 and its derivative, for t from -6 to 6; the 2 entries it is applied to are marked',
  });
});

test.each(offeredFunctions)(
  '$name draws g and its derivative across the frame, in hundredths',
  ({ source }) => {
    const { container } = render(<FunctionPlot source={source} />);
    for (const path of paths(container).slice(0, 2)) {
      const places = points(path);
      expect(places.length).toBeGreaterThan(50);
      expect(places[places.length - 1][0]).toBe(FRAME.right);
      expect(path).not.toMatch(/NaN|Infinity|e|\.\d{3}/);
    }
  },
);

test('every mark has a dot on the curve of g', () => {
  const { container } = render(
    <FunctionPlot
      source="t"
      marks={matrix([
        [1, -2],
        [0.5, 3],
      ])}
    />,
  );
  const [curve, , , dots] = paths(container).map(points);
  expect(dots).toHaveLength(4);
  const [[x0, y0], [x1, y1]] = [curve[0], curve[curve.length - 1]];
  for (const [x, y] of dots) expect(y).toBeCloseTo(y0 + ((x - x0) / (x1 - x0)) * (y1 - y0), 1);
});

test('marks beyond the plot are counted at its edges', () => {
  render(<FunctionPlot source="sin(t)" marks={matrix([[100, -50, 30, 1, Number.NaN]])} />);
  expect(screen.getByText('← 1')).toBeTruthy();
  expect(screen.getByText('2 →')).toBeTruthy();
});

test('what the server draws the browser draws', () => {
  const plot = <FunctionPlot source="t*sigmoid(t)" marks={matrix([[0.3, -1.7, 2.9]])} />;
  const { container } = render(plot);
  const server = document.createElement('div');
  server.innerHTML = renderToString(plot);
  expect(paths(server)).toEqual(paths(container));
  expect(server.textContent).toBe(container.textContent);
});

test('a function without a value anywhere draws an empty frame', () => {
  const { container } = render(<FunctionPlot source="log(-1 - t^2)" marks={matrix([[1]])} />);
  expect(paths(container)).toEqual(['', '', '', '']);
});

test('a text that is no function is an error of the engine', () => {
  expect(() => renderToString(<FunctionPlot source="tanh(" />)).toThrow(MathError);
});

test('labels that would stand on each other are moved apart, and stay in the frame', () => {
  const right = FRAME.right + 5;
  for (const y of [FRAME.top - 20, 60, FRAME.bottom + 20]) {
    const [first, second] = apart({ x: right, y }, { x: right, y: y + 3 });
    expect(Math.abs(first.y - second.y)).toBeGreaterThanOrEqual(14);
    expect(Math.min(first.y, second.y)).toBeGreaterThanOrEqual(FRAME.top);
    expect(Math.max(first.y, second.y)).toBeLessThanOrEqual(FRAME.bottom);
  }
});
