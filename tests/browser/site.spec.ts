import type { APIResponse, Page, Request } from '@playwright/test';
import { everyPage, expect, firstIslandLive, test } from './support';

const start = (baseURL: string | undefined) => new URL('/', baseURL).href;

/** Every file that a page names: scripts, styles, fonts, pictures, icons. */
const filesOf = (page: Page) =>
  page
    .locator('script[src], link[href], img[src]')
    .evaluateAll((elements) =>
      elements.map((element) => (element as HTMLScriptElement).src || (element as HTMLLinkElement).href),
    );

test('every link leads to a page of the site', async ({ request, baseURL }) => {
  const pages = await everyPage(request, start(baseURL));
  expect(pages.length).toBeGreaterThan(11);
  for (const address of pages) expect((await request.get(address)).status(), address).toBe(200);
});

test('every page says its words, and shows its formulas, without JavaScript', async ({
  browser,
  request,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of await everyPage(request, start(baseURL))) {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page).toHaveTitle(/Pullback/);
    const formulas = page.locator('.formula');
    // As KaTeX draws them or, far down the essay, as the browser itself does: once each.
    const shown = await formulas.evaluateAll((all) =>
      all.map((formula) => [formula.childElementCount, formula.querySelectorAll('.katex-html, math').length]),
    );
    for (const [children, drawings] of shown) {
      expect(children, address).toBe(1);
      expect(drawings, address).toBeGreaterThan(0);
    }
  }
  await context.close();
});

test('a page comes to life without a word in the console', async ({ page, request, baseURL }) => {
  for (const address of await everyPage(request, start(baseURL))) {
    await page.goto(address);
    if ((await page.locator('[data-island]').count()) === 0) continue;
    await firstIslandLive(page);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
  }
});

test('hydration keeps the formulas that came with the page', async ({ page, baseURL }) => {
  await page.goto(start(baseURL));
  await firstIslandLive(page);
  for (const island of await page.locator('[data-island]').all()) {
    await island.evaluate((element) => element.scrollIntoView());
    await expect(island).toHaveAttribute('data-live', '');
  }
  await page.waitForLoadState('networkidle');
  const { shipped, live } = await page.evaluate(async () => {
    const got = async (address: string) => (await fetch(address)).text();
    const shipped = new DOMParser().parseFromString(await got(location.href), 'text/html');
    const parts = document.querySelector<HTMLMetaElement>('meta[name="far-parts"]')?.content;
    const far: string[] = parts ? JSON.parse(await got(parts)) : [];
    for (const still of shipped.querySelectorAll<HTMLElement>('noscript[data-far]'))
      still.innerHTML = far[Number(still.dataset.far)];
    const read = (root: Document) =>
      [...root.querySelectorAll('[data-island] [data-formula]')].map((element) => element.innerHTML);
    return { shipped: read(shipped), live: read(document) };
  });
  expect(shipped.length).toBeGreaterThan(0);
  expect(live).toEqual(shipped);
});

test('the policy forbids inline script and eval, in the header and in the page', async ({
  page,
  request,
  baseURL,
}) => {
  const answer: APIResponse = await request.get(start(baseURL));
  const policy = answer.headers()['content-security-policy'];
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
  expect(policy).toContain("style-src-attr 'unsafe-inline'");
  await page.goto(start(baseURL));
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy.startsWith(meta ?? 'nothing')).toBe(true);
  await expect(page.locator('script:not([src])')).toHaveCount(0);
});

test.describe('under the policy', () => {
  test.use({ forgive: [/Content Security Policy/] });

  test('a script that slips into the page does not run', async ({ page, baseURL }) => {
    await page.goto(start(baseURL));
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.slipped = "yes"';
      document.body.append(script);
      return document.documentElement.dataset.slipped;
    });
    expect(ran).toBeUndefined();
  });
});

test('static hosts get the same headers', async ({ request, baseURL }) => {
  const answer = await request.get(start(baseURL));
  const file = await (await request.get('/_headers')).text();
  expect(file).toContain(`Content-Security-Policy: ${answer.headers()['content-security-policy']}`);
});

test('a hashed file may be kept for ever, a page may not', async ({ page, request, baseURL }) => {
  await page.goto(start(baseURL));
  const hashed = (await filesOf(page)).find((address) => address.includes('/assets/')) ?? '';
  expect((await request.get(hashed)).headers()['cache-control']).toContain('immutable');
  const first = await request.get(start(baseURL));
  expect(first.headers()['cache-control']).toBe('no-cache');
  const again = await request.get(start(baseURL), { headers: { 'if-none-match': first.headers().etag } });
  expect(again.status()).toBe(304);
});

test('nothing outside the site is served', async ({ request }) => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/%00',
    '/%',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test.describe('where there is no page', () => {
  test.use({ forgive: [/status of 404/] });

  test('a page says so and leads back', async ({ page }) => {
    const answer = await page.goto('/no/such/page/');
    expect(answer?.status()).toBe(404);
    await page.locator('main a[href]').first().click();
    await expect(page).toHaveURL('/');
  });
});

test('both themes follow the system, and a stored choice stands over it', async ({ page, baseURL }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(start(baseURL));
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.evaluate(() => localStorage.setItem('pullback-theme', 'light'));
  await page.reload();
  expect(await paper()).toBe(light);
});

test('words of the pages do not travel as code', async ({ page, request, baseURL }) => {
  await page.goto(start(baseURL));
  const prose = (await page.locator('main p').first().innerText()).slice(0, 24);
  const scripts = (await filesOf(page)).filter((address) => address.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const address of scripts) expect(await (await request.get(address)).text()).not.toContain(prose);
});

test('a page fetches no script but those that its HTML names, which its budget counts', async ({
  page,
  request,
  baseURL,
}) => {
  for (const address of await everyPage(request, start(baseURL))) {
    const fetched: string[] = [];
    const note = (sent: Request) => fetched.push(sent.url());
    page.on('request', note);
    await page.goto(address);
    const scripts = (await filesOf(page)).filter((file) => file.endsWith('.js'));
    if ((await page.locator('[data-island]').count()) > 0) await firstIslandLive(page);
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    const unnamed = fetched.filter((file) => file.endsWith('.js') && !scripts.includes(file));
    expect(unnamed, address).toEqual([]);
  }
});

test('code is asked for once the page is in sight', async ({ page, baseURL }) => {
  await page.goto(start(baseURL));
  await firstIslandLive(page);
  const { painted, code } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-paint')[0].startTime,
    code: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\/assets\/.*\.js$/.test(name))
      .map(({ startTime }) => startTime),
  }));
  expect(code.length).toBeGreaterThan(2);
  for (const asked of code) expect(asked).toBeGreaterThanOrEqual(painted);
});

test('a live page speaks of its parts by the ids that its HTML has', async ({ page }) => {
  await page.goto('rules/elementwise-function/');
  await firstIslandLive(page);
  await page.waitForLoadState('networkidle');
  // Whatever refers by id, on the live page as in its HTML: a popover's button, a box's hint, a table's caption.
  const lost = () =>
    page.evaluate(() =>
      [
        'aria-describedby',
        'aria-labelledby',
        'aria-controls',
        'aria-errormessage',
        'popovertarget',
        'for',
      ].flatMap((attribute) =>
        [...document.querySelectorAll(`[${attribute}]`)]
          .flatMap((element) => (element.getAttribute(attribute) ?? '').split(' '))
          .filter((id) => id && !document.getElementById(id)),
      ),
    );
  expect(await lost()).toEqual([]);
  for (const box of await page.getByRole('textbox').all()) {
    await box.fill('nonsense!');
    await box.blur();
  }
  expect(await lost()).toEqual([]);
});
