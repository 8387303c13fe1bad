// Unit tests and laws alone: `npm run test:unit -- src/math`.
import { ensureInstall } from './ensure-install.mjs';
import { runTool } from './run.mjs';

await ensureInstall();
process.exitCode = await runTool('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], {
  NODE_ENV: 'test',
});
