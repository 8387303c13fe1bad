/** A page, as its head speaks of it. */
export interface HeadOf {
  /** Its address under the site's root: `/rules/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** Where the site lies. */
export interface Place {
  /** The site's folder, `/` at both ends. */
  readonly base: string;
  /** `https://example.org`; undefined where it is not known yet. */
  readonly origin: string | undefined;
}

/** The page that stands where there is none: it has no address of its own. */
const NOT_FOUND = '/404.html';

/** The picture of link previews, drawn by `scripts/draw-preview.mjs`. */
const picture = {
  file: 'preview.png',
  width: 1200,
  height: 630,
  words: 'A chain of matrices in coloured squares: values run to f, and gradients come back beneath them.',
};

/**
 * The origin of the site from `SITE_URL`: `https://example.org`, also with the folder that `BASE_PATH` names.
 * @throws where it is no address, or names another folder.
 */
export function originOf(siteUrl: string | undefined, base: string): string | undefined {
  if (!siteUrl) return undefined;
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL must be an address such as https://example.org, not ${siteUrl}.`);
  const folder = `${url.pathname}/`.replace(/\/+/g, '/');
  if (folder !== '/' && folder !== base)
    throw new Error(`SITE_URL names the folder ${folder}, and BASE_PATH names ${base}. Let them agree.`);
  return url.origin;
}

/** The address of a page or file of the site: absolute where the origin is known, else from the server's root. */
function addressOf(path: string, { base, origin = '' }: Place): string {
  return origin + base + path.replace(/^\//, '');
}

/**
 * What search engines and link previews read in a page's head. A page's own address is said only where the origin is known, since it
 * has to be absolute.
 */
export function headOf({ path, title, description }: HeadOf, place: Place): string[] {
  const found = path !== NOT_FOUND;
  const property = (name: string, content: string | number) =>
    `<meta property="og:${name}" content="${escaped(String(content))}" />`;
  const address = place.origin !== undefined && found ? addressOf(path, place) : undefined;
  return [
    ...(found ? [] : ['<meta name="robots" content="noindex" />']),
    ...(address ? [`<link rel="canonical" href="${escaped(address)}" />`, property('url', address)] : []),
    property('type', path === '/' ? 'article' : 'website'),
    property('site_name', 'Pullback'),
    property('title', title),
    property('description', description),
    property('image', addressOf(picture.file, place)),
    property('image:width', picture.width),
    property('image:height', picture.height),
    property('image:alt', picture.words),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
}

/** The sitemap of these pages, the 404 page left out; none where the origin is not known. */
export function sitemapOf(paths: readonly string[], place: Place): string | undefined {
  if (place.origin === undefined) return undefined;
  const addresses = paths.filter((path) => path !== NOT_FOUND).map((path) => addressOf(path, place));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `  <url><loc>${escaped(address)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
}

/** What crawlers may read: everything; and where the sitemap lies, if there is one. */
export function robotsOf(place: Place): string {
  const sitemap = place.origin === undefined ? [] : [`Sitemap: ${addressOf('sitemap.xml', place)}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}

/** Text as it stands in HTML and XML, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
