import type { ReactNode } from 'react';
import { articleRules } from '../math';
import { ArticlePage } from '../pages/Article/ArticlePage';
import { NotFound } from '../pages/NotFound/NotFound';
import { RulePage } from '../pages/Rule/RulePage';
import { ruleTitle } from '../pages/Rule/RuleWords';
import { RulesPage } from '../pages/Rules/RulesPage';
import { SandboxPage } from '../pages/Sandbox/SandboxPage';

/** A page of the site. */
export interface Route {
  /** The address under the site's root; it ends in a slash, or is a file's name. */
  path: string;
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  page: () => ReactNode;
}

/** Every page, in the order of the site. */
export const routes: readonly Route[] = [
  {
    path: '/',
    title: 'Pullback: matrix calculus you can touch',
    description:
      'Ten rules that carry a gradient back through a chain of matrix steps, each with a live card.',
    page: () => <ArticlePage />,
  },
  {
    path: '/rules/',
    title: 'The ten rules · Pullback',
    description:
      'The formula list: ten rules of matrix calculus, each with its statement, its proof and a live card.',
    page: () => <RulesPage />,
  },
  ...articleRules.map((rule) => ({
    path: `/rules/${rule.id}/`,
    title: `${ruleTitle(rule)} · Pullback`,
    description: `The gradient through ${rule.name}: statement, proof, and a card to try it with your own numbers.`,
    page: () => <RulePage rule={rule} />,
  })),
  {
    path: '/sandbox/',
    title: 'Sandbox · Pullback',
    description:
      'Chain the rules: type or build f, see its graph, its derivation rule by rule, and the numbers at every node.',
    page: () => <SandboxPage />,
  },
];

/** What stands where there is no page. */
export const notFound: Route = {
  path: '/404.html',
  title: 'Not found · Pullback',
  description: 'There is no page at this address.',
  page: () => <NotFound />,
};
