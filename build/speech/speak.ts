import { type Scripts, sayFence } from './fences';
import { sayFraction } from './fractions';
import { flat, PAUSE, type ParseNode, parseLatex, symbolOf } from './nodes';
import { isBoldOne, sayIndicator, sayOnes } from './ones';
import { sayOperator } from './operators';
import { joined, operator, type Said, STOP } from './said';
import { sayBrace, sayScripts } from './scripts';
import { isReals, sayMember, sayReals } from './sets';
import { sayAlone, saySymbol } from './symbols';

/**
 * A formula as a person would say it: “d f by d X equals d f by d G times W transpose”.
 * @param latex LaTeX with the house's macros
 * @throws Error where KaTeX does not understand it, or where a construct of it has no words here
 */
export function speak(latex: string, display: boolean): string {
  const nodes = parseLatex(latex, display);
  const alone = sayAlone(symbolOf({ type: 'ordgroup', body: nodes }) ?? '');
  const words = alone ?? joined(say(nodes));
  if (words === '') throw new Error('a formula that says nothing');
  return words;
}

function say(nodes: readonly ParseNode[]): Said[] {
  const items = flat(nodes);
  const parts: Said[] = [];
  for (let at = 0; at < items.length; ) {
    const read = readAt(items, at);
    const before = parts.at(-1);
    if (before?.callable && opens(items[at]) === '(') {
      parts[parts.length - 1] = { words: `${before.words} of ${read.said.words}`, role: 'factor' };
    } else parts.push(read.said);
    at = read.next;
  }
  return parts;
}

interface Read {
  said: Said;
  /** The place of what comes after it. */
  next: number;
}

/** What begins at a place: one node, or the several that are one thing to a reader. */
function readAt(items: readonly ParseNode[], at: number): Read {
  const item = items[at];
  const open = opens(item);
  if (open !== undefined) return readFence(items, at, open);
  if (isBoldOne(item) && opens(items[at + 1]) === '[') {
    const end = closing(items, at + 1, '[');
    return { said: sayIndicator(items.slice(at + 2, end), say), next: end + 1 };
  }
  if (symbolOf(item) === '\\in' && isReals(items[at + 1]))
    return { said: sayMember(items[at + 1], say), next: at + 2 };
  if (/^[\d.]$/.test(symbolOf(digitOf(item)) ?? '')) return readNumber(items, at);
  return { said: sayNode(item), next: at + 1 };
}

/** Digits are nodes of their own; the last carries the exponent. */
function readNumber(items: readonly ParseNode[], at: number): Read {
  let digits = '';
  let next = at;
  let said: Said | undefined;
  while (next < items.length && !said) {
    const item = items[next];
    const digit = symbolOf(digitOf(item));
    if (digit === undefined || !/^[\d.]$/.test(digit)) break;
    digits += digit;
    next += 1;
    if (item.type === 'supsub') said = sayScripts([{ words: digits, role: 'number' }], item, say);
  }
  return { said: said ?? { words: digits, role: 'number' }, next };
}

/** The node that may be a digit: a bold 1 is none. */
function digitOf(item: ParseNode): ParseNode | undefined {
  const base = item.type === 'supsub' ? item.base : item;
  return base?.type === 'textord' ? base : undefined;
}

function readFence(items: readonly ParseNode[], at: number, open: string): Read {
  const end = closing(items, at, open);
  const last = items[end];
  const scripts: Scripts = last.type === 'supsub' ? last : {};
  return { said: sayFence(open, items.slice(at + 1, end), scripts, say), next: end + 1 };
}

/** The bracket or bar that a node opens. */
function opens(item: ParseNode | undefined): string | undefined {
  if (item?.type === 'atom' && item.family === 'open') return item.text;
  return item?.type === 'textord' && item.text === '\\|' ? item.text : undefined;
}

/** The place of the bracket or bar that closes what is opened at a place. */
function closing(items: readonly ParseNode[], at: number, open: string): number {
  let depth = 0;
  for (let place = at; place < items.length; place += 1) {
    const item = items[place];
    const base = item.type === 'supsub' ? item.base : item;
    if (open === '\\|') {
      if (place > at && base?.type === 'textord' && base.text === open) return place;
    } else if (base?.type === 'atom' && base.family === 'open') depth += 1;
    else if (base?.type === 'atom' && base.family === 'close') {
      depth -= 1;
      if (depth === 0) return place;
    }
  }
  throw new Error(`${open} is not closed`);
}

function sayNode(node: ParseNode): Said {
  switch (node.type) {
    case 'mathord':
    case 'textord':
    case 'atom':
      return saySymbol(node.text);
    case 'spacing':
      if (node === PAUSE) return STOP;
      break;
    case 'text':
      return operator(
        node.body.map((letter) => ('text' in letter ? letter.text : joined(say([letter])))).join(''),
      );
    case 'genfrac':
      if (node.hasBarLine) return sayFraction(node.numer, node.denom, say);
      break;
    case 'op':
      return sayOperator(node.name, {}, say);
    case 'leftright':
      return sayFence(node.left, node.body, {}, say);
    case 'horizBrace':
      return sayBrace(node.base, undefined, say);
    case 'font':
      if (isReals(node)) return sayReals(node, say);
      if (isBoldOne(node)) return sayOnes(undefined, say);
      if (node.font === 'mathsf' || node.font === 'mathrm') return joinedAsOne(node.body);
      break;
    case 'supsub': {
      const { base } = node;
      if (!base) break;
      if (base.type === 'op') return sayOperator(base.name, node, say);
      if (base.type === 'leftright') return sayFence(base.left, base.body, node, say);
      if (base.type === 'horizBrace') return sayBrace(base.base, node.sub ?? node.sup, say);
      if (isBoldOne(base) && node.sub && !node.sup) return sayOnes(node.sub, say);
      if (isReals(base)) return sayReals(node, say);
      return sayScripts(say([base]), node, say);
    }
  }
  throw new Error(`no words for a ${node.type}`);
}

function joinedAsOne(body: ParseNode): Said {
  return { words: joined(say([body])), role: 'factor' };
}
