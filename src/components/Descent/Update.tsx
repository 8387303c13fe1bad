import { toLatex } from '../../math';
import type { Structure } from '../../state/sandbox/structure';
import { Formula } from '../Formula/Formula';
import styles from './Descent.module.css';

/** What the update says. */
export interface UpdateProps {
  /** The structure of `f` in each variable that is stepped. */
  readonly structures: ReadonlyMap<string, Structure>;
}

/** The update of each variable, with the gradient as the engine has derived and simplified it. */
export function Update({ structures }: UpdateProps) {
  return [...structures].map(([name, { derivation, symbols }]) => {
    const symbol = symbols.get(name) ?? name;
    const gradient = derivation && toLatex(derivation.gradient, { symbols });
    // A gradient that names its parts is a block of lines, and stands in no bracket.
    const short = gradient !== undefined && !gradient.startsWith('\\begin{aligned}');
    const slope = short ? `\\left(${gradient}\\right)` : `\\res{\\frac{df}{d${symbol}}}`;
    return (
      <div key={name} className={styles.update}>
        <Formula
          display
          label={`The step of ${name}`}
          latex={`${symbol} \\leftarrow ${symbol} - \\eta \\cdot ${slope}`}
        />
      </div>
    );
  });
}
