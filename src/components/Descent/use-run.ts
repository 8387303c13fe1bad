import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DescentStore } from '../../state/descent/store';
import { useSeen } from '../Check/useSeen';

/** Between two steps of a run, in milliseconds: eight steps a second. */
const PACE = 125;
/** The least rest after a step, in milliseconds: where drawing takes long, a press on Pause still gets in. */
const REST = 60;

/** Takes the steps of a run, one at a time, as long as the figure is in sight: it waits while another tab or another part of the page is read. */
export function useRun(descent: DescentStore, part: RefObject<Element | null>): void {
  const running = useStore(descent, (state) => state.running);
  const count = useStore(descent, (state) => state.losses.length);
  const figure = useRef<Element>(null);
  useEffect(() => {
    // The heatmaps that a run moves stand above the descent: the whole figure is what is looked at.
    figure.current = part.current?.closest('[data-island]') ?? part.current;
  }, [part]);
  const seen = useSeen(figure);
  const visible = useVisible();
  const goes = running && seen && visible;
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step begins the wait for the next.
  useEffect(() => {
    if (!goes) return;
    // Every step sets the clock of the next, so that none is due before the last is drawn; the drawing is part of the wait.
    const wait = Math.max(REST, lastAt.current + PACE - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      descent.getState().step();
    }, wait);
    return () => clearTimeout(timer);
  }, [goes, count, descent]);
}

/** Whether the page's tab is the one that is looked at. */
function useVisible(): boolean {
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    const look = (): void => setVisible(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
