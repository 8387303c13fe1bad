import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CARDS, openCard } from './card-support';
import { expect, firstIslandLive, test } from './support';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNoViolations(page: Page, context: string): Promise<void> {
  // The pages have no frames, so axe may run in one go; to gather its parts costs it several times as long.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, context).toEqual([]);
}

/** axe in both themes on the page as it stands. */
async function expectNoViolationsInBothThemes(page: Page, context: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page, `${context}, ${colorScheme}`);
  }
}

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

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The names of what can be pressed or typed in, and is smaller than 24 px. */
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
