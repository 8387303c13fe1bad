import { build, type ElementwiseFunction, type Expression, simplify, toLatex, toText } from '../../math';

/** A function and its derivative, as a page writes them. */
export interface FunctionFormulas {
  /** LaTeX of `g(t) = tanh(t)`, in the colours of the roles. */
  readonly value: string;
  /** LaTeX of `g'(t) = 1 - tanh(t)^2`, in the colours of the roles. */
  readonly slope: string;
  /** `g(t) = tanh(t)` in the language. */
  readonly text: string;
}

const SCALAR = { rows: 1, columns: 1 };

/** What a function says of an argument; a function of the language, which has no body, says its name. */
function applied(fn: ElementwiseFunction, argument: Expression): Expression {
  return fn.expand ? fn.expand(argument) : build.applyElementwise(fn, argument);
}

function slopeOf(fn: ElementwiseFunction, argument: Expression): Expression {
  const slope = fn.derivative(argument);
  return slope.attributes.apply?.expand?.(argument) ?? slope;
}

/** The formulas of a function and of its derivative, printed by the engine. */
export function functionFormulas(fn: ElementwiseFunction, parameter: string): FunctionFormulas {
  const t = build.variable(parameter, SCALAR);
  const symbol = `\\var{${toLatex(t)}}`;
  const symbols = new Map([[parameter, symbol]]);
  const body = applied(fn, t);
  return {
    value: `\\con{${fn.latex}}(${symbol}) = ${toLatex(body, { symbols })}`,
    slope: `\\con{${fn.latex}'}(${symbol}) = ${toLatex(simplify(slopeOf(fn, t)), { symbols })}`,
    text: `${fn.name}(${parameter}) = ${toText(body)}`,
  };
}
