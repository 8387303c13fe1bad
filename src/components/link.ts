/**
 * The address of a page or file of the site, wherever the site lies: `link('/rules/')` is `/some/folder/rules/` for a site
 * built with `BASE_PATH=/some/folder/`.
 */
export function link(path: string): string {
  return import.meta.env.BASE_URL + path.replace(/^\//, '');
}
