import { describe, expect, it } from 'vitest';
import { generate } from '../../../tests/laws/generate';
import { inOrder } from '../../math';
import { nodeText } from './focus';
import { type Graph, graphOf } from './graph';
import { presets } from './presets';
import { readSource } from './reading';

const NONE: ReadonlySet<string> = new Set();

function presetGraph(id: string, variable: string, collapsed = NONE): Graph {
  const preset = presets.find((candidate) => candidate.id === id);
  const { f } = readSource(preset?.state ?? { source: '', matrices: [], functions: [] });
  if (!f) throw new Error(`The preset ${id} does not read.`);
  return graphOf(f, variable, collapsed);
}

const texts = ({ stations }: Graph): string[] => stations.map(nodeText);
const ways = ({ passages }: Graph): string[] =>
  passages.map(({ from, to, riders }) => {
    const carried = riders.map((rider) => ` with ${nodeText(rider)}`).join('');
    return `${nodeText(from)} → ${nodeText(to)}${carried}`;
  });

describe('the graph of f', () => {
  it('is one lane for the network, with the data on the ways', () => {
    const graph = presetGraph('neural-network', 'W');
    expect(texts(graph)).toEqual(['W', 'X*W', 'g(X*W)', 'g(X*W)-Y', 'norm2(g(X*W)-Y)^2']);
    expect(ways(graph)).toEqual([
      'W → X*W with X',
      'X*W → g(X*W)',
      'g(X*W) → g(X*W)-Y with Y',
      'g(X*W)-Y → norm2(g(X*W)-Y)^2',
    ]);
  });

  it('begins with whichever variable is chosen', () => {
    expect(ways(presetGraph('neural-network', 'X'))[0]).toBe('X → X*W with W');
    expect(texts(presetGraph('neural-network', 'Y'))).toContain('Y');
  });

  it('draws what is used twice once, with two ways from it', () => {
    const graph = presetGraph('softmax-cross-entropy', 'W');
    expect(texts(graph).filter((text) => text === 'X*W')).toHaveLength(1);
    expect(graph.passages.filter(({ from }) => nodeText(from) === 'X*W')).toHaveLength(2);
  });

  it('folds what leads to a node, and keeps the variable in sight', () => {
    const graph = presetGraph('two-layer-network', 'W_1', new Set(['g(X*W_1)*W_2']));
    expect(texts(graph)).not.toContain('X*W_1');
    expect(ways(graph)).toContain('W_1 → g(X*W_1)*W_2');
    expect(graph.passages.find(({ from }) => nodeText(from) === 'W_1')?.position).toBeUndefined();
  });

  it('keeps below a folded node what is used elsewhere', () => {
    const graph = presetGraph('softmax-cross-entropy', 'W', new Set(['exp(X*W)']));
    expect(texts(graph)).toContain('X*W');
    expect(ways(graph)).toContain('X*W → exp(X*W)');
  });

  it('has every step once and every operand once, whatever f is', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { expression: f, shapes } = generate(seed, { depth: 4, shape: { rows: 1, columns: 1 } });
      const [variable = ''] = shapes.keys();
      const { stations, passages } = graphOf(f, variable, NONE);
      const nodes = inOrder([f]);
      expect(new Set(stations).size).toBe(stations.length);
      for (const node of nodes) {
        if (node.operands.length > 0) expect(stations).toContain(node);
        const into = passages.filter(({ to }) => to === node);
        const seen = [
          ...into.map(({ position }) => node.operands[position as number]),
          ...into.flatMap(({ riders }) => riders),
        ];
        const named = node.operands.filter(
          (operand) => operand.operands.length > 0 || operand.attributes.name !== undefined,
        );
        expect(seen.map(nodeText).sort()).toEqual(named.map(nodeText).sort());
      }
      for (const { from, to, riders } of passages) {
        expect(stations).toContain(from);
        expect(stations).toContain(to);
        for (const rider of riders) expect(stations).not.toContain(rider);
      }
    }
  });
});
