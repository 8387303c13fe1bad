import { type Matrix, matrix, matrixFrom } from '../../src/math';
import {
  diag,
  identity,
  inverse,
  isNumber,
  type Manner,
  overEntries,
  product,
  row,
  sumOver,
  throughEngine,
  transposed,
} from './latex-values';

/*
 * A reader of the LaTeX that the engine prints, made without its printers: it knows LaTeX and the customs of a reader.
 * - A sum sign takes in the whole product that follows it, up to the next + or −.
 * - `·`, `⊙` and `⊘` stand on one level and are read from left to right; a row may not mix them.
 * - What stands side by side is multiplied, and one of the two is a number. Some readers take it together before they look at the
 *   signs around it (`1 ⊘ 2 X` is 1 ⊘ (2X)), others go on from left to right (it is (1 ⊘ 2) X). A formula must suit both.
 * - A sign may carry one superscript, as in LaTeX itself.
 */

/** What the symbols of a formula stand for. */
export interface Point {
  readonly manner: Manner;
  /** Values by printed name: `W_{2}`. */
  readonly symbols: ReadonlyMap<string, Matrix>;
  /** The reader's functions of an entry, by printed name: `g^{\prime}`. */
  readonly functions?: ReadonlyMap<string, (argument: Matrix) => Matrix>;
}

type Meaning = (point: Point) => Matrix;

const TOKEN =
  /\s*(\\(?:begin|end)\{aligned\}|\\operatorname\{\w+\}|\\mathit\{(?:\w|\\_)+\}|\\mathsf T|\\mathbf [01]|\\text\{\w+\}|\\(?:left|right)\\\||\\(?:left|right)[([\])]|\\mathopen\{\}|\\[\\,]|\\[A-Za-z]+|\d+(?:\.\d+)?|[A-Za-z]|[{}^_&=+-])/y;

function tokensOf(latex: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < latex.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const found = TOKEN.exec(latex);
    if (!found) throw new SyntaxError(`No LaTeX of ours: ${latex.slice(start, start + 30)}`);
    tokens.push(found[1]);
  }
  return tokens;
}

const SIGNS = new Set(['\\cdot', '\\odot', '\\oslash', '\\,', '\\times']);
const CLOSING: Readonly<Record<string, string>> = { '\\left(': '\\right)', '\\left[': '\\right]' };
const isName = (token: string): boolean => /^(?:[A-Za-z]|\\mathit.*|\\[a-zA-Z]+)$/.test(token);

class Reader {
  private readonly tokens: readonly string[];
  private index = 0;

  constructor(latex: string) {
    this.tokens = tokensOf(latex);
  }

  private peek(ahead = 0): string {
    return this.tokens[this.index + ahead] ?? '';
  }

  private next(): string {
    this.index += 1;
    return this.tokens[this.index - 1] ?? '';
  }

  private take(expected: string): void {
    const found = this.next();
    if (found !== expected)
      throw new SyntaxError(`${expected} is missing, and ${found || 'the end'} is there.`);
  }

  /** A formula, or a block of one whose parts are defined in the lines beneath it. */
  whole(): Meaning {
    if (this.peek() !== '\\begin{aligned}') return this.ended(this.sum());
    this.next();
    this.take('&');
    const result = this.sum();
    const parts: { name: string; value: Meaning }[] = [];
    while (this.peek() === '\\\\') {
      this.next();
      const name = this.name();
      this.take('&');
      this.take('=');
      parts.push({ name, value: this.sum() });
    }
    this.take('\\end{aligned}');
    return this.ended((point) => {
      const symbols = new Map(point.symbols);
      for (const { name, value } of parts) {
        if (symbols.has(name)) throw new SyntaxError(`${name} stands for two things.`);
        symbols.set(name, value({ ...point, symbols }));
      }
      return result({ ...point, symbols });
    });
  }

  private ended(meaning: Meaning): Meaning {
    if (this.index < this.tokens.length) throw new SyntaxError(`${this.peek()} follows the end.`);
    return meaning;
  }

  private sum(): Meaning {
    const terms: { sign: number; term: Meaning }[] = [];
    do {
      const sign = this.peek() === '-' ? -1 : 1;
      if (this.peek() === '-' || (terms.length > 0 && this.peek() === '+')) this.next();
      terms.push({ sign, term: this.product() });
    } while (this.peek() === '+' || this.peek() === '-');
    return (point) => {
      const values = terms.map(({ sign, term }) =>
        overEntries(matrix([[sign]]), term(point), (a, b) => a * b),
      );
      return values.reduce((left, right) => overEntries(left, right, (a, b) => a + b));
    };
  }

  private product(): Meaning {
    const factors: Meaning[] = [];
    const signs: string[] = [];
    for (;;) {
      factors.push(this.peek() === '\\sum' ? this.summation() : this.power());
      if (!SIGNS.has(this.peek())) break;
      signs.push(this.next());
    }
    return (point) =>
      row(
        factors.map((factor) => factor(point)),
        signs,
        point.manner,
      );
  }

  private summation(): Meaning {
    this.take('\\sum');
    const direction = this.peek() === '_' ? this.subscript() : '';
    const inner = this.product();
    return (point) => sumOver(inner(point), direction.replace(/\\text\{(\w+)\}/, '$1'));
  }

  /** The text of a subscript, without its braces. */
  private subscript(): string {
    this.take('_');
    if (this.peek() !== '{') return this.next();
    this.take('{');
    let text = '';
    while (this.peek() !== '}') text += this.next();
    this.take('}');
    return text;
  }

  private name(): string {
    const stem = this.next();
    if (!isName(stem)) throw new SyntaxError(`${stem} is no name.`);
    return this.peek() === '_' ? `${stem}_{${this.subscript()}}` : stem;
  }

  private power(): Meaning {
    const base = this.primary();
    if (this.peek() !== '^') return base;
    const raised = this.superscript(base);
    if (this.peek() === '^') throw new SyntaxError('Double superscript.');
    return raised;
  }

  private superscript(base: Meaning): Meaning {
    this.take('^');
    this.take('{');
    const turned = this.peek() === '\\mathsf T' || this.peek(1) === '\\mathsf T';
    if (turned) {
      const inverted = this.peek() === '-';
      if (inverted) this.next();
      this.take('\\mathsf T');
      this.take('}');
      return (point) => transposed(inverted ? inverse(base(point)) : base(point));
    }
    const entrywise = this.peek() === '\\circ';
    if (entrywise) this.next();
    const exponent = this.sum();
    this.take('}');
    return (point) => {
      const [value, power] = [base(point), exponent(point)];
      if (entrywise || (isNumber(value) && isNumber(power)))
        return overEntries(value, power, (a, b) => a ** b);
      if (!isNumber(power)) throw new SyntaxError('A matrix is an exponent without a ring.');
      if (power.data[0] === -1) return inverse(value);
      if (!Number.isInteger(power.data[0]) || power.data[0] < 1)
        throw new SyntaxError('No power of a matrix.');
      return Array<Matrix>(power.data[0]).fill(value).reduce(product);
    };
  }

  /** What stands in brackets of a kind. */
  private bracketed(open: string): Meaning {
    this.take(open);
    const inner = this.sum();
    this.take(CLOSING[open]);
    return inner;
  }

  private primary(): Meaning {
    const token = this.peek();
    if (/^\d/.test(token)) return this.numeral();
    if (token in CLOSING) return this.bracketed(token);
    if (token === '\\left\\|') return this.norm();
    if (token === '\\frac') return this.fraction();
    if (token === '\\mathbf 1' || token === '\\mathbf 0') return this.filled(Number(token.slice(-1)));
    return this.named();
  }

  /** `2.5`, or `2.5·10^{-7}`, whose dot is no matrix product. */
  private numeral(): Meaning {
    let text = this.next();
    if (this.peek() === '\\cdot' && this.peek(1) === '10' && this.peek(2) === '^') {
      this.index += 4;
      text += 'e';
      while (this.peek() !== '}') text += this.next();
      this.take('}');
      if (this.peek() === '^') throw new SyntaxError('Double superscript.');
    }
    return () => matrix([[Number(text)]]);
  }

  private norm(): Meaning {
    this.take('\\left\\|');
    const inner = this.sum();
    this.take('\\right\\|');
    const kind = this.subscript();
    // LaTeX's `_F^2` is one digit without braces.
    const squared = this.peek() === '^' && this.peek(1) !== '{';
    if (squared) this.index += 2;
    if (squared && this.tokens[this.index - 1] !== '2') throw new SyntaxError('An exponent without braces.');
    if (squared && this.peek() === '^') throw new SyntaxError('Double superscript.');
    return (point) => {
      const entries = [...inner(point).data];
      if (kind === '1') return matrix([[entries.reduce((sum, entry) => sum + Math.abs(entry), 0)]]);
      const norm = Math.hypot(...entries);
      return matrix([[squared ? norm ** 2 : norm]]);
    };
  }

  private fraction(): Meaning {
    this.take('\\frac');
    const [over, under] = [0, 1].map(() => {
      this.take('{');
      const part = this.sum();
      this.take('}');
      return part;
    });
    if (this.peek() === '^') throw new SyntaxError('A fraction is raised without brackets.');
    return (point) => overEntries(over(point), under(point), (a, b) => a / b);
  }

  private filled(value: number): Meaning {
    this.next();
    const [rows, columns] = this.subscript().split('\\times').map(Number);
    return () => matrixFrom({ rows, columns }, () => value);
  }

  /** A symbol, or a function before its argument in brackets. */
  private named(): Meaning {
    let head = this.peek() === '\\log' && this.peek(1) === '\\det' ? this.next() + this.next() : '';
    if (head === '') head = this.peek().startsWith('\\operatorname') ? this.next() : this.name();
    if (this.peek() === '^' && this.peek(2) === '\\prime') {
      head += '^{';
      this.index += 2;
      while (this.peek() === '\\prime') head += this.next();
      this.take('}');
      head += '}';
    }
    if (this.peek() === '\\mathopen{}') {
      this.next();
      const argument = this.bracketed('\\left(');
      if (head === '\\operatorname{diag}') return (point) => diag(argument(point));
      return (point) => (point.functions?.get(head) ?? throughEngine(head))(argument(point));
    }
    return ({ symbols }) => {
      const value = symbols.get(head) ?? identity(head);
      if (!value) throw new SyntaxError(`${head} is no symbol here.`);
      return value;
    };
  }
}

/** What a formula means. */
export function readLatex(latex: string): Meaning {
  return new Reader(latex).whole();
}
