import type { Graph } from '../../state/sandbox/graph';
import { ARROW, type Box, type Boxes } from './boxes';
import { LANE_GAP, type Measure } from './measure';

/** The height of a way, where no matrix is on it. */
const SHORT_WAY = 64;
/** One lane of a phone: half of its page, 390 px less the gutters and the margins. A wider matrix scrolls between its brackets. */
const PHONE_LANE = 157;
/** Beside the lanes run the lines of ways that pass other stations by. */
const MARGIN = 8;

/**
 * All in one column, for a narrow page: every node beneath its operands, and above it the ways that lead to it, first the one from
 * the station above.
 */
export function stacked({ stations, passages }: Graph, measure: Measure): Boxes {
  const width = 2 * PHONE_LANE + LANE_GAP;
  const ways = new Map<string, Box>();
  let y = 0;
  const put = (height: number): Box => {
    const box = { x: MARGIN, y, width, height };
    y += height + ARROW;
    return box;
  };
  const places = stations.map((node, index) => {
    const into = passages.filter(({ to }) => to === node);
    const above = into.filter(({ from }) => from === stations[index - 1]);
    for (const way of [...above, ...into.filter((other) => !above.includes(other))]) {
      ways.set(way.key, put(SHORT_WAY + (way.riders.length > 0 ? measure.lane : 0)));
    }
    return put(measure.lane);
  });
  return {
    width: width + 2 * MARGIN,
    height: y - ARROW,
    stations: places,
    passages: passages.map(({ key }) => ways.get(key) as Box),
  };
}
