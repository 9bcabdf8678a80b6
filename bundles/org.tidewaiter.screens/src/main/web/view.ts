import { keepWith } from './core/download';
import { paint } from './core/preferences';
import type { Figure } from './core/types';
import { teach } from './core/words';
import { LiveFigure } from './figure/live-figure';
import './ui/toasts';

/** What whoever embeds the pictures puts on the window before it shows any. */
interface Embedding {
  /** A node was lit, or none: then the id is empty. */
  tidewaiterLit?: (id: string) => void;
  /** A picture is to be kept as a file: its name, and its bytes as a data URL. */
  tidewaiterKeep?: (name: string, bytes: string) => void;
}

interface Shown {
  /** Begins the names of files. */
  name: string;
  figures: Figure[];
  words: Record<string, string>;
  language: string;
  theme: string;
}

const embedding = window as Window & Embedding;

/** Shows the pictures of a finding in the place of those that are shown. */
function show({ name, figures, words, language, theme }: Shown): void {
  teach(words, language);
  paint(theme);
  const shown = figures.map((figure, index) => {
    const element = new LiveFigure();
    element.className = 'card';
    element.figure = figure;
    element.name = `${name}-${index + 1}`;
    return element;
  });
  const main = document.querySelector('main')!;
  main.replaceChildren(...shown);
  main.scrollTo(0, 0);
}

/** Lights the node of a party in every picture that has it. */
function light(id: string): void {
  document.querySelectorAll<LiveFigure>('tw-figure').forEach((figure) => figure.point(id));
}

document.body.append(document.createElement('main'), document.createElement('tw-toasts'));
document.addEventListener('lit', (event) => {
  const id = (event as CustomEvent<string>).detail;
  light(id);
  embedding.tidewaiterLit?.(id);
});
keepWith((name, bytes) => {
  embedding.tidewaiterKeep?.(name, bytes);
  return !!embedding.tidewaiterKeep;
});
Object.assign(window, { tidewaiter: { show, light } });
