/** The signs that a press explains, and the fractions that are one sign: whatever of a formula's HTML is a symbol. */
const SYMBOLS = '.katex-html [data-symbol], .katex-html span:not(:has(*))';
const GAP = 8;

/**
 * Explains symbols where they stand: a press on one opens its explanation beside it; on a displayed formula that has the focus,
 * Enter opens those of all its symbols. They are copied from the page's list of symbols. Figures keep their presses to themselves.
 */
export function enhanceSymbols(page: ParentNode): void {
  const list = page.querySelector('[data-symbol-list]');
  const popover = page.querySelector<HTMLElement>('[data-symbol-popover]');
  if (!list || !popover) return;
  // What scrolls can be reached by keyboard.
  popover.tabIndex = 0;

  const open = (signs: readonly Element[], beside: Element): boolean => {
    const found = new Map(signs.flatMap((sign) => meanings(list, sign)));
    if (found.size === 0) return false;
    const shown = document.createElement('dl');
    shown.append(...[...found].map(([entry, meaning]) => explanation(entry, meaning)));
    popover.replaceChildren(shown);
    // The focus goes back to where it was when this one opened.
    if (popover.matches(':popover-open')) popover.hidePopover();
    popover.showPopover();
    place(popover, beside.getBoundingClientRect());
    popover.focus({ preventScroll: true });
    return true;
  };

  page.addEventListener('click', ({ target }) => {
    const formula = formulaAt(target);
    if (!formula || !(target instanceof Element) || getSelection()?.isCollapsed === false) return;
    const sign = symbolAt(target);
    if (open([sign], target)) markSame(sign, formula);
  });
  popover.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'closed')
      for (const same of page.querySelectorAll('[data-same]')) same.removeAttribute('data-same');
  });
  page.addEventListener('keydown', (event) => {
    const formula = formulaAt(event.target);
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || formula !== event.target || !formula)
      return;
    open([...formula.querySelectorAll(SYMBOLS)].map(symbolAt), formula);
  });

  const displayed = [...page.querySelectorAll('.formula-display')].filter(formulaAt);
  for (const formula of displayed) formula.setAttribute('aria-keyshortcuts', 'Enter');
  // Said once: at every formula it would be in the way.
  displayed[0]?.setAttribute('aria-describedby', 'symbol-hint');
}

/** The formula of the words that something lies in. */
function formulaAt(target: EventTarget | null): Element | null {
  if (!(target instanceof Element) || target.closest('[data-island], a, button, summary, [popover]'))
    return null;
  return target.closest('.formula');
}

function symbolAt(target: Element): Element {
  return target.closest('[data-symbol]') ?? target;
}

/** Marks the same symbol wherever it stands in the paragraph or formula that is being read. */
function markSame(sign: Element, formula: Element): void {
  for (const other of (formula.closest('p, li') ?? formula).querySelectorAll(SYMBOLS))
    if (other.textContent === sign.textContent) other.setAttribute('data-same', '');
}

interface Meaning {
  text: Element;
  /** The classes of what gives the sign its colour. */
  role: string | undefined;
}

/** The entries of the list that explain a sign, each with the text and the colour that it has where the sign stands. */
function meanings(list: Element, sign: Element): [Element, Meaning][] {
  const text = sign.textContent ?? '';
  const entryOf = (key: string) => list.querySelector(`[data-symbols~="${CSS.escape(key)}"]`);
  const whole = entryOf(sign.getAttribute('data-symbol') ?? text);
  // KaTeX puts letters that look alike into one element, such as the indices i j. Words are no letters.
  const isWord = sign.children.length > 0 || sign.closest('.text') || sign.matches('.mop');
  const entries = whole ? [whole] : isWord ? [] : [...text].map(entryOf);
  return entries.flatMap((entry) => {
    const there = entry && [...entry.querySelectorAll('dd')].findLast((dd) => holds(dd, sign));
    const role = sign.closest('.enclosing')?.className;
    return entry && there ? [[entry, { text: there, role }] as [Element, Meaning]] : [];
  });
}

function holds({ dataset: { parts, roles } }: HTMLElement, sign: Element): boolean {
  const within = (names: string | undefined, prefix: string) =>
    names === undefined ||
    sign.closest(
      names
        .split(' ')
        .map((name) => prefix + name)
        .join(),
    ) !== null;
  return within(parts, '#') && within(roles, '.role-');
}

function explanation(entry: Element, { text, role }: Meaning): HTMLElement {
  const copy = document.createElement('div');
  for (const element of [entry.querySelector('dt'), text]) if (element) copy.append(element.cloneNode(true));
  const coloured = copy.querySelector('.enclosing');
  if (coloured && role) coloured.className = role;
  return copy;
}

/** Below what it explains, or above where there is more room; it scrolls in itself before it covers that, or leaves the window. */
function place(popover: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { style } = popover;
  style.maxHeight = '';
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const isBelow = popover.offsetHeight <= below || below >= above;
  style.maxHeight = `${isBelow ? below : above}px`;
  style.left = `${scrollX + Math.max(GAP, Math.min(left, clientWidth - popover.offsetWidth - GAP))}px`;
  style.top = `${scrollY + (isBelow ? bottom + GAP : top - GAP - popover.offsetHeight)}px`;
}
