import { entryAt, type Matrix, matrixFrom } from '../../../src/math';

/** A value that is computed from others. */
export interface Definition {
  readonly name: string;
  readonly inputs: readonly string[];
  compute(bindings: ReadonlyMap<string, Matrix>): Matrix;
}

/** What a formula speaks of, with numbers: matrices, what is computed from them, functions of a number, the sizes m, n and p. */
export interface World {
  readonly leaves: ReadonlyMap<string, Matrix>;
  /** Each after what it is computed from. */
  readonly definitions: readonly Definition[];
  readonly functions: ReadonlyMap<string, (t: number) => number>;
  readonly sizes: ReadonlyMap<string, number>;
  /** The matrices that stay fixed, by which nothing is differentiated. */
  readonly constants?: ReadonlySet<string>;
  /** How far an index runs, where the words around keep each index to one side of one matrix. */
  readonly indices?: ReadonlyMap<string, number>;
}

/** The nudge of the differences below: its fourth power, and what rounding leaves divided by it, are both about 1e-12. */
const NUDGE = 1e-3;

/** The derivative at 0, from central differences of two widths (Richardson): the error falls with the fourth power of the nudge. */
export function slope(of: (t: number) => Matrix, nudge = NUDGE): Matrix {
  const [far, near] = [2 * nudge, nudge].map((step) => {
    const [above, below] = [of(step), of(-step)];
    return matrixFrom(
      above,
      (row, column) => (entryAt(above, row, column) - entryAt(below, row, column)) / (2 * step),
    );
  });
  return matrixFrom(near, (row, column) => (4 * entryAt(near, row, column) - entryAt(far, row, column)) / 3);
}

/** A matrix with one entry moved. */
export function nudged(of: Matrix, row: number, column: number, by: number): Matrix {
  return matrixFrom(of, (r, c) => entryAt(of, r, c) + (r === row && c === column ? by : 0));
}

/** The values of a world, some of them moved: what is computed from a moved value moves with it, and nothing else. */
export class Point {
  private readonly values = new Map<string, Matrix>();
  private readonly slopes = new Map<string, Matrix>();

  readonly world: World;
  private readonly moved: ReadonlyMap<string, Matrix>;

  constructor(world: World, moved: ReadonlyMap<string, Matrix> = new Map()) {
    this.world = world;
    this.moved = moved;
  }

  has(name: string): boolean {
    return this.world.leaves.has(name) || this.names().includes(name);
  }

  /** The names of what is computed. */
  names(): string[] {
    return this.world.definitions.map((definition) => definition.name);
  }

  /** @throws SyntaxError where nothing has the name. */
  value(name: string): Matrix {
    const known = this.moved.get(name) ?? this.world.leaves.get(name) ?? this.values.get(name);
    if (known) return known;
    const definition = this.world.definitions.find((candidate) => candidate.name === name);
    if (!definition) throw new SyntaxError(`${name} is nothing in this setting`);
    const value = definition.compute(new Map(definition.inputs.map((input) => [input, this.value(input)])));
    this.values.set(name, value);
    return value;
  }

  with(name: string, value: Matrix): Point {
    return new Point(this.world, new Map([...this.moved, [name, value]]));
  }

  /** The derivative of a named value by one entry of another, `by`; it has the shape of the first. */
  slopeOf(name: string, by: string, row: number, column: number): Matrix {
    const key = `${name} ${by} ${row} ${column}`;
    const known = this.slopes.get(key);
    if (known) return known;
    const base = this.value(by);
    const found = slope((t) => this.with(by, nudged(base, row, column, t)).value(name));
    this.slopes.set(key, found);
    return found;
  }

  /** A function with as many primes, on every entry. */
  apply(name: string, primes: number, to: Matrix): Matrix {
    const fn = this.world.functions.get(name);
    if (!fn) throw new SyntaxError(`${name} is no function in this setting`);
    if (primes > 1) throw new SyntaxError(`${name} has more than one prime`);
    const here = (entry: number) => matrixFrom({ rows: 1, columns: 1 }, () => fn(entry));
    return matrixFrom(to, (row, column) => {
      const entry = entryAt(to, row, column);
      return primes === 0 ? fn(entry) : slope((t) => here(entry + t)).data[0];
    });
  }
}
