// Sets the theme that the reader chose, before the page is painted. The key is the one of src/state/theme.ts.
(() => {
  try {
    const theme = localStorage.getItem('pullback-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // A browser that keeps no storage follows the system.
  }
})();
