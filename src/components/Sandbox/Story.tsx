import styles from './Sandbox.module.css';

/** A text in which formulas of the language stand between backticks. */
export function Story({ text }: { readonly text: string }) {
  return (
    <p className={styles.story}>
      {text.split('`').map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place.
          <code key={index}>{piece}</code>
        ),
      )}
    </p>
  );
}
