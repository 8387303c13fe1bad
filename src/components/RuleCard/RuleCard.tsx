import { useState } from 'react';
import { useStore } from 'zustand';
import { ruleById } from '../../math';
import { chooseUpstream, randomise, reset, setFunction, UPSTREAM } from '../../state/card/changes';
import { variableName } from '../../state/card/model';
import { endsInScalar } from '../../state/card/state';
import { cardStore } from '../../state/card/store';
import { Formula } from '../Formula/Formula';
import { FunctionSlot } from '../FunctionPanel/FunctionSlot';
import { Heatmap } from '../Heatmap/Heatmap';
import { Lanes } from '../Lanes/Lanes';
import { onUndoKey } from '../undo-keys';
import { CardMatrix } from './CardMatrix';
import { Controls } from './Controls';
import styles from './RuleCard.module.css';
import { statementOf } from './statement';
import { UpstreamChooser } from './UpstreamChooser';

/** What a card is of. */
export interface RuleCardProps {
  /** The rule's id: `right-multiplication`. */
  readonly rule: string;
}

/** A rule, live: its matrices to edit, the value of the step, the upstream, and the gradient as a heatmap that follows. */
export function RuleCard({ rule: id }: RuleCardProps) {
  const rule = ruleById(id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  const [store] = useState(() => cardStore(rule));
  const [statement] = useState(() => statementOf(rule));
  const { state, values, limit, past, future } = useStore(store);
  const { change, undo, redo } = store.getState();

  const scalar = endsInScalar(rule);
  const variable = variableName(rule);
  // A step that ends in f is the end of the chain, unless an upstream is typed: then f leads on to some h.
  const chained = scalar && state.upstream === 'typed';
  const names = chained ? statement.chained : statement;
  const upstreamName = scalar ? (chained ? 'dh/df' : 'df/df') : 'df/dG';
  const { matrices } = rule.sample;
  const [station, ...inLane] = [
    ...matrices.filter(({ role }) => role === 'variable'),
    ...matrices.filter(({ role }) => role === 'constant'),
  ];
  const columns = [...Object.values(state.matrices), values.result].reduce(
    (sum, matrix) => sum + matrix.columns,
    0,
  );
  const editor = (name: string, role: 'variable' | 'constant') => (
    <CardMatrix store={store} name={name} role={role} latex={statement.symbols.get(name) ?? name} />
  );

  return (
    <fieldset
      aria-label={`Card of ${rule.name}`}
      className={styles.card}
      onKeyDown={(event) => onUndoKey(event, undo, redo)}
    >
      <p className={styles.hint}>
        Numbers with a dotted underline are yours: type, or drag sideways, and{' '}
        <Formula latex={statement.gradientSymbol} /> follows.
      </p>
      <p className={`${styles.hint} ${styles.still}`}>
        This is the card’s example. With JavaScript switched on its numbers can be changed.
      </p>
      <Lanes
        columns={columns}
        stations={[
          {
            key: variable,
            value: editor(station.name, 'variable'),
            gradient: (
              <Heatmap
                name={`${chained ? 'dh' : 'df'}/d${variable}`}
                role="result"
                label={<Formula latex={names.gradientSymbol} />}
                value={values.gradient}
                limit={limit}
              />
            ),
          },
          {
            key: 'result',
            value: (
              <Heatmap
                name={rule.sample.result}
                role="value"
                label={
                  <Formula
                    latex={
                      scalar ? statement.resultSymbol : `${statement.resultSymbol} = ${statement.result}`
                    }
                  />
                }
                value={values.result}
              />
            ),
            gradient:
              state.upstream === 'typed' && state.typed ? (
                <CardMatrix
                  store={store}
                  name={UPSTREAM}
                  shownName={upstreamName}
                  role="upstream"
                  latex={names.upstreamSymbol}
                />
              ) : (
                <Heatmap
                  name={upstreamName}
                  role="upstream"
                  label={<Formula latex={names.upstreamSymbol} />}
                  value={values.upstream}
                  limit={limit}
                />
              ),
          },
        ]}
        passages={[
          {
            key: 'step',
            forward: (
              <span className={styles.step}>
                {statement.forward.before && <Formula latex={statement.forward.before} />}
                {inLane.map(({ name }) => (
                  <span key={name}>{editor(name, 'constant')}</span>
                ))}
                {statement.forward.after && <Formula latex={statement.forward.after} />}
              </span>
            ),
            back: <Formula latex={statement.backward} className={styles.sign} />,
          },
        ]}
      />
      <p className={styles.reason} role="status">
        {values.reason}
      </p>
      {state.g && (
        <FunctionSlot
          source={state.g.source}
          marks={state.matrices[variable]}
          onFunction={(source, fn, gesture) => change(setFunction({ source, fn }), gesture)}
        />
      )}
      <Controls
        limit={limit}
        canUndo={past.length > 0}
        canRedo={future.length > 0}
        onUndo={undo}
        onRedo={redo}
        onRandomise={() => change(randomise(past.length + 1))}
        onReset={() => change(reset(rule))}
      >
        <UpstreamChooser
          scalar={scalar}
          chosen={state.upstream}
          objective={values.objective}
          onChoose={(choice) => change(chooseUpstream(choice, values.upstream))}
        />
      </Controls>
    </fieldset>
  );
}
