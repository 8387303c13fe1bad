const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const ascii = range(0x20, 0x7e);
const capitals = range(0x41, 0x5a);
const letters = capitals + range(0x61, 0x7a);
const greek = `${range(0x391, 0x3a1)}${range(0x3a3, 0x3a9)}${range(0x3b1, 0x3c9)}ϑϕϖϱϵ`;
/** What the first view waits for holds what is written here and no more; all else has a face of its own. */
const prose = `${ascii}\u00a0§©°²·×–—‘’“”…−`;
const proseBeyond = 'ÀÂÄÇÈÉÊËÎÏÑÓÔÖÙÛÜßàáâäåæçèéêëìíîïñòóôöøùúûüý«±³»¼½¾÷•';
const mathematics = 'η±·×←→↑↓↦⇒⟹∂∈∑−∘∞∣∥≈≠≤≥⊗⊙⋅⋮⋯…′ℓ‖\u00a0\u200b';

/** One face of the site's CSS, cut from a face of a package. */
export interface Face {
  family: string;
  /** The file that is made: `inter-roman` becomes `inter-roman.woff2`. */
  name: string;
  /** The file it is cut from, as a module. */
  from: string;
  /** As CSS writes it: one weight, or a range of a variable face. */
  weight: string;
  style: 'normal' | 'italic';
  /** The characters that are kept; none: all of them. */
  text?: string;
  /** Where the axes of a variable face are held, or how far they reach. */
  axes?: Record<string, number | { min: number; max: number }>;
  /** OpenType features that are kept beside the usual ones. */
  features?: string[];
  /** A face for the characters that are not in `text`: fetched only by a page that has one. */
  rest?: boolean;
}

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-';
const inter = '@fontsource-variable/inter/files/inter-';
const weights = { min: 400, max: 600 };

/** A face beside another, for characters that few pages have. */
const beyond = (face: Face): Face => ({ ...face, name: `${face.name}-beyond`, text: proseBeyond });

/** Reading, titles, labels. The optical sizes are the two that the type scale asks for: reading (19 px) and titles (34 px). */
const reading: readonly Face[] = [
  {
    family: 'Source Serif',
    name: 'source-serif-4-roman',
    from: `${serif}opsz-normal.woff2`,
    weight: '400 600',
    style: 'normal',
    text: prose,
    axes: { wght: weights, opsz: 19 },
    features: ['kern', 'liga', 'lnum', 'tnum', 'ccmp'],
  },
  {
    family: 'Source Serif',
    name: 'source-serif-4-italic',
    from: `${serif}opsz-italic.woff2`,
    weight: '400',
    style: 'italic',
    text: prose,
    axes: { wght: 400, opsz: 19 },
    features: ['kern', 'liga', 'lnum', 'tnum', 'ccmp'],
  },
  {
    family: 'Source Serif Title',
    name: 'source-serif-4-title',
    from: `${serif}opsz-normal.woff2`,
    weight: '600',
    style: 'normal',
    text: prose,
    axes: { wght: 600, opsz: 34 },
    features: ['kern', 'liga', 'lnum', 'ccmp'],
  },
  {
    family: 'Inter',
    name: 'inter-roman',
    from: `${inter}latin-wght-normal.woff2`,
    weight: '400 600',
    style: 'normal',
    text: prose,
    axes: { wght: weights },
    features: ['tnum', 'lnum', 'kern', 'ccmp'],
  },
];

const text: readonly Face[] = [
  ...reading.flatMap((face) => [face, beyond(face)]),
  {
    family: 'Inter',
    name: 'inter-greek',
    from: `${inter}greek-wght-normal.woff2`,
    weight: '400 600',
    style: 'normal',
    text: greek,
    axes: { wght: weights },
  },
];

/** A face of KaTeX: cut to what matrix calculus is written with, and whole for whatever a reader may type. */
function katex(family: string, variant: string, kept: string): readonly Face[] {
  const face: Face = {
    family: `KaTeX_${family}`,
    name: `KaTeX_${family}-${variant}`,
    from: `katex/dist/fonts/KaTeX_${family}-${variant}.woff2`,
    weight: variant.startsWith('Bold') ? '700' : '400',
    style: variant.endsWith('Italic') ? 'italic' : 'normal',
  };
  if (!kept) return [face];
  return [
    { ...face, text: kept, name: `${face.name}-core` },
    { ...face, text: kept, rest: true },
  ];
}

const formulas: readonly Face[] = [
  ...katex('Main', 'Regular', `${ascii}${mathematics}`),
  ...katex('Main', 'Bold', `${ascii}${greek}−·`),
  ...katex('Main', 'Italic', ''),
  ...katex('Main', 'BoldItalic', ''),
  ...katex('Math', 'Italic', `${letters}∂η`),
  ...katex('Math', 'BoldItalic', ''),
  ...katex('AMS', 'Regular', `${capitals}□■`),
  // The transpose.
  ...katex('SansSerif', 'Regular', 'T'),
  ...katex('Size1', 'Regular', ''),
  ...katex('Size2', 'Regular', ''),
  ...katex('Size3', 'Regular', ''),
  ...katex('Size4', 'Regular', ''),
  ...katex('Caligraphic', 'Regular', ''),
  ...katex('Typewriter', 'Regular', ''),
];

/** Every face of the site. */
export const faces: readonly Face[] = [...text, ...formulas];

/** A face of the reader's own machine that takes the measure of one of ours until ours arrives. */
export interface Fallback {
  family: string;
  style: Face['style'];
  /** Its names, all of one measure. */
  local: readonly string[];
  /** In percent: the ratio of the widths of an English paragraph, and our ascent and descent over it. */
  size: number;
  ascent: number;
  descent: number;
}

/** So that nothing moves on the page when our faces arrive. */
export const fallbacks: readonly Fallback[] = [
  {
    family: 'Source Serif Fallback',
    style: 'normal',
    local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
    size: 111.4,
    ascent: 93.3,
    descent: 30.5,
  },
  {
    family: 'Source Serif Fallback',
    style: 'italic',
    local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
    size: 103.5,
    ascent: 100.5,
    descent: 32.8,
  },
  {
    family: 'Source Serif Title Fallback',
    style: 'normal',
    local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    size: 102.2,
    ascent: 101.7,
    descent: 33.3,
  },
  {
    family: 'Inter Fallback',
    style: 'normal',
    local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'],
    size: 107.1,
    ascent: 90.6,
    descent: 22.4,
  },
];
