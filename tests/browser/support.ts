import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';

/**
 * The test of every page: it fails on a word in the console (an error or a warning), on an error that nobody caught, and on
 * a request to another origin. `forgive` lists what one test provokes on purpose.
 */
export const test = base.extend<{ forgive: RegExp[]; complaints: string[] }>({
  forgive: [[], { option: true }],
  complaints: [
    async ({ context, baseURL, forgive }, use) => {
      const complaints: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error()}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`elsewhere: ${url}`);
      });
      await use(complaints);
      expect(complaints.filter((complaint) => !forgive.some((known) => known.test(complaint)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until the first island of a page is live. */
export async function firstIslandLive(page: Page): Promise<void> {
  await page.locator('[data-island][data-live]').first().waitFor({ state: 'attached' });
}

/** The addresses of every page of the site, as the links in its HTML name them, found from its front page. */
export async function everyPage(request: APIRequestContext, start: string): Promise<string[]> {
  const found = new Set([start]);
  for (const address of found) {
    const html = await (await request.get(address)).text();
    for (const [, href] of html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)) {
      const { origin, pathname } = new URL(href, address);
      if (origin === new URL(start).origin) found.add(origin + pathname);
    }
  }
  return [...found];
}

/** Has the page note, in `window.shifts`, every layout shift that no input has just caused. */
export async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: false });
  });
}
