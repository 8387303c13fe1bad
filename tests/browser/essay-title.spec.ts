import { devices, type Page } from '@playwright/test';
import { expect, firstIslandLive, test, watchShifts } from './support';

const SHAPES = { X: [8, 5], W: [5, 3], residual: [8, 3] } as const;

const weights = (page: Page) => page.getByRole('grid', { name: /^W, / });
const figureOf = (page: Page) => page.locator('[data-island=TitleFigure] figure');

async function numbersOf(page: Page, name: string): Promise<number[]> {
  const text = await figureOf(page).locator(`[data-squares="${name}"]`).getAttribute('data-entries');
  return (text ?? '').split(' ').map(Number);
}

/** The colours that stand there, one for each square. */
const coloursOf = (page: Page, name: string): Promise<string[]> =>
  figureOf(page)
    .locator(`[data-squares="${name}"] rect`)
    .evaluateAll((squares) => squares.map((square) => getComputedStyle(square).fill));

const shownF = async (page: Page): Promise<number> =>
  Number(await figureOf(page).locator('[data-f]').textContent());

async function settled(page: Page): Promise<void> {
  await expect(figureOf(page)).not.toHaveAttribute('data-moving');
}

/** `f` and `df/dW` in plain arithmetic, from `X`, `W` and `Y`. */
function calculated(X: number[], W: number[], Y: number[]) {
  const [samples, inner] = SHAPES.X;
  const [, outputs] = SHAPES.W;
  let f = 0;
  const gradient = W.map(() => 0);
  for (let row = 0; row < samples; row += 1)
    for (let column = 0; column < outputs; column += 1) {
      let sum = 0;
      for (let k = 0; k < inner; k += 1) sum += X[row * inner + k] * W[k * outputs + column];
      const missing = Math.tanh(sum) - Y[row * outputs + column];
      f += missing ** 2;
      for (let k = 0; k < inner; k += 1)
        gradient[k * outputs + column] += 2 * missing * (1 - Math.tanh(sum) ** 2) * X[row * inner + k];
    }
  return { f, gradient };
}

/** What is shown agrees with arithmetic on the `X` and `W` that are shown. The targets follow from the page as it came. */
async function expectAgreement(page: Page, Y: number[]): Promise<void> {
  await settled(page);
  const { f, gradient } = calculated(await numbersOf(page, 'X'), await numbersOf(page, 'W'), Y);
  expect(Math.abs((await shownF(page)) - f)).toBeLessThan(0.0051);
  const shown = await numbersOf(page, 'W gradient');
  expect(shown).toHaveLength(gradient.length);
  shown.forEach((slope, place) => {
    expect(Math.abs(slope - gradient[place]), `slope ${place}`).toBeLessThan(0.001);
  });
  // A colour says the sign: orange below zero, violet above.
  const colours = await coloursOf(page, 'W gradient');
  colours.forEach((colour, place) => {
    const [red, , blue] = (colour.match(/\d+/g) ?? []).map(Number);
    if (Math.abs(gradient[place]) > 0.2) expect(Math.sign(blue - red)).toBe(Math.sign(gradient[place]));
  });
}

/** `Y`, which is not drawn, is `g(XW)` less the residual. It has one decimal. */
async function targetsOf(page: Page): Promise<number[]> {
  const residual = await numbersOf(page, 'residual');
  const activation = await numbersOf(page, 'activation');
  return activation.map((value, place) => Number((value - residual[place]).toFixed(1)));
}

async function begin(page: Page) {
  await page.goto('/');
  await firstIslandLive(page);
  const Y = await targetsOf(page);
  await expectAgreement(page, Y);
  return {
    Y,
    f: await shownF(page),
    W: await numbersOf(page, 'W'),
    colours: await coloursOf(page, 'W gradient'),
  };
}

test('a drag raises a square of W, and f and the gradient follow', async ({ page }) => {
  const before = await begin(page);
  await expect(figureOf(page).getByText('Touch W')).toHaveCSS('opacity', '1');
  const box = await weights(page).boundingBox();
  if (!box) throw new Error('W is not drawn.');
  // Row 3, column 1.
  const [x, y] = [box.x + box.width / 6, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 40, { steps: 5 });
  await page.mouse.up();
  await expectAgreement(page, before.Y);
  const after = await numbersOf(page, 'W');
  expect(after.flatMap((value, place) => (value === before.W[place] ? [] : [place]))).toEqual([6]);
  expect(after[6]).toBeGreaterThan(before.W[6]);
  expect(await shownF(page)).not.toBe(before.f);
  expect(await coloursOf(page, 'W gradient')).not.toEqual(before.colours);
  await expect(figureOf(page).getByText('Touch W')).toHaveCSS('opacity', '0');
});

test('a stroke across a row gives its squares the colour of the first', async ({ page }) => {
  const before = await begin(page);
  const box = await weights(page).boundingBox();
  if (!box) throw new Error('W is not drawn.');
  const y = box.y + box.height * 0.1;
  await page.mouse.move(box.x + box.width / 6, y);
  await page.mouse.down();
  await page.mouse.move(box.x + (box.width * 5) / 6, y, { steps: 12 });
  await page.mouse.up();
  await expectAgreement(page, before.Y);
  expect((await numbersOf(page, 'W')).slice(0, 3)).toEqual([0, 1, 2].map(() => before.W[0]));
});

test('the keyboard chooses a square and changes it, and what it did is said', async ({ page }) => {
  const before = await begin(page);
  await weights(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const active = await weights(page).getAttribute('aria-activedescendant');
  const square = page.locator(`[id="${active}"]`);
  await expect(square).toHaveAccessibleName(/^W row 2 column 3: /);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  const expected = Number((before.W[5] + 0.4).toFixed(2));
  await expect(square).toHaveAccessibleName(`W row 2 column 3: ${String(expected).replace('-', '−')}`);
  await expectAgreement(page, before.Y);
  expect((await numbersOf(page, 'W'))[5]).toBe(expected);
  await expect(figureOf(page).getByRole('status')).toHaveText(
    `W row 2 column 3: ${String(expected).replace('-', '−')}. f is ${(await shownF(page)).toFixed(2)}.`,
  );
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'New numbers' })).toBeFocused();
});

test('new numbers change every matrix, and Start again brings the first ones back', async ({ page }) => {
  const before = await begin(page);
  await page.getByRole('button', { name: 'New numbers' }).click();
  await settled(page);
  expect(await numbersOf(page, 'W')).not.toEqual(before.W);
  await expectAgreement(page, await targetsOf(page));
  await figureOf(page).getByRole('button', { name: 'Start again' }).click();
  await expectAgreement(page, before.Y);
  expect(await numbersOf(page, 'W')).toEqual(before.W);
});

test('a change reaches f before it comes back to W', async ({ page }) => {
  await begin(page);
  const order = await page.evaluate(async () => {
    const figure = document.querySelector('[data-island=TitleFigure] figure') as HTMLElement;
    const names = [
      'W',
      'product',
      'activation',
      'residual',
      'residual gradient',
      'product gradient',
      'W gradient',
    ];
    const seen: string[] = [];
    const drawing = (name: string) => figure.querySelector(`[data-squares="${name}"]`) as SVGElement;
    const watcher = new MutationObserver((records) => {
      for (const { target } of records) {
        const name = (target as Element).closest<SVGElement>('[data-squares]')?.dataset.squares ?? '';
        if (names.includes(name) && !seen.includes(name)) seen.push(name);
      }
    });
    for (const name of names)
      watcher.observe(drawing(name), { subtree: true, attributes: true, attributeFilter: ['style'] });
    const grid = figure.querySelector('[role=grid]') as SVGElement;
    grid.focus();
    grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    while (figure.hasAttribute('data-moving')) await new Promise(requestAnimationFrame);
    return { seen, names };
  });
  expect(order.seen).toEqual(order.names);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('everything changes at once', async ({ page }) => {
    const before = await begin(page);
    await weights(page).focus();
    const frames = await page.evaluate(async () => {
      const figure = document.querySelector('[data-island=TitleFigure] figure') as HTMLElement;
      const f = figure.querySelector('[data-f]') as HTMLElement;
      const texts = new Set<string | null>();
      const watcher = new MutationObserver(() => texts.add(f.textContent));
      watcher.observe(f, { childList: true, characterData: true, subtree: true });
      const grid = figure.querySelector('[role=grid]') as SVGElement;
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      while (figure.hasAttribute('data-moving')) await new Promise(requestAnimationFrame);
      return texts.size;
    });
    expect(frames).toBe(1);
    await expectAgreement(page, before.Y);
  });
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  test('a tap turns a square round; the figure fits, and only W holds the page', async ({ page }) => {
    const before = await begin(page);
    const box = await weights(page).boundingBox();
    if (!box) throw new Error('W is not drawn.');
    await page.touchscreen.tap(box.x + box.width / 6, box.y + box.height * 0.1);
    await expectAgreement(page, before.Y);
    expect((await numbersOf(page, 'W'))[0]).toBe(-before.W[0]);
    const frame = await figureOf(page).boundingBox();
    expect(frame?.height).toBeLessThanOrEqual(0.6 * 844);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const holding = await figureOf(page)
      .locator('*')
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).touchAction !== 'auto')
          .map((one) => one.getAttribute('role')),
      );
    expect(holding).toEqual(['grid']);
  });
});

test('it stands without JavaScript, and nothing moves when it comes to life', async ({ browser, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(new URL('/', test.info().project.use.baseURL).href);
  expect(new Set(await coloursOf(still, 'W gradient')).size).toBeGreaterThan(5);
  await expect(figureOf(still).getByText('Touch W')).toBeHidden();
  await expect(figureOf(still).getByText('New numbers')).toBeHidden();
  await context.close();
  await page.goto('/', { waitUntil: 'commit' });
  await watchShifts(page);
  await firstIslandLive(page);
  await page.keyboard.press('Tab');
  await weights(page).press('Enter');
  await settled(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('every page has a picture and words for a link to it, and icons that are there', async ({
  page,
  request,
}) => {
  for (const address of ['/', '/rules/', '/sandbox/']) {
    await page.goto(address);
    const content = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    expect(await content('title')).toBe(await page.title());
    expect(await content('description')).toBe(
      await page.locator('meta[name=description]').getAttribute('content'),
    );
    const picture = await request.get(new URL((await content('image')) ?? '', page.url()).pathname);
    expect(picture.headers()['content-type']).toBe('image/png');
    for (const icon of await page.locator('link[rel*=icon]').all())
      expect((await request.get((await icon.getAttribute('href')) ?? '')).status()).toBe(200);
  }
});
