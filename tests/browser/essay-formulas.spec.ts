import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { sidewaysScroll } from './accessibility-support';
import { expect, firstIslandLive, test } from './support';

const popover = (page: Page) => page.locator('[data-symbol-popover]');

/** The essay, with its script at work. */
async function openEssay(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await firstIslandLive(page);
  await page.locator('[aria-keyshortcuts]').first().waitFor();
}

/** The letters of one kind in the text of a part, outside its figures. */
const letters = (page: Page, part: string, letter: string, role: string): Locator =>
  page.locator(`#${part} > :not([data-figure]) p .role-${role} .mathnormal`, {
    hasText: new RegExp(`^${letter}$`),
  });

test('a press on a symbol explains it where it stands, in the role that it has there', async ({ page }) => {
  await openEssay(page);
  await letters(page, 'neural-network', 'W', 'constant').first().click();
  await expect(popover(page)).toContainText('matrix of constants');
  await page.keyboard.press('Escape');
  await expect(popover(page)).toBeHidden();

  await letters(page, 'neural-network', 'W', 'variable').first().click();
  await expect(popover(page)).toContainText('weights');
  await expect(popover(page)).not.toContainText('matrix of constants');
  await page.mouse.click(4, 400);
  await expect(popover(page)).toBeHidden();

  await letters(page, 'dictionary-learning', 'X', 'constant').first().click();
  await expect(popover(page)).toContainText('one signal in each column');
});

test('a derivative is one symbol, and a rule’s statement explains itself as the words do', async ({
  page,
}) => {
  await openEssay(page);
  await page.locator('#setup p [data-symbol="df/dG"]').first().click();
  await expect(popover(page)).toContainText('the upstream');
  await page.locator('#rule-right-multiplication .formula-display [data-symbol="df/dX"]').first().click();
  await expect(popover(page)).toContainText('the gradient by X');
  await expect(popover(page)).not.toContainText('the upstream');
});

test('the same symbol is marked in its paragraph while it is explained', async ({ page }) => {
  await openEssay(page);
  const marked = page.locator('[data-same]');
  await letters(page, 'why', 'W', 'variable').first().click();
  await expect(popover(page)).toBeVisible();
  for (const text of await marked.allTextContents()) expect(text).toBe('W');
  expect(await marked.count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
});

test('Enter on a displayed formula lists its symbols, once each; the focus comes back', async ({ page }) => {
  await openEssay(page);
  const formula = page.locator('#formula-network-gradient .formula-display');
  await formula.focus();
  await page.keyboard.press('Enter');
  await expect(popover(page)).toBeFocused();
  const names = await popover(page).locator('dt > span:last-child').allTextContents();
  expect(names).toContain('the targets');
  expect(names).toContain('the Hadamard product');
  expect(new Set(names).size).toBe(names.length);
  await page.keyboard.press('Escape');
  await expect(popover(page)).toBeHidden();
  await expect(formula).toBeFocused();
});

test('what explains a formula has nothing for axe to object to', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await openEssay(page);
  await page.locator('#formula-network .formula-display').focus();
  await page.keyboard.press('Enter');
  await expect(popover(page)).toBeVisible();
  // The rest of the page is looked at elsewhere.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include('[data-symbol-popover]')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('what is pressed in a figure is the figure’s', async ({ page }) => {
  await openEssay(page);
  const letter = page.locator('[data-island] .katex-html .mathnormal:visible').first();
  await letter.click({ force: true });
  await expect(popover(page)).toBeHidden();
});

for (const width of [320, 390]) {
  test(`an explanation stays within a window of ${width} px, beside what it explains`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await openEssay(page);
    for (const id of ['formula-network', 'formula-chain-rule']) {
      const formula = page.locator(`#${id} .formula-display`);
      await formula.focus();
      await page.keyboard.press('Enter');
      await expect(popover(page)).toBeVisible();
      const [shown, explained] = [await popover(page).boundingBox(), await formula.boundingBox()];
      if (!shown || !explained) throw new Error('Nothing is shown.');
      expect(shown.x).toBeGreaterThanOrEqual(0);
      expect(shown.x + shown.width).toBeLessThanOrEqual(width);
      expect(shown.y + shown.height <= explained.y || shown.y >= explained.y + explained.height).toBe(true);
      expect(await sidewaysScroll(page)).toBe(0);
      await page.keyboard.press('Escape');
    }
  });
}

test('every displayed formula of the words has its number beside its frame, on a phone too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openEssay(page);
  const lines = page.locator('.formula-display-line');
  const measured = await lines.evaluateAll((all) =>
    all.map((line) => {
      const frame = line.querySelector('.formula-display')?.getBoundingClientRect();
      const link = line.querySelector('a');
      const box = link?.getBoundingClientRect();
      return {
        id: line.id,
        href: link?.getAttribute('href'),
        name: link?.getAttribute('aria-label'),
        text: link?.textContent,
        apart: frame !== undefined && box !== undefined && frame.right <= box.left,
        inside: box !== undefined && box.right <= document.documentElement.clientWidth,
        tall: box !== undefined && box.height >= 24 && box.width >= 24,
      };
    }),
  );
  expect(measured.length).toBeGreaterThan(15);
  const seen = new Map<string, number>();
  for (const { id, href, name, text, ...holds } of measured) {
    expect(href).toBe(`#${id}`);
    const part = /^\((\d+)\.\d+\)$/.exec(text ?? '')?.[1] ?? 'none';
    seen.set(part, (seen.get(part) ?? 0) + 1);
    expect(text).toBe(`(${part}.${seen.get(part)})`);
    expect(name).toBe(`Link to formula ${text}`);
    expect(holds, id).toEqual({ apart: true, inside: true, tall: true });
  }
});

test('a reference says the number of the formula that it leads to, and a deep link opens there', async ({
  page,
}) => {
  await openEssay(page);
  const references = page.locator('a[href^="#formula-"]:not(.formula-number):not([data-contents] a)');
  expect(await references.count()).toBeGreaterThan(3);
  for (const [href, text] of await references.evaluateAll((all) =>
    all.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? '']),
  ))
    if (/^\(/.test(text)) await expect(page.locator(`${href} .formula-number`)).toHaveText(text);
  await openEssay(page, '#formula-chain-rule');
  await expect(page.locator('#formula-chain-rule .formula-display')).toBeInViewport();
});

test('every formula is spoken, in the essay and on a rule’s page, where nothing pops up', async ({
  page,
}) => {
  // What a screen reader finds: the words on MathML, words in the line, or a letter that is read as it is drawn.
  const spoken = () =>
    page.locator('.formula').evaluateAll((all) =>
      all.map((formula) => {
        const label = formula.querySelector('math')?.getAttribute('aria-label');
        const heard = formula.cloneNode(true) as Element;
        for (const unheard of heard.querySelectorAll('[aria-hidden="true"], math')) unheard.remove();
        return `${label ?? ''}${heard.textContent}`;
      }),
    );
  for (const path of ['./', './rules/quadratic-form/']) {
    await page.goto(path);
    const labels = await spoken();
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) expect(label).toMatch(/^[^\\{}$^_]+$/);
  }
  await expect(popover(page)).toHaveCount(0);
});
