import { type RefObject, useEffect } from 'react';
import { entryAt, type Matrix } from '../../math';
import {
  between,
  distance,
  type TitleValues,
  titleLimits,
  titleStations,
  titleValues,
} from '../../state/figures/title';
import { objectiveText, squareName, type TitleFigureStore } from '../../state/figures/title-store';
import { wave } from '../../state/figures/title-wave';
import { entriesText, paintSquares } from './paint';

/** The way from one station to the next takes this long, in milliseconds. */
const DELAY = 75;

/** Numbers are drawn towards those that were asked for: two thirds of the way in so many milliseconds. */
const EASE = 60;

/** Nearer than this, no colour would change. */
const NEAR = 0.004;

const LAST = titleStations.length - 1;
const PLACES = 2 * LAST + 1;

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Lets every change of the numbers travel through the picture: to the right through the values, to `f`, and back through the gradients.
 * With reduced motion all of it changes at once.
 */
export function useWave(store: TitleFigureStore, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const figure = root.current;
    if (!figure) return;
    const parts = partsOf(figure);
    let current = store.getState().numbers;
    const travelling = wave(titleValues(current), PLACES, () => (still() ? 0 : DELAY));
    let frame = 0;
    let last = 0;

    function advance(now: number): void {
      const { numbers } = store.getState();
      if (current !== numbers) {
        const part = still() ? 1 : 1 - Math.exp(-Math.min(now - last, 50) / EASE);
        current = between(current, numbers, distance(current, numbers) < NEAR ? 1 : part);
        travelling.push(now, titleValues(current));
      }
      last = now;
      paint(parts, (place) => travelling.shownAt(place, now));
      const done = current === numbers && travelling.settled(now);
      if (done) settle(parts, travelling.shownAt(0, now));
      figure?.toggleAttribute('data-moving', !done);
      frame = done ? 0 : requestAnimationFrame(advance);
    }

    const unsubscribe = store.subscribe(({ numbers }, before) => {
      if (numbers === before.numbers) return;
      name(parts.squares.get('W'), store);
      if (frame) return;
      figure.toggleAttribute('data-moving', true);
      last = performance.now();
      frame = requestAnimationFrame(advance);
    });
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [store, root]);
}

interface Parts {
  readonly squares: ReadonlyMap<string, Element>;
  readonly f: Element | null;
  readonly forward: readonly Element[];
  readonly back: readonly Element[];
}

function partsOf(figure: HTMLElement): Parts {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('[data-squares]')];
  return {
    squares: new Map(drawings.map((drawing) => [drawing.dataset.squares ?? '', drawing])),
    f: figure.querySelector('[data-f]'),
    forward: [...figure.querySelectorAll('[data-passage="forward"]')],
    back: [...figure.querySelectorAll('[data-passage="back"]')],
  };
}

/** Paints every place as it is when the change has come so far; ways on which it travels are marked. */
function paint(parts: Parts, shownAt: (place: number) => TitleValues): void {
  const shown = Array.from({ length: PLACES }, (_, place) => shownAt(place));
  const put = (name: string, value: Matrix, limit: number): void => {
    const drawing = parts.squares.get(name);
    if (drawing) paintSquares(drawing, value, limit);
  };
  put('X', shown[0].X, titleLimits.value);
  // In the order of its way, which holds where several places change within one frame too.
  titleStations.forEach((key, station) => {
    put(key, shown[station][key].value, titleLimits.value);
  });
  titleStations.toReversed().forEach((key, before) => {
    put(`${key} gradient`, shown[LAST + before][key].gradient, titleLimits.gradient);
  });
  const text = objectiveText(shown[LAST].f.value.data[0]);
  if (parts.f && parts.f.textContent !== text) parts.f.textContent = text;
  for (let way = 0; way < LAST; way += 1) {
    parts.forward[way]?.toggleAttribute('data-passing', shown[way] !== shown[way + 1]);
    const end = 2 * LAST - way;
    parts.back[way]?.toggleAttribute('data-passing', shown[end - 1] !== shown[end]);
  }
}

/** Writes the numbers beside the squares, once they rest. */
function settle({ squares }: Parts, values: TitleValues): void {
  const write = (name: string, value: Matrix): void =>
    squares.get(name)?.setAttribute('data-entries', entriesText(value));
  write('X', values.X);
  for (const key of titleStations) {
    write(key, values[key].value);
    write(`${key} gradient`, values[key].gradient);
  }
}

/** Names the squares of `W` by their new numbers, at once: who hears them does not wait for the picture. */
function name(drawing: Element | undefined, store: TitleFigureStore): void {
  const { W } = store.getState().numbers;
  [...(drawing?.getElementsByTagName('rect') ?? [])].forEach((square, place) => {
    const [row, column] = [Math.floor(place / W.columns), place % W.columns];
    const label = squareName({ row, column }, entryAt(W, row, column));
    if (square.getAttribute('aria-label') !== label) square.setAttribute('aria-label', label);
  });
}
