import type { Size } from './measure';

/** Where a box lies: its upper left corner and its size, in CSS pixels. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The boxes of a layout, in the order of the graph's stations and passages. */
export interface Boxes extends Size {
  readonly stations: readonly Box[];
  readonly passages: readonly Box[];
}

/** From a station to the way that leads on: room for the arrow's head. */
export const ARROW = 14;
