import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What each name of a formula of the essay refers to: its number, `3.1`. */
export type FormulaNumbers = ReadonlyMap<string, string>;

const folder = fileURLToPath(new URL('../content/article/', import.meta.url));
const LABEL = /\\label\{([^}]*)\}\s*$/;

/** The names and numbers of the essay's displayed formulas, from its files. */
export function essayNumbers(): FormulaNumbers {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  return numbersIn(files.map((name) => ({ name, source: readFileSync(`${folder}/${name}`, 'utf8') })));
}

/**
 * @param files the essay's parts, by file name (`03-setup.mdx`)
 * @throws Error where two formulas have one name
 */
export function numbersIn(files: readonly { name: string; source: string }[]): FormulaNumbers {
  const numbers = new Map<string, string>();
  for (const { name, source } of files) {
    displayed(source).forEach((latex, index) => {
      const { label } = unlabelled(latex);
      if (label === undefined) return;
      if (numbers.has(label)) throw new Error(`${name}: a second formula is called ${label}.`);
      numbers.set(label, `${partOf(name)}.${index + 1}`);
    });
  }
  return numbers;
}

/** The number of the part of the essay that a file holds, without its leading zero; nothing for a file of other words. */
export function partOf(path: string): number | undefined {
  const digits = /(?:^|[/\\])(\d\d)-[^/\\]*\.mdx$/.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A displayed formula without the name at its end, and the name. */
export function unlabelled(latex: string): { latex: string; label?: string } {
  const label = LABEL.exec(latex)?.[1];
  return { latex: latex.replace(LABEL, '').trim(), label };
}

/** The LaTeX between lines of two dollars. */
function displayed(source: string): string[] {
  return [...source.matchAll(/^[ \t]*\$\$[ \t]*\n([\s\S]*?)\n[ \t]*\$\$[ \t]*$/gm)].map(([, latex]) => latex);
}
