import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { placeBeneath } from '../MatrixEditor/place-beneath';
import styles from './Disclosure.module.css';

/** A button and the small panel that it opens. */
export interface DisclosureProps {
  /** The button's name, and what is drawn in it. */
  readonly label: string;
  readonly children: ReactNode;
  readonly className: string | undefined;
  /** Why it cannot open; undefined while it can. */
  readonly unavailable?: string | undefined;
  /** What stands in the panel; it can close it, and the focus goes back to the button. */
  panel(close: () => void): ReactNode;
}

/** Without popovers the panel is as well above the page, but for what lies above all else. */
const HAS_POPOVERS = typeof HTMLElement !== 'undefined' && 'showPopover' in HTMLElement.prototype;

/** A panel above the page, beneath its button. Escape, a press outside and leaving it close it. */
export function Disclosure({ label, children, className, unavailable, panel }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const able = unavailable === undefined;

  useLayoutEffect(() => {
    const { current } = frame;
    if (!open || !current || !button.current) return;
    current.showPopover?.();
    placeBeneath(button.current, current);
    current.querySelector<HTMLElement>('input, button')?.focus();
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event) => {
      const inside = [button.current, frame.current].some((part) => part?.contains(target as Node));
      if (!inside) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-disabled={!able}
        title={unavailable}
        onClick={() => able && setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be named by a legend; this is named by its button.
        <div
          ref={frame}
          id={id}
          role="group"
          aria-label={label}
          popover={HAS_POPOVERS ? 'manual' : undefined}
          className={styles.panel}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            close();
          }}
        >
          {panel(close)}
        </div>
      )}
    </>
  );
}
