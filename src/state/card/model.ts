import {
  build,
  compile,
  copyMatrix,
  type Expression,
  type Matrix,
  type Program,
  type Rule,
  ruleFor,
  statedGradient,
  substitute,
  whyNotFinite,
} from '../../math';
import { UPSTREAM } from './changes';
import { type CardState, endsInScalar, stepOn } from './state';

/** A card's expressions, in the shapes and with the function and the upstream that the reader has chosen. */
export interface CardExpressions {
  /** The step's value: `G`, or `f`. */
  readonly result: Expression;
  /** `df/dG`; for a step that ends in `f`, `df/df`. */
  readonly upstream: Expression;
  /** `df/dX`. */
  readonly gradient: Expression;
}

/** A card's numbers. */
export interface CardValues {
  readonly result: Matrix;
  readonly upstream: Matrix;
  readonly gradient: Matrix;
  /** What `f` is, where the chain ends in a function of `G`; undefined where the upstream is typed. */
  readonly objective?: number;
  /** Why a number is infinite or none at all; undefined while all are finite. */
  readonly reason?: string;
}

/** The function that closes the chain after a step, where one is chosen. */
function objectiveOf(rule: Rule, state: CardState, value: Expression): Expression | undefined {
  if (endsInScalar(rule) || state.upstream === 'typed') return undefined;
  return state.upstream === 'sum' ? build.sum(value) : build.squaredNorm(value);
}

/** The upstream as an expression in the step's value, by the rule of the function that closes the chain. */
function upstreamOf(rule: Rule, state: CardState, result: Expression): Expression {
  if (state.upstream === 'typed') return build.variable(UPSTREAM, result.shape);
  const value = build.variable('G', result.shape);
  const f = objectiveOf(rule, state, value);
  if (!f) return build.constant(1);
  return substitute(ruleFor(f, 0).pullback(build.constant(1), f, 0), value, result);
}

/** The card's expressions; they change with a shape, the function or the choice of the upstream, not with a number. */
function expressionsOf(rule: Rule, state: CardState): CardExpressions {
  const result = stepOn(rule, state);
  const upstream = upstreamOf(rule, state, result);
  const name = variableName(rule);
  const variable = build.variable(name, state.matrices[name]);
  const position = result.operands.indexOf(variable);
  // In a size of 1 a step can become another operator (a 1 x 1 W scales), or several; the sweep meets them all.
  const gradient =
    position >= 0
      ? ruleFor(result, position).pullback(upstream, result, position)
      : sweep(result, upstream, variable);
  return { result, upstream, gradient };
}

function sweep(result: Expression, upstream: Expression, variable: Expression): Expression {
  const weight = build.variable('weight', result.shape);
  const f = build.sum(build.hadamard(weight, result));
  return substitute(statedGradient(f, variable), weight, upstream);
}

/** The name of the matrix that a rule differentiates by. */
export function variableName(rule: Rule): string {
  return rule.sample.matrices.find(({ role }) => role === 'variable')?.name ?? 'X';
}

function keyOf(state: CardState): string {
  const shapes = Object.values(state.matrices).map(({ rows, columns }) => `${rows}x${columns}`);
  return [...shapes, state.upstream, state.g?.fn.key].join(' ');
}

/** Evaluates a card's state again and again; what does not change between two states is kept. */
export interface CardModel {
  expressions(state: CardState): CardExpressions;
  values(state: CardState): CardValues;
}

/** Where an elementwise function has no value it has no slope: `log` at -1, though `1/t` has a value there. */
function withoutSlopes(gradient: Matrix, result: Matrix): void {
  result.data.forEach((value, index) => {
    if (Number.isNaN(value)) gradient.data[index] = Number.NaN;
  });
}

/** The model of a rule's card. */
export function cardModel(rule: Rule): CardModel {
  let key: string | undefined;
  let expressions: CardExpressions;
  let program: Program;

  function prepare(state: CardState): void {
    if (keyOf(state) === key) return;
    expressions = expressionsOf(rule, state);
    const objective = objectiveOf(rule, state, expressions.result);
    program = compile([
      expressions.result,
      expressions.upstream,
      expressions.gradient,
      ...(objective ? [objective] : []),
    ]);
    key = keyOf(state);
  }

  return {
    expressions(state) {
      prepare(state);
      return expressions;
    },
    values(state) {
      prepare(state);
      const bindings = new Map(Object.entries(state.matrices));
      if (state.typed) bindings.set(UPSTREAM, state.typed);
      const [result, upstream, gradient, objective] = program.run(bindings).map(copyMatrix);
      if (state.g) withoutSlopes(gradient, result);
      const f = objectiveOf(rule, state, expressions.result);
      const all = [expressions.result, expressions.upstream, ...(f ? [f] : []), expressions.gradient];
      const values = [result, upstream, ...(objective ? [objective] : []), gradient];
      const broken = values.findIndex(({ data }) => !data.every(Number.isFinite));
      const reason = broken < 0 ? undefined : whyNotFinite(all[broken], bindings);
      return {
        result,
        upstream,
        gradient,
        ...(objective ? { objective: objective.data[0] } : {}),
        ...(reason === undefined ? {} : { reason }),
      };
    },
  };
}
