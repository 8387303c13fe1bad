import { type RefObject, useEffect } from 'react';

/**
 * Tells an editor's style sheet, in `data-frame`, whether its cells fit their frame or scroll in it. What a finger may do has to be known
 * before it touches; an observer reads the sizes once they are laid out, so that it asks for no layout of its own.
 */
export function useFit(editor: RefObject<HTMLElement | null>, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const cells = grid.current;
    const frame = cells?.parentElement;
    if (!cells || !frame || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const state = cells.offsetWidth > frame.clientWidth ? 'scrolls' : 'fits';
      editor.current?.setAttribute('data-frame', state);
    });
    observer.observe(cells);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [editor, grid]);
}
