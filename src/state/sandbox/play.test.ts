import { describe, expect, it } from 'vitest';
import { nodeText } from './focus';
import { graphOf } from './graph';
import { playOf } from './play';
import { presets } from './presets';
import { sandboxStore } from './store';

const shown = sandboxStore(presets[0].state).getState().shown;
const total = playOf(shown, undefined).steps.length;

/** What has been reached, by its text; gradients with `d`. */
function reached(step: number | undefined): string[] {
  const play = playOf(shown, step);
  return shown.nodes.flatMap((node) => [
    ...(play.valueReach(node) === 'ahead' ? [] : [nodeText(node)]),
    ...(shown.gradients.has(node) && play.gradientReach(node) !== 'ahead' ? [`d ${nodeText(node)}`] : []),
  ]);
}

describe('the play', () => {
  it('begins with the matrices alone and ends with all', () => {
    expect(reached(0)).toEqual(['X', 'W', 'Y']);
    expect(reached(total)).toEqual(reached(undefined));
  });

  it('takes one value or one gradient at each step, df/df along with f', () => {
    for (let step = 1; step <= total; step += 1) {
      const before = reached(step - 1);
      const fresh = reached(step).filter((text) => !before.includes(text));
      const closes = fresh.includes(nodeText(shown.f));
      expect(fresh).toHaveLength(closes ? 2 : 1);
    }
  });

  it('names the step that was taken last, and tells which way it went', () => {
    const { passages } = graphOf(shown.f, 'W', new Set());
    const play = playOf(shown, total);
    const way = passages.find(({ from }) => nodeText(from) === 'W');
    if (!way) throw new Error('There is no way from W.');
    expect(play.stepOn(way)?.reach).toBe('now');
    expect(play.stepOn(way)?.step.rule.id).toBe('left-multiplication');
    expect(play.stepOn(way)?.tag).toBe(1);
    expect(playOf(shown, total - 1).stepOn(way)?.reach).toBe('ahead');
  });

  it('goes no further than its end', () => {
    expect(playOf(shown, 1000).taken).toBe(total);
  });
});
