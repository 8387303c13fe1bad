import type { Page } from '@playwright/test';
import { expectNoViolationsInBothThemes, sidewaysScroll } from './accessibility-support';
import { cell, tableOf } from './card-support';
import { box, button, expectAnswer, graph, openSandbox, pressByKeyboard } from './sandbox-support';
import { expect, test, watchShifts } from './support';

/** What can be pressed or typed in and is smaller than 24 px, in the graph or elsewhere on the page. */
function smallTargets(page: Page, where: 'graph' | 'elsewhere'): Promise<string[]> {
  return page
    .locator('main')
    .locator('button:visible, input:visible, select:visible, textarea:visible, summary:visible')
    .evaluateAll(
      (elements, inGraph) =>
        elements
          .filter((element) => !element.classList.contains('visually-hidden'))
          .filter((element) => (element.closest('[aria-label="Graph of f"]') !== null) === inGraph)
          .map((element) => ({
            name: element.getAttribute('aria-label') ?? element.textContent,
            size: element.getBoundingClientRect(),
          }))
          .filter(({ size }) => size.width < 24 || size.height < 24)
          .map(({ name, size }) => `${name}: ${size.width.toFixed(1)} x ${size.height.toFixed(1)}`),
      where === 'graph',
    );
}

/** The page in its states, each reached as a reader does. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'as it begins': (page) => expectAnswer(page, 'W', "2*(X'*((g(X*W)-Y).*g'(X*W)))"),
  'a fault in the text, with what repairs it': async (page) => {
    await box(page).fill('norm2(X*foo)^2');
    await expect(page.getByRole('button', { name: /^Declare foo as/ })).toBeVisible();
  },
  'names to complete': async (page) => {
    await box(page).fill('');
    await box(page).pressSequentially('no');
    await expect(page.getByRole('listbox')).toBeVisible();
  },
  'the steps to apply': async (page) => {
    await page.getByText('Build it step by step').click();
    await button(page, 'Apply a step…').click();
    await expect(button(page, 'Invert')).toBeVisible();
  },
  'the form of a step': async (page) => {
    await page.getByText('Build it step by step').click();
    await button(page, 'Start again from a matrix…').click();
    await expect(button(page, 'Apply')).toBeVisible();
  },
  'the panel of a function': async (page) => {
    await button(page, 'g(t) = tanh(t)').click();
    await expect(page.getByRole('combobox', { name: 'g', exact: true })).toBeVisible();
  },
  'a matrix to rename': async (page) => {
    await button(page, 'rename or remove Y').click();
    await expect(page.getByRole('textbox', { name: 'name of Y' })).toBeFocused();
  },
  'the code': async (page) => {
    await button(page, 'Code').click();
    await expect(page.getByRole('textbox', { name: 'Program in NumPy' })).toBeVisible();
  },
  'the check': async (page) => {
    await page.getByRole('heading', { name: 'Check it' }).scrollIntoViewIfNeeded();
    await expect(tableOf(page, 'error of df/dW')).toBeVisible();
    await expect(page.getByRole('slider')).toBeVisible();
  },
  'a step of the play, and an entry that is looked at': async (page) => {
    for (let step = 0; step < 7; step += 1) await button(page, 'One step on').click();
    await tableOf(page, 'g(X*W)').getByRole('cell').nth(2).click();
    await expect(button(page, 'Look at g(X*W)')).toHaveAttribute('aria-pressed', 'true');
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  test(`sandbox, ${state}: axe finds nothing in both themes`, async ({ page }) => {
    await openSandbox(page);
    await reach(page);
    await expectNoViolationsInBothThemes(page, 'sandbox');
  });

  test(`sandbox, ${state}: it fits 390 px and 320 px, and can be pressed`, async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await openSandbox(page, '?preset=neural-network');
      await reach(page);
      await expect.poll(() => sidewaysScroll(page), `${width} px`).toBe(0);
      await expect.poll(() => smallTargets(page, 'elsewhere'), `${width} px`).toEqual([]);
    }
  });
}

test('sandbox: the graph can be pressed on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openSandbox(page);
  await expectAnswer(page, 'W', "2*(X'*((g(X*W)-Y).*g'(X*W)))");
  expect(await smallTargets(page, 'graph')).toEqual([]);
});

test('sandbox, twelve layers: axe finds nothing in the long derivation', async ({ page }) => {
  await openSandbox(page, '?preset=deep-network&depth=12');
  await page.getByRole('button', { name: /^Show all \d+ lines$/ }).click();
  await expectNoViolationsInBothThemes(page, 'sandbox');
});

test('sandbox, twelve layers: the page fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openSandbox(page, '?preset=deep-network&depth=12');
  await page.getByRole('button', { name: /^Show all \d+ lines$/ }).click();
  await expect.poll(() => sidewaysScroll(page)).toBe(0);
  await expect.poll(() => smallTargets(page, 'elsewhere')).toEqual([]);
});

test('Tab reaches everything in the order of the page, and nothing holds it', async ({ page }) => {
  await openSandbox(page);
  await page.getByText('Build it step by step').click();
  await expect(button(page, 'Apply a step…')).toBeVisible();
  await expectAnswer(page, 'W', "2*(X'*((g(X*W)-Y).*g'(X*W)))");
  const wanted = await page.evaluate(() => {
    const reachable = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
    );
    Object.assign(window, { reachable });
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
    return reachable.map((element) => element.getAttribute('aria-label') ?? element.textContent);
  });
  expect(wanted.length).toBeGreaterThan(60);
  await page.keyboard.press('Home');
  await page.locator('a').first().focus();
  const found: (string | null)[] = [];
  for (let presses = 0; presses < 2 * wanted.length && found.length < wanted.length; presses += 1) {
    const at = await page.evaluate(() =>
      (window as unknown as { reachable: (Element | null)[] }).reachable.indexOf(document.activeElement),
    );
    if (at >= 0) found.push(wanted[at]);
    await page.keyboard.press('Tab');
  }
  expect(found).toEqual(wanted);
});

test('a sheet takes the keys while it is open, and gives them back', async ({ page }) => {
  await openSandbox(page);
  await pressByKeyboard(page, button(page, 'LaTeX'));
  const sheet = page.getByRole('dialog', { name: 'LaTeX of the derivation' });
  await expect(sheet).toBeVisible();
  const text = sheet.getByRole('textbox', { name: 'LaTeX of the derivation' });
  await expect(text).toHaveValue(/\\tag\{1\}/);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(button(page, 'LaTeX')).toBeFocused();
});

test('nothing on the page moves while numbers are typed', async ({ page }) => {
  await openSandbox(page);
  await expectAnswer(page, 'W', "2*(X'*((g(X*W)-Y).*g'(X*W)))");
  await page.waitForLoadState('networkidle');
  await watchShifts(page);
  const places = () =>
    page
      .locator('main table, main h2, main button, main li, main [data-text], main input:not([data-row])')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
  await cell(page, 'W', 1, 2).focus();
  const before = await places();
  for (const text of ['12345', '-0.000012345', 'abc', '-', '1e30', '7']) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await expect(cell(page, 'W', 1, 2)).toHaveValue(text);
    expect(await places(), text).toEqual(before);
  }
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('the graph is zoomed, fitted and folded, and stays on the page', async ({ page }) => {
  await openSandbox(page, '?preset=two-layer-network');
  const zoom = page.getByRole('status', { name: 'Zoom' });
  await button(page, 'Full size').click();
  await expect(zoom).toHaveText('100 %');
  await button(page, 'Zoom in').click();
  await expect(zoom).toHaveText('125 %');
  await button(page, 'Fit').click();
  await expect(zoom).not.toHaveText('125 %');
  expect(await sidewaysScroll(page)).toBe(0);
  const before = await graph(page).getByRole('table').count();
  await button(page, 'What leads to g(X*W_1)').click();
  await expect.poll(() => graph(page).getByRole('table').count()).toBeLessThan(before);
  await button(page, 'What leads to g(X*W_1)').click();
  await expect.poll(() => graph(page).getByRole('table').count()).toBe(before);
});
