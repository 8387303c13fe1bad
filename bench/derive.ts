import {
  build,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  inOrder,
  toLatex,
  toText,
} from '../src/math';
import { median, table, timed } from './measure';

const square = { rows: 4, columns: 4 };
const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;
const own = (letter: string, layer: number): Expression => build.variable(`${letter}_${layer}`, square);

/** One more step of a chain. */
const links: ReadonlyMap<string, (inner: Expression, layer: number) => Expression> = new Map([
  ['products', (inner: Expression, layer: number) => build.multiply(inner, own('W', layer))],
  [
    'tanh layers',
    (inner: Expression, layer: number) =>
      build.applyElementwise(tanh, build.multiply(inner, own('W', layer))),
  ],
  ['additions', (inner: Expression, layer: number) => build.add(inner, own('B', layer))],
  ['X in every step', (inner: Expression) => build.multiply(inner, build.variable('X', square))],
]);

function chain(link: (inner: Expression, layer: number) => Expression, length: number): Expression {
  let value: Expression = build.variable('X', square);
  for (let layer = 1; layer <= length; layer += 1) value = link(value, layer);
  return build.squaredNorm(value);
}

/** Prints time, nodes and printed size of the derivatives of long chains. */
export function benchDerivations(): void {
  const scope = { shapes: new Map([['X', square]]) };
  const rows = [['chain', 'steps', 'ms', 'first', 'nodes', 'text', 'latex', 'print ms']];
  for (const [name, link] of links) {
    for (const length of [200, 400]) {
      const f = chain(link, length);
      const times = Array.from({ length: 15 }, () => timed(() => differentiate(f, 'X', scope)));
      const { gradient } = differentiate(f, 'X', scope);
      const printing = median(Array.from({ length: 9 }, () => timed(() => toText(gradient))));
      rows.push([
        name,
        String(length),
        median(times).toFixed(2),
        times[0].toFixed(2),
        String(inOrder([gradient]).length),
        String(toText(gradient).length),
        String(toLatex(gradient).length),
        printing.toFixed(2),
      ]);
    }
  }
  console.log('Deriving a chain (aim: 200 steps under 50 ms, 400 about twice that in time and size)');
  console.log(table(rows));
}
