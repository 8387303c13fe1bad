import type { Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsInBothThemes, sidewaysScroll } from './accessibility-support';
import { CARDS, openCard } from './card-support';
import { expect, firstIslandLive, test } from './support';

for (const address of ['', 'rules/']) {
  test(`axe finds nothing on /${address}`, async ({ page }) => {
    await page.goto(address);
    await firstIslandLive(page);
    await expectNoViolationsInBothThemes(page, `/${address}`);
  });
}

for (const { id } of CARDS) {
  test(`${id}: axe finds nothing, its proof open; it fits 390 px and 320 px`, async ({ page }) => {
    await openCard(page, id);
    await page.locator('[data-proof] summary').click();
    await page.getByRole('button', { name: 'All lines' }).click();
    await expectNoViolationsInBothThemes(page, id);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => sidewaysScroll(page), `${width} px`).toBe(0);
      expect(await smallTargets(page), `${width} px`).toEqual([]);
    }
    await expectNoViolations(page, `${id}, 320 px`);
  });
}

test('axe finds nothing while a card is in use', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  await page.getByRole('radio', { name: 'typed in' }).check();
  await page.getByRole('textbox', { name: 'X row 1 column 1', exact: true }).fill('nonsense');
  await page.keyboard.press('Tab');
  await expectNoViolationsInBothThemes(page, 'a draft that is no number');
});

function smallTargets(page: Page): Promise<(string | null)[]> {
  return page
    .locator('main button:visible, main input:visible, main select:visible')
    .evaluateAll((elements) =>
      elements
        .filter((element) => !element.classList.contains('visually-hidden'))
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name }) => name),
    );
}

test('a card is worked by keyboard alone', async ({ page }) => {
  await openCard(page, 'right-multiplication');
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  await page.getByRole('textbox', { name: 'X row 1 column 1', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('X row 1 column 2');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('X row 2 column 2');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('X row 3 column 2');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('X row 3 column 3');
});

test('the theme is chosen, and stays chosen', async ({ page }) => {
  await page.goto('');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
});
