/** A longer text is refused. */
export const LONGEST_TEXT = 10_000;

/** A text whose brackets, prefixes and exponents are nested deeper than this is refused. */
export const DEEPEST_NESTING = 200;

/** The largest number of rows or of columns that a matrix may have. */
export const LARGEST_SIDE = 10_000;

/** The largest number of entries that a value may have. */
export const MOST_ENTRIES = 1_000_000;

/** The largest exponent of a matrix power, in absolute value. */
export const LARGEST_POWER = 64;

export { MOST_PRIMES as HIGHEST_DERIVATIVE } from '../operators/user-function';

/** How many functions may be defined one through the other. */
export const LONGEST_CHAIN_OF_FUNCTIONS = 50;

/** The most operations that a function may come to when every function in it is written out. */
export const LARGEST_FUNCTION = 20_000;
