import { useId, useRef, useState } from 'react';
import type { Shape } from '../../math';
import { LARGEST_SIDE } from '../../state/sandbox/state';
import { Sentence } from '../MatrixEditor/Sentence';
import { SizeBox } from '../SizeBox/SizeBox';
import { StepButton } from '../SizeBox/StepButton';
import type { Side } from '../SizeBox/side';
import styles from './Declarations.module.css';

/** The size of a matrix, to type and to step. */
export interface SizesProps {
  readonly name: string;
  readonly shape: Shape;
  /** Another number drops what is being typed. */
  readonly revision?: number;
  onShape(shape: Shape): void;
}

/** `− 3 + × − 2 +`: rows, then columns. */
export function Sizes({ name, shape, revision = 0, onShape }: SizesProps) {
  const id = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const [problem, setProblem] = useState<string>();
  const side = (plural: 'rows' | 'columns'): Side => ({
    name,
    one: plural === 'rows' ? 'row' : 'column',
    plural,
    size: shape[plural],
    smallest: 1,
    largest: LARGEST_SIDE,
    onSize: (size) => onShape({ ...shape, [plural]: size }),
  });
  const box = (plural: 'rows' | 'columns') => (
    <>
      <StepButton side={side(plural)} by={-1} />
      <SizeBox side={side(plural)} revision={revision} sentenceId={id} onProblem={setProblem} />
      <StepButton side={side(plural)} by={1} />
    </>
  );
  return (
    <span ref={frame} className={styles.sizes}>
      {box('rows')}
      <span className={styles.times}>×</span>
      {box('columns')}
      <Sentence id={id} sentence={problem} problem anchor={frame} />
    </span>
  );
}
