import { type RefObject, useEffect } from 'react';

/** Lets a mouse drag the paper of a frame that scrolls. A finger needs no help: the browser pans. */
export function usePan(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let from: { x: number; y: number; left: number; top: number } | undefined;
    const isPaper = (target: EventTarget | null): boolean =>
      target instanceof Element && !target.closest('table, input, button, a, fieldset, select');
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || !isPaper(event.target)) return;
      from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
    };
    const onMove = (event: PointerEvent): void => {
      if (!from) return;
      if (event.buttons === 0) {
        onUp();
        return;
      }
      element.dataset.panning = '';
      element.scrollLeft = from.left - (event.clientX - from.x);
      element.scrollTop = from.top - (event.clientY - from.y);
    };
    const onUp = (): void => {
      from = undefined;
      delete element.dataset.panning;
    };
    element.addEventListener('pointerdown', onDown);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
    };
  }, [frame]);
}
