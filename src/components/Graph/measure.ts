import type { Expression } from '../../math';
import { isScalar } from '../../math';
import type { Graph, Passage } from '../../state/sandbox/graph';
import { lengthOf, type Texts } from './texts';

/** A width and a height, in CSS pixels at the page's usual size of type. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the graph's parts measure. The style sheet takes these numbers too, so that the layout need not ask the browser. */
export interface Measure {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** One lane: the tallest matrix and its caption. */
  readonly lane: number;
  /** What stands beneath a matrix. */
  readonly caption: number;
  station(node: Expression): Size;
  passage(passage: Passage): Size;
}

/** Between the lanes of values and of gradients. */
export const LANE_GAP = 16;
/** What stands beneath a matrix. */
const CAPTION = 44;
const BRACKETS = 17;
const BRACKETS_HIGH = 9;
/** The least line on both sides of a sign. */
const LINES = 20;
/** A caption's character, and its size beside the symbol. */
const CHARACTER = 10.5;
/** The same of a sign on the way. */
const SIGN = 10;
const SHAPE = 48;
const LEAST = 64;
/** A matrix to edit has a menu in its caption. */
const MENU = 40;
/** Beside a matrix that rides on a way. */
const RIDES = 32;
/** A rule's name has this much room before it takes another line. */
const RULE = 124;

/** From here on the cells of the whole graph are set narrower; their height is a finger's, and at the least zoom still a pointer's. */
const CROWDED = 22;
const CELL_HEIGHT = 31;

/** How wide a sign is, with the paper about it. */
function signWidth(latex: string): number {
  return latex === '' ? 0 : lengthOf(latex) * SIGN + 16;
}

/** The measure of a graph. */
export function measureOf(graph: Graph, texts: Texts, editable: (node: Expression) => boolean): Measure {
  const riders = graph.passages.flatMap((passage) => passage.riders);
  const drawn = [...graph.stations, ...riders];
  const columns = drawn.reduce((sum, { shape }) => sum + shape.columns, 0);
  const crowded = columns >= CROWDED;
  const cellWidth = crowded ? 36 : 42;
  const rows = Math.max(1, ...drawn.map(({ shape }) => shape.rows));
  const lane = rows * (CELL_HEIGHT + 1) + BRACKETS_HIGH + CAPTION;

  const width = (node: Expression): number => {
    const matrix =
      isScalar(node.shape) && !editable(node) ? 92 : node.shape.columns * (cellWidth + 1) + BRACKETS;
    const caption = lengthOf(texts.labelOf(node)) * CHARACTER + (isScalar(node.shape) ? 0 : SHAPE);
    return Math.max(LEAST, matrix, caption + (editable(node) ? MENU : 0));
  };
  const height = 2 * lane + LANE_GAP;
  return {
    cellWidth,
    cellHeight: CELL_HEIGHT,
    lane,
    caption: CAPTION,
    station: (node) => ({ width: width(node), height }),
    passage: (passage) => {
      const { before, after, back } = texts.signsOf(passage);
      const forward =
        signWidth(before) +
        signWidth(after) +
        passage.riders.reduce((sum, rider) => sum + width(rider) + RIDES, 0);
      return { width: Math.max(forward, signWidth(back), RULE) + LINES, height };
    },
  };
}
