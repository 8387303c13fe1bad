import type { Point } from './point';
import { type ProductSign, type Statement, type Tree, withParts, written } from './tree';

/*
 * What a hand may change in a formula, made mechanically: each change is one slip. Numbers side by side and the factors of `⊙` may
 * change places, so that is no slip.
 */

/** A tree after one slip, and what the slip was. */
interface Change {
  readonly slip: string;
  readonly tree: Tree;
}

interface ChangedStatement {
  readonly slip: string;
  readonly statement: Statement;
}

/** Letters that are easily taken for each other. */
const PARTNERS: ReadonlyMap<string, string> = new Map(
  [
    ['i', 'j'],
    ['k', '\\ell'],
    ['m', 'n'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

const others = (items: readonly string[]): string[][] =>
  items.flatMap((item, index) => {
    const partner = PARTNERS.get(item);
    return partner ? [items.map((each, at) => (at === index ? partner : each))] : [];
  });

const without = <Item>(items: readonly Item[], index: number): Item[] =>
  items.filter((_, at) => at !== index);

/** A product without one of its factors; the sign before it goes too. */
function productWithout(tree: Extract<Tree, { kind: 'product' }>, index: number): Tree {
  const parts = without(tree.parts, index);
  return parts.length === 1
    ? parts[0]
    : { ...tree, parts, signs: without(tree.signs, Math.max(index - 1, 0)) };
}

/** A factor in brackets without them: its first and last parts then stand with what stood around the brackets. */
function bracketChanges(tree: Extract<Tree, { kind: 'product' }>): Change[] {
  const { parts, signs } = tree;
  const joined = (factors: readonly Tree[], between: readonly ProductSign[]): Tree =>
    factors.length === 1 ? factors[0] : { kind: 'product', parts: factors, signs: between };
  return parts.flatMap((part, index) => {
    const slip = `leave out the brackets of ${written(part)}`;
    const [before, after] = [parts.slice(0, index), parts.slice(index + 1)];
    if (part.kind === 'product') {
      const between = [...signs.slice(0, index), ...part.signs, ...signs.slice(index)];
      // Products of one kind need no brackets.
      if (new Set(between.filter((sign) => sign !== '\\,')).size < 2) return [];
      return [{ slip, tree: joined([...before, ...part.parts, ...after], between) }];
    }
    if (part.kind !== 'sum') return [];
    const last = part.parts.length - 1;
    const terms = part.parts.map((term, at) => {
      const left = at === 0 && part.signs[0] === 1;
      return joined(
        [...(left ? before : []), term, ...(at === last ? after : [])],
        [...(left ? signs.slice(0, index) : []), ...(at === last ? signs.slice(index) : [])],
      );
    });
    if (part.signs[0] === 1) return [{ slip, tree: withParts(part, terms) }];
    // A sign at the start of the brackets takes from what stands before them.
    if (index === 0) return [];
    return [
      {
        slip,
        tree: {
          kind: 'sum',
          parts: [joined(before, signs.slice(0, index - 1)), ...terms],
          signs: [1, ...part.signs],
        },
      },
    ];
  });
}

function productChanges(tree: Extract<Tree, { kind: 'product' }>): Change[] {
  const { parts, signs } = tree;
  const changes: Change[] = parts.map((part, index) => ({
    slip: `leave out the factor ${written(part)}`,
    tree: productWithout(tree, index),
  }));
  signs.forEach((sign, index) => {
    if (sign !== '\\cdot' && sign !== '\\odot') return;
    const [left, right] = [parts[index], parts[index + 1]];
    const around = (pair: readonly [Tree, Tree], between: ProductSign): Tree => {
      const inner: Tree = { kind: 'product', parts: pair, signs: [between] };
      if (parts.length === 2) return inner;
      return {
        kind: 'product',
        parts: [...parts.slice(0, index), inner, ...parts.slice(index + 2)],
        signs: without(signs, index),
      };
    };
    const other: ProductSign = sign === '\\cdot' ? '\\odot' : '\\cdot';
    changes.push({ slip: `${other} for ${sign}`, tree: around([left, right], other) });
    if (sign === '\\cdot')
      changes.push({
        slip: `swap ${written(left)} and ${written(right)}`,
        tree: withParts(tree, [...parts.slice(0, index), right, left, ...parts.slice(index + 2)]),
      });
    for (const at of [index, index + 1]) {
      const turned: Tree = { kind: 'transpose', parts: [parts[at]] };
      if (parts[at].kind === 'transpose') continue;
      changes.push({
        slip: `transpose ${written(parts[at])}`,
        tree: withParts(
          tree,
          parts.map((part, place) => (place === at ? turned : part)),
        ),
      });
    }
  });
  return changes;
}

function sumChanges(tree: Extract<Tree, { kind: 'sum' }>): Change[] {
  return tree.parts.flatMap((part, index) => {
    const signs = tree.signs.map((sign, at) => (at === index ? -sign : sign) as 1 | -1);
    const flipped: Change = { slip: `flip the sign of ${written(part)}`, tree: { ...tree, signs } };
    if (tree.parts.length === 1) return [flipped];
    const rest: Tree = { ...tree, parts: without(tree.parts, index), signs: without(tree.signs, index) };
    return [flipped, { slip: `leave out the term ${written(part)}`, tree: rest }];
  });
}

/** Slips in the outermost sign of a tree. */
function ownChanges(tree: Tree, point: Point): Change[] {
  const [first] = tree.parts;
  const to = (slip: string, changed: Tree): Change => ({ slip, tree: changed });
  switch (tree.kind) {
    case 'number':
      return [to(`another number than ${tree.value}`, { ...tree, value: tree.value + 10 ** -tree.decimals })];
    case 'symbol': {
      if (!point.has(tree.name)) return [];
      const { rows, columns } = point.value(tree.name);
      return [...point.world.leaves.keys(), ...point.names()]
        .filter((name) => name !== tree.name && name !== 'weights')
        .filter((name) => point.value(name).rows === rows && point.value(name).columns === columns)
        .map((name) => to(`${name} for ${tree.name}`, { ...tree, name }));
    }
    case 'entry':
      return [[...tree.indices].reverse(), ...others(tree.indices)].map((indices) =>
        to(`${written({ ...tree, indices })} for ${written(tree)}`, { ...tree, indices }),
      );
    case 'indicator':
      return others(tree.equations.flat()).map((letters) => {
        const equations = tree.equations.map((_, index): [string, string] => [
          letters[2 * index],
          letters[2 * index + 1],
        ]);
        return to(`${written({ ...tree, equations })} for ${written(tree)}`, { ...tree, equations });
      });
    case 'filled':
      return [[tree.sizes[1], tree.sizes[0]], ...others(tree.sizes)].map(([rows, columns]) =>
        to(`${rows} x ${columns} for ${tree.sizes.join(' x ')}`, { ...tree, sizes: [rows, columns] }),
      );
    case 'sum':
      return sumChanges(tree);
    case 'product':
      return [...productChanges(tree), ...bracketChanges(tree)];
    case 'transpose':
    case 'inverse':
    case 'power':
      return [to(`leave out the exponent of ${written(tree)}`, first)];
    case 'norm':
      return [
        to(`${tree.squared ? 'leave out' : 'add'} the square of a norm`, { ...tree, squared: !tree.squared }),
      ];
    case 'call': {
      const primes = tree.primes > 0 ? 0 : 1;
      return [
        to(`${primes ? 'add' : 'leave out'} the prime of ${written(tree)}`, { ...tree, primes }),
        to(`leave out ${tree.name}${"'".repeat(tree.primes)}`, first),
      ];
    }
    case 'along':
      if (tree.direction === '') return [to('leave out a sum', first)];
      return [
        to('the other direction of a sum', {
          ...tree,
          direction: tree.direction === 'rows' ? 'columns' : 'rows',
        }),
        to('leave out a sum', first),
      ];
    default:
      return [];
  }
}

function changesOf(tree: Tree, point: Point): Change[] {
  const inner = tree.parts.flatMap((part, index) =>
    changesOf(part, point).map(({ slip, tree: changed }) => ({
      slip,
      tree: withParts(
        tree,
        tree.parts.map((each, at) => (at === index ? changed : each)),
      ),
    })),
  );
  return [...ownChanges(tree, point), ...inner];
}

/** A whole side with the other sign. */
const negated = (tree: Tree): Change => ({
  slip: 'flip the sign of a side',
  tree: { kind: 'sum', parts: [tree], signs: [-1] },
});

/** A statement as a text. */
export function statementText({ sides, relations }: Statement): string {
  return sides.map(written).reduce((left, right, index) => `${left} ${relations[index - 1]} ${right}`);
}

/** Every statement that one slip makes of another; the point says which names there are to mistake. */
export function slipsIn(statement: Statement, point: Point): ChangedStatement[] {
  const known = new Set([statementText(statement)]);
  return statement.sides
    .flatMap((side, index) =>
      [...changesOf(side, point), negated(side)].map(({ slip, tree }) => ({
        slip,
        statement: { ...statement, sides: statement.sides.map((each, at) => (at === index ? tree : each)) },
      })),
    )
    .filter((changed) => {
      const text = statementText(changed.statement);
      return !known.has(text) && known.add(text);
    });
}
