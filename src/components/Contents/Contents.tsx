import styles from './Contents.module.css';

/** A place of the page that its contents name. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/**
 * The contents of a page: beside the text where there is room, and otherwise folded into a bar above it. `app/enhance/contents.ts`
 * lets them follow the reader, and `app/enhance/reading.ts` ticks what was read.
 * @param parts the numbered parts
 * @param end what stands after them
 */
export function Contents({
  parts,
  end,
}: {
  readonly parts: readonly ContentsEntry[];
  readonly end: readonly ContentsEntry[];
}) {
  const list = <List parts={parts} end={end} />;
  return (
    <nav className={styles.contents} aria-label="Contents" data-contents="">
      <details className={styles.bar}>
        <summary>
          Contents <span className={styles.here} data-contents-here="" />
        </summary>
        {list}
      </details>
      <div className={styles.beside}>{list}</div>
    </nav>
  );
}

function List({
  parts,
  end,
}: {
  readonly parts: readonly ContentsEntry[];
  readonly end: readonly ContentsEntry[];
}) {
  return (
    <>
      <ol className={styles.list}>{parts.map(entry)}</ol>
      <ul className={styles.list}>{end.map(entry)}</ul>
    </>
  );
}

function entry({ id, title }: ContentsEntry) {
  return (
    <li key={id}>
      <a href={`#${id}`}>{title}</a>
    </li>
  );
}
