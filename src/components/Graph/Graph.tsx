import { type CSSProperties, type ReactElement, useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Expression } from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import { graphOf, type Passage } from '../../state/sandbox/graph';
import { playOf } from '../../state/sandbox/play';
import type { SandboxStore } from '../../state/sandbox/store';
import { symbolsOf } from '../../state/sandbox/symbols';
import { Legend } from '../Heatmap/Legend';
import type { Box } from './boxes';
import { Edges } from './Edges';
import styles from './Graph.module.css';
import { placed } from './layout';
import { measureOf } from './measure';
import { Station } from './Station';
import { textsOf } from './texts';
import { useDrawn } from './useDrawn';
import { Viewport } from './Viewport';
import { Way } from './Way';

/**
 * The expression's graph in the house's two lanes: values run to the right above, gradients come back beneath, each under the
 * value whose shape it shares. On a narrow page values run down on the left and gradients come up on the right.
 */
export function Graph({ store }: { readonly store: SandboxStore }) {
  const shown = useDrawn(store);
  const focus = useStore(store, ({ view }) => view.focus);
  const collapsed = useStore(store, ({ view }) => view.collapsed);
  const { f, names: parts, gradients, values, gradientValues, limit, valueLimit } = shown;
  const { variable } = shown.state;
  const names = useNames(shown.state);
  const drawing = useMemo(() => {
    const symbols = symbolsOf({ ...names, variable });
    const graph = graphOf(f, variable, new Set(collapsed));
    const hasGradient = (node: Expression): boolean => gradients.has(node);
    const texts = textsOf({ f, variable, symbols, names: parts, hasGradient });
    const measure = measureOf(graph, texts, ({ attributes }) => attributes.name !== undefined);
    const back = new Set(graph.passages.filter(({ from }) => hasGradient(from)).map(({ key }) => key));
    return {
      graph,
      texts,
      symbols,
      measure,
      back,
      signsOf: new Map(graph.passages.map((passage) => [passage.key, texts.signsOf(passage)])),
      right: placed(graph, measure, 'right'),
      down: placed(graph, measure, 'down'),
    };
  }, [f, variable, gradients, collapsed, names, parts]);
  const { graph, texts, signsOf, symbols, measure, back, right, down } = drawing;
  const step = useStore(store, ({ view }) => view.step);
  const play = useMemo(() => playOf(shown, step), [shown, step]);

  // The play is followed: what it has just reached is brought in sight, moving only where that explains.
  const canvas = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is what it follows; a number that changes moves nothing.
  useEffect(() => {
    canvas.current
      ?.querySelector('[data-now]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'smooth' });
  }, [step]);

  const onFold = useCallback(
    (node: Expression) => {
      const { view, look } = store.getState();
      const text = nodeText(node);
      const without = view.collapsed.filter((other) => other !== text);
      look({ collapsed: without.length < view.collapsed.length ? without : [...without, text] });
    },
    [store],
  );
  const boxOf = (node: Expression): CSSProperties =>
    boxStyle(right.stations.get(node), down.stations.get(node));
  const measures = {
    '--right-width': rem(right.width),
    '--right-height': rem(right.height),
    '--down-width': rem(down.width),
    '--down-height': rem(down.height),
    '--cells-wide': rem(measure.cellWidth),
    '--cells-high': rem(measure.cellHeight),
    '--lane': rem(measure.lane),
    '--caption': rem(measure.caption),
  } as CSSProperties;

  const stationOf = (node: Expression): ReactElement => {
    const focused = focus?.node === nodeText(node);
    return (
      <div
        key={node.id}
        className={styles.station}
        style={boxOf(node)}
        data-focused={focused ? '' : undefined}
        data-now={play.valueReach(node) === 'now' || play.gradientReach(node) === 'now' ? '' : undefined}
      >
        <Station
          store={store}
          node={node}
          last={node === f}
          variable={variable}
          label={texts.labelOf(node)}
          gradientLabel={texts.gradientLabelOf(node)}
          value={values.get(node)}
          gradient={gradientValues.get(node)}
          limit={limit}
          valueLimit={valueLimit}
          focused={focused}
          entryRow={focused ? focus.entry?.row : undefined}
          entryColumn={focused ? focus.entry?.column : undefined}
          folded={graph.folded.has(node)}
          valueReach={play.valueReach(node)}
          gradientReach={play.gradientReach(node)}
          onFold={node !== f && node.operands.length > 0 ? onFold : undefined}
        />
      </div>
    );
  };
  const wayOf = (passage: Passage): ReactElement => {
    const back = play.stepOn(passage);
    const signs = signsOf.get(passage.key);
    const rider = passage.riders[0]?.attributes.name;
    return (
      <div
        key={passage.key}
        className={styles.way}
        style={boxStyle(right.passages.get(passage.key), down.passages.get(passage.key))}
      >
        <Way
          store={store}
          before={signs?.before ?? ''}
          after={signs?.after ?? ''}
          back={signs?.back ?? ''}
          rider={rider}
          riderSymbol={rider === undefined ? undefined : symbols.get(rider)}
          rule={back?.step.rule}
          tag={back?.tag}
          forwardReach={play.valueReach(passage.to)}
          backReach={back?.reach ?? 'reached'}
        />
      </div>
    );
  };
  // Tab and a screen reader go from left to right too, whatever is a station and what rides on a way.
  const inReadingOrder = [
    ...graph.stations.map((node) => ({ box: right.stations.get(node), element: stationOf(node) })),
    ...graph.passages.map((way) => ({ box: right.passages.get(way.key), element: wayOf(way) })),
  ]
    .sort((one, other) => place(one.box) - place(other.box))
    .map(({ element }) => element);

  return (
    <Viewport measures={measures} legend={<Legend of="Gradients" limit={limit} />}>
      <div ref={canvas} className={styles.canvas}>
        <Edges passages={graph.passages} placed={right} measure={measure} direction="right" back={back} />
        <Edges passages={graph.passages} placed={down} measure={measure} direction="down" back={back} />
        {inReadingOrder}
      </div>
    </Viewport>
  );
}

/** The declared names, the same object while no name changes: a number that changes draws no formula anew. */
function useNames({
  matrices,
  functions,
}: {
  readonly matrices: readonly { readonly name: string }[];
  readonly functions: readonly { readonly name: string }[];
}) {
  const key = `${matrices.map(({ name }) => name).join(' ')};${functions.map(({ name }) => name).join(' ')}`;
  return useMemo(() => {
    const [first, second] = key.split(';').map((list) => list.split(' ').filter(Boolean));
    return { matrices: first.map((name) => ({ name })), functions: second.map((name) => ({ name })) };
  }, [key]);
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
