import { type Expression, inOrder } from '../../math';
import { nodeText } from './focus';

/** The way from a node to one that uses it: one operand's place. */
export interface Passage {
  readonly key: string;
  readonly from: Expression;
  readonly to: Expression;
  /** The operand's place, counted from 0; none where the steps between are folded away. */
  readonly position?: number;
  /** Matrices that stand on the way itself: operands of the same step that nothing else uses. */
  readonly riders: readonly Expression[];
}

/** The picture of an expression: what stands in the lanes, and the ways between. */
export interface Graph {
  /** Operands before the nodes that use them; each node once. */
  readonly stations: readonly Expression[];
  readonly passages: readonly Passage[];
  /** The nodes whose parts are folded away. */
  readonly folded: ReadonlySet<Expression>;
}

/** A number that the text itself gives needs no picture: it stands in the sign of its step. */
function isGiven(node: Expression): boolean {
  return node.operands.length === 0 && node.attributes.name === undefined;
}

function isVariable(node: Expression): boolean {
  return node.attributes.name !== undefined;
}

/** How often each node stands as an operand. */
function uses(nodes: readonly Expression[]): ReadonlyMap<Expression, number> {
  const count = new Map<Expression, number>();
  for (const node of nodes) {
    for (const operand of node.operands) count.set(operand, (count.get(operand) ?? 0) + 1);
  }
  return count;
}

/**
 * The graph of `f`. A variable that is used once, beside another operand, rides on the way between two stations, as `X·` does over the
 * arrow from `W` to `X·W`; everything else is a station. `variable` is always one. Below a node of `collapsed` only what is
 * used elsewhere is left.
 */
export function graphOf(f: Expression, variable: string, collapsed: ReadonlySet<string>): Graph {
  const everything = inOrder([f]);
  const folded = new Set(
    everything.filter((node) => node.operands.length > 0 && collapsed.has(nodeText(node))),
  );
  const seen = visible(f, folded);
  const chosen = everything.find(({ attributes }) => attributes.name === variable);
  const nodes = everything.filter((node) => seen.has(node) || node === chosen);
  const count = uses(everything);

  const riding = new Set<Expression>();
  for (const node of nodes) {
    if (folded.has(node)) continue;
    const places = node.operands.filter((operand) => !isGiven(operand));
    // The last that could ride is a station where nothing else is one.
    const free = places.filter(
      (operand) => isVariable(operand) && operand !== chosen && count.get(operand) === 1,
    );
    const staying = places.length > free.length ? free : free.slice(1);
    for (const operand of staying) riding.add(operand);
  }
  // A number that is f itself is all there is to see.
  const stations = nodes.filter((node) => node === f || (!isGiven(node) && !riding.has(node)));
  return { stations, passages: passagesOf(stations, riding, folded), folded };
}

/** What is reached from `f` without going below a folded node. */
function visible(f: Expression, folded: ReadonlySet<Expression>): Set<Expression> {
  const seen = new Set<Expression>([f]);
  for (const node of seen) {
    if (folded.has(node)) continue;
    for (const operand of node.operands) seen.add(operand);
  }
  return seen;
}

function passagesOf(
  stations: readonly Expression[],
  riding: ReadonlySet<Expression>,
  folded: ReadonlySet<Expression>,
): Passage[] {
  const drawn = new Set(stations);
  return stations.flatMap((to) => {
    if (folded.has(to)) return foldedWays(to, drawn);
    const riders = to.operands.filter((operand) => riding.has(operand));
    return to.operands.flatMap((from, position) => {
      if (!drawn.has(from)) return [];
      // Riders stand on the first way into their step.
      const first = to.operands.findIndex((operand) => drawn.has(operand)) === position;
      return [{ key: `${from.id}-${to.id}-${position}`, from, to, position, riders: first ? riders : [] }];
    });
  });
}

/** The ways into a folded node: from every station that its parts stand on. */
function foldedWays(to: Expression, drawn: ReadonlySet<Expression>): Passage[] {
  const found = new Set<Expression>();
  const inner = new Set<Expression>(to.operands);
  for (const node of inner) {
    if (drawn.has(node)) found.add(node);
    else for (const operand of node.operands) inner.add(operand);
  }
  return [...found].map((from) => ({ key: `${from.id}-${to.id}`, from, to, riders: [] }));
}
