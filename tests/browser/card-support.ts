import { expect, type Locator, type Page } from '@playwright/test';

/** A matrix as rows of numbers, as a reader finds it on a page. */
export type Rows = number[][];

/** What the tests know of a card, on their own: its step as plain arithmetic, not as the engine has it. */
export interface CardFacts {
  readonly id: string;
  readonly variable: string;
  readonly constants: readonly string[];
  readonly result: 'G' | 'f';
  forward(of: Readonly<Record<string, Rows>>): Rows;
}

const map = (rows: Rows, entry: (value: number, row: number, column: number) => number): Rows =>
  rows.map((values, row) => values.map((value, column) => entry(value, row, column)));

const product = (left: Rows, right: Rows): Rows =>
  left.map((row) =>
    right[0].map((_, column) => row.reduce((sum, value, inner) => sum + value * right[inner][column], 0)),
  );

const total = (rows: Rows): number => rows.flat().reduce((sum, value) => sum + value, 0);

export const CARDS: readonly CardFacts[] = [
  {
    id: 'right-multiplication',
    variable: 'X',
    constants: ['W'],
    result: 'G',
    forward: ({ X, W }) => product(X, W),
  },
  {
    id: 'left-multiplication',
    variable: 'X',
    constants: ['W'],
    result: 'G',
    forward: ({ X, W }) => product(W, X),
  },
  {
    id: 'hadamard-product',
    variable: 'X',
    constants: ['C'],
    result: 'G',
    forward: ({ X, C }) => map(X, (value, row, column) => value * C[row][column]),
  },
  {
    id: 'elementwise-function',
    variable: 'X',
    constants: [],
    result: 'G',
    forward: ({ X }) => map(X, Math.tanh),
  },
  {
    id: 'matrix-addition',
    variable: 'X',
    constants: ['C'],
    result: 'G',
    forward: ({ X, C }) => map(X, (value, row, column) => value + C[row][column]),
  },
  {
    id: 'row-broadcast-addition',
    variable: 'X',
    constants: ['C'],
    result: 'G',
    forward: ({ X, C }) => map(C, (value, _row, column) => value + X[0][column]),
  },
  {
    id: 'column-broadcast-addition',
    variable: 'X',
    constants: ['C'],
    result: 'G',
    forward: ({ X, C }) => map(C, (value, row) => value + X[row][0]),
  },
  {
    id: 'squared-frobenius-norm',
    variable: 'G',
    constants: [],
    result: 'f',
    forward: ({ G }) => [[total(map(G, (value) => value * value))]],
  },
  { id: 'matrix-sum', variable: 'G', constants: [], result: 'f', forward: ({ G }) => [[total(G)]] },
  {
    id: 'quadratic-form',
    variable: 'G',
    constants: ['a'],
    result: 'f',
    forward: ({ G, a }) => [[total(map(G, (value, row, column) => value * a[row][0] * a[column][0]))]],
  },
];

/** Opens a rule's page and waits until its card is live. */
export async function openCard(page: Page, id: string): Promise<void> {
  await page.goto(`rules/${id}/`);
  await page.locator('[data-island="RuleCard"][data-live]').waitFor({ state: 'attached' });
  // The panel of a function comes to life once its card is touched.
  if ((await page.locator('[data-panel]').count()) > 0) {
    await page.locator('[data-island="RuleCard"]').hover();
    await page.locator('[data-panel][data-live]').waitFor({ state: 'attached' });
  }
}

/** The text box of an entry, counted from 1. */
export function cell(page: Page, name: string, row: number, column: number): Locator {
  return page.getByRole('textbox', { name: `${name} row ${row} column ${column}`, exact: true });
}

/** The table of a computed matrix. */
export function tableOf(page: Page, name: string): Locator {
  return page.getByRole('table', { name, exact: true });
}

/** The full values of a computed matrix, from the accessible names of its cells. */
export async function readTable(page: Page, name: string): Promise<Rows> {
  const table = tableOf(page, name);
  await expect(table).toBeVisible();
  return table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((entry) => {
        const text = (entry.getAttribute('aria-label') ?? '').split(': ')[1] ?? '';
        return Number(text.replaceAll('−', '-'));
      }),
    ),
  );
}

/** The values in an editor's text boxes, by the names that a screen reader says. */
export async function readEditor(page: Page, name: string): Promise<Rows> {
  const entries = await page
    .getByRole('group', { name, exact: true })
    .locator('input')
    .evaluateAll((inputs) =>
      inputs.map((input) => ({
        label: input.getAttribute('aria-label') ?? '',
        text: (input as HTMLInputElement).value,
      })),
    );
  const rows: Rows = [];
  for (const { label, text } of entries) {
    const place = / row (\d+) column (\d+)$/.exec(label);
    if (!place) continue;
    const [row, column] = [Number(place[1]) - 1, Number(place[2]) - 1];
    rows[row] ??= [];
    rows[row][column] = Number(text.replaceAll('−', '-'));
  }
  return rows;
}

/** Every matrix that a card lets its reader edit. */
export async function readInputs(
  page: Page,
  { variable, constants }: CardFacts,
): Promise<Record<string, Rows>> {
  const read: Record<string, Rows> = {};
  for (const name of [variable, ...constants]) read[name] = await readEditor(page, name);
  return read;
}

/** Central differences of `f` by every entry of the variable, where `f` weighs the result's entries by `objective`. */
export function centralDifferences(
  card: CardFacts,
  inputs: Readonly<Record<string, Rows>>,
  objective: (result: Rows) => number,
): Rows {
  const step = 1e-4;
  const at = (row: number, column: number, by: number): number => {
    const nudged = map(inputs[card.variable], (value, r, c) =>
      r === row && c === column ? value + by : value,
    );
    return objective(card.forward({ ...inputs, [card.variable]: nudged }));
  };
  return map(inputs[card.variable], (_value, row, column) => {
    const difference = (by: number): number => (at(row, column, by) - at(row, column, -by)) / (2 * by);
    return (4 * difference(step / 2) - difference(step)) / 3;
  });
}

/** `f` as the card's radio group names it. */
export const OBJECTIVES = {
  sum: total,
  norm: (rows: Rows): number => total(map(rows, (value) => value * value)),
} as const;

/** Expects two matrices to agree entry by entry. */
export function expectClose(found: Rows, wanted: Rows, context: string): void {
  expect(
    found.map((row) => row.length),
    `${context}: shape`,
  ).toEqual(wanted.map((row) => row.length));
  const size = Math.max(1, ...wanted.flat().map(Math.abs));
  found.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(
        Math.abs(value - wanted[i][j]) / size,
        `${context}: row ${i + 1} column ${j + 1}: ${value} against ${wanted[i][j]}`,
      ).toBeLessThan(1e-6);
    });
  });
}
