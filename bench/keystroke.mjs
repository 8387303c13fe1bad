// From a keystroke in a cell to the painted heatmap, on the built site in a real browser. Prints figures, asserts nothing.
import { chromium } from '@playwright/test';

const SIZES = [4, 8, 16];
const KEYSTROKES = 120;

/** @typedef {import('@playwright/test').Page} Page */

/** Cards, by the size of their matrices. */
const cards = SIZES.map((size) => ({
  label: `card, ${size} x ${size}`,
  /** @param {Page} page @param {string} site */
  async open(page, site) {
    await page.goto(`${site}rules/right-multiplication/`);
    await page.locator('[data-island="RuleCard"][data-live]').waitFor({ state: 'attached' });
    for (const name of ['rows of X', 'columns of X', 'columns of W']) {
      const box = page.getByRole('textbox', { name, exact: true });
      await box.fill(String(size));
      await box.press('Enter');
    }
  },
  cell: 'X row 1 column 1',
}));

/** Networks in the sandbox: a cell of X changes every number on the page. */
const networks = [
  { label: 'sandbox, two layers', address: 'sandbox/?preset=two-layer-network' },
  { label: 'sandbox, 12 layers', address: 'sandbox/?preset=deep-network&depth=12' },
].map(({ label, address }) => ({
  label,
  /** @param {Page} page @param {string} site */
  async open(page, site) {
    await page.goto(site + address);
    await page.locator('[data-island="Sandbox"][data-live]').waitFor({ state: 'attached' });
    // The address is opened once the page is live: the network's own gradient tells that it stands.
    await page.getByRole('table', { name: 'df/dW_1', exact: true }).waitFor();
  },
  cell: 'X row 1 column 1',
}));

/**
 * @param {string} site the address of the built site, with a slash at its end
 * @param {string | undefined} executablePath the browser
 */
export async function benchKeystrokes(site, executablePath) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  console.log('\nkeystroke to painted page (ms; a frame is 16.7)');
  console.log(`${''.padEnd(34)}median         p95`);
  for (const { label, open, cell } of [...cards, ...networks]) {
    await open(page, site);
    await page.getByRole('textbox', { name: cell, exact: true }).focus();
    print(`${label}, a number`, await strokes(page, (stroke) => String(1 + (stroke % 9)), true));
  }
  for (const { label, open } of networks) {
    await open(page, site);
    const line = page.getByRole('textbox', { name: 'f', exact: true });
    await line.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('+');
    print(`${label}, f typed`, await strokes(page, (stroke) => String(1 + (stroke % 9)), false));
  }
  await browser.close();
}

/**
 * Types digits and returns how long each took.
 * @param {Page} page @param {(stroke: number) => string} digit @param {boolean} anew whether each takes the place of what stands there
 * @returns {Promise<number[]>}
 */
async function strokes(page, digit, anew) {
  await page.evaluate(listen);
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    await page.keyboard.press(anew ? 'ControlOrMeta+a' : 'Backspace');
    await page.keyboard.press(digit(stroke));
    await page.waitForTimeout(25);
  }
  return page.evaluate(() => Reflect.get(window, 'figures'));
}

/** @param {string} label @param {number[]} figures */
function print(label, figures) {
  const row = [at(figures, 0.5), at(figures, 0.95)];
  console.log(`${label.padEnd(28)}${row.map((value) => value.toFixed(1).padStart(12)).join('')}`);
}

/** In the page: from a digit's keydown to the first task after the frame that shows it, so a wait for the frame is in it. */
function listen() {
  /** @type {number[]} */
  const painted = [];
  const before = Reflect.get(window, 'figures');
  Reflect.set(window, 'figures', painted);
  if (before) return;
  addEventListener(
    'keydown',
    (event) => {
      if (!/^\d$/.test(event.key)) return;
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Reflect.get(window, 'figures').push(performance.now() - start);
        port2.postMessage(0);
      });
    },
    true,
  );
}

/** @param {number[]} figures @param {number} quantile */
function at(figures, quantile) {
  const sorted = [...figures].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))];
}
