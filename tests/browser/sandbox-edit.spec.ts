import { cell, readEditor, readTable, tableOf } from './card-support';
import {
  box,
  button,
  EXAMPLES,
  everything,
  expectAnswer,
  lines,
  live,
  nodes,
  openSandbox,
  sentenceOf,
  tabTo,
  variable,
} from './sandbox-support';
import { expect, test } from './support';

const [network, dictionary] = EXAMPLES;

/** Texts that cannot be read, each with what its sentence speaks of. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  '': /empty|formula|expression|nothing/i,
  'norm2(g(X*W - Y)^2': /bracket|parenthesis|\)/,
  'norm2(X*foo)^2': /foo is not declared/,
  'sum(X*Y)': /4 x 3 by 4 x 2/,
  'sum(X, W)': /sum/,
  'X + + * )': /\S/,
  'sum(X) ¿?': /\S/,
  '<img src=x onerror=alert(1)>': /\S/,
};

test('a text that cannot be read has its sentence beside it, and the last good numbers stand', async ({
  page,
}) => {
  await openSandbox(page, '?preset=neural-network');
  await expectAnswer(page, 'W', network.answers.W.factored);
  const before = { nodes: await nodes(page), lines: await lines(page), df: await readTable(page, 'df/dW') };
  await expect(box(page)).toHaveAttribute('aria-invalid', 'false');
  for (const [text, words] of Object.entries(FAULTS)) {
    await box(page).fill(text);
    await expect(box(page), text).toHaveAttribute('aria-invalid', 'true');
    await expect(box(page)).toHaveValue(text);
    expect(await sentenceOf(box(page)), text).toMatch(words);
    expect(await sentenceOf(box(page)), text).toMatch(/^\S.*[.?]$/);
    await expect(page.getByText('the last f that could be read')).toBeVisible();
    expect({
      nodes: await nodes(page),
      lines: await lines(page),
      df: await readTable(page, 'df/dW'),
    }).toEqual(before);
  }
  await expect(page.locator('main img')).toHaveCount(0);
  // The numbers go on: the last good f takes the new ones.
  await cell(page, 'W', 1, 1).fill('2');
  await expect.poll(() => readTable(page, 'df/dW')).not.toEqual(before.df);
});

test('a fault is repaired at one press', async ({ page }) => {
  await openSandbox(page, '?preset=neural-network');
  await box(page).fill('norm2(X*Y)^2');
  await button(page, "Use norm2(X'*Y)^2").click();
  await expect(box(page)).toHaveValue("norm2(X'*Y)^2");
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveAttribute('aria-invalid', 'false');
  await expect(tableOf(page, "X'*Y")).toBeVisible();

  await box(page).fill('norm2(X*B - Y)^2');
  await button(page, 'Declare B as 3 × 2').click();
  await expect(box(page)).toHaveAttribute('aria-invalid', 'false');
  await variable(page, 'B').check();
  await expectAnswer(page, 'B', "2*(X'*(X*B-Y))");

  await box(page).fill('X*W');
  await expect(page.getByText(/single number/).first()).toBeVisible();
  await button(page, 'norm2(…)^2').click();
  await expect(box(page)).toHaveValue('norm2(X*W)^2');
});

test('names are completed with the keys alone', async ({ page }) => {
  await openSandbox(page, '?preset=neural-network');
  await box(page).fill('');
  await box(page).pressSequentially('no');
  const list = page.getByRole('listbox', { name: 'Names that fit' });
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toContainText('norm2');
  await page.keyboard.press('Tab');
  await expect(box(page)).toHaveValue('norm2()');
  await page.keyboard.type('X*W-Y');
  await page.keyboard.press('End');
  await page.keyboard.type('^2');
  await expect(box(page)).toHaveValue('norm2(X*W-Y)^2');
  await expect(list).toBeHidden();
  await expectAnswer(page, 'W', "2*(X'*(X*W-Y))");
});

test('everything is undone and done again: text, number, size, variable, form, function, example', async ({
  page,
}) => {
  await openSandbox(page, '?preset=neural-network');
  await expectAnswer(page, 'W', network.answers.W.factored);
  /** What is done, and the last line that the derivation has then: it follows when there is time. */
  const changes: readonly (readonly [change: () => Promise<unknown>, lastLine: RegExp])[] = [
    [() => box(page).fill('norm2(g(X*W) - Y)^2 + sum(W)'), /^df\/dW = 1\+2\*\(X/],
    [() => cell(page, 'X', 2, 1).fill('-2.5'), /^df\/dW = 1\+2\*\(X/],
    [() => button(page, 'add a column to W').click(), /^df\/dW = 1\+2\*\(X/],
    [() => variable(page, 'X').check(), /^df\/dX = .*simplified by/],
    [() => page.getByRole('radio', { name: 'Expanded' }).check(), /^df\/dX = .*multiplied out by/],
    [
      async () => {
        await button(page, 'g(t) = tanh(t)').click();
        await page.getByRole('combobox', { name: 'g', exact: true }).selectOption({ label: 'sigmoid' });
        await button(page, 'g(t) = sigmoid(t)').click();
      },
      /^df\/dX = .*multiplied out by/,
    ],
    [
      () => page.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Dictionary learning' }),
      /^df\/dD = -2\*\(\(X-D\*R\)\*R'\), simplified by/,
    ],
  ];
  /** What is seen, but where it is looked: to look elsewhere is no change. */
  const chosen = async (): Promise<Record<string, unknown>> => {
    const { lookedAt: _, ...all } = await everything(page);
    return { ...all, derivation: await lines(page) };
  };
  const seen = [await chosen()];
  for (const [change, lastLine] of changes) {
    await change();
    await expect.poll(async () => (await lines(page)).at(-1)).toMatch(lastLine);
    await expect.poll(chosen).not.toEqual(seen.at(-1));
    seen.push(await chosen());
  }
  for (const before of seen.slice(0, -1).reverse()) {
    await button(page, 'Undo').click();
    await expect.poll(chosen).toEqual(before);
  }
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Redo').focus();
  for (const after of seen.slice(1)) {
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(chosen).toEqual(after);
  }
  await expect(button(page, 'Redo')).toHaveAttribute('aria-disabled', 'true');
});

test('a reload finds the sandbox as it was left, and Reset brings the example back', async ({ page }) => {
  await openSandbox(page, '?preset=dictionary-learning');
  await expectAnswer(page, 'D', dictionary.answers.D.factored);
  const fresh = await everything(page);
  await box(page).fill('norm2(X - D*R)^2 + 0.5*norm1(R)');
  await variable(page, 'R').check();
  await cell(page, 'R', 1, 1).fill('0.123456789012345');
  await button(page, 'add a row to R').click();
  await expect.poll(async () => (await readEditor(page, 'R')).length).toBe(4);
  await page.getByRole('radio', { name: 'Expanded' }).check();
  await tableOf(page, 'D*R').getByRole('cell').first().click();
  await expect.poll(async () => (await lines(page)).at(-1)).toMatch(/^df\/dR = .*multiplied out by/);
  const left = await everything(page);
  await expect(page).toHaveURL(/\/sandbox\/$/);
  await page.reload();
  await live(page);
  await expect.poll(() => everything(page)).toEqual(left);

  await page.goto('rules/matrix-sum/');
  await page.goBack();
  await live(page);
  await expect.poll(() => everything(page)).toEqual(left);

  await button(page, 'Reset').click();
  await expect.poll(() => everything(page)).toEqual(fresh);
  await button(page, 'Undo').click();
  await expect(box(page)).toHaveValue('norm2(X - D*R)^2 + 0.5*norm1(R)');
});

test('going back and forward opens what each address names', async ({ page }) => {
  await openSandbox(page, '?preset=neural-network');
  await openSandbox(page, '?preset=trace-form');
  const other = await box(page).inputValue();
  expect(other).not.toBe(network.f);
  await page.goBack();
  await live(page);
  await expect(box(page)).toHaveValue(network.f);
  await page.goForward();
  await live(page);
  await expect(box(page)).toHaveValue(other);
});

test('every example opens from the list with its story, a derivation and finite numbers', async ({
  page,
}) => {
  await openSandbox(page);
  const list = page.getByRole('combobox', { name: 'Preset' });
  const titles = await list.getByRole('option').allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(15);
  for (const title of titles) {
    await list.selectOption({ label: title });
    const by = await page
      .getByRole('group', { name: 'Differentiate with respect to' })
      .getByRole('radio', { checked: true })
      .getAttribute('aria-label');
    await expect(box(page), title).toHaveAttribute('aria-invalid', 'false');
    await expect(tableOf(page, `df/d${by}`), title).toBeVisible();
    expect((await readTable(page, `df/d${by}`)).flat().every(Number.isFinite), title).toBe(true);
    await expect.poll(async () => (await lines(page)).at(-1), title).toContain(`df/d${by} = `);
  }
});

test('one focus: a line, a node of the graph and a matrix are looked at together', async ({ page }) => {
  await openSandbox(page, '?preset=neural-network');
  await expectAnswer(page, 'W', network.answers.W.factored);
  const second = page.getByRole('list', { name: 'Derivation' }).getByRole('button').nth(1);
  await tabTo(page, second);
  const node = button(page, 'Look at g(X*W)');
  await expect(node).toHaveAttribute('aria-pressed', 'true');
  await expect(second).toHaveAttribute('aria-current', 'true');
  await button(page, 'Look at X*W').click();
  await expect(node).toHaveAttribute('aria-pressed', 'false');
  await expect(second).not.toHaveAttribute('aria-current', 'true');
  await second.hover();
  await expect(button(page, 'Look at X*W')).toHaveAttribute('aria-pressed', 'true');
});
