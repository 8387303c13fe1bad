import { isScalar, type MathError, type Shape } from '../../math';
import { declareFunction, declareMatrix, setSource } from './changes';
import { mayDeclare, STARTING_FUNCTION, startingMatrix } from './declare';
import { sizesToTry } from './declare-shapes';
import { readSource } from './reading';
import { MOST_FUNCTIONS, MOST_MATRICES, type SandboxState } from './state';
import type { Change } from './store';

/** One press that makes a faulty text right, beyond the engine's own repair of it. */
export interface Remedy {
  /** What the button says: `Declare B as 3 × 2`. */
  readonly label: string;
  readonly change: Change;
}

/** A longer text is not read once for every shape, so that the answer comes at once. */
const LONGEST_TRIED = 1000;

/** What an error says of the name it marks. */
type Blame = Pick<MathError, 'kind' | 'span' | 'repair'>;

/** The name that a text uses and nothing declares; undefined where the engine's repair says what was meant instead. */
function missingName(source: string, { kind, span, repair }: Blame): string | undefined {
  if (kind !== 'undeclared' || !span) return undefined;
  const name = source.slice(span.start, span.end);
  // A slip of the hand may as well be a new name; a constant or a T of a transpose may not.
  const slip = !repair || (/^[A-Za-z]\w*$/.test(repair.replacement) && repair.span.start === span.start);
  return slip ? name : undefined;
}

/** Whether a text that says `name` is no longer refused for it: it is read, or the next undeclared name is the one that stops it. */
function settles(
  state: SandboxState,
  name: string,
): { readonly scalar: boolean; readonly read: boolean } | undefined {
  const { f, error } = readSource(state);
  if (f) return { read: true, scalar: isScalar(f.shape) };
  const { span } = error;
  const next = span && state.source.slice(span.start, span.end);
  return error.kind === 'undeclared' && next !== name ? { read: false, scalar: false } : undefined;
}

/**
 * The shape in which a missing matrix makes the text one that is read, a single number if there is a choice. Where another name is
 * missing too, a shape that nothing up to there speaks against. Tried are the sizes that are in use, and 1.
 */
function fittingShape(state: SandboxState, name: string): Shape | undefined {
  let read: Shape | undefined;
  let open: Shape | undefined;
  for (const shape of sizesToTry(state, name)) {
    const found = settles(declareMatrix(name, startingMatrix(state, shape))(state), name);
    if (found?.scalar) return shape;
    if (found?.read) read ??= shape;
    else if (found) open ??= shape;
  }
  return read ?? open;
}

function declaring(state: SandboxState, name: string): Remedy | undefined {
  if (state.matrices.length >= MOST_MATRICES || state.source.length > LONGEST_TRIED) return undefined;
  const shape = fittingShape(state, name);
  if (!shape) return undefined;
  return {
    label: `Declare ${name} as ${shape.rows} × ${shape.columns}`,
    change: (now) => declareMatrix(name, startingMatrix(now, shape))(now),
  };
}

function defining(state: SandboxState, name: string): Remedy | undefined {
  if (state.functions.length >= MOST_FUNCTIONS) return undefined;
  const change = declareFunction(name, STARTING_FUNCTION);
  if (!settles(change(state), name)) return undefined;
  return { label: `Define ${name}(t) = ${STARTING_FUNCTION}`, change };
}

/** What can be declared so that the text of a state, refused with `error`, is read. */
export function remediesFor(state: SandboxState, error: Blame): readonly Remedy[] {
  const name = missingName(state.source, error);
  if (name === undefined || !error.span || !mayDeclare(state, name)) return [];
  const called = /^\s*'*\s*\(/.test(state.source.slice(error.span.end));
  const remedy = called ? defining(state, name) : declaring(state, name);
  return remedy ? [remedy] : [];
}

/** The ways to close a text, each around its last part: what stands before a `;` are definitions. */
const CLOSES: readonly (readonly [label: string, close: (text: string) => string])[] = [
  ['sum(…)', (text) => `sum(${text})`],
  ['norm2(…)^2', (text) => `norm2(${text})^2`],
];

/** What makes a single number of a text that was read as a matrix. */
export function closesFor(state: SandboxState): readonly Remedy[] {
  const { f } = readSource(state);
  if (!f || isScalar(f.shape)) return [];
  const last = state.source.lastIndexOf(';') + 1;
  const head = state.source.slice(0, last);
  const body = state.source.slice(last).trim();
  return CLOSES.map(([label, close]) => ({
    label,
    source: `${head}${head === '' ? '' : ' '}${close(body)}`,
  }))
    .filter(({ source }) => readSource({ ...state, source }).f !== undefined)
    .map(({ label, source }) => ({ label, change: setSource(source) }));
}
