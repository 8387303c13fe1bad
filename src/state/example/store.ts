import type { StoreApi } from 'zustand/vanilla';
import type { Expression } from '../../math';
import { type Shown, shownOf } from '../sandbox/shown';
import type { SandboxState } from '../sandbox/state';
import { type Sandbox, sandboxStore } from '../sandbox/store';
import type { ExampleVariable } from './examples';
import { extended } from './extended';

/** What a worked example shows beside what the sandbox does. */
interface InEach {
  /** What is shown where the example is differentiated by each of its variables: the same numbers, on one colour scale. */
  readonly shownIn: ReadonlyMap<string, Shown>;
  /** That of the variable which is chosen. */
  readonly shown: Shown;
}

/** A worked example as it stands: the sandbox's state, differentiated by every one of its variables at once. */
export type Example = Sandbox & InEach;

export type ExampleStore = StoreApi<Example>;

/** A store for a worked example, to be handed to the sandbox's parts as one of theirs. */
export function exampleStore(first: SandboxState, variables: readonly ExampleVariable[]): ExampleStore {
  /** What the sandbox shows for each variable: what the next numbers are made of. */
  let bare: ReadonlyMap<string, Shown> = new Map();
  let chosen: Shown | undefined;
  const numbered = numbering(variables);

  return extended<Sandbox, InEach>(sandboxStore(first), (sandbox, before) => {
    if (before && sandbox.shown === chosen) return { shownIn: before.shownIn, shown: before.shown };
    const { shown, gesture } = sandbox;
    const sameGesture = gesture !== undefined && gesture === before?.gesture;
    const last = bare;
    chosen = shown;
    bare = new Map(
      variables.map(({ name }) => [
        name,
        name === shown.state.variable
          ? shown
          : shownOf({ ...shown.state, variable: name }, shown.f, last.get(name), sameGesture),
      ]),
    );
    const limit = Math.max(...[...bare.values()].map((each) => each.limit));
    const shownIn = new Map([...bare].map(([name, each]) => [name, { ...numbered(name, each), limit }]));
    return { shownIn, shown: shownIn.get(shown.state.variable) ?? shown };
  });
}

/**
 * Gives what is shown the number of its first line. Derivations are kept by their list of nodes, so one that is numbered otherwise than the
 * sandbox's has a list of its own.
 */
function numbering(variables: readonly ExampleVariable[]): (name: string, shown: Shown) => Shown {
  const lists = new WeakMap<readonly Expression[], readonly Expression[]>();
  const firstTags = new Map(variables.map(({ name, firstTag }) => [name, firstTag]));
  return (name, shown) => {
    const firstTag = firstTags.get(name) ?? 1;
    if (firstTag === 1) return shown;
    const nodes = lists.get(shown.nodes) ?? [...shown.nodes];
    lists.set(shown.nodes, nodes);
    return { ...shown, nodes, firstTag };
  };
}
