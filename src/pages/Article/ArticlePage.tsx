import type { ReactNode } from 'react';
import { Island } from '../../components/Island/Island';
import { Page } from '../../components/Page/Page';
import { Lead, Note, Prose } from '../../components/Words/Words';
import { words } from '../words';
import { parts } from './parts';

const blocks = {
  EntryByEntry: () => <Island name="EntryByEntry" props={{}} />,
  JacobianGrid: () => <Island name="JacobianGrid" props={{}} />,
  MissingBracket: () => <Island name="MissingBracket" props={{}} />,
  Example: ({ id }: { readonly id: 'neural-network' | 'dictionary-learning' }) => (
    <Island name="WorkedExample" props={{ example: id }} />
  ),
  Rule: ({ id }: { readonly id: string }) => <Island name="RuleCard" props={{ rule: id }} />,
  FormulaList: () => <p>…</p>,
  Lead,
  Margin: Note,
  Cite: () => null,
  YouCanNow: ({ children }: { readonly children: ReactNode }) => <div>{children}</div>,
};

/** The essay. */
export function ArticlePage() {
  return (
    <Page here="home">
      <Island name="TitleFigure" props={{}} />
      <h1>Matrix calculus you can touch</h1>
      {parts.map(({ id, file, title }) => {
        const Words = words(`article/${file}`);
        return (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <Prose>
              <Words components={blocks} />
            </Prose>
          </section>
        );
      })}
    </Page>
  );
}
