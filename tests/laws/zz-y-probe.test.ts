import { it } from 'vitest';
import { differencesByStep, differentiate, matrix, parse, type Matrix } from '../../src/math';
import { lessonOf } from '../../src/components/Check/lesson';
import { readErrors } from '../../src/state/sandbox/step-size';
const cases: [string, Record<string, Matrix>, number, number][] = [
  ['sum(relu(W))', { W: matrix([[0.6, -1.5, 2]]) }, 0, 0],
  ["det(W'*W)", { W: matrix([[1, 1], [2, 2], [0.5, 0.5]]) }, 0, 0],
  ["det(W'*W)", { W: matrix([[0.1, 0.1], [0.3, 0.3], [-0.7, -0.7]]) }, 1, 0],
  ['sum(exp(W))', { W: matrix([[0.6, -1.5, 2]]) }, 0, 0],
  ['sum(W)', { W: matrix([[0.6, -1.5, 2]]) }, 0, 0],
  ['norm2(W)^2', { W: matrix([[0.6, -1.5, 2]]) }, 0, 0],
  ['sum(abs(W))', { W: matrix([[0.01, -1.5, 2]]) }, 0, 0],
  ['sum(tanh(W))', { W: matrix([[0.01, -1.5, 2]]) }, 0, 0],
  ['sum(log(W))', { W: matrix([[0.01, 1.5, 2]]) }, 0, 0],
  ['0*sum(W)', { W: matrix([[0.01, 1.5, 2]]) }, 0, 0],
  ['sum(W.^4)', { W: matrix([[0, 1.5, 2]]) }, 0, 0],
  ['sum(W.^4)', { W: matrix([[0, 0, 0]]) }, 0, 0],
  ['sum(W.^5)', { W: matrix([[0, 1.5, 2]]) }, 0, 0],
  ['sum(abs(W))+sum(exp(W))', { W: matrix([[0.01, 1.5, 2]]) }, 0, 0],
['sum(abs(W))', { W: matrix([[0, 1.5, 2]]) }, 0, 0],
['sum(W.^5)', { W: matrix([[1, 1.5, 2]]) }, 0, 0],
];
it('probe', () => {
  for (const [source, ms, row, column] of cases) {
    const shapes = new Map(Object.entries(ms).map(([n, m]) => [n, { rows: m.rows, columns: m.columns }]));
    const scope = { shapes };
    const points = differencesByStep(differentiate(parse(source, scope), 'W', scope), new Map(Object.entries(ms)), { row, column });
    console.log(source, JSON.stringify(readErrors(points)), lessonOf(readErrors(points)).words);
  }
});
