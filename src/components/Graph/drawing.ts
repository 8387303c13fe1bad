import type { CSSProperties } from 'react';
import type { Expression } from '../../math';
import { type Graph, graphOf, type Passage } from '../../state/sandbox/graph';
import type { Box } from './boxes';
import { type Placed, placed } from './layout';
import { type Measure, measureOf } from './measure';
import { type Signs, textsOf } from './texts';

/** What the drawing is of. */
export interface DrawingSource {
  readonly f: Expression;
  readonly variable: string;
  /** The symbols in the colours of their roles. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Names of parts whose formulas are long. */
  readonly names: ReadonlyMap<Expression, string>;
  /** The nodes that a gradient comes back to. */
  readonly gradients: ReadonlyMap<Expression, Expression>;
  /** The nodes that are folded, by their texts. */
  readonly collapsed: readonly string[];
}

/** A station with its formulas and its place. */
export interface DrawnStation {
  readonly node: Expression;
  readonly label: string;
  readonly gradientLabel: string;
  readonly style: CSSProperties;
}

/** A way between two stations with its signs and its place. */
export interface DrawnWay {
  readonly passage: Passage;
  readonly signs: Signs;
  /** The name of the matrix that rides on it, and its symbol. */
  readonly rider?: string | undefined;
  readonly riderSymbol?: string | undefined;
  readonly style: CSSProperties;
}

/** All of a graph that no number changes. */
export interface Drawing {
  readonly graph: Graph;
  readonly measure: Measure;
  /** The ways on which a gradient comes back, by their keys. */
  readonly back: ReadonlySet<string>;
  readonly right: Placed;
  readonly down: Placed;
  /** Stations and ways from left to right, as Tab and a screen reader go through them. */
  readonly inReadingOrder: readonly (DrawnStation | DrawnWay)[];
  /** The sizes that the style sheet works with. */
  readonly measures: CSSProperties;
}

/** The drawing of one structure: its formulas are printed and its boxes placed once, whatever the numbers are. */
export function drawingOf({ f, variable, symbols, names, gradients, collapsed }: DrawingSource): Drawing {
  const graph = graphOf(f, variable, new Set(collapsed));
  const hasGradient = (node: Expression): boolean => gradients.has(node);
  const texts = textsOf({ f, variable, symbols, names, hasGradient });
  const measure = measureOf(graph, texts, ({ attributes }) => attributes.name !== undefined);
  const right = placed(graph, measure, 'right');
  const down = placed(graph, measure, 'down');
  const stations = graph.stations.map((node) => ({
    box: right.stations.get(node),
    part: {
      node,
      label: texts.labelOf(node),
      gradientLabel: texts.gradientLabelOf(node),
      style: boxStyle(right.stations.get(node), down.stations.get(node)),
    },
  }));
  const ways = graph.passages.map((passage) => {
    const rider = passage.riders[0]?.attributes.name;
    return {
      box: right.passages.get(passage.key),
      part: {
        passage,
        signs: texts.signsOf(passage),
        ...(rider === undefined ? {} : { rider, riderSymbol: symbols.get(rider) }),
        style: boxStyle(right.passages.get(passage.key), down.passages.get(passage.key)),
      },
    };
  });
  return {
    graph,
    measure,
    back: new Set(graph.passages.filter(({ from }) => hasGradient(from)).map(({ key }) => key)),
    right,
    down,
    inReadingOrder: [...stations, ...ways]
      .sort((one, other) => place(one.box) - place(other.box))
      .map(({ part }) => part),
    measures: {
      '--right-width': rem(right.width),
      '--right-height': rem(right.height),
      '--down-width': rem(down.width),
      '--down-height': rem(down.height),
      '--cells-wide': rem(measure.cellWidth),
      '--cells-high': rem(measure.cellHeight),
      '--lane': rem(measure.lane),
      '--caption': rem(measure.caption),
    } as CSSProperties,
  };
}

/** The middle of a box along the lanes; of two in one layer, the upper comes first. */
function place(box: Box | undefined): number {
  return box ? box.x + box.width / 2 + box.y / 1e6 : 0;
}

function rem(pixels: number): string {
  return `${Number((pixels / 16).toFixed(4))}rem`;
}

/** A box in both layouts; the style sheet picks by the width of the page. */
function boxStyle(right: Box | undefined, down: Box | undefined): CSSProperties {
  const box = (prefix: string, { x, y, width, height }: Box) => ({
    [`--${prefix}-x`]: rem(x),
    [`--${prefix}-y`]: rem(y),
    [`--${prefix}-w`]: rem(width),
    [`--${prefix}-h`]: rem(height),
  });
  return { ...(right && box('right', right)), ...(down && box('down', down)) } as CSSProperties;
}
