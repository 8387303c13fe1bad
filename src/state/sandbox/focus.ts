import { type Expression, toText } from '../../math';
import type { Shown } from './shown';
import type { SandboxView } from './state';

const texts = new WeakMap<Expression, string>();

/** A node's text in the language: its name for the focus, for those who hear the page, and in a link. */
export function nodeText(node: Expression): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = toText(node);
  texts.set(node, text);
  return text;
}

/** The node of what is shown that has the focus; undefined where none has, or it is gone. */
export function focusedNode({ nodes }: Shown, { focus }: SandboxView): Expression | undefined {
  return focus && nodes.find((node) => nodeText(node) === focus.node);
}
