/** The two themes; without a choice the page follows the system. */
export type Theme = 'light' | 'dark';

/** Where the choice is kept. `public/theme.js` reads it before the page is painted. */
const KEY = 'pullback-theme';

/** The reader's choice, undefined while the page follows the system. */
export function chosenTheme(): Theme | undefined {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

/** Keeps the choice for the next page; a browser without storage forgets it. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice holds for this page alone.
  }
}
