import { deflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { cell, tableOf } from './card-support';
import {
  box,
  button,
  EXAMPLES,
  everything,
  graph,
  lines,
  live,
  openSandbox,
  variable,
} from './sandbox-support';
import { expect, test } from './support';

const [network] = EXAMPLES;

/** The step size of the check, which is there once it is in view. */
function stepSize(page: Page): Locator {
  return page.getByRole('slider', { name: 'step size h' });
}

/** Copies the link of a page, and reads it from the clipboard. */
async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy link').click();
  await expect(page.getByText('The link is copied')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link opens the same page in a new browser, to the last digit', async ({ page, browser, baseURL }) => {
  await openSandbox(page, '?preset=two-layer-network');
  await button(page, 'add a row to X').click();
  await cell(page, 'X', 2, 1).fill('0.12345678901234568');
  await cell(page, 'X', 3, 1).fill('-1e-200');
  await cell(page, 'X', 4, 1).fill('-0');
  await variable(page, 'W_1').check();
  await page.getByRole('radio', { name: 'Expanded' }).check();
  await box(page).fill(`${await box(page).inputValue()}  + 0.1 * sum( X .* X )`);
  await button(page, 'What leads to X*W_1').click();
  await tableOf(page, 'df/dW_1').getByRole('cell').nth(3).click();
  await page.getByRole('heading', { name: 'Check it' }).scrollIntoViewIfNeeded();
  await stepSize(page).press('ArrowLeft');
  const exponent = await stepSize(page).inputValue();
  await button(page, 'One step on').click();
  await button(page, 'One step on').click();
  const address = await copiedLink(page);
  expect(address).toContain(`${baseURL}sandbox/#s=1.`);
  const wanted = await everything(page);
  expect(wanted).toMatchObject({
    lookedAt: expect.arrayContaining([expect.stringContaining('df/dW_1 row')]),
  });

  const elsewhere = await browser.newContext();
  const opened = await elsewhere.newPage();
  await opened.goto(address);
  await live(opened);
  await expect.poll(() => everything(opened)).toEqual(wanted);
  await opened.getByRole('heading', { name: 'Check it' }).scrollIntoViewIfNeeded();
  await expect(stepSize(opened)).toHaveValue(exponent);
  expect(await copiedLink(opened)).toBe(address);
  await elsewhere.close();
});

test('a link keeps a text that cannot be read, and what stands in its place', async ({ page, browser }) => {
  await openSandbox(page, '?preset=neural-network');
  await box(page).fill('norm2(g(X*W - Y)^2');
  const address = await copiedLink(page);
  const elsewhere = await browser.newContext();
  const opened = await elsewhere.newPage();
  await opened.goto(address);
  await live(opened);
  await expect(box(opened)).toHaveValue('norm2(g(X*W - Y)^2');
  await expect(box(opened)).toHaveAttribute('aria-invalid', 'true');
  await expect(tableOf(opened, 'f')).toBeVisible();
  await elsewhere.close();
});

/** A link as anyone could make it, with whatever they like in it. */
const forged = (kept: unknown): string =>
  `#s=1.${deflateSync(typeof kept === 'string' ? kept : JSON.stringify(kept)).toString('base64url')}`;

const HTML = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

const honest = {
  source: 'sum(X)',
  matrices: [{ name: 'X', value: [[1, 2]] }],
  functions: [],
  variable: 'X',
  form: 'factored',
};
const view = { collapsed: [] };

/** Links that hold nothing to open, each with the word that its sentence has. */
const REFUSED: Readonly<Record<string, readonly [address: string, sentence: RegExp]>> = {
  'cut off': ['#s=1.AAAA', /damaged/],
  empty: ['#s=', /damaged/],
  'of another version': ['#s=7.AAAA', /another version/],
  'of HTML': [`#s=${HTML}`, /damaged/],
  'of HTML in percent signs': [`#s=1.${encodeURIComponent(HTML)}`, /damaged/],
  'too long': [`#s=1.${'A'.repeat(30_000)}`, /too long/],
  'that grows when it is unpacked': [forged('['.repeat(4_000_000)), /more than the sandbox can show/],
  'nested deep': [forged('['.repeat(100_000)), /damaged/],
  'with HTML for a name': [
    forged({ state: { ...honest, matrices: [{ name: HTML, value: [[1]] }], variable: HTML }, view }),
    /damaged/,
  ],
  'with HTML for a number': [
    forged({ state: { ...honest, matrices: [{ name: 'X', value: [[HTML]] }] }, view }),
    /damaged/,
  ],
  'with a prototype in it': [
    forged('{"state":{"__proto__":{"source":"sum(X)"},"constructor":{}},"view":{}}'),
    /damaged/,
  ],
  'with a huge matrix': [
    forged({ state: { ...honest, matrices: [{ name: 'X', value: [Array(10_000).fill(1)] }] }, view }),
    /damaged/,
  ],
  'to no preset': [`?preset=${encodeURIComponent(HTML)}`, /no preset/],
};

/** Expects that nothing of a link became an element or ran. */
async function expectInert(page: Page, dialogs: readonly string[]): Promise<void> {
  expect(dialogs).toEqual([]);
  await expect(page.locator('main img, main script, main iframe, main [onerror]')).toHaveCount(0);
}

for (const [kind, [address, sentence]] of Object.entries(REFUSED)) {
  test(`a link ${kind} gives a sentence and the default`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    await openSandbox(page, address);
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(page.getByRole('alert')).toHaveText(/^[A-Z][^<>]*\.$/);
    await expect(box(page)).toHaveValue(network.f);
    await expect(tableOf(page, 'df/dW')).toBeVisible();
    await expectInert(page, dialogs);
  });
}

test('a link with HTML wherever a text may stand shows it as text', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  const state = { ...honest, source: `sum(X) ${HTML}` };
  await openSandbox(page, forged({ state, view: { collapsed: [HTML], focus: { node: HTML } } }));
  await expect(box(page)).toHaveValue(state.source);
  await expect(box(page)).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => lines(page)).not.toEqual([]);
  await expect(graph(page)).toBeVisible();
  await expectInert(page, dialogs);
});

test('a link that is opened over the page takes its place, and going back brings it again', async ({
  page,
}) => {
  await openSandbox(page, '?preset=dictionary-learning');
  await page.goto(`sandbox/${forged({ state: honest, view })}`);
  await live(page);
  await expect(box(page)).toHaveValue('sum(X)');
  await page.evaluate(
    (address) => {
      window.location.hash = address;
    },
    forged({ state: { ...honest, source: 'sum(X.*X)' }, view }),
  );
  await expect(box(page)).toHaveValue('sum(X.*X)');
  await page.goBack();
  await expect(box(page)).toHaveValue('sum(X)');
  await page.goBack();
  await expect(box(page)).toHaveValue('norm2(X - D*R)^2');
  await page.goForward();
  await expect(box(page)).toHaveValue('sum(X)');
});
