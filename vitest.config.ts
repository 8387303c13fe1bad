import { defineConfig } from 'vitest/config';
import { mdx } from './build/mdx';

// React ships other code for production: an inherited NODE_ENV would break its test helpers.
process.env.NODE_ENV = 'test';

/** Tests that need no document: the engine, the stores, the laws and the build's own steps. */
const node = {
  name: 'node',
  environment: 'node',
  include: [
    'src/{math,state}/**/*.test.ts',
    'tests/laws/**/*.test.ts',
    'build/**/*.test.ts',
    'scripts/**/*.test.ts',
  ],
};

/** Tests that render: components, pages and the app, in jsdom. */
const dom = {
  name: 'dom',
  environment: 'jsdom',
  include: ['src/{components,pages,app}/**/*.test.{ts,tsx}', 'content/**/*.test.{ts,tsx}'],
};

export default defineConfig({
  plugins: [mdx()],
  test: {
    projects: [
      { extends: true, test: node },
      { extends: true, test: dom },
    ],
    passWithNoTests: true,
    // Room for a slow machine: no test asserts a clock but the fuzz, which has its own.
    testTimeout: 60_000,
  },
});
