import { type CodeTarget, derivationLatex, toCheckedCode } from '../../math';
import { writtenOf } from './derive';
import { encodeLink, linkAddress } from './link';
import type { Shown } from './shown';
import type { SandboxState, SandboxView } from './state';

/** A language that a program can be taken in. */
export interface Target {
  readonly value: CodeTarget;
  /** Its name. */
  readonly label: string;
  readonly file: string;
  /** What the program holds the gradient against. */
  readonly judge: string;
}

const OWN_DIFFERENCES = 'central differences that it takes itself';

/** The languages on offer, in their order. */
export const targets: readonly Target[] = [
  { value: 'numpy', label: 'NumPy', file: 'pullback.py', judge: OWN_DIFFERENCES },
  { value: 'pytorch', label: 'PyTorch', file: 'pullback.py', judge: 'PyTorch’s own autograd' },
  { value: 'jax', label: 'JAX', file: 'pullback.py', judge: 'jax.grad' },
  { value: 'julia', label: 'Julia', file: 'pullback.jl', judge: OWN_DIFFERENCES },
  // A function of MATLAB is found by the name of its file.
  { value: 'matlab', label: 'MATLAB', file: 'check_gradient.m', judge: OWN_DIFFERENCES },
];

/** Why there is nothing to take of a derivation; undefined where there is one. */
export function whyNothingToTake({ derivation }: Shown): string | undefined {
  return derivation
    ? undefined
    : 'f has no gradient yet: it must be a single number, differentiated by a matrix.';
}

/** A program that computes `f` and the gradient, on the numbers of the page, and asserts it; empty where there is no gradient. */
export function programText({ derivation, bindings }: Shown, target: CodeTarget): string {
  return derivation ? toCheckedCode(derivation, bindings, target) : '';
}

/** The whole derivation as LaTeX for a document that loads amsmath; empty where there is none. */
export function latexText(shown: Shown): string {
  const written = writtenOf(shown, shown.state.form);
  return written ? derivationLatex(written.derivation) : '';
}

/**
 * The address that opens this state again.
 * @param page - The whole address of the sandbox's page.
 * @throws RangeError as `encodeLink` does: its message is a sentence.
 */
export async function addressOf(state: SandboxState, view: SandboxView, page: string): Promise<string> {
  return page + linkAddress(await encodeLink(state, view));
}
