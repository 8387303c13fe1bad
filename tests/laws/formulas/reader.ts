import { Cursor } from './cursor';
import { chainsOf, READ_RELATIONS } from './tokens';
import { type ProductSign, type Statement, type Tree, written } from './tree';

/*
 * A reader of the words' formulas, by the customs of their readers.
 * - A sum sign, and `∂/∂X_{ij}` with nothing above it, take in the whole product that follows, up to the next + or −.
 * - `·`, `⊙` and `⊘` stand on one level; a row that mixes them says nothing.
 * - Numbers may stand side by side; two matrices may not.
 */

const SIGNS: ReadonlySet<string> = new Set<ProductSign>(['\\cdot', '\\odot', '\\oslash', '\\,']);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const isNumeral = (token: string): boolean => /^\d/.test(token);
const isLetter = (token: string): boolean => /^[A-Za-z]$|^\\(?:ell|eta|alpha|beta|lambda|mu)$/.test(token);

class Reader extends Cursor {
  /** Whether the nearest open bracket is that of a norm, whose sign opens and closes alike. */
  private inNorm = false;

  whole(): Tree {
    const tree = this.sum();
    if (this.peek() !== '') throw new SyntaxError(`${this.peek()} follows the end`);
    return tree;
  }

  private sum(): Tree {
    const parts: Tree[] = [];
    const signs: (1 | -1)[] = [];
    do {
      const sign = this.peek();
      if (sign === '-' || (parts.length > 0 && sign === '+')) this.next();
      signs.push(sign === '-' ? -1 : 1);
      parts.push(this.product());
    } while (this.peek() === '+' || this.peek() === '-');
    return parts.length === 1 && signs[0] === 1 ? parts[0] : { kind: 'sum', parts, signs };
  }

  private product(): Tree {
    this.skipSpace();
    const parts: Tree[] = [];
    const signs: ProductSign[] = [];
    for (;;) {
      const last = this.takesAll();
      parts.push(last ?? this.raised(this.primary()));
      if (last) break;
      if (SIGNS.has(this.peek())) signs.push(this.next() as ProductSign);
      else if (this.beginsFactor()) signs.push('\\,');
      else break;
      if (signs[signs.length - 1] === '\\,' && !this.beginsFactor()) {
        signs.pop();
        break;
      }
    }
    return parts.length === 1 ? parts[0] : { kind: 'product', parts, signs };
  }

  private beginsFactor(): boolean {
    const token = this.peek();
    if (token === '\\|') return !this.inNorm;
    if (token in CLOSING || isLetter(token) || isNumeral(token)) return true;
    return /^\\(?:sum|[dt]?frac|mathbf|begin\{[pb]matrix\})$/.test(token);
  }

  /** A sum sign or a bare `∂/∂X_{ij}`, with the product that it takes in. */
  private takesAll(): Tree | undefined {
    if (this.peek() === '\\sum') return this.summation();
    if (!/^\\[dt]?frac$/.test(this.peek()) || this.peek(1) !== '{' || this.peek(3) !== '}') return undefined;
    if (this.peek(2) !== 'd' && this.peek(2) !== '\\partial') return undefined;
    this.next();
    const by = this.differential(this.bare());
    return { kind: 'derivative', parts: [this.product(), by] };
  }

  /** The sign of a derivative without anything behind it. */
  private bare(): string {
    this.take('{');
    const sign = this.next();
    this.take('}');
    return sign;
  }

  /** What a derivative is taken by: `{\partial X_{ij}}` or `{dX}`, with the sign that stands above it too. */
  private differential(sign: string): Tree {
    this.take('{');
    this.take(sign);
    const by = this.product();
    this.take('}');
    return by;
  }

  private summation(): Tree {
    this.take('\\sum');
    if (this.peek() !== '_') return { kind: 'along', direction: '', parts: [this.product()] };
    this.take('_');
    const words = /^\\text\{(rows|columns)\}$/.exec(this.peek() === '{' ? this.peek(1) : this.peek());
    const letters = this.argument();
    if (words) return { kind: 'along', direction: words[1] as 'rows' | 'columns', parts: [this.product()] };
    const indices = letters.filter((token) => token !== ',');
    if (!indices.every(isLetter)) throw new SyntaxError(`${letters.join('')} are no letters to sum over`);
    return { kind: 'total', letters: indices, parts: [this.product()] };
  }

  /** A factor with what is written at its foot and at its head. */
  private raised(base: Tree): Tree {
    let tree = base;
    if (this.peek() === '_') {
      const indices = this.subscript();
      if (indices.length > 2 || indices.length === 0)
        throw new SyntaxError(`${indices.join('')} are no indices`);
      tree = { kind: 'entry', indices, parts: [tree] };
    }
    if (this.peek() !== '^') return tree;
    this.next();
    const exponent = this.argument().join('');
    if (this.peek() === '^') throw new SyntaxError('two exponents');
    const [, minus, sign] = /^(-?)(\\T|\\top|\\mathsfT|\d+)$/.exec(exponent) ?? [];
    if (sign === undefined) throw new SyntaxError(`${exponent} is no exponent that is known`);
    const inverted = minus === '-';
    if (!isNumeral(sign)) {
      const inner: Tree = inverted ? { kind: 'inverse', parts: [tree] } : tree;
      return { kind: 'transpose', parts: [inner] };
    }
    if (exponent === '-1') return { kind: 'inverse', parts: [tree] };
    return { kind: 'power', exponent: Number(exponent), parts: [tree] };
  }

  private bracketed(open: string): Tree {
    const outer = this.inNorm;
    this.inNorm = false;
    this.take(open);
    const inner = this.sum();
    this.skipSpace();
    this.take(CLOSING[open]);
    this.inNorm = outer;
    return inner;
  }

  private primary(): Tree {
    this.skipSpace();
    const token = this.peek();
    if (isNumeral(token)) {
      const text = this.next();
      return { kind: 'number', value: Number(text), decimals: text.split('.')[1]?.length ?? 0, parts: [] };
    }
    if (token in CLOSING) return this.bracketed(token);
    if (token === '\\|') return this.norm();
    if (/^\\[dt]?frac$/.test(token)) return this.fraction();
    if (token === '\\mathbf') return this.bold();
    if (token.startsWith('\\begin{')) return this.matrix();
    if (isLetter(token)) return this.named();
    throw new SyntaxError(`${token || 'the end'} stands where a value should`);
  }

  private norm(): Tree {
    const outer = this.inNorm;
    this.inNorm = true;
    this.take('\\|');
    const inner = this.sum();
    this.take('\\|');
    this.inNorm = outer;
    if (this.subscript().join('') !== 'F') throw new SyntaxError('a norm that no reader knows');
    const squared = this.peek() === '^';
    if (squared) {
      this.next();
      const exponent = this.argument().join('');
      if (exponent !== '2') throw new SyntaxError(`a norm to the power ${exponent}`);
    }
    return { kind: 'norm', squared, parts: [inner] };
  }

  private fraction(): Tree {
    this.next();
    const sign = this.peek(1);
    this.take('{');
    if (sign !== 'd' && sign !== '\\partial') {
      const over = this.sum();
      this.take('}');
      return { kind: 'fraction', parts: [over, this.bracketed('{')] };
    }
    this.take(sign);
    const of = this.product();
    this.take('}');
    return { kind: 'derivative', parts: [of, this.differential(sign)] };
  }

  /** `\mathbf 1[k=i]` or `\mathbf 1_{m\times n}`. */
  private bold(): Tree {
    this.next();
    const digit = this.argument().join('');
    if (digit !== '0' && digit !== '1') throw new SyntaxError(`a bold ${digit}`);
    if (this.peek() === '[' && digit === '1') {
      this.next();
      const equations: [string, string][] = [];
      do {
        if (this.peek() === ',') this.next();
        const left = this.next();
        this.take('=');
        equations.push([left, this.next()]);
      } while (this.peek() === ',');
      this.take(']');
      return { kind: 'indicator', equations, parts: [] };
    }
    this.take('_');
    const [rows, times, columns, ...rest] = this.braced();
    if (times !== '\\times' || rest.length > 0) throw new SyntaxError('a bold number without its sizes');
    return { kind: 'filled', value: digit === '1' ? 1 : 0, sizes: [rows, columns], parts: [] };
  }

  private matrix(): Tree {
    const end = this.next().replace('begin', 'end');
    const rows: Tree[][] = [[]];
    while (this.peek() !== end) {
      rows[rows.length - 1].push(this.sum());
      const sign = this.peek();
      if (sign === '&' || sign === '\\\\') this.next();
      else if (sign !== end) throw new SyntaxError(`${sign || 'the end'} in a matrix`);
      if (sign === '\\\\') rows.push([]);
    }
    this.take(end);
    if (rows.some((row) => row.length !== rows[0].length)) throw new SyntaxError('rows of different lengths');
    return { kind: 'matrix', columns: rows[0].length, parts: rows.flat() };
  }

  /** A symbol, or a function at once before its bracket. */
  private named(): Tree {
    const name = this.next();
    let primes = 0;
    if (this.peek() === '^' && this.peek(2) === '\\prime') {
      this.next();
      primes = this.braced().length;
    }
    for (; this.peek() === "'"; primes += 1) this.next();
    if (this.peek() === '(') return { kind: 'call', name, primes, parts: [this.bracketed('(')] };
    if (primes > 0) throw new SyntaxError(`${name}' stands without an argument`);
    return { kind: 'symbol', name, parts: [] };
  }
}

/**
 * The statements of a formula. What has no relation states nothing and is left out.
 * @throws SyntaxError for what this reader does not know.
 */
export function statementsIn(latex: string): Statement[] {
  return chainsOf(latex)
    .filter(({ relations }) => relations.length > 0)
    .map(({ sides, relations }) => {
      const strange = relations.find((relation) => !READ_RELATIONS.has(relation));
      if (strange) throw new SyntaxError(`${strange} is no relation that is read`);
      return {
        sides: sides.map((tokens) => new Reader(tokens).whole()),
        relations: relations as Statement['relations'],
      };
    });
}

const differentiates = (tree: Tree): boolean => tree.kind === 'derivative' || tree.parts.some(differentiates);

/**
 * What has a derivative in it and no relation, and is not the derivative by itself, which names what is looked for. A step of
 * descent, `←`, claims nothing.
 * @throws SyntaxError for what this reader does not know.
 */
export function withoutClaim(latex: string): string[] {
  return chainsOf(latex)
    .filter(({ relations }) => relations.length === 0)
    .map(({ sides: [side] }) => side)
    .filter((side) => /\\[dt]?frac|\\nabla/.test(side.join(' ')) && !side.includes('\\leftarrow'))
    .map((side) => new Reader(side).whole())
    .filter((tree) => tree.kind !== 'derivative' && differentiates(tree))
    .map(written);
}
