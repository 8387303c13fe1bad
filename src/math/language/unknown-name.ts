import { MathError, type Span } from '../errors';
import { shortened } from './excerpt';
import { type BinarySyntax, parts, type Syntax } from './syntax';

/** The constants that have no name in the language, as one writes them by hand. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['pi', '3.14159'],
  ['e', '2.71828'],
]);

/** A text that is typed by itself, on a page that calls a function's number `parameter`. */
export interface Typed {
  readonly source: string;
  readonly body: Syntax;
  /** The names in it that are no functions, with the place of the first use of each. */
  readonly free: ReadonlyMap<string, Span>;
  /** The name that the text itself declares, in `g(x) = …`. */
  readonly declared: string | undefined;
  readonly parameter: string;
}

/**
 * What is wrong with a name in such a text. A letter may stand for the number, as in `x^2`; a word or a constant that is not
 * declared is a slip.
 */
export function unknownName({ source, body, free, declared, parameter }: Typed): MathError | undefined {
  for (const [name, span] of free) {
    if (name === declared) continue;
    const number = NUMBERS.get(name);
    if (number !== undefined) {
      return (name === 'e' && powerOfE(source, body)) || constant(name, number, span);
    }
    if (name.length > 1 && declared === undefined) {
      return new MathError(
        'undeclared',
        `${shortened(name)} is not known here: the number is called ${parameter}.`,
        span,
        { span, replacement: parameter },
      );
    }
  }
  return undefined;
}

function constant(name: string, number: string, span: Span): MathError {
  return new MathError('undeclared', `${name} is not known here. Write the number, ${number}.`, span, {
    span,
    replacement: number,
  });
}

function powerOfE(source: string, body: Syntax): MathError | undefined {
  const power = [...parts(body)].find(
    (part): part is BinarySyntax =>
      part.kind === 'binary' && part.sign === '^' && part.left.kind === 'name' && part.left.name === 'e',
  );
  if (!power) return undefined;
  const exponent = power.right.kind === 'group' ? power.right.inner : power.right;
  const replacement = `exp(${source.slice(exponent.span.start, exponent.span.end)})`;
  const span = { start: power.left.span.start, end: power.right.span.end };
  return new MathError(
    'undeclared',
    `e is not known here. A power of e is written exp: ${shortened(replacement)}.`,
    span,
    { span, replacement },
  );
}
