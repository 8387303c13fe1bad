import type { Expression, RuleStep } from '../../math';
import { foundBy, type PlayStep, stepsOf } from './derive';
import type { Passage } from './graph';
import type { Shown } from './shown';

/** How far the play has come with a part: not there yet, just now, or there. */
export type Reach = 'ahead' | 'now' | 'reached';

/** The play: what each step shows, and how far it has come. */
export interface Play {
  readonly steps: readonly PlayStep[];
  /** How many steps are taken. */
  readonly taken: number;
  /** The step that was taken last; undefined before the first and where all is shown. */
  readonly last?: PlayStep | undefined;
  valueReach(node: Expression): Reach;
  gradientReach(node: Expression): Reach;
  /** The rule's step on a way back. */
  stepOn(
    passage: Passage,
  ): { readonly step: RuleStep; readonly tag?: number; readonly reach: Reach } | undefined;
}

const placeOf = (node: Expression, position: number): string => `${node.id} ${position}`;

/** The play of what is shown, with `step` steps taken; without it, all of them are. */
export function playOf(shown: Shown, step: number | undefined): Play {
  const steps = stepsOf(shown);
  const taken = step === undefined ? steps.length : Math.min(step, steps.length);
  const forward = new Map<Expression, number>();
  const found = new Map<Expression, number>();
  const ways = new Map<string, { step: RuleStep; tag?: number; at: number }>();
  let forwards = 0;
  steps.forEach((each, at) => {
    if (each.kind === 'forward') {
      forward.set(each.node, at);
      forwards += 1;
      return;
    }
    found.set(foundBy(each.step), at);
    if (each.step.kind === 'rule') {
      const { node, position } = each.step;
      ways.set(placeOf(node, position), {
        step: each.step,
        at,
        ...(each.tag === undefined ? {} : { tag: each.tag }),
      });
    }
  });
  const reach = (at: number): Reach => {
    if (step === undefined || at < taken - 1) return 'reached';
    return at === taken - 1 ? 'now' : 'ahead';
  };
  return {
    steps,
    taken,
    last: step === undefined ? undefined : steps[taken - 1],
    valueReach: (node) => reach(forward.get(node) ?? -1),
    // df/df is 1 from the moment that f is known.
    gradientReach: (node) =>
      node === shown.f ? (taken >= forwards ? 'reached' : 'ahead') : reach(found.get(node) ?? -1),
    stepOn({ to, position }) {
      const way = position === undefined ? undefined : ways.get(placeOf(to, position));
      return (
        way && { step: way.step, reach: reach(way.at), ...(way.tag === undefined ? {} : { tag: way.tag }) }
      );
    },
  };
}
