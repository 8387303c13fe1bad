import { type ReactElement, useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Expression } from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import { playOf } from '../../state/sandbox/play';
import type { SandboxStore } from '../../state/sandbox/store';
import { Legend } from '../Heatmap/Legend';
import { useDrawn } from '../use-drawn';
import { type DrawnStation, type DrawnWay, drawingOf } from './drawing';
import { Edges } from './Edges';
import styles from './Graph.module.css';
import { Station } from './Station';
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
  const step = useStore(store, ({ view }) => view.step);
  const { f, names, symbols, gradients, values, gradientValues, limit, valueLimit } = shown;
  const { variable } = shown.state;
  const drawing = useMemo(
    () => drawingOf({ f, variable, symbols, names, gradients, collapsed }),
    [f, variable, symbols, names, gradients, collapsed],
  );
  const { graph, measure, back, right, down } = drawing;
  const play = useMemo(() => playOf(shown, step), [shown, step]);

  // The play is followed: what it has just reached is brought in sight. How it moves there is the style sheet's.
  const canvas = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is what it follows; a number that changes moves nothing.
  useEffect(() => {
    canvas.current?.querySelector('[data-now]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
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

  const stationOf = ({ node, label, gradientLabel, style }: DrawnStation): ReactElement => {
    const focused = focus?.node === nodeText(node);
    const [valueReach, gradientReach] = [play.valueReach(node), play.gradientReach(node)];
    return (
      <div
        key={node.id}
        className={styles.station}
        style={style}
        data-focused={focused ? '' : undefined}
        data-now={valueReach === 'now' || gradientReach === 'now' ? '' : undefined}
      >
        <Station
          store={store}
          node={node}
          last={node === f}
          variable={variable}
          label={label}
          gradientLabel={gradientLabel}
          value={values.get(node)}
          gradient={gradientValues.get(node)}
          limit={limit}
          valueLimit={valueLimit}
          focused={focused}
          entryRow={focused ? focus.entry?.row : undefined}
          entryColumn={focused ? focus.entry?.column : undefined}
          folded={graph.folded.has(node)}
          valueReach={valueReach}
          gradientReach={gradientReach}
          onFold={node !== f && node.operands.length > 0 ? onFold : undefined}
        />
      </div>
    );
  };
  const wayOf = ({ passage, signs, rider, riderSymbol, style }: DrawnWay): ReactElement => {
    const taken = play.stepOn(passage);
    return (
      <div key={passage.key} className={styles.way} style={style}>
        <Way
          store={store}
          before={signs.before}
          after={signs.after}
          back={signs.back}
          rider={rider}
          riderSymbol={riderSymbol}
          rule={taken?.step.rule}
          tag={taken?.tag}
          forwardReach={play.valueReach(passage.to)}
          backReach={taken?.reach ?? 'reached'}
        />
      </div>
    );
  };

  return (
    <Viewport measures={drawing.measures} legend={<Legend of="Gradients" limit={limit} />}>
      <div ref={canvas} className={styles.canvas}>
        <Edges passages={graph.passages} placed={right} measure={measure} direction="right" back={back} />
        <Edges passages={graph.passages} placed={down} measure={measure} direction="down" back={back} />
        {drawing.inReadingOrder.map((part) => ('node' in part ? stationOf(part) : wayOf(part)))}
      </div>
    </Viewport>
  );
}
