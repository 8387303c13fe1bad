import { useMemo } from 'react';
import type { Matrix } from '../../math';
import { curvesOf } from '../../state/functions/curves';
import { functionFormulas } from '../../state/functions/formulas';
import { reachFor, viewOf } from '../../state/functions/range';
import { readFunction } from '../../state/functions/read';
import { sampler } from '../../state/functions/sample';
import { Frame } from './Frame';
import styles from './FunctionPlot.module.css';
import { apart, geometry, HEIGHT, WIDTH } from './geometry';

/** What a plot shows. */
export interface FunctionPlotProps {
  /** The function's name: `g`. */
  readonly name?: string;
  /** Its text, one that parses: `tanh(t)`. */
  readonly source: string;
  /** The letter of its argument, for those who hear the page. */
  readonly parameter?: string;
  /** The matrix whose entries it is applied to: each is marked where it lies. */
  readonly marks?: Matrix;
}

const NO_MARKS = new Float64Array(0);

/**
 * A small plot of an elementwise function and, dashed, of its derivative: both through the engine, broken where they are not
 * defined.
 * @throws MathError where the text is none of a function.
 */
export function FunctionPlot({ name = 'g', source, parameter = 't', marks }: FunctionPlotProps) {
  const entries = marks?.data ?? NO_MARKS;
  const reach = reachFor(entries);
  const { sample, text } = useMemo(() => prepared(name, source, parameter), [name, source, parameter]);
  const curves = useMemo(() => curvesOf(sample, reach), [sample, reach]);
  const marked = sample(entries);
  const { low, high } = viewOf(curves.grid, marked.value);
  const drawing = useMemo(() => {
    const plot = geometry(reach, { low, high });
    const labels = [plot.label(curves.value), plot.label(curves.slope)] as const;
    return {
      plot,
      value: plot.path(curves.value),
      slope: plot.path(curves.slope),
      labels: labels[0] && labels[1] ? apart(labels[0], labels[1]) : labels,
    };
  }, [curves, reach, low, high]);
  const { plot, labels } = drawing;
  const dots = plot.dots(entries, marked.value);

  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={description(text, reach, entries.length)}
    >
      <Frame plot={plot} entries={entries} reach={reach} parameter={parameter}>
        <path className={styles.value} d={drawing.value} />
        <path className={styles.slope} d={drawing.slope} />
        <path className={styles.dotEdges} d={dots} />
        <path className={styles.dots} d={dots} />
      </Frame>
      {labels[0] && (
        <text className={styles.valueLabel} {...labels[0]}>
          {name}
        </text>
      )}
      {labels[1] && (
        <text className={styles.slopeLabel} {...labels[1]}>
          {name}
          <tspan className={styles.prime} dx={1} dy={-6}>
            ′
          </tspan>
        </text>
      )}
    </svg>
  );
}

/** What does not change while the marks move. */
function prepared(name: string, source: string, parameter: string) {
  const { fn, error } = readFunction(name, source);
  if (error) throw error;
  return { sample: sampler(fn), text: functionFormulas(fn, parameter).text };
}

function description(text: string, reach: number, marks: number): string {
  const parameter = text.slice(text.indexOf('(') + 1, text.indexOf(')'));
  const sentence = `${text} and its derivative, for ${parameter} from -${reach} to ${reach}`;
  if (marks === 0) return sentence;
  return `${sentence}; ${marks === 1 ? 'the entry it is applied to is' : `the ${marks} entries it is applied to are`} marked`;
}
