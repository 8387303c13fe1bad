/** A part is the current one where it crosses a line in the upper third of the window. */
const LINE = '-30% 0px -69%';

/** Lets the contents follow the reader: the current part is marked, and named in the bar; a link folds the bar up. */
export function enhanceContents(page: ParentNode): void {
  const contents = page.querySelector<HTMLElement>('[data-contents]');
  const here = contents?.querySelector<HTMLElement>('[data-contents-here]');
  const bar = contents?.querySelector('details');
  if (!contents || !here || !bar) return;
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const show = (id: string | undefined): void => {
    here.textContent = '';
    for (const link of links) {
      if (id !== undefined && link.hash === `#${id}`) {
        link.setAttribute('aria-current', 'location');
        // Its title, without what says that it was read.
        here.textContent = link.firstChild?.textContent ?? '';
      } else link.removeAttribute('aria-current');
    }
  };
  const crossing = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossing.add(target);
        else crossing.delete(target);
      }
      const current = [...crossing].pop();
      // Between two parts the one that was left stays; above the first there is none.
      if (current) show(current.id || undefined);
    },
    { rootMargin: LINE },
  );
  const places = new Set(links.map((link) => link.hash.slice(1)));
  for (const place of page.querySelectorAll(':is(header, section)'))
    if (place.matches('header') || places.has(place.id)) observer.observe(place);

  contents.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) bar.open = false;
  });
  bar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !bar.open) return;
    bar.open = false;
    bar.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !bar.contains(target)) bar.open = false;
  });
}
