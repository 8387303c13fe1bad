import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CARDS, openCard } from './card-support';
import { expect, test } from './support';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNoViolations(page: Page, context: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, context).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    for (const address of ['', 'rules/']) {
      await page.goto(address);
      await page.locator('[data-island][data-live]').first().waitFor({ state: 'attached' });
      await expectNoViolations(page, `/${address}`);
    }
    for (const { id } of CARDS) {
      await openCard(page, id);
      await page.locator('[data-proof] summary').click();
      await page.getByRole('button', { name: 'All lines' }).click();
      await expectNoViolations(page, id);
    }
  });

  test(`axe finds nothing while a card is in use, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openCard(page, 'right-multiplication');
    await page.getByRole('radio', { name: 'typed in' }).check();
    await page.getByRole('textbox', { name: 'X row 1 column 1', exact: true }).fill('nonsense');
    await page.keyboard.press('Tab');
    await expectNoViolations(page, 'a draft that is no number');
  });
}

for (const width of [320, 390]) {
  for (const { id } of CARDS) {
    test(`${id} fits ${width} px without sideways scrolling`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openCard(page, id);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
      const small = await page
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
      expect(small).toEqual([]);
    });
  }
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
