import { memo, type RefObject } from 'react';
import type { Span } from '../../math';
import styles from './ExpressionLine.module.css';
import { type NameRole, piecesOf } from './pieces';

/** What is drawn behind the text box. */
export interface OverlayProps {
  readonly text: string;
  /** The name of the matrix that is differentiated by. */
  readonly variable: string;
  /** The names of all matrices, with spaces between. */
  readonly matrices: string;
  /** The place of an error. */
  readonly error?: Span | undefined;
  /** Where the name begins that can be completed. */
  readonly begun?: number | undefined;
  /** The element that stands there. */
  readonly place: RefObject<HTMLSpanElement | null>;
}

/**
 * The text of the box in colours, with the place of an error underlined. It lies behind the box, whose own letters are not
 * painted, and breaks its lines as the box does: nothing in it takes room but the text itself.
 */
export const Overlay = memo(function Overlay(props: OverlayProps) {
  const { text, variable, matrices, error, begun, place } = props;
  const names = new Set(matrices.split(' '));
  const roleOf = (name: string): NameRole | undefined =>
    names.has(name) ? (name === variable ? 'variable' : 'constant') : undefined;
  const pieces = piecesOf(text, roleOf, error, begun === undefined ? [] : [begun]);
  // A place between two characters, or behind the last, has no text to underline.
  const gap = error && Math.min(error.start, text.length);
  const isGap = error !== undefined && (error.start >= text.length || error.start === error.end);
  return (
    <div className={styles.overlay} aria-hidden="true">
      {pieces.map(({ text: part, start, role, wrong }) => (
        <span key={start} data-role={role} data-wrong={wrong ? '' : undefined}>
          {start === begun && <span ref={place} />}
          {isGap && start === gap && <Gap />}
          {part}
        </span>
      ))}
      {isGap && gap === text.length && <Gap />}
      {/* An empty text is as high as one with a letter; behind spaces that end a full line this would begin another. */}
      {text === '' && '\u200b'}
    </div>
  );
});

/** The underline of what is missing. */
function Gap() {
  return <span className={styles.gap} data-wrong="" />;
}
