import { Brackets } from '../../components/Brackets/Brackets';
import { Formula } from '../../components/Formula/Formula';
import { toneOf } from '../../components/Heatmap/scale';
import { link } from '../../components/link';
import { Page } from '../../components/Page/Page';
import { matrixFrom } from '../../math';
import styles from './NotFound.module.css';

/** A matrix that has no entry 40, 4. */
const shape = { rows: 5, columns: 7 };
const X = matrixFrom(
  shape,
  (row, column) => Math.sin(1.1 * row * row + 0.9 * column) * Math.cos(column - row),
);

const ways = [
  { path: '/', name: 'The essay', words: 'from “why would I want this?” to two worked examples' },
  { path: '/rules/', name: 'The ten rules', words: 'each with its proof and a card to try it' },
  { path: '/sandbox/', name: 'The sandbox', words: 'a function of your own, and its gradient' },
];

/** The page that stands where there is no page. */
export function NotFound() {
  return (
    <Page>
      <h1>There is no such entry</h1>
      <p className={styles.lead}>
        The address that you asked for leads to no page of this site. It may have changed, or lost a letter on
        its way. These are here:
      </p>
      <ul className={styles.ways}>
        {ways.map(({ path, name, words }) => (
          <li key={path}>
            <a href={link(path)}>{name}</a> <span>{words}</span>
          </li>
        ))}
      </ul>
      <figure className={styles.figure}>
        <div className={styles.matrix} aria-hidden="true">
          <Brackets role="variable" columns={shape.columns}>
            <svg
              aria-hidden="true"
              className={styles.squares}
              viewBox={`0 0 ${10 * shape.columns} ${10 * shape.rows}`}
            >
              {Array.from(X.data, (entry, place) => (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place.
                  key={place}
                  x={10 * (place % shape.columns) + 0.3}
                  y={10 * Math.floor(place / shape.columns) + 0.3}
                  width={9.4}
                  height={9.4}
                  style={{ fill: toneOf(entry, 1).background }}
                />
              ))}
            </svg>
          </Brackets>
          <span className={styles.missing}>
            <span className={styles.place} />
            <Formula latex="\res{X_{40,4}}" />
          </span>
        </div>
        <figcaption className={styles.caption}>
          <Formula latex="\var{X}" /> has 5 rows and 7 columns, and so no entry in row 40, column 4.
        </figcaption>
      </figure>
    </Page>
  );
}
