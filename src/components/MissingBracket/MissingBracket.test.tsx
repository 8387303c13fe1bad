import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MissingBracket } from './MissingBracket';

afterEach(cleanup);

const table = (name: string) => screen.getByRole('table', { name });
const marks = (name: string) =>
  within(table(name))
    .getAllByRole('cell')
    .filter((cell) => cell.getAttribute('data-mark') === 'disagrees').length;

test('the reading with the bracket agrees with the nudge, the other is marked and counted', () => {
  render(<MissingBracket />);
  screen.getByText('6 of 6 entries agree with the nudge.');
  screen.getByText(/^6 of 6 entries disagree with the nudge\./);
  expect(marks('df/dW, with the bracket')).toBe(0);
  expect(marks('df/dW, read from left to right')).toBe(6);
  expect(marks('df/dW, by nudges')).toBe(0);
});

test('where X is not square, the second reading is a shape error; reset brings it back', () => {
  render(<MissingBracket />);
  fireEvent.click(screen.getByRole('button', { name: 'add a row to X' }));
  expect(screen.queryByRole('table', { name: 'df/dW, read from left to right' })).toBeNull();
  screen.getByText(/multiplies entry by entry 3 x 2 by 4 x 2/);
  screen.getByText('6 of 6 entries agree with the nudge.');
  fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(marks('df/dW, read from left to right')).toBe(6);
});
