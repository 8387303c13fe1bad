import { MathError } from '../errors';
import { inOrder } from '../expression/traverse';
import type { ElementwiseFunction } from '../expression/types';
import { SCALAR } from '../matrix/shape';
import { variable } from '../operators/build';
import { type Derive, userFunction } from '../operators/user-function';
import { type FunctionSource, freshContext } from './context';
import { elaborate } from './elaborate';
import { shortened } from './excerpt';
import { type FunctionText, readFunction } from './function-text';
import { LARGEST_FUNCTION, LONGEST_CHAIN_OF_FUNCTIONS } from './limits';

/** A function that is being read: its text, and how many of the functions it uses are known by now. */
interface Open {
  readonly name: string;
  readonly source: string;
  readonly text: FunctionText;
  known: number;
}

/** A function whose text is typed by itself, on a page that calls its number `parameter`. */
export interface TypedFunction {
  readonly name: string;
  readonly parameter: string;
}

/** The reader's functions, each read when it is first used. One may use another; circles are refused. */
export class UserFunctions implements FunctionSource {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly derive: Derive;
  private readonly done = new Map<string, ElementwiseFunction>();
  /** How many operations each function comes to, and each derivative of one, by its key. */
  private readonly weights = new Map<string, number>();

  /** The function whose text the reader has before them: a sentence about it need not say where it is. */
  private readonly typed: TypedFunction | undefined;

  constructor(texts: ReadonlyMap<string, string>, derive: Derive, typed?: TypedFunction) {
    this.texts = texts;
    this.derive = derive;
    this.typed = typed;
  }

  has(name: string): boolean {
    return this.texts.has(name);
  }

  names(): Iterable<string> {
    return this.texts.keys();
  }

  get(name: string): ElementwiseFunction {
    const open: Open[] = [];
    try {
      this.enter(open, name);
      while (open.length > 0) {
        const top = open[open.length - 1];
        const use = top.text.uses[top.known];
        if (use === undefined) {
          this.done.set(top.name, this.build(top));
          open.pop();
        } else if (this.done.has(use.name)) top.known += 1;
        else this.enter(open, use.name);
      }
    } catch (error) {
      throw error instanceof MathError ? located(error, open) : error;
    }
    return this.done.get(name) as ElementwiseFunction;
  }

  private enter(open: Open[], name: string): void {
    const start = open.findIndex((outer) => outer.name === name);
    if (start >= 0) {
      const circle = [...open.slice(start), open[start]].map((outer) => shortened(outer.name)).slice(0, 8);
      throw new MathError('domain', `${circle.join(' uses ')}: a function cannot be defined through itself.`);
    }
    if (open.length >= LONGEST_CHAIN_OF_FUNCTIONS) {
      throw new MathError(
        'too-large',
        `More than ${LONGEST_CHAIN_OF_FUNCTIONS} functions are defined one through the other.`,
      );
    }
    const source = this.texts.get(name) as string;
    const entry = { name, source, known: 0 };
    try {
      const parameter = this.isTyped(name) ? this.typed?.parameter : undefined;
      open.push({ ...entry, text: readFunction(name, source, (word) => this.has(word), parameter) });
    } catch (error) {
      throw error instanceof MathError ? this.inside(error, name) : error;
    }
  }

  private isTyped(name: string): boolean {
    return this.typed?.name === name;
  }

  /** An error in the text of `name`, said to be there, unless that text is what the reader is typing. */
  private inside(error: MathError, name: string): MathError {
    if (this.isTyped(name)) return error;
    return new MathError(error.kind, `In ${shortened(name)}: ${error.message}`, error.span, error.repair);
  }

  private build({ name, source, text: { parameter, body } }: Open): ElementwiseFunction {
    const context = freshContext({
      source,
      shapes: new Map([[parameter, SCALAR]]),
      functions: {
        has: (word: string) => this.has(word),
        names: () => this.names(),
        get: (word: string) => this.known(word),
      },
      derive: this.derive,
      owner: { name, number: parameter },
      alone: this.isTyped(name),
    });
    try {
      const value = elaborate(context, { definitions: [], result: body });
      const fn = userFunction(name, variable(parameter, SCALAR), value, this.derive);
      if (this.weight(fn) > LARGEST_FUNCTION) {
        throw new MathError(
          'too-large',
          `${this.isTyped(name) ? 'With' : 'with'} every function in it written out, it comes to too many operations.`,
          {
            start: 0,
            end: source.length,
          },
        );
      }
      return fn;
    } catch (error) {
      throw error instanceof MathError ? this.inside(error, name) : error;
    }
  }

  private known(name: string): ElementwiseFunction {
    return this.done.get(name) as ElementwiseFunction;
  }

  /** One for a step of the language; a function of the reader's counts whole, and so does a derivative of it. */
  private weight(fn: ElementwiseFunction | undefined): number {
    if (!fn?.definition) return 1;
    let weight = this.weights.get(fn.key);
    if (weight === undefined) {
      weight = 0;
      for (const { attributes } of inOrder([fn.definition.body])) weight += this.weight(attributes.apply);
      this.weights.set(fn.key, weight);
    }
    return weight;
  }
}

/** An error on the way to a function's parts, placed in the text of the function that was asked for. */
function located(error: MathError, open: readonly Open[]): MathError {
  const outermost = open[0];
  const use = outermost?.text.uses[outermost.known];
  return use ? new MathError(error.kind, error.message, use.nameSpan) : error;
}
