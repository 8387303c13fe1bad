import { type RefObject, useEffect, useState } from 'react';

/** How far below the window a part counts as seen: it is ready when it is reached. */
const AHEAD = '200px';

/** Whether a part of the page is in view, or about to be; where the browser cannot tell, it is. */
export function useSeen(part: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') {
      setSeen(true);
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => setSeen(entries[entries.length - 1].isIntersecting),
      { rootMargin: AHEAD },
    );
    if (part.current) observer.observe(part.current);
    return () => observer.disconnect();
  }, [part]);
  return seen;
}
