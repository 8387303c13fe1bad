import { linkHorizontal, linkVertical } from 'd3';
import { memo, useId } from 'react';
import type { Passage } from '../../state/sandbox/graph';
import { ARROW, type Box } from './boxes';
import styles from './Graph.module.css';
import type { Direction, Placed } from './layout';
import { LANE_GAP, type Measure } from './measure';

/** What the lines are between. */
export interface EdgesProps {
  readonly passages: readonly Passage[];
  readonly placed: Placed;
  readonly measure: Measure;
  readonly direction: Direction;
  /** The passages on which a gradient comes back, by their keys. */
  readonly back: ReadonlySet<string>;
}

interface Line {
  readonly key: string;
  readonly path: string;
  readonly back: boolean;
}

type Point = [number, number];

const link = { right: linkHorizontal(), down: linkVertical() };

/** Where a line leaves or meets a box, in one of the two lanes. */
function port(box: Box, end: 'start' | 'end', back: boolean, measure: Measure, direction: Direction): Point {
  if (direction === 'down') {
    return [box.x + (back ? 0.75 : 0.25) * box.width, end === 'start' ? box.y : box.y + box.height];
  }
  const middle = box.y + (measure.lane - measure.caption) / 2 + (back ? measure.lane + LANE_GAP : 0);
  return [end === 'start' ? box.x : box.x + box.width, middle];
}

/** From a station over the box of the way to the next station, all in one lane; gradients run the other way. */
function pathOf(
  [start, way, end]: readonly Box[],
  back: boolean,
  { measure, direction, placed }: EdgesProps,
): string {
  const at = (box: Box, side: 'start' | 'end'): Point => port(box, side, back, measure, direction);
  const points = [at(start, 'end'), at(way, 'start'), at(way, 'end'), at(end, 'start')];
  const passesOthers = direction === 'down' && way.y - start.y - start.height > 2 * ARROW;
  const [first, second, third, last] = back ? points.reverse() : points;
  const join = (source: Point, target: Point): string => link[direction]({ source, target }) ?? '';
  const aside = (source: Point, target: Point): string => around(source, target, back ? placed.width : 0);
  const into = passesOthers && !back ? aside(first, second) : join(first, second);
  const out = passesOthers && back ? aside(third, last) : join(third, last);
  return into + out.replace('M', 'L');
}

/** How far from the edge a line runs that passes others by. */
const EDGE = 3;

/** A line along an edge of the column, past the stations between. */
function around([x, y]: Point, [toX, toY]: Point, edge: number): string {
  const side = Math.abs(edge - EDGE);
  const turn = toY > y ? ARROW : -ARROW;
  return `M${x},${y}C${x},${y + turn} ${side},${y} ${side},${y + turn}L${side},${toY - turn}C${side},${toY} ${toX},${toY - turn} ${toX},${toY}`;
}

function linesOf(props: EdgesProps): Line[] {
  const { passages, placed, back } = props;
  return passages.flatMap(({ key, from, to }) => {
    const boxes = [placed.stations.get(from), placed.passages.get(key), placed.stations.get(to)];
    if (!boxes.every((box) => box !== undefined)) return [];
    const forward = { key: `${key} forward`, path: pathOf(boxes, false, props), back: false };
    return back.has(key)
      ? [forward, { key: `${key} back`, path: pathOf(boxes, true, props), back: true }]
      : [forward];
  });
}

/** The lines of the graph, their curves by D3: values above, the ways back beneath. */
export const Edges = memo(function Edges(props: EdgesProps) {
  const { placed } = props;
  const arrow = useId();
  return (
    <svg className={styles.edges} aria-hidden="true" viewBox={`0 0 ${placed.width} ${placed.height}`}>
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" className={styles.arrow} />
        </marker>
      </defs>
      {linesOf(props).map(({ key, path, back }) => (
        <path
          key={key}
          d={path}
          className={styles.line}
          data-back={back ? '' : undefined}
          markerEnd={`url(#${arrow})`}
        />
      ))}
    </svg>
  );
});
