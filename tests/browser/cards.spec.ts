import {
  CARDS,
  cell,
  centralDifferences,
  expectClose,
  OBJECTIVES,
  openCard,
  readEditor,
  readInputs,
  readTable,
  tableOf,
} from './card-support';
import { expect, test, watchShifts } from './support';

for (const card of CARDS) {
  const gradient = `df/d${card.variable}`;

  test(`${card.id}: every input edited by keyboard moves ${gradient} as central differences say`, async ({
    page,
  }) => {
    await openCard(page, card.id);
    const objective = card.result === 'f' ? (rows: number[][]) => rows[0][0] : OBJECTIVES.norm;
    const check = async (context: string): Promise<void> => {
      const inputs = await readInputs(page, card);
      expectClose(await readTable(page, card.result), card.forward(inputs), `${context}: ${card.result}`);
      expectClose(await readTable(page, gradient), centralDifferences(card, inputs, objective), context);
    };
    await check('as it begins');
    for (const name of [card.variable, ...card.constants]) {
      const before = await readTable(page, card.result);
      await cell(page, name, 1, 1).focus();
      await page.keyboard.type('-1.75');
      await expect(cell(page, name, 1, 1)).toHaveValue(/^[-−]1.75$/);
      await check(`${name} edited`);
      expect(await readTable(page, card.result), `${name} takes part`).not.toEqual(before);
    }
    if (card.result === 'G') {
      await page.getByRole('radio', { name: 'f = sum of the entries of G' }).check();
      const inputs = await readInputs(page, card);
      expectClose(
        await readTable(page, gradient),
        centralDifferences(card, inputs, OBJECTIVES.sum),
        'from the sum',
      );
    }
  });

  test(`${card.id}: a typed upstream is pulled back`, async ({ page }) => {
    await openCard(page, card.id);
    // Where f is not the end, its chain leads on to some h.
    const [name, found] = card.result === 'f' ? ['dh/df', `dh/d${card.variable}`] : ['df/dG', gradient];
    await page.getByRole('radio', { name: 'typed in' }).check();
    await cell(page, name, 1, 1).focus();
    await page.keyboard.type('0.5');
    const upstream = await readEditor(page, name);
    expect(upstream[0][0]).toBe(0.5);
    const inputs = await readInputs(page, card);
    const weighed = (rows: number[][]): number =>
      rows
        .flatMap((row, i) => row.map((value, j) => value * upstream[i][j]))
        .reduce((sum, value) => sum + value, 0);
    expectClose(await readTable(page, found), centralDifferences(card, inputs, weighed), 'typed upstream');
  });
}

test('a scrub changes a number while it is dragged, and one undo takes it back', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  const box = cell(page, 'X', 1, 1);
  const before = await readTable(page, 'df/dX');
  const start = await box.inputValue();
  const bounds = await box.boundingBox();
  if (!bounds) throw new Error('The cell is not on the page.');
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let moved = 4; moved <= 60; moved += 4) await page.mouse.move(x + moved, y);
  await expect(box).not.toHaveValue(start);
  expect(await readTable(page, 'df/dX')).not.toEqual(before);
  await page.mouse.up();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box).toHaveValue(start);
  expect(await readTable(page, 'df/dX')).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(box).not.toHaveValue(start);
});

const PASTED: Readonly<Record<string, string>> = {
  spreadsheet: '1\t2\t3\n4\t5\t6',
  NumPy: 'array([[1., 2., 3.],\n       [4., 5., 6.]])',
  MATLAB: '[1 2 3; 4 5 6]',
  LaTeX: '\\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix}',
};

for (const [format, text] of Object.entries(PASTED)) {
  test(`a paste from ${format} becomes the matrix, and what shares its sizes follows`, async ({ page }) => {
    await openCard(page, 'right-multiplication');
    await cell(page, 'X', 2, 2).focus();
    await cell(page, 'X', 2, 2).evaluate((element, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await expect
      .poll(() => readEditor(page, 'X'))
      .toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
    expect((await readEditor(page, 'W')).length).toBe(3);
    expect((await readTable(page, 'df/dX')).map((row) => row.length)).toEqual([3, 3]);
  });
}

test('a resize by handle and by typed size is followed by the matrices that share it', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  await page.getByRole('textbox', { name: 'columns of X' }).focus();
  await page.getByRole('button', { name: 'add a column to X' }).click();
  await expect.poll(async () => (await readEditor(page, 'W')).length).toBe(5);
  expect((await readTable(page, 'df/dX'))[0].length).toBe(5);
  const size = page.getByRole('textbox', { name: 'columns of W' });
  await size.focus();
  await size.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readTable(page, 'G'))[0].length).toBe(4);
  expect((await readTable(page, 'df/dG'))[0].length).toBe(4);
});

test('what is no number has its sentence beside it, and the last good value stands', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  const before = await readTable(page, 'df/dX');
  const box = cell(page, 'X', 1, 1);
  await box.focus();
  await page.keyboard.type('<b>abc</b>');
  await page.keyboard.press('Tab');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveValue('<b>abc</b>');
  const sentence = await box.evaluate((element) => {
    const id = element.getAttribute('aria-errormessage') ?? element.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id.split(' ')[0])?.textContent;
  });
  expect(sentence).toMatch(/\S{2,}.*[.?]$/);
  expect(await readTable(page, 'df/dX')).toEqual(before);
  const size = page.getByRole('textbox', { name: 'rows of X' });
  await size.fill('banana');
  await size.press('Enter');
  await expect(size).toHaveAttribute('aria-invalid', 'true');
  expect((await readEditor(page, 'X')).length).toBe(3);
});

test('a typed g is differentiated; nonsense keeps the last good one', async ({ page }) => {
  await openCard(page, 'elementwise-function');
  await page.getByRole('combobox', { name: 'g' }).selectOption({ label: 'typed in…' });
  const box = page.getByRole('textbox', { name: 'g of t' });
  await box.fill('t^3 + 2*t');
  const X = await readEditor(page, 'X');
  await expect
    .poll(async () => (await readTable(page, 'G'))[0][0])
    .toBeCloseTo(X[0][0] ** 3 + 2 * X[0][0], 9);
  const G = await readTable(page, 'G');
  expectClose(
    await readTable(page, 'df/dX'),
    X.map((row, i) => row.map((x, j) => 2 * G[i][j] * (3 * x * x + 2))),
    'typed g',
  );
  await box.fill('t^3 + + banana(');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  expect(await readTable(page, 'G')).toEqual(G);
});

test('infinity and NaN are shown as such, with the reason', async ({ page }) => {
  await openCard(page, 'elementwise-function');
  await page.getByRole('combobox', { name: 'g' }).selectOption({ label: 'typed in…' });
  await page.getByRole('textbox', { name: 'g of t' }).fill('log(t)');
  await cell(page, 'X', 1, 1).focus();
  await page.keyboard.type('0');
  await expect(tableOf(page, 'G').getByRole('cell').first()).toHaveText('−∞');
  await cell(page, 'X', 1, 1).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('-1');
  await expect(tableOf(page, 'G').getByRole('cell').first()).toHaveText('NaN');
  await expect(page.getByRole('status').filter({ hasText: 'logarithm' })).toBeVisible();
});

test('nothing on the page moves while numbers are edited', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  await watchShifts(page);
  // A cell keeps its place; the box of a long text lies over its neighbours while it is typed in.
  const places = () =>
    page
      .locator('main table, main h1, main button, main [data-text], main input:not([data-row])')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
  const before = await places();
  for (const text of ['123456789', '-0.000012345', 'abc', '-', '1e30', '7']) {
    await cell(page, 'X', 1, 2).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    expect(await places(), text).toEqual(before);
  }
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('a proof opens line by line, and at once', async ({ page }) => {
  await openCard(page, 'left-multiplication');
  const lines = page.locator('[data-proof-line]');
  await page.getByText('Proof', { exact: true }).click();
  await expect(lines.nth(0)).toBeVisible();
  await expect(lines.nth(1)).toBeHidden();
  await page.getByRole('button', { name: 'Next line' }).click();
  await expect(lines.nth(1)).toBeVisible();
  await page.getByRole('button', { name: 'All lines' }).click();
  await expect(lines.last()).toBeVisible();
});
