import { readWords, type WordsNode } from '../words';

/** A formula of the words. */
export interface WordsFormula {
  /** Whether it stands on a line of its own, or else in the text. */
  readonly display: boolean;
  readonly file: string;
  readonly line: number;
  readonly latex: string;
  /** The name that the words give to it, for references. */
  readonly label?: string;
  /** The setting that a comment before it names. */
  readonly comment?: string;
  /** Whether it is a line of a proof. */
  readonly inProof: boolean;
  /** The title of the note that it stands in. */
  readonly note?: string;
}

type Placed = WordsNode & { position?: { start: { line: number } } };

/** The formulas in one file of the words, in their order. */
export async function formulasIn(file: string): Promise<WordsFormula[]> {
  const found: WordsFormula[] = [];
  const walk = (node: Placed, within: Pick<WordsFormula, 'inProof' | 'note'>): void => {
    const title = node.attributes?.find(({ name }) => name === 'title')?.value;
    const here = {
      inProof: within.inProof || node.name === 'Proof',
      note: node.name === 'Note' ? String(title) : within.note,
    };
    const children = node.children ?? [];
    children.forEach((child: Placed, index) => {
      if (child.type === 'math' || child.type === 'inlineMath') {
        const latex = child.value ?? '';
        const before = children[index - 1];
        const [, comment] =
          (before?.type === 'mdxFlowExpression' &&
            /^\/\*\s*setting:\s*(.*?)\s*\*\/$/s.exec(before.value ?? '')) ||
          [];
        const [, label] = /\\label\{([^}]*)\}/.exec(latex) ?? [];
        const line = child.position?.start.line ?? 0;
        found.push({ display: child.type === 'math', file, line, latex, label, comment, ...here });
      } else walk(child, here);
    });
  };
  walk(await readWords(file), { inProof: false });
  return found;
}
