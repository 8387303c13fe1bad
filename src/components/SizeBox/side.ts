/** One side of a matrix whose length can change. */
export interface Side {
  /** The matrix's name. */
  readonly name: string;
  readonly one: 'row' | 'column';
  readonly plural: 'rows' | 'columns';
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  onSize(size: number): void;
}
