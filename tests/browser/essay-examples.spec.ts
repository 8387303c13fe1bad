import type { Locator, Page } from '@playwright/test';
import { expectClose, type Rows } from './card-support';
import {
  type Beside,
  dictionaryLines,
  type Matrices,
  map,
  networkLines,
  product,
  type Smooth,
  tanh,
  transposed,
} from './essay-arithmetic';
import { entry, openFigure, readCells, readEntries, readTables, typeEntry } from './essay-support';
import { expect, test } from './support';

const linesIn = (figure: Locator, variable: string): Locator =>
  figure.locator(`ol[aria-label="Derivation in ${variable}"] > li`);

/** Expects every line to stand beside its matrix: named so, and with these numbers. */
async function expectBeside(
  figure: Locator,
  variable: string,
  wanted: Beside,
  context: string,
): Promise<void> {
  await expect(async () => {
    const found = await readTables(linesIn(figure, variable).locator('table'));
    expect(
      found.map(([name]) => name),
      context,
    ).toEqual(wanted.map(([name]) => name));
    for (const [index, [name, value]] of wanted.entries())
      expectClose(found[index][1], value, `${context}: ${name}`);
  }).toPass({ timeout: 20_000 });
}

const readAll = async (figure: Locator, names: readonly string[]): Promise<Matrices> => {
  const read: Record<string, Rows> = {};
  for (const name of names) read[name] = await readEntries(figure, name);
  return read;
};

const network = (page: Page) => openFigure(page, 'WorkedExample', 'Worked example: Neural network');
const dictionary = (page: Page) => openFigure(page, 'WorkedExample', 'Worked example: Dictionary learning');

async function expectNetwork(figure: Locator, g: Smooth, context: string): Promise<void> {
  await expectBeside(figure, 'W', networkLines(await readAll(figure, ['X', 'W', 'Y']), g), context);
}

async function expectDictionary(figure: Locator, context: string): Promise<void> {
  const matrices = await readAll(figure, ['X', 'D', 'R']);
  for (const variable of ['D', 'R'] as const)
    await expectBeside(figure, variable, dictionaryLines(matrices, variable), `${context}, in ${variable}`);
}

const shapeOf = (rows: Rows): string => `${rows.length} x ${rows[0].length}`;

test('the network: its lines move with every matrix, with sizes, and back', async ({ page }) => {
  const figure = await network(page);
  await expectNetwork(figure, tanh, 'as it begins');
  const first = await readAll(figure, ['X', 'W', 'Y']);
  for (const name of ['X', 'W', 'Y']) {
    await typeEntry(figure, name, 2, 1, '-1.75');
    await expectNetwork(figure, tanh, `${name} edited`);
  }
  await figure.getByRole('button', { name: 'add a column to X', exact: true }).click();
  await expect.poll(async () => shapeOf(await readEntries(figure, 'W'))).toBe('4 x 2');
  await figure.getByRole('textbox', { name: 'columns of Y', exact: true }).fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(async () => shapeOf(await readEntries(figure, 'W'))).toBe('4 x 3');
  await expectNetwork(figure, tanh, 'resized');
  await figure.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => shapeOf(await readEntries(figure, 'W'))).toBe('4 x 2');
  await expectNetwork(figure, tanh, 'undone');
  await figure.getByRole('button', { name: 'Randomise', exact: true }).click();
  await expectNetwork(figure, tanh, 'randomised');
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(() => readAll(figure, ['X', 'W', 'Y'])).toEqual(first);
  await expectNetwork(figure, tanh, 'reset');
});

test('the network: g is chosen, and typed', async ({ page }) => {
  const figure = await network(page);
  await figure.hover();
  const panel = figure.locator('fieldset[data-panel][aria-label="The function g"]');
  await expect(panel).toHaveAttribute('data-live', '');
  await panel.getByRole('combobox', { name: 'g', exact: true }).selectOption('softplus');
  await expectNetwork(
    figure,
    { value: (t) => Math.log1p(Math.exp(t)), slope: (t) => 1 / (1 + Math.exp(-t)) },
    'softplus',
  );
  await panel.getByRole('textbox', { name: 'g of t', exact: true }).fill('t*exp(-t)');
  await expectNetwork(
    figure,
    { value: (t) => t * Math.exp(-t), slope: (t) => (1 - t) * Math.exp(-t) },
    't*exp(-t)',
  );
});

test('dictionary learning: the lines of both variables move with every matrix, and with sizes', async ({
  page,
}) => {
  const figure = await dictionary(page);
  await expectDictionary(figure, 'as it begins');
  for (const name of ['X', 'D', 'R']) {
    await typeEntry(figure, name, 1, 2, '2.5');
    await expectDictionary(figure, `${name} edited`);
  }
  await figure.getByRole('button', { name: 'remove the last column of D', exact: true }).click();
  await expect.poll(async () => shapeOf(await readEntries(figure, 'R'))).toBe('2 x 5');
  await figure.getByRole('button', { name: 'add a row to X', exact: true }).click();
  await expect.poll(async () => shapeOf(await readEntries(figure, 'D'))).toBe('5 x 2');
  await expectDictionary(figure, 'resized');
  const inGraph = figure.locator('[role="group"][aria-label="Graph of f"] table[aria-label="df/dR"]');
  await expect(inGraph).toHaveCount(0);
  await figure
    .getByRole('group', { name: 'The picture goes back to' })
    .getByRole('radio', { name: 'R', exact: true })
    .check();
  const answer = dictionaryLines(await readAll(figure, ['X', 'D', 'R']), 'R').at(-1)?.[1] as Rows;
  await expect(inGraph).toBeVisible();
  expectClose(await readCells(inGraph), answer, 'the graph in R');
  await expectDictionary(figure, 'with R in the graph');
});

/** A derivation as it is heard, line by line: the number, if it has one, and the equation. */
const heard = (figure: Locator, variable: string): Promise<string[]> =>
  linesIn(figure, variable)
    .locator('button > .visually-hidden')
    .evaluateAll((texts) => texts.map((text) => text.textContent ?? ''));

test('the lines are numbered through, as in the article', async ({ page }) => {
  const figure = await dictionary(page);
  expect(await heard(figure, 'D')).toEqual([
    "(5) df/dD = df/d(D*R)*R'",
    "(6) df/dD = -df/d(X-D*R)*R'",
    "(7) df/dD = -(2*(X-D*R))*R'",
    "df/dD = -2*((X-D*R)*R')",
  ]);
  expect(await heard(figure, 'R')).toEqual([
    "(8) df/dR = D'*df/d(D*R)",
    "(9) df/dR = D'*(-df/d(X-D*R))",
    "(10) df/dR = D'*(-(2*(X-D*R)))",
    "df/dR = -2*(D'*(X-D*R))",
  ]);
  await figure.getByRole('radio', { name: 'Expanded', exact: true }).check();
  await expect
    .poll(() => heard(figure, 'R').then((lines) => lines.at(-1)))
    .toBe("df/dR = -2*(D'*X)+2*(D'*(D*R))");
});

test('stepping through the lines shows the rule, what it was used on, and its place in the picture', async ({
  page,
}) => {
  const figure = await network(page);
  const steps = figure.getByRole('group', { name: 'Lines in W', exact: true });
  const [next, previous] = ['Next line', 'Previous line'].map((name) => steps.getByRole('button', { name }));
  const lines = linesIn(figure, 'W');
  const current = () =>
    lines.evaluateAll((all) =>
      all.flatMap((line, index) => (line.hasAttribute('data-focused') ? [index] : [])),
    );
  const pictured = figure
    .locator('[role="group"][aria-label="Graph of f"]')
    .locator('[data-focused] :is(table, fieldset)')
    .first();
  const walk = [
    ['Line 1 of 5 (1): left multiplication, used on', 'X*W'],
    ['Line 2 of 5 (2): elementwise function, used on', 'g(X*W)'],
    ['Line 3 of 5 (3): matrix addition, used on', 'g(X*W)-Y'],
    ['Line 4 of 5 (4): squared Frobenius norm, used on', 'f'],
    ['Line 5 of 5: simplified', 'W'],
  ] as const;
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  for (const [index, [sentence, node]] of walk.entries()) {
    await next.click();
    await expect.poll(current).toEqual([index]);
    await expect(steps.getByRole('paragraph').first()).toContainText(sentence);
    await expect(pictured).toHaveAttribute('aria-label', node);
    await expect(lines.nth(index)).toBeInViewport();
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(steps.getByRole('status')).toContainText("df/dW = 2*(X'*((g(X*W)-Y).*g'(X*W))), simplified");
  await previous.click();
  await expect.poll(current).toEqual([3]);
  await lines.nth(3).getByRole('button').first().focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(current).toEqual([2]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(current).toEqual([4]);
});

test('the sandbox opens with what stands in the example', async ({ page }) => {
  const figure = await dictionary(page);
  await typeEntry(figure, 'R', 3, 5, '0.125');
  const matrices = await readAll(figure, ['X', 'D', 'R']);
  await figure.getByRole('link', { name: 'Open in the sandbox', exact: true }).click();
  await page.waitForURL(/\/sandbox\/#s=/);
  await page.locator('[data-island="Sandbox"][data-live]').waitFor({ state: 'attached' });
  const sandbox = page.getByRole('group', { name: 'Sandbox', exact: true });
  await expect.poll(() => readAll(sandbox, ['X', 'D', 'R'])).toEqual(matrices);
});

test('the missing bracket: one reading agrees with the nudge, the other does not', async ({ page }) => {
  const figure = await openFigure(page, 'MissingBracket', 'The missing bracket');
  const table = (name: string) => figure.locator(`table[aria-label="df/dW, ${name}"]`);
  const loss = ({ X, W, Y }: Matrices): number =>
    map(product(X, W), (value, i, j) => (Math.tanh(value) - Y[i][j]) ** 2)
      .flat()
      .reduce((sum, square) => sum + square, 0);
  const expectReadings = async (context: string): Promise<void> => {
    const of = await readAll(figure, ['X', 'W', 'Y']);
    const inner = product(of.X, of.W);
    const slopes = map(inner, (value) => 1 - Math.tanh(value) ** 2);
    const error = map(inner, (value, i, j) => Math.tanh(value) - of.Y[i][j]);
    const right = map(
      product(
        transposed(of.X),
        map(error, (value, i, j) => value * slopes[i][j]),
      ),
      (v) => 2 * v,
    );
    const wrong = map(product(transposed(of.X), error), (value, i, j) => 2 * value * slopes[i][j]);
    const h = 1e-5;
    const nudged = map(of.W, (_, row, column) => {
      const at = (by: number) =>
        loss({ ...of, W: map(of.W, (value, i, j) => (i === row && j === column ? value + by : value)) });
      return (at(h) - at(-h)) / (2 * h);
    });
    await expect(async () => {
      expectClose(await readCells(table('with the bracket')), right, `${context}: with the bracket`);
      expectClose(await readCells(table('read from left to right')), wrong, `${context}: without`);
      expectClose(await readCells(table('by nudges')), nudged, `${context}: nudges`);
    }).toPass({ timeout: 20_000 });
  };
  const marked = () => table('read from left to right').locator('[data-mark="disagrees"]').count();
  await expectReadings('as it begins');
  await expect(figure.getByText('6 of 6 entries agree with the nudge.')).toBeVisible();
  await expect(figure.getByText(/^6 of 6 entries disagree with the nudge\./)).toBeVisible();
  expect(await marked()).toBe(6);
  await typeEntry(figure, 'X', 3, 1, '-2.5');
  await expectReadings('X edited');
  await figure.getByRole('button', { name: 'add a column to W', exact: true }).click();
  await expect.poll(async () => shapeOf(await readEntries(figure, 'Y'))).toBe('3 x 3');
  await expectReadings('wider');
  await expect(figure.getByText('9 of 9 entries agree with the nudge.')).toBeVisible();
  await figure.getByRole('button', { name: 'add a row to X', exact: true }).click();
  await expect(figure.getByText(/multiplies entry by entry 3 x 3 by 4 x 3/).first()).toBeVisible();
  await expect(table('read from left to right')).toHaveCount(0);
  await expect(figure.getByText('9 of 9 entries agree with the nudge.')).toBeVisible();
  await expect(entry(figure, 'X', 4, 1)).toBeVisible();
});

test('without JavaScript the derivations, their matrices and the first numbers stand there', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  const first = page.getByRole('group', { name: 'Worked example: Neural network', exact: true });
  await expectNetwork(first, tanh, 'still');
  const second = page.getByRole('group', { name: 'Worked example: Dictionary learning', exact: true });
  await expectDictionary(second, 'still');
  await expect(linesIn(first, 'W').first()).toHaveCSS('display', 'grid');
  await expect(first.getByRole('button', { name: 'Next line' })).toBeHidden();
  const bracket = page.getByRole('group', { name: 'The missing bracket', exact: true });
  await expect(bracket.getByText('6 of 6 entries agree with the nudge.')).toBeVisible();
  await expect(bracket.getByText(/^6 of 6 entries disagree/)).toBeVisible();
  await context.close();
});
