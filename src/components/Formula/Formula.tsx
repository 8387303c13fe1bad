import { useEffect, useReducer } from 'react';
import { formulaHtml, loadFormulaRenderer } from './renderer';

/** What a formula shows. */
export interface FormulaProps {
  /** LaTeX, with the house's macros (`\var`, `\con`, `\val`, `\up`, `\res`, `\T`). */
  latex: string;
  /** On a line of its own, at full size. */
  display?: boolean;
  /** What a display formula is, for those who hear the page; its MathML says the rest. */
  label?: string;
  className?: string;
}

/**
 * A formula. In prerendered pages its HTML is there already and is kept; a formula that is new in the browser shows its
 * LaTeX until KaTeX has arrived.
 */
export function Formula({ latex, display = false, label, className }: FormulaProps) {
  const html = useFormulaHtml(latex, display);
  const content = html === undefined ? { children: latex } : { dangerouslySetInnerHTML: { __html: html } };
  const classes = ['formula', display && 'formula-display', className].filter(Boolean).join(' ');
  const group = display ? { tabIndex: 0, role: 'group', 'aria-label': label ?? 'Formula' } : {};
  return (
    <span
      className={classes}
      data-formula={latex}
      data-display={display ? '' : undefined}
      {...group}
      {...content}
    />
  );
}

function useFormulaHtml(latex: string, display: boolean): string | undefined {
  const [, showAgain] = useReducer((count: number) => count + 1, 0);
  const html = formulaHtml(latex, display);
  const missing = html === undefined;
  useEffect(() => {
    if (!missing) return;
    let mounted = true;
    loadFormulaRenderer().then(() => mounted && showAgain());
    return () => {
      mounted = false;
    };
  }, [missing]);
  return html;
}
