import {
  type DerivationLine,
  type Expression,
  type Step,
  type WrittenDerivation,
  writeDerivation,
} from '../../math';
import type { Shown } from './shown';
import type { GradientForm } from './state';

/** A derivation as a page writes it, line by line. */
export interface Written {
  readonly derivation: WrittenDerivation;
  readonly lines: readonly WrittenLine[];
}

/** A line, and how it belongs to the rest of the page. */
export interface WrittenLine {
  readonly line: DerivationLine;
  /** The node that has the focus where the line has it. */
  readonly node: Expression;
  /** How many steps of the play are taken when the line is reached; its own step is the last of these. */
  readonly reachedAt: number;
}

/** A value that is computed on the way up: one for each node with operands. */
export interface ForwardStep {
  readonly kind: 'forward';
  readonly node: Expression;
}

/** A gradient, or a part of one, that comes back: one for each step of the derivation. */
export interface BackwardStep {
  readonly kind: 'backward';
  readonly step: Step;
  /** The number of its line in the derivation; none where the line has no number. */
  readonly tag?: number;
}

/** A step of the play. */
export type PlayStep = ForwardStep | BackwardStep;

/** What is made once for each structure of what is shown; its list of nodes stands for it. */
function oncePerStructure<Made>(make: (shown: Shown) => Made): (shown: Shown) => Made {
  const known = new WeakMap<readonly Expression[], Made>();
  return (shown) => {
    const before = known.get(shown.nodes);
    if (before) return before;
    const made = make(shown);
    known.set(shown.nodes, made);
    return made;
  };
}

/** The steps without their numbers: values from the variables up to `f`, then gradients from `f` back. */
const bareSteps = oncePerStructure(({ nodes, derivation }): readonly (ForwardStep | BackwardStep)[] => [
  ...nodes
    .filter(({ operands }) => operands.length > 0)
    .map((node): ForwardStep => ({ kind: 'forward', node })),
  ...(derivation?.steps ?? []).map((step): BackwardStep => ({ kind: 'backward', step })),
]);

const writtenForms: Readonly<Record<GradientForm, (shown: Shown) => Written | undefined>> = {
  factored: oncePerStructure((shown) => write(shown, 'factored')),
  expanded: oncePerStructure((shown) => write(shown, 'expanded')),
};

/** The derivation of what is shown, in a form; undefined where there is none. */
export function writtenOf(shown: Shown, form: GradientForm): Written | undefined {
  return writtenForms[form](shown);
}

/** The steps of the play, in their order: step `k` of the view has taken the first `k` of them. */
export const stepsOf: (shown: Shown) => readonly PlayStep[] = oncePerStructure((shown) => {
  const tags = new Map<Step, number>();
  for (const { line } of writtenOf(shown, 'factored')?.lines ?? []) {
    if (line.step && line.tag !== undefined && !tags.has(line.step)) tags.set(line.step, line.tag);
  }
  return bareSteps(shown).map((step) => {
    const tag = step.kind === 'backward' ? tags.get(step.step) : undefined;
    return tag === undefined ? step : { ...step, tag };
  });
});

/** The node whose gradient a step finds, or a part of it. */
export function foundBy(step: Step): Expression {
  return step.kind === 'total' ? step.node : step.operand;
}

function write(shown: Shown, form: GradientForm): Written | undefined {
  const { derivation, names, firstTag = 1 } = shown;
  if (!derivation) return undefined;
  const written = numberedFrom(firstTag, writeDerivation(derivation, { form, names }));
  return { derivation: written, lines: placed(written, shown) };
}

/** The same lines, their numbers beginning elsewhere than with 1. */
function numberedFrom(firstTag: number, written: WrittenDerivation): WrittenDerivation {
  if (firstTag === 1) return written;
  const lines = written.lines.map((line) =>
    line.tag === undefined ? line : { ...line, tag: line.tag + firstTag - 1 },
  );
  return { ...written, lines };
}

/** Where each line stands in the play, and which node it is about. */
function placed({ lines }: WrittenDerivation, shown: Shown): WrittenLine[] {
  const { nodes, derivation } = shown;
  const at = new Map<Step | Expression, number>();
  /** After how many steps the whole gradient of a node is known. */
  const known = new Map<Expression, number>();
  bareSteps(shown).forEach((step, index) => {
    at.set(step.kind === 'forward' ? step.node : step.step, index + 1);
    if (step.kind === 'backward') known.set(foundBy(step.step), index + 1);
  });
  const variable = nodes.find(({ attributes }) => attributes.name === derivation?.variable);
  let left = variable ?? shown.f;
  return lines.map((line) => {
    left = line.left ?? left;
    const node = line.step?.node ?? left;
    const reachedAt =
      line.kind === 'definition' ? at.get(node) : line.step ? at.get(line.step) : known.get(left);
    return { line, node, reachedAt: reachedAt ?? 0 };
  });
}
