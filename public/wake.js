// Fetches the page's code once the page is in sight; one that nobody looks at, or that does not tell, is not waited for.
(() => {
  const wake = () => {
    observer?.disconnect();
    document.removeEventListener('visibilitychange', wake);
    const links = [...document.querySelectorAll('link')].filter((link) => link.rel === 'after-paint');
    for (const link of links) link.rel = 'modulepreload';
    // The last one is the entry.
    const entry = links.pop();
    if (entry) import(entry.href);
  };
  const tells = !document.hidden && PerformanceObserver.supportedEntryTypes?.includes('paint');
  const observer = tells ? new PerformanceObserver(wake) : undefined;
  observer?.observe({ type: 'paint', buffered: true });
  if (observer) document.addEventListener('visibilitychange', wake);
  else wake();
})();
