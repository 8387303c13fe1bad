import { interpolateLab, piecewise, rgb } from 'd3';

/** The stops of the diverging scale about 0: below, nothing, above. The page's only definition of these colours. */
const STOPS = {
  light: ['#b35806', '#f1a340', '#f7f6f2', '#998ec3', '#542788'],
  dark: ['#ffb25a', '#b8691a', '#22252b', '#7466b8', '#c3b3ff'],
} as const;

/** Entries of a colour table: an odd number, so that 0 has one of its own. */
const TONES = 257;

/** A cell's colour, and that of the text which reads on it: CSS values for both themes at once. */
export interface Tone {
  readonly background: string;
  readonly ink: string;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white, whichever stands out more: on every colour at least 4.5 to 1. */
function inkOn(colour: string): string {
  const light = luminance(colour);
  return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? '#fff' : '#000';
}

const MIDDLE = (TONES - 1) / 2;
const light = piecewise(interpolateLab, [...STOPS.light]);
const dark = piecewise(interpolateLab, [...STOPS.dark]);

/** Filled as tones are asked for: a page begins with few of them, and a colour's arithmetic takes its time on a phone. */
const tones: Tone[] = [];

function toneAt(index: number): Tone {
  const byDay = rgb(light(index / (TONES - 1))).formatHex();
  const byNight = rgb(dark(index / (TONES - 1))).formatHex();
  return {
    background: `light-dark(${byDay}, ${byNight})`,
    ink: `light-dark(${inkOn(byDay)}, ${inkOn(byNight)})`,
  };
}

/** The tone of a value on a scale from `-limit` to `limit`; what is not a number has the tone of 0. */
export function toneOf(value: number, limit: number): Tone {
  const part = Number.isNaN(value) ? 0 : Math.max(-1, Math.min(1, value / limit));
  const index = MIDDLE + Math.round(part * MIDDLE);
  tones[index] ??= toneAt(index);
  return tones[index];
}

/** The scale as a CSS gradient, from `-limit` to `limit`, in the theme's own colours. */
export const LEGEND = `linear-gradient(to right, ${STOPS.light
  .map((colour, index) => `light-dark(${colour}, ${STOPS.dark[index]})`)
  .join(', ')})`;
