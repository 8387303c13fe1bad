/** Up to this size a side makes packing cost more than it saves. */
const SMALL = 8;

/** `out = left * right`, left `m x k`, right `k x n`, all row-major. */
export type ProductKernel = (left: Float64Array, right: Float64Array, out: Float64Array) => void;

/**
 * A product kernel for fixed sizes. Either operand may be given transposed, as it is stored: `left` then is `k x m`,
 * `right` is `n x k`. Small sizes are multiplied directly; larger ones by tiles of 2 x 4 entries held in registers over
 * a copy of the operands in the order the tile reads them (Goto and van de Geijn, "Anatomy of High-Performance
 * Matrix Multiplication", 2008). The copies are allocated here, once.
 */
export function productKernel(
  m: number,
  k: number,
  n: number,
  leftTransposed = false,
  rightTransposed = false,
): ProductKernel {
  const leftStep = leftTransposed ? m : 1;
  const leftRow = leftTransposed ? 1 : k;
  const rightStep = rightTransposed ? 1 : n;
  const rightColumn = rightTransposed ? k : 1;
  if (m <= SMALL || n <= SMALL || k <= SMALL) {
    return direct(m, k, n, leftRow, leftStep, rightStep, rightColumn);
  }
  return tiled(m, k, n, leftRow, leftStep, rightStep, rightColumn);
}

function direct(
  m: number,
  k: number,
  n: number,
  leftRow: number,
  leftStep: number,
  rightStep: number,
  rightColumn: number,
): ProductKernel {
  return (left, right, out) => {
    for (let row = 0; row < m; row += 1) {
      for (let column = 0; column < n; column += 1) {
        let sum = 0;
        let a = row * leftRow;
        let b = column * rightColumn;
        for (let inner = 0; inner < k; inner += 1) {
          sum += left[a] * right[b];
          a += leftStep;
          b += rightStep;
        }
        out[row * n + column] = sum;
      }
    }
  };
}

function tiled(
  m: number,
  k: number,
  n: number,
  leftRow: number,
  leftStep: number,
  rightStep: number,
  rightColumn: number,
): ProductKernel {
  const strips = Math.ceil(n / 4);
  const packedRight = new Float64Array(strips * k * 4);
  const packedLeft = new Float64Array(k * 2);
  const pack = (right: Float64Array): void => {
    for (let strip = 0; strip < strips; strip += 1) {
      const width = Math.min(4, n - strip * 4);
      let to = strip * k * 4;
      for (let inner = 0; inner < k; inner += 1) {
        let from = inner * rightStep + strip * 4 * rightColumn;
        for (let column = 0; column < width; column += 1) {
          packedRight[to + column] = right[from];
          from += rightColumn;
        }
        to += 4;
      }
    }
  };
  return (left, right, out) => {
    pack(right);
    for (let row = 0; row < m; row += 2) {
      const two = row + 1 < m;
      for (let inner = 0; inner < k; inner += 1) {
        packedLeft[2 * inner] = left[row * leftRow + inner * leftStep];
        packedLeft[2 * inner + 1] = two ? left[(row + 1) * leftRow + inner * leftStep] : 0;
      }
      for (let strip = 0; strip < strips; strip += 1) {
        let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
        let b = strip * k * 4;
        for (let a = 0; a < 2 * k; a += 2) {
          const upper = packedLeft[a];
          const lower = packedLeft[a + 1];
          const b0 = packedRight[b];
          const b1 = packedRight[b + 1];
          const b2 = packedRight[b + 2];
          const b3 = packedRight[b + 3];
          s00 += upper * b0;
          s01 += upper * b1;
          s02 += upper * b2;
          s03 += upper * b3;
          s10 += lower * b0;
          s11 += lower * b1;
          s12 += lower * b2;
          s13 += lower * b3;
          b += 4;
        }
        const column = strip * 4;
        const width = n - column;
        const at = row * n + column;
        out[at] = s00;
        if (width > 1) out[at + 1] = s01;
        if (width > 2) out[at + 2] = s02;
        if (width > 3) out[at + 3] = s03;
        if (two) {
          out[at + n] = s10;
          if (width > 1) out[at + n + 1] = s11;
          if (width > 2) out[at + n + 2] = s12;
          if (width > 3) out[at + n + 3] = s13;
        }
      }
    }
  };
}
