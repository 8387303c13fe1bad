import { describe, expect, it } from 'vitest';
import { MathError, parse } from '../../src/math';
import { malformed, scopeOf } from '../fixtures/malformed';
import type { Malformed } from '../fixtures/malformed/case';

function refusal(of: Malformed): MathError {
  try {
    parse(of.source, scopeOf(of));
  } catch (error) {
    if (error instanceof MathError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(of.source)} is accepted`);
}

/** A case by its text, what cannot be seen written out and the middle of a long one left out. */
function titleOf({ source, shapes = [], functions = [] }: Malformed): string {
  const visible = JSON.stringify(source).replace(/[^ -~]/gu, (character) =>
    /[\p{L}\p{N}\p{P}\p{Sm}]/u.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  const short = visible.length > 60 ? `${visible.slice(0, 20)}… (${source.length} characters)` : visible;
  return [
    short,
    ...shapes.map((shape) => shape.join(' ')),
    ...functions.map(([name, text]) => `${name}: ${text}`),
  ].join(', ');
}

it('has at least two hundred written cases, each once', () => {
  const titles = Object.values(malformed).flatMap((cases) =>
    cases.map((of) => JSON.stringify([of.source, of.shapes, of.functions])),
  );
  expect(titles.length).toBeGreaterThanOrEqual(200);
  expect(new Set(titles).size).toBe(titles.length);
});

describe.each(Object.entries(malformed))('%s', (_what, cases) => {
  it.each(cases.map((of) => [titleOf(of), of] as const))('refuses %s', (_title, of) => {
    const { kind, span, message, repair } = refusal(of);
    expect({
      kind,
      span: span && [span.start, span.end],
      sentence: message,
      repair: repair && [repair.span.start, repair.span.end, repair.replacement],
    }).toEqual({ kind: of.kind, span: of.span, sentence: of.sentence, repair: of.repair });
    expect(message).toMatch(/[.?]$/);
    expect(span?.start).toBeLessThanOrEqual(span?.end as number);
    expect(span?.end).toBeLessThanOrEqual(of.source.length);
  });
});

it('offers repairs that change the place of the error, and in most cases make the text a formula', () => {
  const repaired = Object.values(malformed)
    .flat()
    .flatMap((of) =>
      of.repair
        ? [{ of, text: of.source.slice(0, of.repair[0]) + of.repair[2] + of.source.slice(of.repair[1]) }]
        : [],
    );
  const accepted = repaired.filter(({ of, text }) => {
    try {
      parse(text, scopeOf(of));
      return true;
    } catch (error) {
      const same =
        error instanceof MathError && error.message === of.sentence && error.span?.start === of.span[0];
      expect(same, `${of.source} is refused in the same way after its repair`).toBe(false);
      return false;
    }
  });
  expect(accepted.length / repaired.length).toBeGreaterThan(0.7);
});
