import { fromJson, type Kept, MOST_BYTES, toJson } from './codec';
import { FEWEST_LAYERS, isDepth, MOST_LAYERS } from './deep-network';
import { deflate, fromLetters, inflate, toLetters } from './link-bytes';
import { presetById, presetState } from './presets';
import type { SandboxState, SandboxView } from './state';

/** The version of the links that are made, and the only one that is read. */
const VERSION = '1.';

/** The longest link, in characters: longer addresses are cut off on their way by many programs. */
export const LONGEST_LINK = 20_000;

/** Why a link was not opened, as a sentence. */
export interface Problem {
  readonly problem: string;
}

const damaged: Problem = {
  problem: 'This link is damaged. Copy the whole of it once more, from where it was made.',
};
const tooLong: Problem = { problem: 'This link is too long for the sandbox, so it was not opened.' };
const tooLarge: Problem = {
  problem: 'This link holds more than the sandbox can show, so it was not opened.',
};
const otherVersion: Problem = {
  problem: 'This link comes from another version of this page. Reload the page, then open the link again.',
};
const noStreams: Problem = { problem: 'This browser is too old to open links. A newer one can.' };

/**
 * The whole sandbox as the text of a link, to the last digit.
 * @throws RangeError where it does not fit in a link, or holds a number that is not finite: its message is a sentence.
 */
export async function encodeLink(state: SandboxState, view: SandboxView): Promise<string> {
  const link = VERSION + toLetters(await deflate(toJson({ state, view })));
  if (link.length > LONGEST_LINK) {
    throw new RangeError('These matrices have too many digits for a link. Make them smaller, or round them.');
  }
  return link;
}

/** What the text of a link holds, or a sentence that says why it holds nothing; never throws. */
export async function decodeLink(text: string): Promise<Kept | Problem> {
  if (text.length > LONGEST_LINK) return tooLong;
  if (!text.startsWith(VERSION)) return /^\d+\./.test(text) ? otherVersion : damaged;
  const bytes = fromLetters(text.slice(VERSION.length));
  if (!bytes) return damaged;
  if (typeof DecompressionStream === 'undefined') return noStreams;
  try {
    const json = await inflate(bytes, MOST_BYTES);
    return json === undefined ? tooLarge : (fromJson(json) ?? damaged);
  } catch {
    // Bytes that are no compressed text: what streams throw differs from browser to browser.
    return damaged;
  }
}

/** The two parts of an address that say what to open, as `window.location` has them. */
export interface AddressParts {
  readonly search: string;
  readonly hash: string;
}

/** What an address asks for: the text of a link, or the state of a preset; neither where it asks for nothing that there is. */
export interface Address {
  readonly link?: string;
  readonly state?: SandboxState;
  /** What is wrong with it, as a sentence. */
  readonly problem?: string;
}

const MARK = '#s=';

/** The end of an address that opens a link. */
export function linkAddress(link: string): string {
  return MARK + link;
}

/** The end of an address that opens a preset. */
export function presetAddress(id: string, depth?: number): string {
  const query = new URLSearchParams({ preset: id, ...(depth === undefined ? {} : { depth: String(depth) }) });
  return `?${query}`;
}

/** What to open: a link goes before a preset. */
export function readAddress({ search, hash }: AddressParts): Address {
  if (hash.startsWith(MARK)) return { link: hash.slice(MARK.length) };
  const query = new URLSearchParams(search);
  const id = query.get('preset');
  return id === null ? {} : presetOf(id, query.get('depth'));
}

function presetOf(id: string, asked: string | null): Address {
  const preset = presetById(id);
  if (!preset) return { problem: 'There is no preset of this name. Choose one from the list.' };
  if (asked === null || preset.state.depth === undefined) return { state: preset.state };
  const depth = /^\d{1,2}$/.test(asked) ? Number(asked) : Number.NaN;
  if (isDepth(depth)) return { state: presetState(id, depth) };
  const problem = `This network has ${FEWEST_LAYERS} to ${MOST_LAYERS} layers; here are ${preset.state.depth} of them.`;
  return { state: preset.state, problem };
}
