import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fonts } from './build/fonts';
import { mdx } from './build/mdx';
import { prerender } from './build/prerender';
import { stillStyles } from './build/still-styles';

const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

export default defineConfig({
  base,
  plugins: [mdx(), react(), fonts(), prerender(), stillStyles()],
  build: {
    // The policy forbids inline script, and data addresses for fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    target: 'baseline-widely-available',
  },
});
