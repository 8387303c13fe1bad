import { compile } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import type { Plugin } from 'vite';
import { rehypeFormulas } from './mdx-formulas';
import { rehypeBaseLinks } from './mdx-links';

/**
 * Words with formulas: `*.mdx` becomes a component for prerendering. KaTeX runs here, once a formula; one that it does not
 * understand fails the build. Words never travel to the browser as code: an island that imports them fails the build.
 */
export function mdx(): Plugin {
  let base = '/';
  return {
    name: 'pullback:mdx',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
    },
    async transform(source, id) {
      const file = id.split('?')[0];
      if (!file.endsWith('.mdx')) return null;
      if (this.environment.name === 'client' && !process.env.VITEST)
        this.error(`${file} is imported by code for the browser: words belong to pages, not to islands.`);
      try {
        const compiled = await compile(
          { value: source, path: file },
          { remarkPlugins: [remarkMath], rehypePlugins: [rehypeFormulas, [rehypeBaseLinks, base]] },
        );
        return { code: String(compiled.value), map: null };
      } catch (problem) {
        const reason = problem instanceof Error ? problem.message : String(problem);
        return this.error(`${file}: ${reason}`);
      }
    },
  };
}
