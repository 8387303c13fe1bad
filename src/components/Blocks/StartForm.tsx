import { shapeText } from '../../math';
import type { Argument, Declarations } from '../../state/sandbox/blocks/argument';
import { startFrom } from '../../state/sandbox/blocks/tree';
import { freeName } from '../../state/sandbox/declare';
import { ArgumentForm } from './ArgumentForm';

/** What is declared already. */
export interface StartFormProps {
  readonly declarations: Declarations;
  onApply(argument: Argument): void;
  onLeave(): void;
}

const NAMES = ['X', 'A', 'D', 'Z'];

/** The matrix that a new chain begins with. */
export function StartForm({ declarations, onApply, onLeave }: StartFormProps) {
  const first: Argument = {
    kind: 'new-matrix',
    name: freeName(declarations, NAMES),
    shape: { rows: 4, columns: 3 },
  };
  return (
    <ArgumentForm
      title="Start again from a matrix"
      need="matrix"
      first={first}
      other={first}
      known={declarations.matrices.map(({ name, value }) => ({
        name,
        label: `${name}, ${shapeText(value)}`,
      }))}
      fixed={{}}
      outcomeOf={(argument) => startFrom(argument, declarations)}
      onApply={onApply}
      onLeave={onLeave}
    />
  );
}
