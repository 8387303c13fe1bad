import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { statementOf } from '../../../src/components/RuleCard/statement';
import {
  articleRules,
  differentiate,
  lineLatex,
  matrix,
  parse,
  ruleById,
  type Scope,
  writeDerivation,
} from '../../../src/math';
import { content } from '../words';
import { once } from './once';
import { fixedSetting, ruleSetting, type Setting, settingOf } from './settings';
import { statesDerivative } from './tokens';
import { formulasIn, type WordsFormula } from './words-formulas';

/*
 * The formulas that state a derivative, those of the words and those that the engine prints, each with what it speaks of.
 */

const numbersOf = (preset: string) =>
  JSON.parse(readFileSync(new URL(`examples/${preset}.json`, content), 'utf8')) as {
    f: string;
    matrices: Record<string, number[][]>;
  };
const network = numbersOf('neural-network');
const dictionary = numbersOf('dictionary-learning');
const squares = fixedSetting('f = norm2(X)^2', {
  X: [
    [1, 2],
    [3, 0],
  ],
});

/** What the formulas speak of that no comment before them tells it of, by their label or the title of their note. */
const SETTINGS: ReadonlyMap<string, Setting> = new Map([
  ['six-slopes', fixedSetting(`f = ${network.f}`, network.matrices)],
  ['network', settingOf('network')],
  ['dictionary', settingOf('dictionary')],
  ['four-numbers', squares],
  ['four-slopes', squares],
  ['Brackets in the network’s gradient', settingOf('network')],
  ['And with a minus', settingOf('dictionary D')],
]);

/** The same for formulas in the text of a rule's notes, by the formula. All others in its words speak of the rule's own step. */
const IN_TEXT: ReadonlyMap<string, Setting> = new Map([
  [String.raw`\res{\frac{df}{dW}} = \con{X}^\T \cdot \up{\frac{df}{dG}}`, settingOf('step X*W')],
  [String.raw`\res{\frac{df}{dX}} = -\up{\frac{df}{dG}}`, settingOf('step C-X', ['C'])],
  [String.raw`\res{\frac{df}{da}} = (\con{G} + \con{G}^\T) \cdot \var{a}`, settingOf("f = a'*G*a")],
]);

const settingOfRule = once(ruleSetting);

/** A formula that states something, and what it speaks of. */
export interface Stated {
  /** The rule that it belongs to, or the part of the essay. */
  readonly of: string;
  readonly latex: string;
  readonly setting: Setting | undefined;
}

function settingIn({
  file,
  latex,
  comment,
  inProof,
  display,
  label,
  note,
}: WordsFormula): Setting | undefined {
  if (comment) return settingOf(comment);
  const rule = ruleById(/^rules\/(.*)\.mdx$/.exec(file)?.[1] ?? '');
  if (!display) return IN_TEXT.get(latex) ?? (rule && settingOfRule(rule));
  return inProof && rule ? settingOfRule(rule) : SETTINGS.get(label ?? note ?? '');
}

const files = ['rules', 'article'].flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(`${folder}/`, content)))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${folder}/${name}`),
);
/** All formulas of the words. */
export const words = (await Promise.all(files.map(formulasIn))).flat();
/** No comment can stand before a formula in the text, so that of the essay only what is displayed is read. */
const stating = words.filter(
  ({ display, file, latex, label }) =>
    (display || file.startsWith('rules/')) && (statesDerivative(latex) || label === 'four-numbers'),
);

/** The lines of a worked example, as the engine writes them. */
function linesOf({ f, matrices }: typeof network, variable: string, setting: Setting): [string, Stated][] {
  const scope: Scope = {
    shapes: new Map(Object.entries(matrices).map(([name, rows]) => [name, matrix(rows)])),
    functions: new Map([['g', 'tanh(t)']]),
  };
  const written = writeDerivation(differentiate(parse(f, scope), variable, scope), { form: 'factored' });
  return written.lines.map((line) => {
    const { relation, right } = lineLatex(written, line);
    const latex = `\\frac{df}{d${variable}} ${relation} ${right}`;
    return [`the engine’s line ${latex}`, { of: `the derivation by ${variable}`, latex, setting }];
  });
}

/** What is stated, by a name that says where. */
export const stated: (readonly [name: string, Stated])[] = [
  ...stating.map((formula): [string, Stated] => [
    `content/${formula.file}:${formula.line} ${formula.latex.replace(/\s+/g, ' ')}`,
    {
      of: formula.file.replace(/^.*\/|\.mdx$/g, ''),
      latex: formula.latex,
      setting: settingIn(formula),
    },
  ]),
  ...articleRules.flatMap((rule): [string, Stated][] => {
    const { back, result, resultSymbol } = statementOf(rule);
    // The step of a broadcast is written with a + that stretches a row or a column, which no sum of matrices does.
    const step = rule.id.includes('broadcast') ? [] : [`${resultSymbol} = ${result}`];
    return [back, ...step].map((latex) => [
      `the engine’s ${rule.id} ${latex}`,
      { of: rule.id, latex, setting: settingOfRule(rule) },
    ]);
  }),
  ...linesOf(network, 'W', settingOf('network')),
  ...linesOf(dictionary, 'D', settingOf('dictionary D')),
  ...linesOf(dictionary, 'R', settingOf('dictionary R')),
];
