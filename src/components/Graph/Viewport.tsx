import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { usePan } from './usePan';
import styles from './Viewport.module.css';

/** The frame of the graph. */
export interface ViewportProps {
  /** Sizes that the style sheet works with. */
  readonly measures: CSSProperties;
  /** What the colours say. */
  readonly legend: ReactNode;
  readonly children: ReactNode;
}

const LEAST_ZOOM = 0.3;
const MOST_ZOOM = 2;
const ZOOM_STEP = 1.25;
/** A graph is made to fit down to this size, below which its numbers are too small to read, and to hit: 24 px (WCAG 2.2, 2.5.8). */
const READABLE = 0.775;
/** The size of one that does not fit, and is scrolled. */
const SCROLLED = 0.8;
/** A finger needs its targets whole: on a narrow page, in CSS pixels, a graph is hardly made smaller. */
const NARROW = 800;
const LEAST_ON_NARROW = 0.95;

/**
 * The frame through which the graph is seen. It scrolls as every page does, by wheel, finger and keys, is dragged by its paper, and
 * zooms with the buttons, or with the wheel while Control is held. A graph that is a little too wide is made to fit.
 */
export function Viewport({ measures, legend, children }: ViewportProps) {
  const frame = useRef<HTMLDivElement>(null);
  /** Undefined while the graph finds its own size; `fit` keeps all of it in sight, also when it changes. */
  const [chosen, setChosen] = useState<number | 'fit'>();
  /** Undefined until it is measured: the style sheet gives the zoom that a prerendered graph stands in. */
  const [measured, setFitting] = useState<number>();
  const [narrow, setNarrow] = useState(false);
  const fitting = measured ?? 1;
  const zoom = chosen === 'fit' ? fitting : (chosen ?? usualZoom(fitting, narrow));
  usePan(frame);

  const measure = useCallback(() => {
    const canvas = frame.current?.firstElementChild as HTMLElement | null;
    if (!frame.current || !canvas) return;
    markEdges(frame.current);
    const width = canvas.offsetWidth;
    // A pixel of reserve keeps a graph that fits from showing a bar.
    setFitting(width > 0 ? Math.min(1, (frame.current.clientWidth - 1) / width) : 1);
    setNarrow(window.innerWidth <= NARROW);
  }, []);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (frame.current) observer.observe(frame.current);
    const canvas = frame.current?.firstElementChild;
    if (canvas) observer.observe(canvas);
    return () => observer.disconnect();
  }, [measure]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the edges change with the zoom.
  useLayoutEffect(() => {
    if (frame.current) markEdges(frame.current);
  }, [zoom]);

  const zoomBy = useCallback(
    (factor: number) => setChosen(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom * factor))),
    [zoom],
  );
  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    };
    // React's own listener is passive and could not keep the page from zooming.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [zoomBy]);

  return (
    <div className={styles.viewport}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group, and neither a set of fields nor a landmark of the page. */}
      <div
        ref={frame}
        className={styles.frame}
        role="group"
        aria-label="Graph of f"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard.
        tabIndex={0}
        onScroll={({ currentTarget }) => markEdges(currentTarget)}
        style={measured === undefined ? measures : { ...measures, ['--zoom' as string]: zoom }}
      >
        {children}
      </div>
      <span className={styles.fade} data-side="left" />
      <span className={styles.fade} data-side="right" />
      <div className={styles.foot}>
        {legend}
        <div className={styles.zoom}>
          <button type="button" aria-label="Zoom out" onClick={() => zoomBy(1 / ZOOM_STEP)}>
            −
          </button>
          <output aria-label="Zoom">{Math.round(zoom * 100)} %</output>
          <button type="button" aria-label="Zoom in" onClick={() => zoomBy(ZOOM_STEP)}>
            +
          </button>
          <button type="button" onClick={() => setChosen('fit')}>
            Fit
          </button>
          <button type="button" onClick={() => setChosen(1)}>
            Full size
          </button>
        </div>
      </div>
    </div>
  );
}

/** Tells the style sheet on which sides there is more to see. */
function markEdges(frame: HTMLElement): void {
  const { scrollLeft, scrollWidth, clientWidth } = frame;
  frame.parentElement?.toggleAttribute('data-more-left', scrollLeft > 1);
  frame.parentElement?.toggleAttribute('data-more-right', scrollLeft + clientWidth < scrollWidth - 1);
}

/** The zoom where none is chosen: the graph fits where that leaves it readable, else it is scrolled. */
function usualZoom(fitting: number, narrow: boolean): number {
  if (fitting >= (narrow ? LEAST_ON_NARROW : READABLE)) return fitting;
  return narrow ? 1 : SCROLLED;
}
