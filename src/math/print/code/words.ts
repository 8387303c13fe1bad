import type { CodeTarget } from '../../expression/notation';

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** What the programs themselves call by name in every target. */
const OURS = words(
  'f gradient f_and_gradient assert_gradient check_gradient slope_of_power sigmoid softplus logdet cofactors value values',
);

const PYTHON = words(`
  False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield match case type
  abs all any bool bytes callable chr complex dict dir divmod enumerate eval exec filter float format getattr globals
  hash help hex id input int isinstance iter len list locals map max min next object oct open ord pow print property
  range repr reversed round set slice sorted str sum super tuple vars zip
  np torch jax jnp`);

const JULIA = words(`
  abstract baremodule begin break catch const continue do else elseif end export false finally for function global if
  import in isa let local macro module mutable outer primitive quote return struct true try type using where while
  I Inf NaN pi im Base Core Main LinearAlgebra Matrix Vector Float64 Int
  abs abs2 acos asin atan cos det diag diagm dims dot eps exp inv log log1p max min norm only ones reshape sign sin size
  sqrt sum tan tanh tr vec zeros zero one map first last length all maximum println CartesianIndices iszero`);

const MATLAB = words(`
  break case catch classdef continue else elseif end for function global if otherwise parfor persistent return spmd
  switch try while do until endif endfor endwhile endfunction endswitch end_try_catch unwind_protect
  unwind_protect_cleanup end_unwind_protect
  ans e eps i j Inf inf NaN nan NA pi true false
  abs acos all assert asin atan cos det diag exp eye inv log log1p lu mat2str max min norm numel ones prod sign sin size
  sqrt sum tan tanh trace zeros`);

/** Words that no variable or function of a program may be called by: keywords, and what its readers know as something else. */
export const reservedWords: Readonly<Record<CodeTarget, ReadonlySet<string>>> = {
  numpy: new Set([...OURS, ...PYTHON]),
  pytorch: new Set([...OURS, ...PYTHON]),
  jax: new Set([...OURS, ...PYTHON]),
  julia: new Set([...OURS, ...JULIA]),
  matlab: new Set([...OURS, ...MATLAB]),
};

/** A target as a sentence calls it. */
export const targetName: Readonly<Record<CodeTarget, string>> = {
  numpy: 'Python',
  pytorch: 'Python',
  jax: 'Python',
  julia: 'Julia',
  matlab: 'MATLAB',
};
