import {
  Children,
  type ComponentType,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Beside, Margin, Strip } from '../components/Margin/Margin';
import { Prose } from '../components/Words/Words';
import type { WordParts, Words } from './words';

/** Lines of the reading column and of the margin: characters in one, and its height in px. */
const TEXT = { characters: 68, line: 30 };
const NOTE = { characters: 36, line: 22, title: 48 };
/** A displayed formula, and one in the text, whose HTML says nothing of their size. */
const DISPLAYED = 90;
const INLINE = 4;

type Props = { readonly children?: ReactNode; readonly className?: string };

/**
 * Sets words on the page: notes stand in the margin beside the text that they follow; where that text is shorter than they
 * are, or there is none, they stand below it, next to each other. What is wide interrupts the text and has the margin to itself.
 * @param wide the parts that are wider than the text
 */
export function layOut(
  words: Words,
  components: WordParts,
  wide: readonly ComponentType<never>[],
): ReactNode {
  const blocks: ReactNode[] = [];
  let text: ReactElement<Props>[] = [];
  let notes: ReactElement<Props>[] = [];
  const close = (): void => {
    const key = blocks.length;
    if (notes.length === 0) blocks.push(text.length > 0 && <Prose key={key}>{text}</Prose>);
    else if (heightOfNotes(notes) <= heightOfText(text))
      blocks.push(
        <Beside key={key} notes={notes}>
          {text}
        </Beside>,
      );
    else
      blocks.push(
        <Fragment key={key}>
          {text.length > 0 && <Prose>{text}</Prose>}
          <Strip>{notes}</Strip>
        </Fragment>,
      );
    text = [];
    notes = [];
  };
  for (const block of blocksOf(words, components)) {
    const isNote = block.type === Margin;
    const isWide = wide.some((Wide) => block.type === Wide);
    if (isWide || (!isNote && notes.length > 0)) close();
    if (isWide) blocks.push(<Fragment key={blocks.length}>{block}</Fragment>);
    else (isNote ? notes : text).push(block);
  }
  close();
  return blocks;
}

/** The blocks that words are made of: they are called, not rendered, so that the page can put them where they belong. */
function blocksOf(words: Words, components: WordParts): ReactElement<Props>[] {
  const all = words({ components });
  const children = isValidElement<Props>(all) && all.type === Fragment ? all.props.children : all;
  return Children.toArray(children).filter((child): child is ReactElement<Props> =>
    isValidElement<Props>(child),
  );
}

function heightOfText(blocks: readonly ReactElement<Props>[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum + (isFormula(block) ? DISPLAYED : Math.ceil(characters(block) / TEXT.characters + 0.5) * TEXT.line),
    0,
  );
}

function heightOfNotes(notes: readonly ReactElement<Props>[]): number {
  return notes.reduce(
    (sum, note) => sum + NOTE.title + Math.ceil(characters(note) / NOTE.characters) * NOTE.line,
    0,
  );
}

function isFormula({ props }: ReactElement<Props>): boolean {
  return /\bformula-display\b/.test(props.className ?? '');
}

function characters(node: ReactNode): number {
  if (typeof node === 'string') return node.length;
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + characters(child), 0);
  if (!isValidElement<Props>(node)) return 0;
  return node.props.children === undefined ? INLINE : characters(node.props.children);
}
