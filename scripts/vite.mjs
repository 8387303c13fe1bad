// Vite with this project's settings: `node scripts/vite.mjs` to work on the site, `… build --app` to build it.
import { ensureInstall } from './ensure-install.mjs';
import { quietVite } from './run.mjs';

await ensureInstall();
Object.assign(process.env, quietVite);
if (process.argv[2] === 'build') process.env.NODE_ENV = 'production';
else delete process.env.NODE_ENV;
// A variable, so that types are read without Vite installed.
const vite = '../node_modules/vite/bin/vite.js';
await import(vite);
