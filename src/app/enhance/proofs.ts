import { unfold, unfoldNow } from '../../components/Island/unfold';

/** Lets each proof open line by line, and stand whole when the page is printed. */
export function enhanceProofs(page: ParentNode): void {
  for (const proof of page.querySelectorAll<HTMLDetailsElement>('[data-proof]')) unfoldWhenOpened(proof);
}

/** What is folded away is put in its place when it is wanted: by a press, by a search of the page, or on paper. */
function unfoldWhenOpened(proof: HTMLDetailsElement): void {
  const folded = proof.querySelector<HTMLElement>('[data-proof-folded]');
  if (!folded) return;
  const stand = async (): Promise<void> => {
    await unfold(folded);
    enhance(proof);
  };
  if (proof.open) void stand();
  else proof.addEventListener('toggle', stand, { once: true });
  addEventListener('beforeprint', () => {
    // Paper has all lines: there is none to be opened after another.
    proof.removeEventListener('toggle', stand);
    unfoldNow(folded);
    proof.open = true;
  });
}

function enhance(proof: HTMLDetailsElement): void {
  const lines = [...proof.querySelectorAll<HTMLElement>('[data-proof-line]')];
  const buttons = proof.querySelector<HTMLElement>('[data-proof-buttons]');
  const next = proof.querySelector<HTMLButtonElement>('[data-proof-next]');
  const all = proof.querySelector<HTMLButtonElement>('[data-proof-all]');
  const count = proof.querySelector<HTMLElement>('[data-proof-count]');
  if (!buttons || !next || !all || !count) return;
  let shown = 1;
  const show = (wanted: number): void => {
    shown = Math.min(wanted, lines.length);
    lines.forEach((line, index) => {
      line.hidden = index >= shown;
    });
    const whole = shown === lines.length;
    next.textContent = whole ? 'From the first line' : 'Next line';
    all.hidden = whole;
    count.textContent = `Line ${shown} of ${lines.length}`;
  };
  next.addEventListener('click', () => show(shown === lines.length ? 1 : shown + 1));
  all.addEventListener('click', () => {
    show(lines.length);
    // The button that had the focus is gone; the one beside it takes it.
    next.focus();
  });
  addEventListener('beforeprint', () => {
    proof.open = true;
    show(lines.length);
  });
  buttons.hidden = false;
  show(1);
}
