import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { slopesOf } from '../../state/descent/descend';
import { descentStore } from '../../state/descent/store';
import { standing, verdictText } from '../../state/descent/words';
import { fullNumber } from '../../state/numbers/format';
import type { SandboxStore } from '../../state/sandbox/store';
import { Announcement } from '../Announcement/Announcement';
import { TextButton } from '../TextButton/TextButton';
import styles from './Descent.module.css';
import { LossCurve } from './LossCurve';
import { LossTable } from './LossTable';
import { StepSize } from './StepSize';
import { Update } from './Update';
import { useRun } from './use-run';

/** What descends. */
export interface DescentProps {
  readonly store: SandboxStore;
  /** The matrices that are stepped, all at once; the same as long as the figure stands. */
  readonly variables: readonly string[];
}

/** Gradient descent, small: the update, a step or a run of them on the figure's own matrices, and the loss as a curve. */
export function Descent({ store, variables }: DescentProps) {
  const id = useId();
  const part = useRef<HTMLElement>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const [descent] = useState(() => descentStore(store, variables));
  const { eta, losses, running, verdict, better } = useStore(descent);
  const { setEta, step, run, pause, reset, retry } = descent.getState();
  const structures = useStore(store, ({ shown }) => slopesOf(shown, variables)?.structures);
  useEffect(() => {
    const { follow } = descent.getState();
    follow();
    return store.subscribe(follow);
  }, [descent, store]);
  useRun(descent, part);
  if (!structures) return null;

  const begun = losses.length > 1;
  const sentence = verdict ? verdictText(verdict) : standing(losses);
  const names = variables.join(' and ');
  return (
    <section ref={part} className={styles.descent} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        Gradient descent in {names}
      </h3>
      <div className={styles.updates}>
        <Update structures={structures} />
        {variables.length > 1 && (
          <p className={styles.note}>
            Each step changes {names} at once: both gradients are taken before either moves.
          </p>
        )}
      </div>
      <div className={styles.layout}>
        <div className={styles.controls}>
          <StepSize eta={eta} onEta={setEta} />
          <div className={styles.buttons}>
            <button
              type="button"
              className={styles.button}
              aria-disabled={running}
              onClick={() => !running && step()}
            >
              Step
            </button>
            <button ref={runButton} type="button" className={styles.button} onClick={running ? pause : run}>
              {running ? 'Pause' : 'Run'}
            </button>
            <TextButton unavailable={begun ? undefined : 'No step is taken yet.'} onPress={reset}>
              Go back to the start
            </TextButton>
          </div>
        </div>
        <div className={styles.words}>
          <p className={styles.sentence} data-ended={verdict ? verdict.kind : undefined}>
            {sentence}
          </p>
          {better !== undefined && (
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                retry(better);
                // This button goes with the sentence that it belongs to.
                runButton.current?.focus();
              }}
            >
              Try <i>η</i> = {fullNumber(better)}
            </button>
          )}
          <Announcement sentence={begun && !running ? sentence : undefined} />
        </div>
        <div className={styles.drawing}>
          <LossCurve losses={losses} />
          <LossTable losses={losses} />
        </div>
      </div>
    </section>
  );
}
