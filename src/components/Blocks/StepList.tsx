import { useDeferredValue, useId, useMemo } from 'react';
import type { Expression } from '../../math';
import type { Declarations } from '../../state/sandbox/blocks/argument';
import type { BlockStep, StepKind } from '../../state/sandbox/blocks/catalogue';
import { stepsFor } from '../../state/sandbox/blocks/offers';
import { PickList } from './PickList';

/** What the steps are for. */
export interface StepListProps {
  readonly f: Expression;
  readonly node: Expression;
  readonly declarations: Declarations;
  onStep(step: BlockStep): void;
}

const GROUPS: readonly (readonly [StepKind, string])[] = [
  ['matrix', 'From matrix to matrix'],
  ['number', 'Close it to a number'],
];

/** Every step; those that do not fit say why. */
export function StepList({ f, node, declarations, onStep }: StepListProps) {
  const id = useId();
  const { matrices, functions } = declarations;
  const asked = useMemo(() => ({ f, node, matrices, functions }), [f, node, matrices, functions]);
  // What is typed meanwhile is painted first: the reasons of a large f take a while.
  const answered = useDeferredValue(asked);
  const offered = useMemo(() => stepsFor(answered.f, answered.node, answered), [answered]);
  return GROUPS.map(([kind, title]) => (
    <PickList
      key={kind}
      id={`${id}${kind}`}
      title={title}
      items={offered
        .filter(({ step }) => step.kind === kind)
        .map(({ step, why }) => ({
          key: step.id,
          label: step.needs ? `${step.label}…` : step.label,
          why,
          onPick: () => onStep(step),
        }))}
    />
  ));
}
