import { createContext, use } from 'react';
import styles from './References.module.css';
import { Citations } from './references';

/** The citations of the page that is being rendered. A page is prerendered once, from its first line to its last. */
export const PageCitations = createContext(new Citations());

const referenceId = (id: string) => `reference-${id}`;
const placeId = (id: string, time: number) => `cite-${id}-${time}`;

/** The number of a source, where the words rest on it. */
export function Cite({ id }: { readonly id: string }) {
  const { reference, number, time } = use(PageCitations).cite(id);
  return (
    <sup className={styles.cite}>
      <a
        id={placeId(id, time)}
        href={`#${referenceId(id)}`}
        aria-label={`Reference ${number}: ${reference.authors} ${reference.year}`}
      >
        {number}
      </a>
    </sup>
  );
}

/** The sources that the page has named above, each with links back to where. */
export function References() {
  return (
    <ol className={styles.list}>
      {use(PageCitations)
        .named()
        .map(({ reference: { id, authors, title, where, year, link }, times }) => (
          <li key={id} id={referenceId(id)}>
            {authors} ({year}): {link ? <a href={link}>{title}</a> : <cite>{title}</cite>}. {where}.{' '}
            <span className={styles.back}>
              {Array.from({ length: times }, (_, index) => (
                <a
                  key={placeId(id, index + 1)}
                  href={`#${placeId(id, index + 1)}`}
                  aria-label={times === 1 ? 'Back to the text' : `Back to the text, place ${index + 1}`}
                >
                  ↑
                </a>
              ))}
            </span>
          </li>
        ))}
    </ol>
  );
}
