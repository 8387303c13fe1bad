import type { Page } from '@playwright/test';
import { button, expectAnswer, graph, openSandbox } from './sandbox-support';
import { expect, test } from './support';

/** The steps of the article's network, by what each finds; the second half with the rule and what it matched. */
const STEPS: readonly (readonly [found: string, sentence: string])[] = [
  ['X*W', 'Step 1 of 8: the value of X*W.'],
  ['g(X*W)', 'Step 2 of 8: the value of g(X*W).'],
  ['g(X*W)-Y', 'Step 3 of 8: the value of g(X*W)-Y.'],
  ['f', 'Step 4 of 8: the value of f = norm2(g(X*W)-Y)^2.'],
  [
    'df/d(g(X*W)-Y)',
    'Step 5 of 8: the gradient of g(X*W)-Y, by squared Frobenius norm (4), with f: g(X*W)-Y ↦ norm2(g(X*W)-Y)^2.',
  ],
  ['df/d(g(X*W))', 'Step 6 of 8: the gradient of g(X*W), by matrix addition (3), with G: g(X*W) ↦ g(X*W)-Y.'],
  ['df/d(X*W)', 'Step 7 of 8: the gradient of X*W, by elementwise function (2), with G: X*W ↦ g(X*W).'],
  ['df/dW', 'Step 8 of 8: the gradient of W, by left multiplication (1), with G: W ↦ X*W.'],
];

const player = (page: Page) => page.getByRole('group', { name: 'Play the derivation' });
const sentence = (page: Page) => player(page).getByRole('paragraph').first();

/** The matrices that a step has just found, and those that are still to come. */
async function reached(page: Page, reach: 'now' | 'ahead'): Promise<(string | null)[]> {
  return graph(page)
    .locator(`[data-reach="${reach}"] table`)
    .evaluateAll((tables) => tables.map((table) => table.getAttribute('aria-label')));
}

/** The step as it reads, without what only those who hear the page get. */
const read = async (page: Page): Promise<string> =>
  (
    await sentence(page).evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const twice of copy.querySelectorAll('[role="status"]')) twice.remove();
      return copy.textContent ?? '';
    })
  ).trim();

test('stepping shows each value and each gradient once, with its rule and what it matched', async ({
  page,
}) => {
  await openSandbox(page, '?preset=neural-network');
  await expectAnswer(page, 'W', "2*(X'*((g(X*W)-Y).*g'(X*W)))");
  const on = player(page).getByRole('button', { name: 'One step on' });
  const back = player(page).getByRole('button', { name: 'One step back' });
  expect(await read(page)).toBe('8 steps: values forward, then gradients back.');
  await on.click();
  await expect.poll(() => read(page)).toMatch(/^Step 0 of 8\./);
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  const found: (string | null)[] = [];
  for (const [name, words] of STEPS) {
    await on.click();
    await expect.poll(() => read(page)).toBe(words);
    const now = await reached(page, 'now');
    expect(now, words).toEqual([name]);
    found.push(...now);
    expect((await reached(page, 'ahead')).filter((one) => found.includes(one))).toEqual([]);
  }
  expect(found).toEqual(STEPS.map(([name]) => name));
  await expect(on).toHaveAttribute('aria-disabled', 'true');
  expect(await reached(page, 'ahead')).toEqual([]);
  const link = sentence(page).getByRole('link', { name: 'left multiplication' });
  await expect(link).toHaveAttribute('href', /\/rules\/left-multiplication\/$/);
  for (const [, words] of STEPS.slice(0, -1).reverse()) {
    await back.click();
    await expect.poll(() => read(page)).toBe(words);
  }
  await player(page).getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => read(page)).toBe('8 steps: values forward, then gradients back.');
  expect(await reached(page, 'ahead')).toEqual([]);
});

test('played, it goes on by itself, rests when it is paused, and ends with all shown', async ({ page }) => {
  // The page's own clock is the test's: nothing waits, and nothing moves behind its back.
  await page.clock.install();
  await openSandbox(page, '?preset=neural-network');
  await page.clock.pauseAt(Date.now() + 60_000);
  /** Lets the page's time go on until the play has come to a step. */
  const playsTo = (words: string | RegExp) =>
    expect
      .poll(async () => {
        await page.clock.runFor(400);
        return read(page);
      })
      .toMatch(words);
  await button(page, 'Play').click();
  await playsTo(/^Step 0 of 8/);
  for (const step of [1, 2, 3]) await playsTo(new RegExp(`^Step ${step} of 8`));
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  const rested = await read(page);
  await page.clock.runFor(20_000);
  expect(await read(page)).toBe(rested);
  await button(page, 'Play').click();
  for (const step of [4, 5, 6, 7, 8]) await playsTo(new RegExp(`^Step ${step} of 8`));
  await page.clock.runFor(400);
  await expect(button(page, 'Play')).toBeVisible();
  expect(await read(page)).toBe(STEPS[7][1]);
});
