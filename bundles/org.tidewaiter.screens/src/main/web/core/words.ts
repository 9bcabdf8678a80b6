import type en from '../words/en.json';
import { language } from './preferences';

export type Word = keyof typeof en;

let words: Record<string, string> = {};

/** Loads the words of the reader's language; before that nothing can be said. */
export async function learn(): Promise<void> {
  const response = await fetch(`words/${language()}.json`);
  if (!response.ok) {
    throw new Error(`words/${language()}.json: ${response.status} ${response.statusText}`);
  }
  words = await response.json();
  document.documentElement.lang = language();
}

/** Takes words that are at hand, where no server has them. */
export function teach(all: Record<string, string>, tongue: string): void {
  words = all;
  document.documentElement.lang = tongue;
}

/** The sentence of a key with its `{gaps}` filled; of two forms, the one whose `n` is one has the key `.one`. */
export function say(key: Word, gaps: Record<string, string | number> = {}): string {
  const sentence = (gaps.n === 1 ? words[`${key}.one`] : undefined) ?? words[key];
  if (sentence === undefined) {
    console.error(`no words for ${key}`);
    return key;
  }
  return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => {
    const value = gaps[gap];
    return typeof value === 'number' ? count(value) : String(value ?? '');
  });
}

/** The sentence of a key made of a part that is known only now. */
export const sayOf = (family: string, member: string) => say(`${family}.${member}` as Word);

/** Whether there are words for a member of a family; what the host names may be newer than the words. */
export const known = (family: string, member: string) => `${family}.${member}` in words;

export const count = (value: number, digits = 0) =>
  value.toLocaleString(language(), { maximumFractionDigits: digits, minimumFractionDigits: 0 });

export const percent = (share: number | null | undefined) =>
  share === null || share === undefined
    ? '–'
    : share.toLocaleString(language(), { style: 'percent', maximumFractionDigits: 1 });

const LEAST_SHARE = 0.001;

/** A share that is more than none, however small. */
export const smallShare = (share: number) => (share < LEAST_SHARE ? `< ${percent(LEAST_SHARE)}` : percent(share));
