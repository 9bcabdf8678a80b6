/** The reader's choices, kept in this browser: language and colours. */

export const LANGUAGES = { en: 'English', ko: '한국어' } as const;
export type Language = keyof typeof LANGUAGES;
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

function kept(key: string): string | null {
  try {
    return localStorage.getItem(`tidewaiter.${key}`);
  } catch {
    return null; // a browser that keeps nothing: the choice holds for this page
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`tidewaiter.${key}`, value);
  } catch {
    // as above
  }
}

export function language(): Language {
  const wanted = kept('language') ?? navigator.language.slice(0, 2);
  return wanted in LANGUAGES ? (wanted as Language) : 'en';
}

/** Keeps the language and loads the page anew: what the host has said is in the language of before. */
export function speak(wanted: string): void {
  keep('language', wanted);
  location.reload();
}

export function theme(): Theme {
  const wanted = kept('theme') as Theme;
  return THEMES.includes(wanted) ? wanted : 'auto';
}

export function paint(wanted: string): void {
  keep('theme', wanted);
  document.documentElement.dataset.theme = wanted;
}
