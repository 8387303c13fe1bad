import { useMemo } from 'react';
import { type Expression, shapeText } from '../../math';
import type { Argument, Declarations } from '../../state/sandbox/blocks/argument';
import type { BlockStep } from '../../state/sandbox/blocks/catalogue';
import {
  functionsFor,
  knownFor,
  newFunction,
  newMatrix,
  usualArgument,
} from '../../state/sandbox/blocks/offers';
import { applyStep } from '../../state/sandbox/blocks/tree';
import { nodeText } from '../../state/sandbox/focus';
import { ArgumentForm } from './ArgumentForm';

/** The step that takes something. */
export interface StepFormProps {
  readonly f: Expression;
  readonly node: Expression;
  readonly step: BlockStep;
  readonly declarations: Declarations;
  onApply(argument: Argument): void;
  onLeave(): void;
}

/** What a step takes beside its node, to be filled in. */
export function StepForm({ f, node, step, declarations, onApply, onLeave }: StepFormProps) {
  const { needs = 'matrix' } = step;
  const known = useMemo(
    () =>
      needs === 'function'
        ? functionsFor(declarations).map((name) => ({ name, label: name }))
        : knownFor(f, node, step, declarations).map(({ name, shape }) => ({
            name,
            label: `${name}, ${shapeText(shape)}`,
          })),
    [f, node, step, needs, declarations],
  );
  const other =
    needs === 'function' ? newFunction(step, declarations) : newMatrix(f, node, step, declarations);
  return (
    <ArgumentForm
      title={`${step.label}: ${nodeText(node)}`}
      need={needs}
      first={usualArgument(f, node, step, declarations) ?? other}
      other={other}
      known={known}
      fixed={step.sides?.(node.shape) ?? {}}
      outcomeOf={(argument) => applyStep(f, node, step, argument, declarations)}
      onApply={onApply}
      onLeave={onLeave}
    />
  );
}
