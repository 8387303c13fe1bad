import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What no island draws: its class names stay out of the code for the browser, and whoever draws it there after all meets an error. */
const still =
  /src\/(pages|components\/(Contents|FormulaList|Margin|Page|Proof|References|SelfLink|Symbols|Words))\//;

/**
 * Two things that a bundler for live pages leaves out. It drops the styles of components that only prerendering runs, since no code for
 * the browser reads their class names; here they stay. And it joins style sheets in the order of its chunks; the
 * statement of the layers' order has to come before all of them.
 */
export function stillStyles(): Plugin {
  let root = '';
  return {
    name: 'pullback:still-styles',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    transform: {
      filter: { id: /\.module\.css$/ },
      handler(code, id) {
        const named =
          this.environment.name === 'client' && still.test(id) ? 'export default undefined;' : code;
        return { code: named, map: null, moduleSideEffects: 'no-treeshake' };
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const layers = await readFile(join(root, 'src/app/styles/layers.css'), 'utf8');
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css'))
            file.source = layers.trim() + file.source;
        }
      },
    },
  };
}
