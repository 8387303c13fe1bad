import { describe, expect, it } from 'vitest';
import { MathError, parse, parseFunction, seededRandom } from '../../src/math';
import { malformed, scopeOf } from '../fixtures/malformed';
import { bodies, mutated, scope, texts } from './mutations';

const MUTATIONS = 20_000;
const SEED = 20261125;

type Read = (text: string) => unknown;

function refusalOf(text: string, read: Read): MathError | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (error instanceof MathError) return error;
    throw error;
  }
}

/** Whether an error is one of the text between two places. What is wrong with shapes around it is no error of it. */
function standsAt({ kind, span }: MathError, start: number, end: number): boolean {
  if (!span || start === end) return false;
  if (kind === 'arity') return start <= span.start && span.start < end;
  const isMeaning = kind === 'shape' || kind === 'domain' || kind === 'too-large';
  return isMeaning
    ? start <= span.start && span.end <= end
    : Math.max(start, span.start) < Math.min(end, span.end);
}

/** A refused text with its repair, as a list has it; undefined where none is offered or the repaired text is not refused for it. */
function misled(text: string, read: Read): string | undefined {
  const refusal = refusalOf(text, read);
  if (!refusal?.repair) return undefined;
  const { span, replacement } = refusal.repair;
  const repaired = text.slice(0, span.start) + replacement + text.slice(span.end);
  if (repaired === text) return `${text} is repaired to itself`;
  const next = refusalOf(repaired, read);
  return next && standsAt(next, span.start, span.start + replacement.length)
    ? `${text} => ${repaired}: ${next.message}`
    : undefined;
}

describe('a repair, put in its place, is not refused there', () => {
  it('in every written case', () => {
    const cases = Object.values(malformed).flat();
    expect(cases.map((of) => misled(of.source, (text) => parse(text, scopeOf(of)))).filter(Boolean)).toEqual(
      [],
    );
  });

  it.each([
    ['formulas', texts, (text: string) => parse(text, scope)],
    ["functions' texts", bodies, (text: string) => parseFunction('g', text, 't')],
  ] as const)('in mutations of %s', { timeout: 60_000 }, (_of, from, read) => {
    const random = seededRandom(SEED);
    const wrong: string[] = [];
    let offered = 0;
    for (let done = 0; done < MUTATIONS; done += 1) {
      const text = mutated(random, from);
      if (refusalOf(text, read)?.repair) offered += 1;
      const found = misled(text, read);
      if (found) wrong.push(found);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(offered).toBeGreaterThan(MUTATIONS / 20);
  });
});
