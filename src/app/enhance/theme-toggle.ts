import { chosenTheme, storeTheme, type Theme } from '../../state/theme';

function shownTheme(): Theme {
  return chosenTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

/** Brings the theme's button to life: it names the theme that a press brings. */
export function enhanceThemeToggle(page: ParentNode): void {
  const button = page.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (!button) return;
  const label = (): void => {
    const other = shownTheme() === 'dark' ? 'Light' : 'Dark';
    button.textContent = other;
    button.setAttribute('aria-label', `${other} theme`);
  };
  button.addEventListener('click', () => {
    const theme: Theme = shownTheme() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    storeTheme(theme);
    label();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
  label();
  button.removeAttribute('data-asleep');
}
