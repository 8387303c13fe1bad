// Prints figures and asserts nothing: the engine in Node, then a keystroke on the built site in a real browser.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { benchKeystrokes } from '../bench/keystroke.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { root, run } from './run.mjs';
import { serve } from './serve.mjs';

const outDir = fileURLToPath(new URL('../node_modules/.cache/bench', import.meta.url));

// Bundled first, as the site is, so that what is measured is what runs there.
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: 'bench/index.ts',
    outDir,
    emptyOutDir: true,
    minify: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
  },
});
await run(process.execPath, ['--expose-gc', `${outDir}/bench.mjs`]);
await run(process.execPath, ['scripts/vite.mjs', 'build', '--app', '--logLevel', 'warn'], {
  env: { BASE_PATH: '/', SITE_FOLDER: 'dist' },
});
await benchKeystrokes(await serve({}), await ensureBrowser());
process.exit(0);
