import type { TitleStationKey } from '../../state/figures/title';
import type { MatrixRole } from '../Brackets/Brackets';

/** A station's symbols, as LaTeX. Gradients on the way need none: what made each of them stands beside it. */
interface StationWords {
  readonly key: TitleStationKey;
  readonly value: string;
  readonly gradient?: string;
  readonly gradientRole: MatrixRole;
}

/** What stands on the way between two stations: what the step does, and what its rule does to the upstream. */
interface PassageWords {
  readonly key: string;
  readonly forward?: string;
  readonly back: string;
}

/** The stations in the order of the upper lane. */
export const stations: readonly StationWords[] = [
  { key: 'W', value: '\\var{W}', gradient: '\\res{\\tfrac{df}{dW}}', gradientRole: 'result' },
  { key: 'product', value: '\\con{X}\\var{W}', gradientRole: 'upstream' },
  { key: 'activation', value: '\\con{g}(\\con{X}\\var{W})', gradientRole: 'upstream' },
  { key: 'residual', value: '\\con{g}(\\con{X}\\var{W})-\\con{Y}', gradientRole: 'upstream' },
  { key: 'f', value: '\\val{f}', gradient: '\\up{\\tfrac{df}{df}}', gradientRole: 'upstream' },
];

/** The ways between them. */
export const passages: readonly PassageWords[] = [
  { key: 'multiply', back: '\\con{X}^\\T\\cdot' },
  { key: 'apply', forward: '\\con{g}', back: "\\odot\\,\\con{g}'" },
  { key: 'subtract', forward: '-\\con{Y}', back: '=' },
  { key: 'add up', forward: '\\|\\cdot\\|^2', back: '2\\,\\cdot' },
];
