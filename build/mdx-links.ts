import { type HastNode, replaceEach } from './hast';

/** A rehype step: a link from the site's root (`/rules/`) follows the site to the folder where it lies. */
export function rehypeBaseLinks(base: string) {
  return (tree: HastNode) =>
    replaceEach(tree, (node) => {
      const href = node.properties?.href;
      if (typeof href === 'string' && href.startsWith('/'))
        node.properties = { ...node.properties, href: base + href.slice(1) };
      return undefined;
    });
}
