import type { ComponentType, ReactNode } from 'react';

/** The parts that a content file may name; a page says what each is. */
export type WordParts = Readonly<Record<string, ComponentType<never>>>;

/** Words from a content file. */
export type Words = (props: { readonly components: WordParts }) => ReactNode;

const files = import.meta.glob<Words>('../../content/**/*.mdx', { eager: true, import: 'default' });

/**
 * The words in `content/<name>.mdx`.
 * @throws Error where there is no such file: the build stops.
 */
export function words(name: string): Words {
  const found = files[`../../content/${name}.mdx`];
  if (!found) throw new Error(`content/${name}.mdx is missing.`);
  return found;
}
