import type { State, Step } from './types';

/** Why the host did not do what was asked: the body of `application/problem+json`, or what stands for it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    /** Of code `overtaken`: how the finding stands, and who did what since. */
    readonly state?: State,
    readonly since: Step[] = [],
  ) {
    super(detail || title);
  }

  static async of(response: Response): Promise<Problem> {
    const text = await response.text();
    try {
      const body = JSON.parse(text);
      return new Problem(response.status, body.code ?? '', body.title ?? '', body.detail ?? '', body.state, body.since);
    } catch {
      // an answer of a proxy or a broken host: what it says is all there is to show
      return new Problem(response.status, 'unknown', response.statusText, text.slice(0, 500));
    }
  }

  static from(cause: unknown): Problem {
    return cause instanceof Problem ? cause : new Problem(0, 'unknown', '', String(cause));
  }

  /** Whether the question was dropped for a newer one: nothing to tell. */
  static aborted(cause: unknown): boolean {
    return cause instanceof DOMException && cause.name === 'AbortError';
  }
}
