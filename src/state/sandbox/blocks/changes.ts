import { toText, variableNames } from '../../../math';
import type { ChangeOf } from '../../history';
import { readIn, scopeOf } from '../reading';
import type { SandboxState } from '../state';
import type { Fitting } from './tree';

/** The text of what a change of the tree leads to. */
export function sourceOf({ f, declarations }: Fitting): string {
  return toText(f, scopeOf(declarations));
}

/** Why the text of an outcome would not be read again, as one that is too long; undefined where it is. */
export function whyUnreadable(outcome: Fitting): string | undefined {
  return readIn(scopeOf(outcome.declarations), sourceOf(outcome)).error?.message;
}

/** Takes what a change of the tree leads to: its text, and what is declared for it, in one step. */
export function build(outcome: Fitting): ChangeOf<SandboxState> {
  return (state) => ({ ...state, ...outcome.declarations, source: sourceOf(outcome) });
}

/** Begins with a matrix alone; where `f` was differentiated by another one, it is by this one now. */
export function begin(outcome: Fitting): ChangeOf<SandboxState> {
  return (state) => ({ ...build(outcome)(state), variable: variableNames(outcome.f)[0] ?? state.variable });
}
