import type { Progress } from './types';

interface Told {
  progress: (progress: Progress) => void;
  run: () => void;
  finding: (change: { id: string; version: number }) => void;
  /** Whether the stream is there; told when that changes. */
  live: (live: boolean) => void;
}

const listeners = new Set<Partial<Told>>();
let source: EventSource | undefined;
let live = true;

function tell<K extends keyof Told>(name: K, ...what: Parameters<Told[K]>): void {
  for (const listener of listeners) {
    (listener[name] as ((...args: Parameters<Told[K]>) => void) | undefined)?.(...what);
  }
}

function alive(now: boolean): void {
  if (live !== now) {
    live = now;
    tell('live', now);
  }
}

function connect(): EventSource {
  const stream = new EventSource('api/events');
  stream.addEventListener('open', () => alive(true));
  stream.addEventListener('error', () => alive(false));
  stream.addEventListener('progress', (event) => tell('progress', JSON.parse(event.data)));
  stream.addEventListener('run', () => tell('run'));
  stream.addEventListener('finding', (event) => tell('finding', JSON.parse(event.data)));
  return stream;
}

/** Listens to what the host tells by itself, over one stream for the page. Returns what ends it. */
export function listen(listener: Partial<Told>): () => void {
  listeners.add(listener);
  source ??= connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      source?.close();
      source = undefined;
    }
  };
}
