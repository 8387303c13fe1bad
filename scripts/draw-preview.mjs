// Draws the pictures that are no part of the build, from the built site: `npm run build`, then `node scripts/draw-preview.mjs`. It writes the
// picture of link previews, from the title's figure, and the icon in the formats that ask for pixels.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './ensure-browser.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const folder = process.env.SITE_FOLDER ?? 'dist';
const site = await serve({ folder, port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const icon = await readFile(join(root, 'public/favicon.svg'), 'utf8');

await writePicture('preview.png', await drawPreview());
await writePicture('apple-touch-icon.png', await drawIcon(180, '#fbfaf7'));
await writePicture('favicon.ico', icoOf(await drawIcon(32), 32));
await browser.close();
process.exit();

/**
 * @param {string} name
 * @param {Buffer} bytes
 */
async function writePicture(name, bytes) {
  await writeFile(join(root, 'public', name), bytes);
  console.log(`public/${name}: ${bytes.length} bytes`);
}

/** The name of the site and its figure, 1200 by 630. */
async function drawPreview() {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 630 },
    colorScheme: 'light',
    bypassCSP: true,
  });
  await page.goto(site);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate((mark) => {
    const figure = document.querySelector('[data-island="TitleFigure"] figure');
    const title = document.querySelector('h1')?.textContent ?? '';
    document.body.innerHTML = `<div class="preview"><header>${mark}<span>Pullback</span></header><h1></h1></div>`;
    const preview = document.querySelector('.preview');
    if (!figure || !preview) throw new Error('The front page has no title figure.');
    for (const control of figure.querySelectorAll('button, p')) control.remove();
    preview.querySelector('h1')?.append(title);
    preview.append(figure);
  }, icon);
  await page.addStyleTag({
    content: `
      .preview { padding: 40px 72px; width: 1200px; height: 630px; }
      .preview header { display: flex; align-items: center; gap: 12px; font: 600 24px var(--sans); }
      .preview header svg { width: 32px; height: 32px; }
      .preview h1 { margin: 14px 0 10px; font-size: 54px; }
      .preview figure { margin: 30px 0 0; }
    `,
  });
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/**
 * The icon as a PNG.
 * @param {number} size in pixels, a square
 * @param {string} [paper] what it stands on, with a margin; without one it is transparent and fills the square
 */
async function drawIcon(size, paper) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
  const inner = paper ? Math.round(size * 0.68) : size;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:${size}px;background:${paper ?? 'transparent'}">` +
      icon.replace('<svg', `<svg width="${inner}" height="${inner}"`),
  );
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

/**
 * An ICO file with one PNG in it.
 * @param {Buffer} png
 * @param {number} size
 */
function icoOf(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits of a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18); // where it begins
  return Buffer.concat([head, png]);
}
