/** Up to this size a side makes packing cost more than it saves. */
const SMALL = 8;

/** `out = left * right`, left `m x k`, right `k x n`, all row-major. */
export type ProductKernel = (left: Float64Array, right: Float64Array, out: Float64Array) => void;

/** Sizes of a product, and the distances of neighbouring entries in the operands as they are stored. */
interface Layout {
  readonly m: number;
  readonly k: number;
  readonly n: number;
  readonly leftRow: number;
  readonly leftStep: number;
  readonly rightStep: number;
  readonly rightColumn: number;
}

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
  const layout: Layout = {
    m,
    k,
    n,
    leftRow: leftTransposed ? 1 : k,
    leftStep: leftTransposed ? m : 1,
    rightStep: rightTransposed ? 1 : n,
    rightColumn: rightTransposed ? k : 1,
  };
  // The loops are functions of their own whose sizes are local: engines keep locals in registers, a closure's variables not.
  if (m <= SMALL || n <= SMALL || k <= SMALL)
    return (left, right, out) => multiplyDirectly(layout, left, right, out);
  const packedLeft = new Float64Array(2 * k);
  const packedRight = new Float64Array(Math.ceil(n / 4) * 4 * k);
  return (left, right, out) => {
    packRight(layout, right, packedRight);
    multiplyPacked(layout, left, packedLeft, packedRight, out);
  };
}

/** Four entries of a row at a time, then what is left of it. */
function multiplyDirectly(layout: Layout, left: Float64Array, right: Float64Array, out: Float64Array): void {
  const { m, k, n, leftRow, leftStep, rightStep, rightColumn } = layout;
  const fours = n - (n % 4);
  const second = rightColumn;
  const third = 2 * rightColumn;
  const fourth = 3 * rightColumn;
  let at = 0;
  for (let row = 0; row < m; row += 1) {
    const start = row * leftRow;
    for (let column = 0; column < fours; column += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let a = start;
      let b = column * rightColumn;
      for (let inner = 0; inner < k; inner += 1) {
        const factor = left[a];
        s0 += factor * right[b];
        s1 += factor * right[b + second];
        s2 += factor * right[b + third];
        s3 += factor * right[b + fourth];
        a += leftStep;
        b += rightStep;
      }
      out[at] = s0;
      out[at + 1] = s1;
      out[at + 2] = s2;
      out[at + 3] = s3;
      at += 4;
    }
    for (let column = fours; column < n; column += 1) {
      let sum = 0;
      let a = start;
      let b = column * rightColumn;
      for (let inner = 0; inner < k; inner += 1) {
        sum += left[a] * right[b];
        a += leftStep;
        b += rightStep;
      }
      out[at] = sum;
      at += 1;
    }
  }
}

/** Copies `right` into strips of four columns, each strip row by row; what a last strip lacks stays zero. */
function packRight(
  { k, n, rightStep, rightColumn }: Layout,
  right: Float64Array,
  packed: Float64Array,
): void {
  let to = 0;
  for (let column = 0; column < n; column += 4) {
    const width = Math.min(4, n - column);
    let from = column * rightColumn;
    for (let inner = 0; inner < k; inner += 1) {
      let source = from;
      for (let offset = 0; offset < width; offset += 1) {
        packed[to + offset] = right[source];
        source += rightColumn;
      }
      from += rightStep;
      to += 4;
    }
  }
}

/** Copies two rows of `left` side by side; a row beyond the last is zero. */
function packRows(layout: Layout, row: number, left: Float64Array, packed: Float64Array): void {
  const { m, k, leftRow, leftStep } = layout;
  const two = row + 1 < m;
  let upper = row * leftRow;
  for (let to = 0; to < 2 * k; to += 2) {
    packed[to] = left[upper];
    packed[to + 1] = two ? left[upper + leftRow] : 0;
    upper += leftStep;
  }
}

function multiplyPacked(
  layout: Layout,
  left: Float64Array,
  packedLeft: Float64Array,
  packedRight: Float64Array,
  out: Float64Array,
): void {
  const { m, k, n } = layout;
  const end = 2 * k;
  for (let row = 0; row < m; row += 2) {
    packRows(layout, row, left, packedLeft);
    const two = row + 1 < m;
    let b = 0;
    for (let column = 0; column < n; column += 4) {
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let a = 0; a < end; a += 2) {
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
      const at = row * n + column;
      const width = n - column;
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
}
