import { everyPage, expect, firstIslandLive, test } from './support';

test.use({
  baseURL: async ({ baseURL: _ }, use, info) => use(info.config.metadata.subFolderSite),
});

test('a site in a sub-folder stays in it, and comes to life there', async ({ page, request, baseURL }) => {
  const folder = baseURL ?? '';
  const answers: { address: string; status: number }[] = [];
  page.on('response', (response) => answers.push({ address: response.url(), status: response.status() }));
  const pages = await everyPage(request, folder);
  for (const address of pages) expect(address.startsWith(folder), address).toBe(true);
  await page.goto(folder);
  await firstIslandLive(page);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  for (const { address, status } of answers) {
    expect(address.startsWith(folder), address).toBe(true);
    expect(status, address).toBeLessThan(400);
  }
  expect((await request.get(new URL('/', folder).href)).status()).toBe(404);
});
