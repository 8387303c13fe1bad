/** LaTeX to HTML; nothing, or an error, where the LaTeX is not understood. */
export type RenderLatex = (latex: string, display: boolean) => string | undefined;

const knownLimit = 2000;
const known = new Map<string, string>();
let render: RenderLatex | undefined;
let loading: Promise<void> | undefined;

const keyOf = (latex: string, display: boolean) => `${display ? 'display' : 'inline'}:${latex}`;

/** Says how formulas become HTML. The prerendering entry sets KaTeX; a browser starts without and loads it on demand. */
export function setFormulaRenderer(renderer: RenderLatex): void {
  render = renderer;
}

/**
 * Remembers the formulas that stand in prerendered HTML, so that hydration finds each one again without KaTeX.
 * To be called before the HTML under `root` becomes live.
 */
export function collectFormulas(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-formula]')) {
    const { formula = '', display } = element.dataset;
    known.set(keyOf(formula, display !== undefined), element.innerHTML);
  }
}

/** The HTML of a formula, or nothing while KaTeX is not there yet or if it does not understand the LaTeX. */
export function formulaHtml(latex: string, display: boolean): string | undefined {
  const key = keyOf(latex, display);
  const html = known.get(key);
  if (html !== undefined || !render) return html;
  const rendered = render(latex, display);
  if (rendered === undefined) return undefined;
  if (known.size >= knownLimit) known.clear();
  known.set(key, rendered);
  return rendered;
}

/** Brings KaTeX to the browser, once. There, a formula that KaTeX does not understand stays text. */
export function loadFormulaRenderer(): Promise<void> {
  loading ??= import('./katex').then(({ renderLatex }) => setFormulaRenderer(forgiving(renderLatex)));
  return loading;
}

function forgiving(renderLatex: RenderLatex): RenderLatex {
  return (latex, display) => {
    try {
      return renderLatex(latex, display);
    } catch {
      return undefined;
    }
  };
}
