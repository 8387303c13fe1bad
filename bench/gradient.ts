import {
  type Answer,
  type Contender,
  type Inputs,
  inputs,
  loops,
  mathJs,
  mlMatrix,
  program,
  pullback,
  warmUp,
} from './contenders';
import { bytesPerRun, interleaved, table } from './measure';

const contenders: ReadonlyMap<string, (of: Inputs) => Contender> = new Map([
  ['ikj loops', loops],
  ['pullback', pullback],
  ['ml-matrix', mlMatrix],
  ['mathjs', mathJs],
]);

/** A contender that computes something else is no contender. */
function agree(answer: Answer, expected: Answer): boolean {
  const near = (left: number, right: number): boolean =>
    Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
  return near(answer.value, expected.value) && near(answer.gradient[0], expected.gradient[0]);
}

/** Prints value and gradient of `norm2(tanh(X*W)-Y)^2`, `n x n`, as ratios to plain loops in the same run. */
export function benchGradients(): void {
  warmUp();
  const rows = [
    ['n', ...[...contenders.keys()], 'pullback us', 'bytes/run', 'ml-matrix/pullback', 'mathjs/pullback'],
  ];
  for (const n of [4, 8, 16, 64, 256]) {
    const of = inputs(n);
    const actions = new Map([...contenders].map(([name, make]) => [name, make(of)]));
    const expected = (actions.get('ikj loops') as Contender)();
    for (const [name, action] of actions) {
      if (!agree(action(), expected)) console.log(`${name} computes something else at n = ${n}.`);
    }
    const times = interleaved(actions, n >= 256 ? { rounds: 7, milliseconds: 100 } : {});
    const base = times.get('ikj loops') as number;
    const ours = times.get('pullback') as number;
    const compiled = program(of);
    const run = (): void => void compiled.run(of.bindings);
    rows.push([
      String(n),
      ...[...times.values()].map((time) => (time / base).toFixed(2)),
      (ours * 1000).toFixed(2),
      bytesPerRun(run, n >= 256 ? 5 : 500)?.toFixed(0) ?? 'n/a',
      ((times.get('ml-matrix') as number) / ours).toFixed(2),
      ((times.get('mathjs') as number) / ours).toFixed(2),
    ]);
  }
  console.log(
    'Value and gradient of norm2(tanh(X*W)-Y)^2 (ikj loops = 1; aim: both ratios on the right above 1)',
  );
  console.log(table(rows));
}
