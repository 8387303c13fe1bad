// Prints figures about the engine; asserts nothing. Bundled first, as the site is, so that what is measured is what runs there.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = fileURLToPath(new URL('../node_modules/.cache/bench', import.meta.url));

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

const { status } = spawnSync(process.execPath, ['--expose-gc', `${outDir}/bench.mjs`], { stdio: 'inherit' });
process.exit(status ?? 1);
