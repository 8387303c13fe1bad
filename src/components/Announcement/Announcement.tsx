import { useEffect, useState } from 'react';

/** How long the typing must rest before a sentence is read out, in milliseconds. */
const PAUSE = 700;

/** Reads a sentence to those who hear the page, politely and after a pause; without one it is silent. */
export function Announcement({ sentence = '' }: { readonly sentence?: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), sentence ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
