import { type MouseEvent, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

const NOWHERE: Point = { x: 0, y: 0 };

/**
 * Holds an element under the pointer that pressed it, while what it stands on grows or shrinks: a second press must not meet something
 * else. It is let go when a mouse leaves it or a press goes elsewhere; keys hold nothing. The style sheet moves it, by `--held-x` and `--held-y`.
 * @param size - What a press changes, and with it the element's place.
 */
export function useHeldPlace<T extends HTMLElement>(size: number) {
  const element = useRef<T>(null);
  /** Where the element stood in the window at the press whose change is to come. */
  const pressed = useRef<Point | undefined>(undefined);
  const held = useRef(NOWHERE);

  function move(to: Point): void {
    held.current = to;
    element.current?.style.setProperty('--held-x', `${to.x}px`);
    element.current?.style.setProperty('--held-y', `${to.y}px`);
  }

  function letGo(): void {
    if (held.current !== NOWHERE) move(NOWHERE);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what moves the element.
  useLayoutEffect(() => {
    const from = pressed.current;
    pressed.current = undefined;
    if (!from || !element.current) return;
    const now = placeOf(element.current);
    move({ x: held.current.x + from.x - now.x, y: held.current.y + from.y - now.y });
  }, [size]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what lets go reads refs alone.
  useEffect(() => {
    const onPress = ({ target }: Event) => {
      if (!(target instanceof Node && element.current?.contains(target))) letGo();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);

  const handlers = {
    onClickCapture(event: MouseEvent): void {
      // A click by a key counts no presses.
      pressed.current = event.detail > 0 && element.current ? placeOf(element.current) : undefined;
    },
    onPointerLeave({ pointerType }: PointerEvent): void {
      // A finger leaves whatever it touched.
      if (pointerType !== 'touch') letGo();
    },
  };
  return { element, handlers };
}

function placeOf(element: Element): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: left, y: top };
}
