import { createContext, use, useId } from 'react';

/**
 * The islands there are, by name, each with its props. `app/islands.ts` is the registry and fills this type, so that a page
 * cannot name an island that is not there, or hand it what it does not take.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the registry, in a layer above, adds the members.
export interface Islands {}

/** An island's HTML, as the browser will expect it to be. */
export interface RenderedIsland {
  readonly html: string;
  /** Whether a browser with scripts may leave it unread until the reader comes near. */
  readonly far: boolean;
}

/** Renders an island on its own. */
export type RenderIsland = (name: string, props: object, identifierPrefix: string) => RenderedIsland;

/** Given by the prerendering entry. Inside an island there is none: islands do not nest. */
export const IslandRenderer = createContext<RenderIsland | undefined>(undefined);

/** A live widget in a page of still HTML. */
export interface IslandProps<Name extends keyof Islands> {
  name: Name;
  /** Plain data: it travels to the browser as JSON. */
  props: Islands[Name];
}

/**
 * The place of a live widget in a prerendered page. The widget is rendered apart from the page, under a prefix of its own,
 * so that the browser can bring it to life alone (`app/hydrate.tsx`) and its ids are the same there. One that is far down the page stands in a
 * `noscript`: to a browser with scripts it is one text until the reader comes near, and the first view waits for nothing that is out of sight.
 */
export function Island<Name extends keyof Islands>({ name, props }: IslandProps<Name>) {
  const prefix = useId();
  const render = use(IslandRenderer);
  if (!render)
    throw new Error(`The island "${String(name)}" stands outside a prerendered page or in another island.`);
  const json = JSON.stringify(props);
  const { html, far } = render(String(name), JSON.parse(json), prefix);
  const marks = { 'data-island': String(name), 'data-props': json, 'data-prefix': prefix };
  return far ? (
    <div {...marks}>
      <noscript dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  ) : (
    <div {...marks} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
