import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { playOf } from '../../state/sandbox/play';
import type { SandboxStore } from '../../state/sandbox/store';
import { useDrawn } from '../use-drawn';
import { Step } from './Step';
import styles from './Transport.module.css';

/** How long each step stands while it plays, in milliseconds. */
const PACE = 1600;

/** The play of the derivation: values forward, gradients back, one step at a time or by itself. */
export function Transport({ store }: { readonly store: SandboxStore }) {
  const shown = useDrawn(store);
  const step = useStore(store, ({ view }) => view.step);
  const play = useMemo(() => playOf(shown, step), [shown, step]);
  const [playing, setPlaying] = useState(false);
  const { look } = store.getState();
  const { taken, steps, last } = play;
  const ended = taken >= steps.length;

  function go(to: number | undefined): void {
    setPlaying(false);
    look({ step: to });
  }

  function start(): void {
    if (steps.length === 0) return;
    if (step !== undefined && ended) look({ step: 0 });
    setPlaying(true);
  }

  useEffect(() => {
    if (!playing) return;
    if (ended && step !== undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(
      () => look({ step: step === undefined ? 0 : taken + 1 }),
      step === undefined ? 0 : PACE,
    );
    return () => clearTimeout(timer);
  }, [playing, ended, step, taken, look]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons; a set of fields it is not.
    <div className={styles.transport} role="group" aria-label="Play the derivation">
      <div className={styles.buttons}>
        <button
          type="button"
          aria-label="One step back"
          aria-disabled={taken === 0}
          onClick={() => taken > 0 && go(taken - 1)}
        >
          <Icon d="M11 2L3 8L11 14Z" />
        </button>
        <button
          type="button"
          aria-label="One step on"
          aria-disabled={steps.length === 0 || (ended && step !== undefined)}
          onClick={() => steps.length > 0 && go(step === undefined ? 0 : Math.min(taken + 1, steps.length))}
        >
          <Icon d="M5 2L13 8L5 14Z" />
        </button>
        <button
          type="button"
          aria-disabled={steps.length === 0}
          onClick={() => (playing ? setPlaying(false) : start())}
        >
          {playing ? 'Pause' : 'Play'}
        </button>
        {step !== undefined && (
          <button type="button" onClick={() => go(undefined)}>
            Show all
          </button>
        )}
      </div>
      <p className={styles.step}>
        {step === undefined ? (
          overview(steps.length)
        ) : (
          <Step shown={shown} last={last} taken={taken} count={steps.length} />
        )}
      </p>
    </div>
  );
}

/** What there is to play. */
function overview(steps: number): string {
  if (steps === 0) return 'There are no steps: f is one number.';
  return steps === 1 ? '1 step.' : `${steps} steps: values forward, then gradients back.`;
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path d={d} fill="currentColor" />
    </svg>
  );
}
