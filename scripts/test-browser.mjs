// The browser tests alone: `npm run test:browser -- site.spec.ts`. Build first.
import { browserTests } from './browser-tests.mjs';
import { ensureInstall } from './ensure-install.mjs';

await ensureInstall();
process.exitCode = await browserTests(process.argv.slice(2));
