type Known = readonly [code: number, name: string, replacement: string];

/** Signs that mean, or look like, a sign of the language. */
const SIGNS: readonly Known[] = [
  [0x2212, 'minus sign', '-'],
  [0x2010, 'hyphen', '-'],
  [0x2011, 'non-breaking hyphen', '-'],
  [0x2012, 'figure dash', '-'],
  [0x2013, 'en dash', '-'],
  [0x2014, 'em dash', '-'],
  [0x2015, 'horizontal bar', '-'],
  [0xd7, 'multiplication sign', '*'],
  [0xb7, 'middle dot', '*'],
  [0x22c5, 'dot operator', '*'],
  [0x2219, 'bullet operator', '*'],
  [0x2022, 'bullet', '*'],
  [0x2217, 'asterisk operator', '*'],
  [0x2218, 'ring operator', '.*'],
  [0x2a00, 'circled dot operator', '.*'],
  [0xf7, 'division sign', '/'],
  [0x2215, 'division slash', '/'],
  [0x2044, 'fraction slash', '/'],
  [0x2298, 'circled slash', './'],
  [0x2032, 'prime', "'"],
  [0x2033, 'double prime', "''"],
  [0x2018, 'opening quotation mark', "'"],
  [0x2019, 'apostrophe', "'"],
  [0x201b, 'quotation mark', "'"],
  [0x2b9, 'modifier prime', "'"],
  [0x2bc, 'modifier apostrophe', "'"],
  [0xb4, 'acute accent', "'"],
  [0x22a4, 'down tack', "'"],
  [0x2211, 'summation sign', 'sum'],
  [0x221a, 'square root sign', 'sqrt'],
  [0x2c6, 'circumflex', '^'],
  [0x37e, 'Greek question mark', ';'],
  [0x3001, 'ideographic comma', ','],
];

/** Letters of other alphabets that are drawn as a Latin letter is: code points, and the letters in the same order. */
const LOOK_ALIKES: readonly (readonly [script: string, codes: readonly number[], latin: string])[] = [
  [
    'Greek',
    [0x391, 0x392, 0x395, 0x396, 0x397, 0x399, 0x39a, 0x39c, 0x39d, 0x39f, 0x3a1, 0x3a4, 0x3a5, 0x3a7, 0x3bf],
    'ABEZHIKMNOPTYXo',
  ],
  [
    'Cyrillic',
    [
      0x410, 0x412, 0x415, 0x41a, 0x41c, 0x41d, 0x41e, 0x420, 0x421, 0x422, 0x423, 0x425, 0x406, 0x408, 0x405,
      0x430, 0x435, 0x43e, 0x440, 0x441, 0x443, 0x445, 0x456, 0x458, 0x455,
    ],
    'ABEKMHOPCTYXIJSaeopcyxijs',
  ],
];

const GREEK: readonly (readonly [from: number, names: string])[] = [
  [0x3b1, 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi'],
  [0x3c0, 'pi rho sigma sigma tau upsilon phi chi psi omega'],
];

const GREEK_CAPITALS: readonly Known[] = [
  [0x393, 'Greek capital', 'Gamma'],
  [0x394, 'Greek capital', 'Delta'],
  [0x398, 'Greek capital', 'Theta'],
  [0x39b, 'Greek capital', 'Lambda'],
  [0x39e, 'Greek capital', 'Xi'],
  [0x3a0, 'Greek capital', 'Pi'],
  [0x3a3, 'Greek capital', 'Sigma'],
  [0x3a6, 'Greek capital', 'Phi'],
  [0x3a8, 'Greek capital', 'Psi'],
  [0x3a9, 'Greek capital', 'Omega'],
];

function table(): ReadonlyMap<number, readonly [name: string, replacement: string, looksAlike: boolean]> {
  const known = new Map<number, readonly [string, string, boolean]>();
  for (const [code, name, replacement] of [...SIGNS, ...GREEK_CAPITALS])
    known.set(code, [name, replacement, false]);
  for (const [from, names] of GREEK) {
    names.split(' ').forEach((name, index) => {
      known.set(from + index, ['Greek letter', name, false]);
    });
  }
  for (const [script, codes, latin] of LOOK_ALIKES) {
    codes.forEach((code, index) => {
      known.set(code, [script, latin[index], true]);
    });
  }
  return known;
}

/** What is known of a character: its name, what to write for it, and whether it is a letter that looks like that. */
export const CONFUSABLES = table();

/** Characters that cannot be seen, as a sentence names them. */
export const INVISIBLE: ReadonlyMap<number, string> = new Map([
  [0xad, 'a soft hyphen'],
  [0x200b, 'a zero-width space'],
  [0x200c, 'a zero-width non-joiner'],
  [0x200d, 'a zero-width joiner'],
  [0x200e, 'a left-to-right mark'],
  [0x200f, 'a right-to-left mark'],
  [0x202a, 'a left-to-right embedding'],
  [0x202b, 'a right-to-left embedding'],
  [0x202c, 'the end of an embedding'],
  [0x202d, 'a left-to-right override'],
  [0x202e, 'a right-to-left override'],
  [0x2060, 'a word joiner'],
  [0x2061, 'a function application sign'],
  [0x2066, 'a left-to-right isolate'],
  [0x2067, 'a right-to-left isolate'],
  [0x2068, 'a first strong isolate'],
  [0x2069, 'the end of an isolate'],
  [0xfeff, 'a byte order mark'],
]);
