// From a fresh clone to the site on the screen: installs what is missing, builds, serves.
import { ensureInstall } from './ensure-install.mjs';
import { run, stop } from './run.mjs';
import { serve } from './serve.mjs';

await ensureInstall();
if ((await run(process.execPath, ['scripts/vite.mjs', 'build', '--app', '--logLevel', 'warn'])) !== 0)
  stop('The build failed: see above.');
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
const port = process.env.PORT ? Number(process.env.PORT) : undefined;
console.log(`\nPullback is at ${await serve({ base, port })}\nCtrl+C stops it.`);
