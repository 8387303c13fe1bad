import katex from 'katex';
import { macros } from './macros';

/** The only commands that KaTeX may turn into attributes: our colour classes, and marks on the places of live numbers. */
const trusted: readonly string[] = ['\\htmlClass', '\\htmlData'];

/** How KaTeX reads every formula of the house. */
export function katexOptions(display: boolean) {
  return {
    displayMode: display,
    output: 'htmlAndMathml' as const,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? ('ignore' as const) : ('error' as const)),
    trust: ({ command }: { command: string }) => {
      // KaTeX itself would only colour the command red.
      if (!trusted.includes(command)) throw new Error(`The command ${command} is not trusted.`);
      return true;
    },
    // KaTeX writes definitions back into the table it is given.
    macros: { ...macros },
  };
}

/**
 * One formula as HTML for the eye and MathML for the ear. Of the code for the browser this is the one place that knows KaTeX: it
 * is loaded only for a formula that the page did not bring along.
 *
 * @throws where the LaTeX is not understood, or asks for a command that is not trusted.
 */
export function renderLatex(latex: string, display: boolean): string {
  return katex.renderToString(latex, katexOptions(display));
}
