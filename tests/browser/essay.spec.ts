import type { Page } from '@playwright/test';
import { expectNoViolationsInBothThemes, sidewaysScroll } from './accessibility-support';
import { CARDS } from './card-support';
import { expect, firstIslandLive, test } from './support';

const PARTS = [
  'why',
  'entry-by-entry',
  'setup',
  'matrix-to-matrix',
  'matrix-to-scalar',
  'chain',
  'neural-network',
  'dictionary-learning',
  'formula-list',
  'where-next',
];

/** Where the essay keeps what was read. */
const KEY = 'pullback-reading';

/** The essay, with its script at work. */
async function openEssay(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await firstIslandLive(page);
}

/** How far a place is below the upper edge of the window, in CSS pixels. */
const top = (page: Page, id: string): Promise<number> =>
  page.evaluate((place) => document.getElementById(place)?.getBoundingClientRect().top ?? Number.NaN, id);

const goTo = (page: Page, id: string): Promise<void> =>
  page.evaluate((place) => {
    location.hash = place;
  }, id);

/** Lays out what is far away, too. */
const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const figure of document.querySelectorAll<HTMLElement>('main section, [data-figure]'))
      figure.style.contentVisibility = 'visible';
    // Their sizes are those of their contents from the next frame on.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

/** The link of the part that the contents mark as the current one: beside the text, and in the bar. */
const current = (page: Page) => page.locator('[data-contents] a[aria-current]');

test('the contents follow the reader', async ({ page }) => {
  await openEssay(page);
  await expect(current(page)).toHaveCount(0);
  for (const id of ['setup', 'dictionary-learning', 'references', 'why']) {
    await goTo(page, id);
    await expect(current(page).and(page.locator(':visible'))).toHaveAttribute('href', `#${id}`);
  }
});

test('on a phone the contents are a bar that names the part, opens, and closes behind a link', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openEssay(page);
  const bar = page.locator('[data-contents] summary');
  await bar.click();
  const link = page.locator('[data-contents] details a[href="#chain"]');
  await link.click();
  await expect(link).toBeHidden();
  await expect(bar).toContainText('The chain');
  await expect(bar).toBeInViewport();
  await bar.click();
  await expect(link).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(bar).toBeFocused();
});

for (const width of [1280, 390]) {
  test(`every part and every card has an address that leads there, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const id of ['rule-quadratic-form', 'dictionary-learning']) {
      await page.goto('rules/');
      await openEssay(page, `#${id}`);
      await expect.poll(() => top(page, id), id).toBeGreaterThanOrEqual(0);
      await expect.poll(() => top(page, id), id).toBeLessThan(100);
    }
    for (const id of [...PARTS, ...CARDS.map((card) => `rule-${card.id}`), 'references']) {
      await goTo(page, id);
      await expect.poll(() => top(page, id), id).toBeGreaterThanOrEqual(0);
      await expect.poll(() => top(page, id), id).toBeLessThan(100);
    }
  });
}

test('what was read is remembered, ticked, and tells a returning reader where to go on', async ({ page }) => {
  await openEssay(page);
  const line = page.locator('[data-continue]');
  await expect(line.locator('a')).toHaveCount(0);
  const below = () => top(page, 'why-title');
  const before = await below();
  await page.locator('[data-part-end="why"]').scrollIntoViewIfNeeded();
  const link = page.locator('[data-contents] :not(details) > ol a[href="#why"]');
  await expect(link).toContainText(', read');
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await firstIslandLive(page);
  await expect(link).toContainText(', read');
  await expect(line).toHaveText('Continue at One number for each entry');
  expect(await below()).toBe(before);
  await line.locator('a').click();
  await expect.poll(() => top(page, 'entry-by-entry')).toBeLessThan(100);
});

test('a link to a part does not make the one before it read', async ({ page }) => {
  await openEssay(page, '#setup');
  await expect(current(page).first()).toHaveAttribute('href', '#setup');
  await page.locator('[data-part-end="setup"]').scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), KEY))
    .toBe('{"version":1,"read":["setup"]}');
});

for (const damaged of [
  '{',
  'null',
  '[]',
  '{"version":2,"read":["why"]}',
  '{"version":1,"read":{"why":1}}',
  '{"version":1,"read":["nowhere",7]}',
]) {
  test(`what is kept is ignored where it is damaged: ${damaged}`, async ({ page }) => {
    await page.goto('rules/');
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, damaged]);
    await openEssay(page);
    await goTo(page, 'chain');
    await expect(current(page).first()).toHaveAttribute('href', '#chain');
    await expect(page.locator('[data-continue] a')).toHaveCount(0);
    await expect(page.locator('[data-contents] [data-read] a[href="#why"]')).toHaveCount(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all proofs stand unfolded, and all parts are there', async ({ page }) => {
    await page.goto('./');
    for (const id of PARTS) await expect(page.locator(`#${id}-title`)).toBeVisible();
    const proofs = page.locator('[data-proof]');
    await expect(proofs).toHaveCount(CARDS.length);
    for (const proof of await proofs.all()) {
      await proof.scrollIntoViewIfNeeded();
      await expect(proof.locator('[data-proof-line]').last()).toBeVisible();
    }
  });
});

test.describe('where the far parts do not arrive', () => {
  test.use({ forgive: [/Failed to load resource/] });

  test('proofs open, figures live, and paper has all lines', async ({ page }) => {
    await page.route('**/assets/far-*.json', (route) => route.abort());
    await openEssay(page);
    const [first, second] = await page.locator('[data-proof]').all();
    await first.locator('summary').click();
    await expect(first.locator('[data-proof-line]').last()).toBeVisible();
    const card = page.locator('[data-island="RuleCard"]').first();
    await card.scrollIntoViewIfNeeded();
    await expect(card).toHaveAttribute('data-live', '');
    await expect(card.locator('input').first()).toBeEditable();
    await expect(card.locator('.katex').first()).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(second.locator('[data-proof-line]').last()).toBeVisible();

    // Once they can be had, what lives goes on living, on paper too.
    await page.unroute('**/assets/far-*.json');
    const arrived = page.waitForResponse('**/assets/far-*.json');
    await page.locator('[data-island="WorkedExample"]').first().scrollIntoViewIfNeeded();
    await arrived;
    await expect(page.locator('[data-island="WorkedExample"]').first()).toHaveAttribute('data-live', '');
    const entry = card.locator('input').first();
    await entry.fill('2.5');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(entry).toHaveValue('2.5');
  });
});

for (const width of [320, 390, 768, 1280]) {
  test(`nothing scrolls sideways or is cut at ${width} px, proofs open`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openEssay(page);
    await layOutAll(page);
    await page.evaluate(() => {
      for (const proof of document.querySelectorAll('details')) proof.open = true;
    });
    await expect.poll(() => sidewaysScroll(page)).toBe(0);
    // A figure that is laid out late cuts what reaches farther beyond it than its margin of 16 px, so the page alone would not tell.
    const cut = await page
      .locator('[data-figure]')
      .evaluateAll((figures) =>
        figures
          .filter((figure) => figure.scrollWidth > figure.clientWidth + 16)
          .map((figure) => `${figure.querySelector('[id]')?.id}: ${figure.scrollWidth - figure.clientWidth}`),
      );
    expect(cut).toEqual([]);
  });
}

for (const width of [1280, 390]) {
  test(`axe finds nothing in the whole essay at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    await openEssay(page);
    await layOutAll(page);
    await expectNoViolationsInBothThemes(page, `the essay, ${width} px`);
  });
}

test('notes stand clear of the text, of figures and of the contents', async ({ page }) => {
  await openEssay(page);
  await layOutAll(page);
  const overlaps = await page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const others = [
      ...boxes('section > div > p'),
      ...boxes('[data-figure] > *'),
      ...boxes('[data-contents]'),
    ];
    return boxes('main section > div > div > [role="note"]').filter((note) =>
      others.some(
        (other) =>
          note.left < other.right - 1 &&
          other.left < note.right - 1 &&
          note.top < other.bottom - 1 &&
          other.top < note.bottom - 1,
      ),
    ).length;
  });
  expect(overlaps).toBe(0);
});

test('a citation leads to its source, and the source back', async ({ page }) => {
  await openEssay(page);
  await page.locator('#cite-cauchy-1').click();
  await expect(page.locator('#reference-cauchy')).toBeInViewport();
  await page.locator('#reference-cauchy a[href="#cite-cauchy-1"]').click();
  await expect(page.locator('#cite-cauchy-1')).toBeInViewport();
});

test('on paper proofs are unfolded, controls are gone, and no formula is cut', async ({ page }) => {
  await openEssay(page);
  await page.emulateMedia({ media: 'print' });
  // The width of a sheet of A4 between its margins.
  await page.setViewportSize({ width: 680, height: 990 });
  await expect(page.locator('[data-proof-line]:visible')).toHaveCount(
    await page.locator('[data-proof-line]').count(),
  );
  // Cells and lines that can be pressed on the screen are words of the page; these are its controls.
  const controls = page.locator('main button:visible').filter({
    hasText: /^(Next line|All lines|Undo|Redo|Randomise|Reset|Step|Run)$/,
  });
  await expect(controls).toHaveCount(0);
  await expect(page.locator('[data-contents]')).toBeHidden();
  const cut = await page
    .locator('.formula-display:visible')
    .evaluateAll((formulas) =>
      formulas
        .filter(
          (formula) =>
            formula.scrollWidth > formula.clientWidth + 1 &&
            (getComputedStyle(formula).overflowX !== 'visible' ||
              formula.getBoundingClientRect().left + formula.scrollWidth >
                document.documentElement.clientWidth),
        )
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
});
