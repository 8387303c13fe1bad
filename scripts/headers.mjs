/** What a page of the site may load and do: its own files, and nothing else. KaTeX places its parts by style attributes. */
const policy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** @param {Record<string, string>} directives */
const print = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The Content-Security-Policy for a `<meta>`, where `frame-ancestors` has no effect. */
export const metaPolicy = print(policy);

/** The headers of every answer. */
export const headers = {
  'Content-Security-Policy': print({ ...policy, 'frame-ancestors': "'self'" }),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Files under this folder carry a hash of their content in their name and never change. */
export const hashedFolder = 'assets/';
export const hashedCaching = 'public, max-age=31536000, immutable';
export const otherCaching = 'no-cache';

/**
 * The same headers as a `_headers` file, which many static hosts read.
 * @param {string} base the site's folder, `/` at both ends
 */
export function headersFile(base) {
  const every = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...every, `${base}${hashedFolder}*`, `  Cache-Control: ${hashedCaching}`, ''].join(
    '\n',
  );
}
