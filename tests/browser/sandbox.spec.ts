import { cell, centralDifferences, expectClose, readTable, tableOf } from './card-support';
import {
  box,
  EXAMPLES,
  everything,
  expectAnswer,
  lines,
  nodes,
  openSandbox,
  readMatrices,
  stepTo,
  variable,
} from './sandbox-support';
import { expect, test } from './support';

for (const example of EXAMPLES) {
  const { preset, f, value, answers } = example;
  const names = Object.keys(answers);

  test(`${preset}: for every variable the sandbox ends where the article does, and its numbers are central differences`, async ({
    page,
  }) => {
    await openSandbox(page, `?preset=${preset}`);
    await expect(box(page)).toHaveValue(f);
    for (const name of names) {
      await variable(page, name).check();
      await page.getByRole('radio', { name: 'Factored' }).check();
      await expectAnswer(page, name, answers[name].factored);
      await page.getByRole('radio', { name: 'Expanded' }).check();
      await expectAnswer(page, name, answers[name].expanded);

      const gradient = `df/d${name}`;
      const numbersHold = async (context: string): Promise<void> => {
        const inputs = await readMatrices(page, names);
        expectClose(await readTable(page, 'f'), [[value(inputs)]], `${context}: f`);
        const wanted = centralDifferences(stepTo(example, name), inputs, ([[total]]) => total);
        expectClose(await readTable(page, gradient), wanted, `${context}: ${gradient}`);
      };
      await numbersHold(`by ${name}`);
      for (const other of names) {
        const before = await tableOf(page, 'f').getByRole('cell').getAttribute('aria-label');
        await cell(page, other, 1, 1).focus();
        await page.keyboard.type(name === other ? '-1.75' : '0.625');
        await expect(tableOf(page, 'f').getByRole('cell')).not.toHaveAttribute('aria-label', before ?? '');
        await numbersHold(`by ${name}, ${other} edited`);
      }
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
    }
  });

  test(`${preset}: typed, f leads to the same tree, the same lines and the same numbers`, async ({
    page,
  }) => {
    await openSandbox(page, `?preset=${preset}`);
    await expect.poll(async () => (await lines(page)).length).toBeGreaterThan(1);
    const wanted = await everything(page);
    const matrices = await nodes(page);
    await box(page).fill('sum(X)');
    await expect.poll(() => nodes(page)).not.toEqual(matrices);
    await box(page).fill('');
    await expect(box(page)).toHaveAttribute('aria-invalid', 'true');
    await box(page).pressSequentially(f);
    await expect(box(page)).toHaveAttribute('aria-invalid', 'false');
    await expect.poll(() => nodes(page)).toEqual(matrices);
    await expect.poll(() => everything(page)).toEqual(wanted);
  });
}

test('the derivation tells how the article comes to it, line by line', async ({ page }) => {
  await openSandbox(page, '?preset=neural-network');
  await expect
    .poll(() => lines(page))
    .toEqual([
      "(1) df/dW = X'*df/d(X*W), by left multiplication, with G: W ↦ X*W.",
      "(2) df/dW = X'*(df/d(g(X*W)).*g'(X*W)), by elementwise function, with G: X*W ↦ g(X*W).",
      "(3) df/dW = X'*(df/d(g(X*W)-Y).*g'(X*W)), by matrix addition, with G: g(X*W) ↦ g(X*W)-Y.",
      "(4) df/dW = X'*((2*(g(X*W)-Y)).*g'(X*W)), by squared Frobenius norm, with f: g(X*W)-Y ↦ norm2(g(X*W)-Y)^2.",
      expect.stringMatching(
        /^df\/dW = 2\*\(X'\*\(\(g\(X\*W\)-Y\)\.\*g'\(X\*W\)\)\), simplified by 1 rewrite$/,
      ),
    ]);
});
