import { StepButton } from '../SizeBox/StepButton';
import type { Side } from '../SizeBox/side';
import styles from './MatrixEditor.module.css';
import { useHeldPlace } from './useHeldPlace';

/** The two handles of a side: one takes the last row or column away, the other adds one. They stand on the bracket's edge. */
export function Handles({ side }: { readonly side: Side }) {
  const held = useHeldPlace<HTMLDivElement>(side.size);
  return (
    <div ref={held.element} className={styles.handles} data-side={side.plural} {...held.handlers}>
      <StepButton side={side} by={-1} />
      <StepButton side={side} by={1} />
    </div>
  );
}
