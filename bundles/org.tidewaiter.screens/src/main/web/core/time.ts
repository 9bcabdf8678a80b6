import { html } from 'lit';
import { language } from './preferences';
import { say } from './words';

const two = (value: number) => String(value).padStart(2, '0');

/** A time in the reader's zone, in an order that is the same in every language. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A day as the reader writes it. */
export const day = (iso: string) =>
  new Date(`${iso}T00:00Z`).toLocaleDateString(language(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export const time = (iso: string | null | undefined) =>
  iso ? html`<time datetime=${iso} class="tight">${moment(iso)}</time>` : '–';

/** A time as a date field wants it: local, to the minute. */
export function field(iso: string | number): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A span in its largest unit, or two below ten hours. */
export function briefly(millis: number): string {
  const hours = Math.floor(Math.abs(millis) / 3_600_000);
  return hours >= 10 && hours < 48 ? say('time.wholeHours', { n: hours }) : span(millis);
}

/** A span in its two largest units. */
export function span(millis: number): string {
  const minutes = Math.floor(Math.abs(millis) / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 1) {
    return say('time.days', { n: days });
  }
  if (hours > 0) {
    return say('time.hours', { n: hours, minutes: minutes % 60 });
  }
  return say('time.minutes', { n: minutes });
}

/** What is left until a time; what is past is said to be late. */
export function left(iso: string | null | undefined): { text: string; late: boolean } {
  if (!iso) {
    return { text: '–', late: false };
  }
  const millis = Date.parse(iso) - Date.now();
  return { text: millis < 0 ? say('time.late', { span: briefly(millis) }) : briefly(millis), late: millis < 0 };
}

export const seconds = (value: number) =>
  value < 60 ? say('time.seconds', { n: Math.round(value * 10) / 10 }) : span(value * 1000);
