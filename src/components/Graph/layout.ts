import dagre, { Graph as DagreGraph } from '@dagrejs/dagre';
import type { Expression } from '../../math';
import type { Graph, Passage } from '../../state/sandbox/graph';
import { ARROW, type Box, type Boxes } from './boxes';
import type { Measure, Size } from './measure';
import { stacked } from './stacked';

/** Where everything lies. */
export interface Placed extends Size {
  readonly stations: ReadonlyMap<Expression, Box>;
  /** By the passages' keys. */
  readonly passages: ReadonlyMap<string, Box>;
}

/** Which way values run: to the right, or down on a narrow page. */
export type Direction = 'right' | 'down';

/** Room between rows of stations. */
const ROWS_APART = 16;
/** The same where ways lead from one row to another. */
const BEND = 36;
/** Layouts by all that they depend on: where only a number of `f` changes, or a change is taken back, nothing is laid out again. */
const known = new Map<string, Boxes>();
const KEPT = 12;

/** Places a graph by layers: every node after its operands, branches beside each other. */
export function placed(graph: Graph, measure: Measure, direction: Direction): Placed {
  const key = `${direction} ${keyOf(graph, measure)}`;
  const boxes = known.get(key) ?? (direction === 'down' ? stacked(graph, measure) : layered(graph, measure));
  if (!known.has(key) && known.size >= KEPT) known.delete(known.keys().next().value as string);
  known.set(key, boxes);
  return {
    width: boxes.width,
    height: boxes.height,
    stations: new Map(graph.stations.map((node, index) => [node, boxes.stations[index]] as const)),
    passages: new Map(graph.passages.map((passage, index) => [passage.key, boxes.passages[index]] as const)),
  };
}

/** What a layout depends on: every size, and what leads where. */
function keyOf({ stations, passages }: Graph, measure: Measure): string {
  const place = new Map(stations.map((node, index) => [node, index] as const));
  const nodes = stations.map((node) => measure.station(node).width);
  const ways = passages.map(
    (passage) =>
      `${place.get(passage.from)}>${place.get(passage.to)}:${measure.passage(passage).width}:${passage.riders.length}`,
  );
  return [measure.lane, ...nodes, ...ways].join(' ');
}

/** By layers, every node after its operands and branches beside each other: by dagre, after Sugiyama (1981). */
function layered(graph: Graph, measure: Measure): Boxes {
  const layers = new DagreGraph({ multigraph: true });
  layers.setGraph({
    rankdir: 'LR',
    nodesep: ROWS_APART,
    edgesep: 16,
    ranksep: 2 * (branches(graph) ? BEND : ARROW),
  });
  layers.setDefaultEdgeLabel(() => ({}));
  for (const node of graph.stations) layers.setNode(String(node.id), { ...measure.station(node) });
  for (const passage of graph.passages) {
    const { from, to, key } = passage;
    const size = measure.passage(passage);
    layers.setEdge(String(from.id), String(to.id), { ...size, labelpos: 'c', weight: 2 }, key);
  }
  dagre.layout(layers);
  const { width = 0, height = 0 } = layers.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    stations: graph.stations.map((node) => cornered(layers.node(String(node.id)) as Centred)),
    passages: graph.passages.map(({ key, from, to }) =>
      cornered(layers.edge(String(from.id), String(to.id), key) as Centred),
    ),
  };
}

/** Whether ways part or join. */
function branches({ passages }: Graph): boolean {
  const ends = (of: (passage: Passage) => Expression): number => new Set(passages.map(of)).size;
  return ends(({ from }) => from) < passages.length || ends(({ to }) => to) < passages.length;
}

type Centred = Size & { readonly x: number; readonly y: number };

function cornered({ x, y, width, height }: Centred): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
