import { useId } from 'react';
import { useStore } from 'zustand';
import { randomise } from '../../state/sandbox/changes';
import { FEWEST_LAYERS, MOST_LAYERS } from '../../state/sandbox/deep-network';
import { presetAddress } from '../../state/sandbox/link';
import { presetById, presetState, presets } from '../../state/sandbox/presets';
import type { SandboxStore } from '../../state/sandbox/store';
import { TakeAway } from '../TakeAway/TakeAway';
import { TextButton } from '../TextButton/TextButton';
import styles from './Sandbox.module.css';
import { Story } from './Story';

/** The head of the sandbox: the example and its story, the ways back, and what to take along. */
export function Head({ store }: { readonly store: SandboxStore }) {
  const id = useStore(store, ({ state }) => state.preset);
  const depth = useStore(store, ({ state }) => state.depth);
  const canUndo = useStore(store, ({ past }) => past.length > 0);
  const canRedo = useStore(store, ({ future }) => future.length > 0);
  const list = useId();
  const { undo, redo, open, change } = store.getState();
  const preset = id === undefined ? undefined : presetById(id);

  function openPreset(chosen: string, layers?: number): void {
    const state = presetState(chosen, layers);
    if (!state) return;
    open(state);
    showAddress(presetAddress(chosen, state.depth));
  }

  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <span className={styles.preset}>
          <label htmlFor={list} className={styles.eyebrow}>
            Preset
          </label>
          <select
            id={list}
            value={preset?.id ?? ''}
            autoComplete="off"
            onChange={({ target }) => openPreset(target.value)}
          >
            {!preset && <option value="">your own</option>}
            {presets.map(({ id: each, title }) => (
              <option key={each} value={each}>
                {title}
              </option>
            ))}
          </select>
          {preset && depth !== undefined && (
            <label className={styles.depth}>
              <span>layers</span>
              <input
                type="number"
                min={FEWEST_LAYERS}
                max={MOST_LAYERS}
                value={depth}
                onChange={({ target }) => {
                  const layers = target.valueAsNumber;
                  if (Number.isInteger(layers) && layers >= FEWEST_LAYERS && layers <= MOST_LAYERS)
                    openPreset(preset.id, layers);
                }}
              />
            </label>
          )}
        </span>
        <span className={styles.buttons}>
          <TextButton unavailable={canUndo ? undefined : 'There is nothing to undo.'} onPress={undo}>
            Undo
          </TextButton>
          <TextButton unavailable={canRedo ? undefined : 'There is nothing to redo.'} onPress={redo}>
            Redo
          </TextButton>
          <TextButton onPress={() => change(randomise(store.getState().past.length + 1))}>
            Randomise
          </TextButton>
          <TextButton onPress={() => openPreset(preset?.id ?? presets[0].id, depth)}>Reset</TextButton>
          <TakeAway store={store} />
        </span>
      </div>
      {preset && <Story text={preset.story} />}
    </div>
  );
}

/** A preset has an address; the way back leads to the one before. */
function showAddress(search: string): void {
  if (window.location.search !== search)
    window.history.pushState(null, '', window.location.pathname + search);
}
