import { useState } from 'react';
import { useStore } from 'zustand';
import type { Shape } from '../../math';
import { newGesture } from '../../state/gesture';
import { declareMatrix } from '../../state/sandbox/changes';
import { freeName, MATRIX_NAMES, startingMatrix, whyNotName } from '../../state/sandbox/declare';
import { MOST_MATRICES } from '../../state/sandbox/state';
import type { SandboxStore } from '../../state/sandbox/store';
import button from '../TextButton/TextButton.module.css';
import { Disclosure } from './Disclosure';
import { NameForm } from './NameForm';
import { Sizes } from './Sizes';

/** Declares another matrix: its name and its size. */
export function AddMatrix({ store }: { readonly store: SandboxStore }) {
  const full = useStore(store, ({ state }) => state.matrices.length >= MOST_MATRICES);
  return (
    <Disclosure
      label="Add a matrix"
      className={button.button}
      unavailable={full ? `There are ${MOST_MATRICES} matrices, and no more are kept.` : undefined}
      panel={(close) => <Form store={store} close={close} />}
    >
      Add a matrix
    </Disclosure>
  );
}

/** A size that is none of a vector's, to be changed. */
const FIRST_SHAPE: Shape = { rows: 3, columns: 2 };

function Form({ store, close }: { store: SandboxStore; close: () => void }) {
  const state = useStore(store, (sandbox) => sandbox.state);
  const [shape, setShape] = useState(FIRST_SHAPE);
  return (
    <NameForm
      label="name of the new matrix"
      first={freeName(state, MATRIX_NAMES)}
      action="Add"
      whyNot={(name) => whyNotName(state, name)}
      onName={(name) => {
        close();
        store.getState().change(declareMatrix(name, startingMatrix(state, shape)), newGesture());
      }}
    >
      <Sizes name="the new matrix" shape={shape} onShape={setShape} />
    </NameForm>
  );
}
