/** Where the parts that were read are kept, on the device alone. */
const KEY = 'pullback-reading';
const VERSION = 1;

/** A link to a part shows the last of the one before it, at the upper edge: that is not read. */
const BELOW_THE_TOP = '-20% 0px 0px';

/**
 * Remembers the parts whose end was in sight: they are ticked in the contents, and a reader who comes back is told where to go
 * on. A browser without storage forgets them.
 */
export function enhanceReading(page: ParentNode): void {
  const ends = [...page.querySelectorAll<HTMLElement>('[data-part-end]')];
  const parts = ends.map(partOf);
  const read = readParts(parts);
  tick(page, read);
  offer(page, parts, read);
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries
        .filter(({ isIntersecting }) => isIntersecting)
        .map(({ target }) => target as HTMLElement);
      for (const target of seen) {
        observer.unobserve(target);
        read.add(partOf(target));
      }
      if (seen.length === 0) return;
      tick(page, read);
      keep(read);
    },
    { rootMargin: BELOW_THE_TOP },
  );
  for (const end of ends) if (!read.has(partOf(end))) observer.observe(end);
}

function partOf(end: HTMLElement): string {
  return end.dataset.partEnd ?? '';
}

/** The parts that were read; none where what is kept is damaged, or of another version. */
function readParts(parts: readonly string[]): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('read' in kept))
      return new Set();
    const { version, read } = kept;
    if (version !== VERSION || !Array.isArray(read)) return new Set();
    return new Set(parts.filter((part) => read.includes(part)));
  } catch {
    return new Set();
  }
}

function keep(read: ReadonlySet<string>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, read: [...read] }));
  } catch {
    // They are ticked until the page is left.
  }
}

function tick(page: ParentNode, read: ReadonlySet<string>): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-contents] a')) {
    const item = link.parentElement;
    if (!item || item.dataset.read !== undefined || !read.has(link.hash.slice(1))) continue;
    item.dataset.read = '';
    const note = document.createElement('span');
    note.className = 'visually-hidden';
    note.textContent = ', read';
    link.append(note);
  }
}

/** Says where to go on: at the part after the last that was read. */
function offer(page: ParentNode, parts: readonly string[], read: ReadonlySet<string>): void {
  const line = page.querySelector<HTMLElement>('[data-continue]');
  const last = parts.findLastIndex((part) => read.has(part));
  const next = parts[last + 1];
  const title = next && page.querySelector(`#${next}-title`)?.textContent;
  if (!line || last < 0 || !next || !title) return;
  const link = document.createElement('a');
  link.href = `#${next}`;
  link.textContent = title;
  line.replaceChildren('Continue at ', link);
}
