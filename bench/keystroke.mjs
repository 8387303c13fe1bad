// From a keystroke in a cell to the painted heatmap, on the built site in a real browser. Prints figures, asserts nothing.
import { chromium } from '@playwright/test';

const SIZES = [4, 8, 16];
const KEYSTROKES = 120;

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
  console.log('\nkeystroke to painted heatmap, card of right multiplication (ms; a frame is 16.7)');
  console.log('size           median         p95');
  for (const size of SIZES) {
    await page.goto(`${site}rules/right-multiplication/`);
    await page.locator('[data-island="RuleCard"][data-live]').waitFor({ state: 'attached' });
    for (const name of ['rows of X', 'columns of X', 'columns of W']) {
      const box = page.getByRole('textbox', { name, exact: true });
      await box.fill(String(size));
      await box.press('Enter');
    }
    const cell = page.getByRole('textbox', { name: 'X row 1 column 1', exact: true });
    await cell.focus();
    await page.evaluate(listen);
    for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press(String(1 + (stroke % 9)));
      await page.waitForTimeout(25);
    }
    const painted = await page.evaluate(() => Reflect.get(window, 'figures'));
    const row = [at(painted, 0.5), at(painted, 0.95)];
    console.log(
      `${`${size} x ${size}`.padEnd(10)}${row.map((value) => value.toFixed(1).padStart(12)).join('  ')}`,
    );
  }
  await browser.close();
}

/** In the page: from a digit's keydown to the first task after the frame that shows it, so a wait for the frame is in it. */
function listen() {
  /** @type {number[]} */
  const painted = [];
  Reflect.set(window, 'figures', painted);
  addEventListener(
    'keydown',
    (event) => {
      if (!/^\d$/.test(event.key)) return;
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - start);
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
