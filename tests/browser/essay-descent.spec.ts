import type { Locator, Page } from '@playwright/test';
import type { Rows } from './card-support';
import { openFigure, readEntries, typeEntry } from './essay-support';
import { expect, test } from './support';

const network = (page: Page) => openFigure(page, 'WorkedExample', 'Worked example: Neural network');
const dictionary = (page: Page) => openFigure(page, 'WorkedExample', 'Worked example: Dictionary learning');

const descentIn = (figure: Locator): Locator => figure.getByRole('region', { name: /^Gradient descent in / });
const press = (figure: Locator, name: string | RegExp) =>
  descentIn(figure).getByRole('button', { name, exact: true }).click();
const setEta = (figure: Locator, eta: string) =>
  descentIn(figure).getByRole('textbox', { name: 'step size η', exact: true }).fill(eta);

/** Room for all the steps of a run on a slow machine. */
const RUN = { timeout: 60_000 };

/** The sentence that a run ended with, as it is seen. */
const ending = (figure: Locator): Locator => descentIn(figure).locator('p[data-ended]');

/** The losses of the curve as its table has them, unfolded by the first reading. */
async function readLosses(figure: Locator): Promise<number[]> {
  const table = descentIn(figure).getByRole('table');
  if ((await table.count()) === 0) await descentIn(figure).getByText('The losses as numbers').click();
  const texts = await table.locator('tbody td').allTextContents();
  return texts.map(Number);
}

async function readAll(figure: Locator, names: readonly string[]): Promise<Record<string, Rows>> {
  const read: Record<string, Rows> = {};
  for (const name of names) read[name] = await readEntries(figure, name);
  return read;
}

const product = (left: Rows, right: Rows): Rows =>
  left.map((row) =>
    right[0].map((_, column) => row.reduce((sum, value, inner) => sum + value * right[inner][column], 0)),
  );
const transposed = (rows: Rows): Rows => rows[0].map((_, column) => rows.map((values) => values[column]));
const less = (left: Rows, right: Rows, by = 1): Rows =>
  left.map((row, i) => row.map((value, j) => value - by * right[i][j]));
const squares = (rows: Rows): number => rows.flat().reduce((sum, value) => sum + value ** 2, 0);

function expectNear(found: Rows, wanted: Rows, context: string): void {
  const apart = Math.sqrt(squares(less(found, wanted)));
  expect(apart, context).toBeLessThan(1e-9 * Math.max(1, Math.sqrt(squares(wanted))));
}

test('a step is the one of the formula, in both matrices from the same point', async ({ page }) => {
  const figure = await dictionary(page);
  const { X, D, R } = await readAll(figure, ['X', 'D', 'R']);
  await setEta(figure, '0.05');
  await press(figure, 'Step');
  await expect(
    descentIn(figure)
      .getByText(/^After 1 step the loss is /)
      .first(),
  ).toBeVisible();
  const missing = less(X, product(D, R));
  const after = await readAll(figure, ['X', 'D', 'R']);
  expect(after.X).toEqual(X);
  expectNear(after.D, less(D, product(missing, transposed(R)), -0.1), 'D');
  expectNear(after.R, less(R, product(transposed(D), missing), -0.1), 'R');
  const [first, second] = await readLosses(figure);
  expect(first).toBeCloseTo(squares(missing), 9);
  expect(second).toBeCloseTo(squares(less(X, product(after.D, after.R))), 9);
});

test('a run lowers the loss at every step, stops for an edit, and goes back to its start', async ({
  page,
}) => {
  const figure = await network(page);
  const before = await readEntries(figure, 'W');
  await press(figure, 'Run');
  const curve = descentIn(figure).getByRole('img', {
    name: /^The loss after each of (?:[4-9]|\d{2,}) steps: from 1\.02 to 0\./,
  });
  await expect(curve).toBeVisible();
  await press(figure, 'Pause');
  const losses = await readLosses(figure);
  losses.slice(1).forEach((loss, index) => {
    expect(loss).toBeLessThan(losses[index]);
  });
  expect(losses.at(-1)).toBeLessThan(0.6 * losses[0]);
  expect(await readEntries(figure, 'W')).not.toEqual(before);
  await press(figure, 'Go back to the start');
  await expect.poll(() => readEntries(figure, 'W')).toEqual(before);
  await expect.poll(() => readLosses(figure)).toEqual([losses[0]]);

  await press(figure, 'Run');
  await expect(
    descentIn(figure)
      .getByText(/^After \d+ steps the loss is /)
      .first(),
  ).toBeVisible();
  await typeEntry(figure, 'W', 1, 1, '3');
  await expect(descentIn(figure).getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await expect.poll(async () => (await readLosses(figure)).length).toBe(1);
  const edited = await readEntries(figure, 'W');
  await press(figure, 'Step');
  await expect.poll(() => readEntries(figure, 'W')).not.toEqual(edited);
  await press(figure, 'Go back to the start');
  await expect.poll(() => readEntries(figure, 'W')).toEqual(edited);
});

test('too large a step size blows up, is explained, and a smaller one is offered', async ({ page }) => {
  const figure = await dictionary(page);
  const before = await readAll(figure, ['D', 'R']);
  await setEta(figure, '0.5');
  await press(figure, 'Run');
  const sentence =
    /^Stopped after \d+ steps?: the loss grew from 7\.89 to \d[\d.e]*\. With η = 0\.5 each step goes past the lowest point and lands higher on the other side\. Try a smaller η\.$/;
  await expect(ending(figure)).toHaveText(sentence, RUN);
  await expect(descentIn(figure).getByRole('status').filter({ hasText: sentence })).toHaveCount(1);
  const losses = await readLosses(figure);
  expect(losses.at(-1)).toBeGreaterThan(1000 * losses[0]);
  await press(figure, 'Go back to the start');
  await expect.poll(() => readAll(figure, ['D', 'R'])).toEqual(before);
  await press(figure, 'Run');
  await expect(ending(figure)).toHaveText(sentence, RUN);
  await press(figure, /^Try η = 0\.1$/);
  await expect(
    descentIn(figure).getByRole('img', { name: /^The loss after each of \d+ steps: from 7\.89 to [0-5]/ }),
  ).toBeVisible();
});

test('the network saturates with tanh, and blows up with the identity', async ({ page }) => {
  const figure = await network(page);
  const before = await readEntries(figure, 'W');
  await setEta(figure, '10');
  await press(figure, 'Run');
  await expect(ending(figure)).toHaveText(
    /^Stopped after \d+ steps: the loss is 2, above the 1\.02 where it began, .*every g′ is close to 0 there \(at most .*\): the network is saturated, and the gradient has nothing left to say\. Try a smaller η\.$/,
    RUN,
  );
  await press(figure, 'Go back to the start');
  await expect.poll(() => readEntries(figure, 'W')).toEqual(before);

  await figure.hover();
  const panel = figure.locator('fieldset[aria-label="The function g"]');
  await expect(panel).toHaveAttribute('data-live', '');
  await panel.getByRole('textbox', { name: 'g of t', exact: true }).fill('t');
  await expect(descentIn(figure).getByText('The loss is 2.8 here.', { exact: true })).toBeVisible();
  await setEta(figure, '2');
  await press(figure, 'Run');
  await expect(ending(figure)).toHaveText(
    /^Stopped after \d+ steps: the loss grew from 2\.8 to \d[\d.e]*\. With η = 2 each step goes past the lowest point and lands higher on the other side\. Try a smaller η\.$/,
    RUN,
  );
  await figure.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => readEntries(figure, 'W')).toEqual(before);
});

test('a step size is a number above 0', async ({ page }) => {
  const figure = await network(page);
  const part = descentIn(figure);
  const box = part.getByRole('textbox', { name: 'step size η', exact: true });
  const slider = part.getByRole('slider', { name: /^step size η/ });
  await expect(box).toHaveValue('0.1');
  await box.fill('-1');
  await expect(part.getByText('η lies above 0: with a negative one every step goes uphill.')).toBeVisible();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await box.press('Escape');
  await expect(box).toHaveValue('0.1');
  await box.fill('0.03');
  await box.press('Enter');
  await slider.press('ArrowRight');
  await expect(box).toHaveValue('0.05');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.05');
});

test('without JavaScript the update and the first loss stand there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  const part = page.getByRole('region', { name: 'Gradient descent in D and R', exact: true });
  await expect(part.getByRole('group', { name: 'The step of D', exact: true })).toBeVisible();
  await expect(part.getByRole('group', { name: 'The step of R', exact: true })).toBeVisible();
  await expect(part.getByText('The loss is 7.89 here.')).toBeVisible();
  for (const control of await part.locator('button, input, summary').all())
    await expect(control).toBeHidden();
  await context.close();
});
