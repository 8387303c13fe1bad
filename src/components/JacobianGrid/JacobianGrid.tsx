import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EntryPosition } from '../../math';
import { reset } from '../../state/figures/figure';
import {
  gridNumbers,
  gridSteps,
  gridStore,
  STAGES,
  STEPS,
  type Stage,
  type StepId,
} from '../../state/figures/jacobian-grid';
import { Choice } from '../Choice/Choice';
import { FigureMatrix } from '../FigureMatrix/FigureMatrix';
import { Formula } from '../Formula/Formula';
import { Legend } from '../Heatmap/Legend';
import { TextButton } from '../TextButton/TextButton';
import { onUndoKey } from '../undo-keys';
import { Board } from './Board';
import styles from './JacobianGrid.module.css';
import { RuleWay } from './RuleWay';
import { Slice } from './Slice';
import { gridStatements, STAGE_NAMES, STAGE_SYMBOLS, STAGE_WORDS, STEP_NOTES } from './words';

/** What the rules read beside the upstream, and how it is written. */
const SYMBOLS = {
  X: { role: 'variable', latex: '\\var{X}' },
  W: { role: 'constant', latex: '\\con{W}' },
} as const;

/** The four-dimensional dG/dX, laid out as a grid of slices and contracted with df/dG; beside it, what the rule does instead. */
export function JacobianGrid() {
  const [store] = useState(gridStore);
  const [steps] = useState(gridSteps);
  const [statements] = useState(gridStatements);
  const { state, view } = useStore(store);
  const { change, look, undo, redo } = store.getState();
  const { step: id, stage, entry } = view;
  const step = steps[id];
  const numbers = useMemo(() => gridNumbers(step, state), [step, state]);
  const onEntry = useCallback((next: EntryPosition) => look({ entry: next }), [look]);

  return (
    <fieldset
      aria-label="dG/dX, laid out and contracted"
      className={styles.figure}
      onKeyDown={(event) => onUndoKey(event, undo, redo)}
    >
      <div className={styles.body}>
        <div className={styles.controls}>
          <Choice
            legend="The step"
            options={STEPS.map((value) => ({
              value,
              label: statements[value].text,
              latex: statements[value].result,
            }))}
            chosen={id}
            onChoose={(value: StepId) => look({ step: value })}
            accent="result"
          />
          <Choice
            legend="The long way"
            options={STAGES.map((value) => ({ value, label: STAGE_NAMES[value] }))}
            chosen={stage}
            onChoose={(value: Stage) => look({ stage: value })}
            accent="result"
          />
        </div>
        <p className={styles.stage}>
          {STAGE_WORDS[stage]} <span className={styles.hint}>Point at one for its numbers.</span>
        </p>
        <div className={styles.ways}>
          <div className={styles.given}>
            <FigureMatrix
              key={step.upstream}
              store={store}
              name={step.upstream}
              shownName="df/dG"
              role="upstream"
              latex="\up{\frac{df}{dG}}"
            />
            {(['W', 'X'] as const)
              .filter((name) => step.jacobian.reads.includes(name))
              .map((name) => (
                <FigureMatrix key={name} store={store} name={name} {...SYMBOLS[name]} />
              ))}
            {STEP_NOTES[id] && <p className={styles.note}>{STEP_NOTES[id]}</p>}
          </div>
          <Board step={step} numbers={numbers} view={view} onEntry={onEntry} />
          <Slice step={step} numbers={numbers} entry={entry} />
          <RuleWay step={step} numbers={numbers} statement={statements[id]} />
        </div>
        <div className={styles.foot}>
          <Legend limit={numbers.limits[stage]} />
          <TextButton onPress={() => change(reset(store))}>Reset</TextButton>
        </div>
      </div>
      {/* What the other choices show: it comes with the page, so that no choice waits for KaTeX. */}
      <div hidden>
        {[
          ...Object.values(SYMBOLS).map(({ latex }) => latex),
          ...Object.values(STAGE_SYMBOLS),
          ...STEPS.map((other) => statements[other].back),
        ].map((latex) => (
          <Formula key={latex} latex={latex} />
        ))}
      </div>
    </fieldset>
  );
}
