import { describe, expect, it } from 'vitest';
import { generate } from '../../../tests/laws/generate';
import type { Expression } from '../../math';
import { graphOf } from '../../state/sandbox/graph';
import { presets } from '../../state/sandbox/presets';
import { sandboxStore } from '../../state/sandbox/store';
import type { Box } from './boxes';
import { type Direction, placed } from './layout';
import { measureOf } from './measure';
import { textsOf } from './texts';

const NONE: ReadonlySet<string> = new Set();

function boxesOf(f: Expression, variable: string, direction: Direction) {
  const graph = graphOf(f, variable, NONE);
  const texts = textsOf({
    f,
    variable,
    symbols: new Map(),
    names: new Map(),
    hasGradient: () => true,
  });
  const measure = measureOf(graph, texts, ({ attributes }) => attributes.name !== undefined);
  const layout = placed(graph, measure, direction);
  return { graph, layout, boxes: [...layout.stations.values(), ...layout.passages.values()] };
}

/** By how much two boxes lie over each other, at least in one direction; rounding is none. */
function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.min(across, down);
}

function expectApart(boxes: readonly Box[], width: number, height: number): void {
  boxes.forEach((box, index) => {
    expect(box.x).toBeGreaterThanOrEqual(-0.01);
    expect(box.y).toBeGreaterThanOrEqual(-0.01);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBeLessThan(0.01);
  });
}

describe('the layout of the graph', () => {
  for (const direction of ['right', 'down'] as const) {
    it(`lays no box over another, running ${direction}, for every preset and variable`, () => {
      for (const { state } of presets) {
        const { f } = sandboxStore(state).getState().shown;
        for (const { name } of state.matrices) {
          const { layout, boxes } = boxesOf(f, name, direction);
          expectApart(boxes, layout.width, layout.height);
        }
      }
    });

    it(`lays no box over another, running ${direction}, for random functions`, () => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const { expression, shapes } = generate(seed, { depth: 4, shape: { rows: 1, columns: 1 } });
        const [variable = ''] = shapes.keys();
        const { layout, boxes } = boxesOf(expression, variable, direction);
        expectApart(boxes, layout.width, layout.height);
      }
    });
  }

  it('puts every node behind its operands', () => {
    for (const { state } of presets) {
      const { f } = sandboxStore(state).getState().shown;
      const { graph, layout } = boxesOf(f, state.variable, 'right');
      for (const { from, to } of graph.passages) {
        expect(layout.stations.get(to)?.x).toBeGreaterThan(layout.stations.get(from)?.x ?? Number.NaN);
      }
    }
  });

  it('keeps a chain in one row', () => {
    const { f } = sandboxStore(presets[0].state).getState().shown;
    const { layout } = boxesOf(f, 'W', 'right');
    expect(new Set([...layout.stations.values()].map(({ y }) => y)).size).toBe(1);
  });
});
