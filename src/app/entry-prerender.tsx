import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { formulaHtml } from '../../build/mdx-formula-html';
import { setFormulaRenderer } from '../components/Formula/renderer';
import { FunctionPanel } from '../components/FunctionPanel/FunctionPanel';
import { provideFunctionPanel } from '../components/FunctionPanel/FunctionSlot';
import { IslandRenderer } from '../components/Island/Island';
import { islands, loadIsland } from './islands';
import { notFound, type Route, routes } from './routes';

/** A page as the build writes it. */
export interface RenderedPage {
  /** The file under the site's root: `rules/index.html`. */
  file: string;
  title: string;
  description: string;
  /** What stands in the body. */
  html: string;
  /** The files of the code that it begins with: its first island's, and what follows the reader of the essay. */
  firstCode: string[];
}

setFormulaRenderer(formulaHtml);
provideFunctionPanel(FunctionPanel);

const loaded = new Map<string, ComponentType<object>>(
  await Promise.all(Object.keys(islands).map(async (name) => [name, await loadIsland(name)] as const)),
);

/** The pages there are: their paths, `/404.html` among them. */
export const paths: readonly string[] = [...routes, notFound].map((route) => route.path);

/**
 * Renders the page at a path; a path that no page has gives the page that says so.
 * @throws whatever a page, an island or a formula in it throws: the build stops there.
 */
export async function renderPage(path: string): Promise<RenderedPage> {
  const route = routes.find((candidate) => candidate.path === path) ?? notFound;
  let firstIsland: string | undefined;
  const renderIsland = (name: string, props: object, identifierPrefix: string) => {
    const Component = loaded.get(name);
    if (!Component) throw new Error(`There is no island "${name}": add it to src/app/islands.ts.`);
    const far = firstIsland !== undefined;
    firstIsland ??= name;
    return { html: renderToString(<Component {...props} />, { identifierPrefix }), far };
  };
  const { prelude } = await prerender(<IslandRenderer value={renderIsland}>{route.page()}</IslandRenderer>, {
    onError: (error) => {
      throw error;
    },
  });
  const html = await new Response(prelude).text();
  return {
    file: fileOf(route),
    title: route.title,
    description: route.description,
    html,
    firstCode: [
      ...(firstIsland === undefined ? [] : [`${firstIsland}.tsx`]),
      ...(html.includes(' data-essay=') ? ['essay.ts'] : []),
    ],
  };
}

function fileOf({ path }: Route): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
