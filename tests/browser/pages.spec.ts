import type { Locator } from '@playwright/test';
import { CARDS, cell, openCard, readEditor, readTable, tableOf } from './card-support';
import { expect, test } from './support';

test('the formula list is narrowed by kind and by name, and opens a card in place', async ({ page }) => {
  await page.goto('rules/');
  await page.locator('[data-island="RuleList"][data-live]').waitFor({ state: 'attached' });
  const titles = page.locator('main h2:visible');
  await expect(titles).toHaveCount(10);
  await page.getByRole('radio', { name: 'matrix to scalar' }).check();
  await expect(titles).toHaveText(['Squared Frobenius norm', 'Matrix sum', 'Quadratic form']);
  await page.getByRole('radio', { name: 'all' }).check();
  await page.getByRole('searchbox', { name: 'Name' }).fill('  BROADCAST ');
  await expect(titles).toHaveText(['Row broadcast addition', 'Column broadcast addition']);
  await page.getByRole('button', { name: 'Try row broadcast addition' }).click();
  await expect(tableOf(page, 'df/dX')).toBeVisible();
  const before = await readTable(page, 'df/dX');
  await cell(page, 'X', 1, 2).focus();
  await page.keyboard.type('7');
  expect(await readTable(page, 'df/dX')).not.toEqual(before);
  const after = await readTable(page, 'df/dX');
  await page.getByRole('searchbox', { name: 'Name' }).fill('<script>');
  await expect(
    page.getByRole('status').filter({ hasText: 'No rule’s name contains “<script>”.' }),
  ).toBeVisible();
  await expect(titles).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear the name' }).click();
  await expect(titles).toHaveCount(10);
  expect(await readTable(page, 'df/dX')).toEqual(after);
  await page.getByRole('radio', { name: 'matrix to scalar' }).check();
  await page.getByRole('searchbox', { name: 'Name' }).fill('broadcast');
  await expect(page.getByRole('status').filter({ hasText: '2 rules of the other kind' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all kinds' }).click();
  await expect(titles).toHaveText(['Row broadcast addition', 'Column broadcast addition']);
});

test('undo and redo answer their keys', async ({ page }) => {
  await openCard(page, 'hadamard-product');
  const before = await readEditor(page, 'X');
  await cell(page, 'X', 1, 1).focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8');
  const after = await readEditor(page, 'X');
  expect(after[0].slice(0, 2)).toEqual([9, 8]);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => readEditor(page, 'X')).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.keyboard.press('ControlOrMeta+y');
  await expect.poll(() => readEditor(page, 'X')).toEqual(after);
});

test('sizes of 1 keep every card alive', async ({ page }) => {
  for (const card of CARDS) {
    await openCard(page, card.id);
    for (const name of [card.variable, ...card.constants]) {
      for (const side of ['rows', 'columns']) {
        const box = page.getByRole('textbox', { name: `${side} of ${name}`, exact: true });
        if ((await box.count()) === 0) continue;
        await box.fill('1');
        await box.press('Enter');
      }
    }
    expect(await readTable(page, `df/d${card.variable}`), card.id).toHaveLength(1);
    await cell(page, card.variable, 1, 1).focus();
    await page.keyboard.type('3');
    await expect.poll(() => readEditor(page, card.variable), card.id).toEqual([[3]]);
    expect((await readTable(page, `df/d${card.variable}`)).flat().every(Number.isFinite), card.id).toBe(true);
  }
});

for (const width of [320, 1280]) {
  test(`a card of 16 × 16 stays inside a page of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openCard(page, 'right-multiplication');
    for (const name of ['rows of X', 'columns of X', 'columns of W']) {
      const box = page.getByRole('textbox', { name, exact: true });
      await box.fill('16');
      await box.press('Enter');
    }
    expect((await readTable(page, 'df/dX')).map((row) => row.length)).toEqual(Array(16).fill(16));
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
  });
}

test('a reset leaves nothing of what was half typed', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  await cell(page, 'W', 1, 1).fill('abc');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'W', 1, 1)).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(cell(page, 'W', 1, 1)).toHaveValue('0.5');
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
});

test('a handle stays under the pointer, so that columns are added one after the other', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  await cell(page, 'X', 1, 1).hover();
  const add = page.getByRole('button', { name: 'Add a column to X' });
  const bounds = await add.boundingBox();
  if (!bounds) throw new Error('The handle is not on the page.');
  await page.mouse.move(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
  for (const columns of [5, 6, 7]) {
    await page.mouse.down();
    await page.mouse.up();
    await expect(page.getByRole('textbox', { name: 'columns of X', exact: true })).toHaveValue(
      String(columns),
    );
  }
});

test('a wide matrix takes its gradient along when it is scrolled', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  for (const name of ['columns of X', 'columns of W']) {
    await page.getByRole('textbox', { name, exact: true }).fill('16');
    await page.keyboard.press('Enter');
  }
  const scrolled = (inside: Locator) =>
    inside.evaluate((element) => element.closest('[data-frame]')?.scrollLeft ?? -1);
  await cell(page, 'X', 1, 16).focus();
  const byFocus = await scrolled(cell(page, 'X', 1, 16));
  expect(byFocus).toBeGreaterThan(0);
  await expect.poll(() => scrolled(tableOf(page, 'df/dX'))).toBe(byFocus);
  await tableOf(page, 'df/dX').evaluate((element) => element.closest('[data-frame]')?.scrollTo({ left: 40 }));
  await expect.poll(() => scrolled(cell(page, 'X', 1, 16))).toBe(40);
  expect(await scrolled(tableOf(page, 'df/dG')), 'another station stays').toBe(0);
});

for (const entry of ['-7.77', '1e300', '-1.234e-300', '123456']) {
  test(`${entry}: no number reaches out of its cell, on a phone or on a desktop`, async ({ page }) => {
    await openCard(page, 'left-multiplication');
    for (const [row, column] of [
      [1, 1],
      [2, 3],
      [3, 4],
    ])
      await cell(page, 'X', row, column).fill(entry);
    await page.keyboard.press('Tab');
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const reaching = await page.locator('main table td').evaluateAll((cells) =>
        cells
          .map((element) => {
            const text = document.createRange();
            text.selectNodeContents(element);
            const [inner, outer] = [text.getBoundingClientRect(), element.getBoundingClientRect()];
            return { text: element.textContent, over: inner.width - outer.width };
          })
          .filter(({ over }) => over > 0.5),
      );
      expect(reaching, `${width} px`).toEqual([]);
    }
  });
}

test('without JavaScript a rule has its matrices, its gradient and its whole proof', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const { id, variable } of CARDS) {
    await page.goto(`rules/${id}/`);
    await expect(tableOf(page, `df/d${variable}`)).toBeVisible();
    await expect(cell(page, variable, 1, 1)).not.toHaveValue('');
    const lines = page.locator('[data-proof-line]');
    expect(await lines.count()).toBeGreaterThan(3);
    for (const line of await lines.all()) await expect(line).toBeVisible();
  }
  await context.close();
});

test('what is typed before a card is live counts once it is', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('rules/right-multiplication/', { waitUntil: 'commit' });
  await cell(page, 'X', 1, 1).fill('9');
  await page.getByRole('radio', { name: 'f = sum of the entries of G' }).check();
  release();
  await page.locator('[data-island="RuleCard"][data-live]').waitFor({ state: 'attached' });
  await expect(cell(page, 'X', 1, 1)).toHaveValue('9');
  await expect.poll(async () => (await readTable(page, 'G'))[0]).toEqual([11, 7.75]);
  expect((await readTable(page, 'df/dG')).flat()).toEqual(Array(6).fill(1));
});

test('on the way back to a page, what it shows as chosen is what its numbers are of', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  await page.getByRole('radio', { name: 'f = sum of the entries of G' }).check();
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('heading', { name: 'The ten rules' }).waitFor();
  await page.goBack();
  await page.locator('[data-island="RuleCard"][data-live]').waitFor({ state: 'attached' });
  const sum = await page.getByRole('radio', { name: 'f = sum of the entries of G' }).isChecked();
  const ones = (await readTable(page, 'df/dG')).flat().every((entry) => entry === 1);
  expect(ones).toBe(sum);
});

test('each choice of g is a step of undo, and so is what is typed at one go', async ({ page }) => {
  await openCard(page, 'elementwise-function');
  const list = page.getByRole('combobox', { name: 'g' });
  const box = page.getByRole('textbox', { name: 'g of t' });
  await list.selectOption({ label: 'exp' });
  await list.selectOption({ label: 'sin' });
  await box.fill('t^2');
  await box.fill('t^3');
  for (const text of ['sin(t)', 'exp(t)', 'tanh(t)']) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(box).toHaveValue(text);
  }
});

test('what is typed as g before its panel is live counts once it is', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/FunctionPanel-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('rules/elementwise-function/');
  await page.locator('[data-island="RuleCard"][data-live]').waitFor({ state: 'attached' });
  await page.getByRole('textbox', { name: 'g of t' }).fill('t^2');
  release();
  const X = await readEditor(page, 'X');
  await expect.poll(async () => (await readTable(page, 'G'))[0][0]).toBeCloseTo(X[0][0] ** 2, 9);
  await expect(page.getByRole('textbox', { name: 'g of t' })).toHaveValue('t^2');
});

test.describe('where a file does not arrive', () => {
  test.use({ forgive: [/Failed to load resource/] });

  test('the panel of g says so, and comes at the next touch', async ({ page }) => {
    const panel = '**/assets/FunctionPanel-*.js';
    await page.route(panel, (route) => route.abort());
    await page.goto('rules/elementwise-function/');
    await page.locator('[data-island="RuleCard"][data-live]').waitFor({ state: 'attached' });
    await cell(page, 'X', 1, 1).focus();
    await expect(page.getByRole('alert')).toContainText('has not arrived');
    await page.keyboard.type('3');
    await expect.poll(async () => (await readTable(page, 'G'))[0][0]).toBeCloseTo(Math.tanh(3), 9);
    await page.unroute(panel);
    await page.getByRole('textbox', { name: 'g of t' }).fill('t^2');
    await expect.poll(async () => (await readTable(page, 'G'))[0][0]).toBeCloseTo(9, 9);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
