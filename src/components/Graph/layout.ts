import dagre, { Graph as DagreGraph } from '@dagrejs/dagre';
import type { Expression } from '../../math';
import type { Graph, Passage } from '../../state/sandbox/graph';
import { LANE_GAP, type Measure, type Size } from './measure';

/** Where a box lies: its upper left corner and its size, in CSS pixels. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

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
/** From a station to the way that leads on: room for the arrow's head. */
const ARROW = 14;
/** The same where ways lead from one row to another. */
const BEND = 36;
/** The height of a way between two stations that lie above each other, where no matrix is on it. */
const SHORT_WAY = 64;
/** One lane of a phone: half of its page. A wider matrix scrolls between its brackets. */
const PHONE_LANE = 160;

/** The boxes of a layout, in the order of the graph's stations and passages. */
interface Boxes extends Size {
  readonly stations: readonly Box[];
  readonly passages: readonly Box[];
}

/** Layouts by all that they depend on: where only a number of `f` changes, or a change is taken back, nothing is laid out again. */
const known = new Map<string, Boxes>();
const KEPT = 12;

/** Places a graph by layers: every node after its operands, branches beside each other. */
export function placed(graph: Graph, measure: Measure, direction: Direction): Placed {
  const key = `${direction} ${keyOf(graph, measure)}`;
  const boxes = known.get(key) ?? laidOut(graph, measure, direction);
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

/** The layout by dagre, after Sugiyama (1981). */
function laidOut(graph: Graph, measure: Measure, direction: Direction): Boxes {
  const layers = new DagreGraph({ multigraph: true });
  const down = direction === 'down';
  layers.setGraph({
    rankdir: down ? 'TB' : 'LR',
    nodesep: down ? 16 : ROWS_APART,
    edgesep: 16,
    ranksep: 2 * (branches(graph) ? BEND : ARROW),
  });
  layers.setDefaultEdgeLabel(() => ({}));
  const across = 2 * PHONE_LANE + LANE_GAP;
  const nodeSize = (size: Size): Size => (down ? { width: across, height: measure.lane } : size);
  for (const node of graph.stations) {
    layers.setNode(String(node.id), { ...nodeSize(measure.station(node)) });
  }
  for (const passage of graph.passages) {
    const { from, to, key, riders } = passage;
    const size = down
      ? {
          width: across,
          height: SHORT_WAY + (riders.length > 0 ? measure.lane : 0),
        }
      : measure.passage(passage);
    // Labels of dagre share two ranks, so that a way is as long as its label.
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
