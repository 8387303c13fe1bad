import type { ReactNode } from 'react';
import { Contents } from '../../components/Contents/Contents';
import { FormulaList } from '../../components/FormulaList/FormulaList';
import { Island } from '../../components/Island/Island';
import { Margin } from '../../components/Margin/Margin';
import { Page } from '../../components/Page/Page';
import { Cite, PageCitations, References } from '../../components/References/References';
import { Citations } from '../../components/References/references';
import { SelfLink } from '../../components/SelfLink/SelfLink';
import { SymbolList } from '../../components/Symbols/SymbolList';
import { Lead, YouCanNow } from '../../components/Words/Words';
import { layOut } from '../layout';
import { words } from '../words';
import styles from './ArticlePage.module.css';
import { end, parts } from './parts';
import { Rule } from './Rule';

/** What the words may name and is wider than they are. */
const figures = {
  Rule: ({ id }: { readonly id: string }) => (
    <Figure of="rule">
      <Rule id={id} />
    </Figure>
  ),
  FormulaList: () => (
    <Figure of="list">
      <FormulaList />
    </Figure>
  ),
  EntryByEntry: () => (
    <Figure of="picture">
      <Island name="EntryByEntry" props={{}} />
    </Figure>
  ),
  JacobianGrid: () => (
    <Figure of="picture">
      <Island name="JacobianGrid" props={{}} />
    </Figure>
  ),
  MissingBracket: () => (
    <Figure of="picture">
      <Island name="MissingBracket" props={{}} />
    </Figure>
  ),
  Example: ({ id }: { readonly id: 'neural-network' | 'dictionary-learning' }) => (
    <Figure of="example">
      <Island name="WorkedExample" props={{ example: id }} />
    </Figure>
  ),
};

const blocks = { ...figures, Lead, Margin, Cite, YouCanNow, h3: Heading };

/** The essay. */
export function ArticlePage() {
  return (
    <Page here="home">
      <PageCitations value={new Citations()}>
        <div className={styles.essay}>
          <Contents parts={parts} end={end} />
          <div className={styles.body}>
            <header className={styles.opening}>
              <h1>Matrix calculus you can touch</h1>
              <p>
                To find how a number depends on a matrix, you need ten short rules. Here each of them is
                alive: change an entry, and watch what follows.
              </p>
              <p className={styles.progress} data-continue="">
                Ten parts, ten live cards, two worked examples
              </p>
              <Island name="TitleFigure" props={{}} />
            </header>
            {parts.map(({ id, file, title }) => (
              <Part key={id} id={id} title={title}>
                {layOut(words(`article/${file}`), blocks, Object.values(figures))}
                <div data-part-end={id} />
              </Part>
            ))}
            <Part id="symbols" title="Symbols">
              <SymbolList />
            </Part>
            <Part id="references" title="References">
              <References />
            </Part>
          </div>
        </div>
      </PageCitations>
    </Page>
  );
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={styles.part} aria-labelledby={`${id}-title`}>
      <SelfLink id={id} name={title}>
        <h2 id={`${id}-title`}>{title}</h2>
      </SelfLink>
      {children}
    </section>
  );
}

/** A figure is laid out when the reader comes near; until then its place is about as high as figures of its kind are. */
function Figure({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <div className={styles.figure} data-figure={of}>
      {children}
    </div>
  );
}

/** A heading inside a part; its id is made of its words. */
function Heading({ children }: { readonly children?: ReactNode }) {
  if (typeof children !== 'string')
    throw new Error('A heading inside a part is plain text: its address is made of it.');
  const id = children.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return (
    <SelfLink id={id} name={children}>
      <h3 id={id}>{children}</h3>
    </SelfLink>
  );
}
