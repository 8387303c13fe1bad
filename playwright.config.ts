import { defineConfig, devices } from '@playwright/test';
import { subFolder } from './scripts/browser-tests.mjs';

const port = process.env.PULLBACK_PORT ?? '4280';
const subFolderPort = process.env.PULLBACK_SUB_FOLDER_PORT ?? '4281';
const site = `http://localhost:${port}/`;
const subFolderSite = `http://localhost:${subFolderPort}${subFolder.base}`;

// A quiet browser: it speaks to nobody but the site. As root, Chromium has no sandbox.
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];
const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'node_modules/.cache/pullback/browser-tests',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Room for a slow machine: no test waits for a clock, so a fast one is as fast as before.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: site,
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    launchOptions: { executablePath: process.env.PULLBACK_BROWSER, args },
  },
  metadata: { subFolderSite },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
  ],
  webServer: [
    { command: `node scripts/serve.mjs --port ${port}`, url: site },
    {
      command: `node scripts/serve.mjs --port ${subFolderPort} --folder ${subFolder.folder} --base ${subFolder.base}`,
      url: subFolderSite,
    },
  ],
});
