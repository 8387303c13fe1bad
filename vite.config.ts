import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fonts } from './build/fonts';
import { mdx } from './build/mdx';
import { prerender } from './build/prerender';
import { stillStyles } from './build/still-styles';

const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

/**
 * What every card, the sandbox and the essay's figures need and the essay's first view does not: one file, since many small ones weigh
 * more.
 */
const matrices = new RegExp(
  [
    'src/components/((MatrixEditor|SizeBox|Choice|Dots)/[\\w-]+|undo-keys|Heatmap/([Cc]ells|Heatmap|Legend)|Lanes/around-hole)\\.tsx?$',
    'src/state/(history|gesture|numbers/(?!format|step))',
    'src/math/(print/(print|latex|text)\\.|numeric/reasons|derivation/differentiate|operators/(user-function|names|replace)|stated)',
    'd3-selection',
  ].join('|'),
);

/** What every live part needs, the essay's first view as well. */
const engine = new RegExp(
  [
    'src/components/(Brackets|TextButton|Announcement|Formula|Heatmap)/(Brackets|TextButton|Announcement|Formula|scale)\\.tsx?$',
    'src/state/numbers/(format|step)',
    'src/math/(matrix|operators|rules|expression|errors|numeric/(program|expand))',
    'd3-(color|interpolate)',
    'zustand',
  ].join('|'),
);

export default defineConfig({
  base,
  css: {
    modules: {
      // Short, and says where a style stands; file names are unique.
      generateScopedName: (name, file) => `${basename(file, '.module.css')}-${name}`,
    },
  },
  plugins: [mdx(), react(), fonts(), prerender(), stillStyles()],
  build: {
    // The policy forbids inline script, and data addresses for fonts.
    // An island's code is fetched well before it is in sight: what it imports need not be listed on every page.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    target: 'baseline-widely-available',
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: 'matrices', test: matrices },
                { name: 'engine', test: engine },
              ],
            },
          },
        },
      },
    },
  },
});
