import type { ComponentType, ReactNode } from 'react';

/**
 * Every island: its name, and where its component lies. A browser loads the code of those that a page has; prerendering
 * loads them all. The file is named as the island is, and exports the component under that name.
 */
export const islands = {
  TitleFigure: () => import('../components/TitleFigure/TitleFigure'),
  EntryByEntry: () => import('../components/EntryByEntry/EntryByEntry'),
  JacobianGrid: () => import('../components/JacobianGrid/JacobianGrid'),
  WorkedExample: () => import('../components/WorkedExample/WorkedExample'),
  MissingBracket: () => import('../components/MissingBracket/MissingBracket'),
  RuleCard: () => import('../components/RuleCard/RuleCard'),
  Sandbox: () => import('../components/Sandbox/Sandbox'),
  RuleList: () => import('../components/RuleList/RuleList'),
};

type Loaders = typeof islands;
type PropsByName = {
  [Name in keyof Loaders]: Awaited<ReturnType<Loaders[Name]>> extends Record<
    Name,
    (props: infer Props) => ReactNode
  >
    ? Props
    : never;
};

declare module '../components/Island/Island' {
  interface Islands extends PropsByName {}
}

/** Loads the component of an island. */
export async function loadIsland(name: string): Promise<ComponentType<object>> {
  const load = Object.hasOwn(islands, name) ? islands[name as keyof Loaders] : undefined;
  if (!load) throw new Error(`There is no island "${name}": add it to src/app/islands.ts.`);
  const module: Record<string, unknown> = await load();
  return module[name] as ComponentType<object>;
}
