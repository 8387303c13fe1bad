import type { Locator, Page } from '@playwright/test';
import { expectClose, type Rows } from './card-support';
import { expect, test } from './support';

/** A figure of the essay, live. */
async function figure(page: Page, island: 'JacobianGrid' | 'EntryByEntry'): Promise<Locator> {
  await page.goto('');
  const place = page.locator(`[data-island="${island}"]`);
  await place.scrollIntoViewIfNeeded();
  await page.locator(`[data-island="${island}"][data-live]`).waitFor({ state: 'attached' });
  return place;
}

/** A number as the page writes it. */
const read = (text: string): number => Number(text.replaceAll('−', '-'));

/** Numbers by names such as `X row 2 column 3`. */
function gather(entries: readonly { readonly name: string; readonly value: number }[]): Rows {
  const rows: Rows = [];
  for (const { name, value } of entries) {
    const [, row, column] = / row (\d+) column (\d+)/.exec(name) ?? [];
    rows[Number(row) - 1] ??= [];
    rows[Number(row) - 1][Number(column) - 1] = value;
  }
  return rows;
}

/** The numbers of an editor. */
async function typed(of: Locator, name: string): Promise<Rows> {
  const group = of.getByRole('group', { name, exact: true });
  await expect(group).toBeVisible();
  return gather(
    await group.locator('input').evaluateAll((inputs) =>
      inputs.map((input) => ({
        name: input.getAttribute('aria-label') ?? '',
        value: Number((input as HTMLInputElement).value.replaceAll('−', '-')),
      })),
    ),
  );
}

/** The full numbers of a table, from the names of its cells or of the buttons in them. */
async function tableIn(of: Locator, name: string): Promise<Rows> {
  const table = of.getByRole('table', { name, exact: true });
  await expect(table).toBeVisible();
  const names = await table
    .locator('td[aria-label], td > button[aria-label]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  return gather(names.map((label) => ({ name: label, value: read(label.split(': ')[1] ?? '') })));
}

async function type(of: Locator, cell: string, text: string): Promise<void> {
  const box = of.getByRole('textbox', { name: cell, exact: true });
  await box.fill(text);
  await box.press('Enter');
}

const tile = (of: Locator, row: number, column: number): Locator =>
  of.getByRole('button', { name: new RegExp(`^d[Gf]/dX row ${row} column ${column}\\b`) });

const choose = (of: Locator, name: string): Promise<void> =>
  of.getByRole('radio', { name, exact: true }).check();

/** What the tests know of each step on their own: the derivative of `G_kl` by `X_ij`. */
const STEPS: readonly {
  readonly name: string;
  readonly reads?: 'W' | 'X';
  readonly counts: string;
  partial(k: number, l: number, i: number, j: number, read: Rows): number;
}[] = [
  {
    name: 'X times W',
    reads: 'W',
    counts: '72 numbers, 48 of them 0',
    partial: (k, l, i, j, W) => (k === i ? W[j][l] : 0),
  },
  {
    name: 'g of X',
    reads: 'X',
    counts: '144 numbers, 132 of them 0',
    partial: (k, l, i, j, X) => (k === i && l === j ? 1 - Math.tanh(X[i][j]) ** 2 : 0),
  },
  {
    name: 'X plus C',
    counts: '144 numbers, 132 of them 0',
    partial: (k, l, i, j) => (k === i && l === j ? 1 : 0),
  },
];

const SUBSCRIPTS = ['₁', '₂', '₃', '₄'];

for (const { name, reads, counts, partial } of STEPS) {
  test(`${name}: the slices, their weighing and their sums are those of plain arithmetic`, async ({
    page,
  }) => {
    const grid = await figure(page, 'JacobianGrid');
    await choose(grid, name);
    await expect(grid.getByRole('figure').filter({ hasText: 'of them 0' })).toContainText(counts);
    if (reads) await type(grid, `${reads} row 3 column 2`, '0.7');
    await type(grid, 'df/dG row 2 column 1', '-1.25');
    const upstream = await typed(grid, 'df/dG');
    const others = reads ? await typed(grid, reads) : [];
    expect(upstream[1][0]).toBe(-1.25);

    const totals: Rows = [0, 1, 2].map(() => []);
    const names: string[] = [];
    for (const [i, j] of [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((column) => [row, column] as const))) {
      const slice = upstream.map((row, k) => row.map((_, l) => partial(k, l, i, j, others)));
      const product = slice.map((row, k) => row.map((value, l) => value * upstream[k][l]));
      totals[i][j] = product.flat().reduce((sum, value) => sum + value, 0);
      const notZero = slice.flat().filter((value) => value !== 0).length;
      names.push(
        `dG/dX row ${i + 1} column ${j + 1}: 3 × ${upstream[0].length} slice, ${notZero} of ${slice.flat().length} not 0`,
      );
      // Every row and every column has one that is looked at.
      if ((i + j) % 3 !== 0) continue;
      await tile(grid, i + 1, j + 1).click();
      const symbol = `dG/dX${SUBSCRIPTS[i]}${SUBSCRIPTS[j]}`;
      expectClose(await tableIn(grid, symbol), slice, symbol);
      expectClose(await tableIn(grid, `df/dG ⊙ ${symbol}`), product, `weighted ${symbol}`);
      await expect(
        grid
          .getByText(
            `X${SUBSCRIPTS[i]}${SUBSCRIPTS[j]} moves ${notZero} of the ${slice.flat().length} entries of G`,
          )
          .first(),
      ).toBeVisible();
    }
    const tiles = grid.getByRole('table', { name: 'dG/dX, a slice for each entry of X' }).getByRole('button');
    expect(await tiles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(names);
    expectClose(await tableIn(grid, 'df/dX'), totals, 'by the rule');
    await choose(grid, 'Add up');
    expectClose(await tableIn(grid, 'df/dX, added up'), totals, 'added up');
  });
}

test('the stages and the tiles are reached by keys, and the sentence of a tile is read out', async ({
  page,
}) => {
  const grid = await figure(page, 'JacobianGrid');
  await grid.getByRole('radio', { name: 'Lay out' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(grid.getByRole('radio', { name: 'Weight' })).toBeChecked();
  await expect(tile(grid, 2, 3)).toHaveAttribute('aria-label', /weighted: 3 × 2 slice, 2 of 6 not 0$/);
  await tile(grid, 2, 3).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tile(grid, 2, 4)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tile(grid, 2, 4)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(tile(grid, 1, 4)).toBeFocused();
  // One tile alone is in the way of the Tab key.
  expect(
    await grid
      .locator('button[aria-current]')
      .evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length),
  ).toBe(1);
  await expect(
    grid.getByRole('status').filter({ hasText: /^X₁₄ moves 2 of the 6 entries of G/ }),
  ).toHaveCount(1);
});

test('no choice waits for a formula, and none moves the page', async ({ page }) => {
  const grid = await figure(page, 'JacobianGrid');
  const { height } = (await grid.boundingBox()) ?? { height: 0 };
  for (const step of STEPS.map(({ name }) => name)) {
    for (const stage of ['Lay out', 'Weight', 'Add up']) {
      await choose(grid, step);
      await choose(grid, stage);
      expect(await grid.locator('.formula:not(:has(.katex))').count(), `${step}, ${stage}`).toBe(0);
      expect((await grid.boundingBox())?.height, `${step}, ${stage}`).toBe(height);
    }
  }
});

/** `f = ‖X·W‖²`, as plain arithmetic. */
function squares(X: Rows, W: Rows): number {
  return X.flatMap((row) =>
    W[0].map((_, column) => row.reduce((sum, value, inner) => sum + value * W[inner][column], 0)),
  ).reduce((sum, value) => sum + value * value, 0);
}

function quotients(X: Rows, W: Rows, by: number): Rows {
  return X.map((row, i) =>
    row.map((_, j) => {
      const nudged = X.map((values, r) =>
        values.map((value, c) => (r === i && c === j ? value + by : value)),
      );
      return (squares(nudged, W) - squares(X, W)) / by;
    }),
  );
}

test('a nudge of an entry finds its slope, all nudges the gradient, and smaller ones a nearer one', async ({
  page,
}) => {
  const nudges = await figure(page, 'EntryByEntry');
  const W = await tableIn(nudges, 'W');
  await expect(
    nudges
      .getByText('f was 14.85. With X₁₂ + 0.1 it is 13.78: it moved by −1.07, which is −10.7 per unit.')
      .first(),
  ).toBeVisible();
  await nudges.getByRole('button', { name: 'Nudge X row 2 column 3 by 0.1' }).click();
  const before = await typed(nudges, 'X');
  await expect(nudges.getByRole('button', { name: /^df\/dX row 2 column 3: / })).toBeFocused();
  await expect(
    nudges.getByText(/^f was 14\.85\. With X₂₃ \+ 0\.1 it is 14\.49: it moved by −0\.36/).first(),
  ).toBeVisible();
  await expect(nudges.getByRole('table', { name: 'df/dX, exact' })).toBeHidden();

  await nudges.getByRole('button', { name: 'Nudge every entry' }).click();
  const apart: number[] = [];
  const exact = quotients(before, W, 1e-5).map((row, i) =>
    row.map((value, j) => (value + quotients(before, W, -1e-5)[i][j]) / 2),
  );
  expectClose(await tableIn(nudges, 'df/dX, exact'), exact, 'exact');
  for (const by of ['1', '0.1', '0.01']) {
    await choose(nudges, by);
    const found = await tableIn(nudges, 'df/dX, by nudging');
    expectClose(found, quotients(before, W, Number(by)), `nudged by ${by}`);
    apart.push(Math.max(...found.flatMap((row, i) => row.map((value, j) => Math.abs(value - exact[i][j])))));
  }
  expect(apart[1]).toBeLessThan(apart[0] / 5);
  expect(apart[2]).toBeLessThan(apart[1] / 5);

  await type(nudges, 'X row 1 column 1', '-2.5');
  const after = await typed(nudges, 'X');
  expect(after[0][0]).toBe(-2.5);
  expectClose(await tableIn(nudges, 'df/dX, by nudging'), quotients(after, W, 0.01), 'after an edit');

  await nudges.getByRole('button', { name: 'Start again' }).click();
  expect(await typed(nudges, 'X')).toEqual(before);
  await expect(nudges.getByRole('button', { name: /^Nudge X row/ })).toHaveCount(6);
});

test('both fit a phone, and without JavaScript their numbers stand there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  const grid = page.locator('[data-island="JacobianGrid"]');
  const upstream = await typed(grid, 'df/dG');
  const W = await typed(grid, 'W');
  const gradient = upstream.map((row) =>
    W.map((weights) => weights.reduce((sum, weight, l) => sum + weight * row[l], 0)),
  );
  expectClose(await tableIn(grid, 'df/dX'), gradient, 'df/dX');
  await expect(tile(grid, 3, 4)).toBeVisible();
  await expect(grid.getByRole('radio')).toHaveCount(0);
  const nudges = page.locator('[data-island="EntryByEntry"]');
  await expect(nudges.getByRole('table', { name: 'df/dX, exact' })).toBeVisible();
  await expect(nudges.getByText('−8.1', { exact: true })).toBeVisible();
  for (const island of [grid, nudges]) {
    expect(await island.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  await context.close();
});
