/** As much of an HTML tree as the steps in this folder read and write. */
export interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
  position?: { start: { line: number; column: number } };
  [field: string]: unknown;
}

/** Calls `visit` for every node below `parent`, with its place; a node that `visit` returns takes that place. */
export function replaceEach(parent: HastNode, visit: (node: HastNode) => HastNode | undefined): void {
  parent.children = parent.children?.map((child) => {
    const replacement = visit(child);
    if (!replacement) replaceEach(child, visit);
    return replacement ?? child;
  });
}

/** All text in a node. */
export function textOf(node: HastNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
