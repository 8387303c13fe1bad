import { useCallback, useEffect, useRef } from 'react';
import { newGesture } from '../../state/gesture';

/** How long typing may rest and still be typing at one go, in milliseconds. */
const REST = 1000;

/** Names for the gestures of typing: what is typed at one go, between two rests, is one step of undo. */
export function useTyping() {
  const gesture = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = useCallback(() => {
    clearTimeout(timer.current);
    gesture.current = undefined;
  }, []);
  const next = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(end, REST);
    gesture.current ??= newGesture();
    return gesture.current;
  }, [end]);
  useEffect(() => end, [end]);
  /** `next` is the gesture of a keystroke, `end` says that another begins. */
  return { next, end };
}
