import type { Role, Session } from './types';

/** Who is signed in; read where a screen depends on it. */
export const who: { session?: Session } = {};

export const may = (...roles: Role[]) => roles.some((role) => who.session?.roles.includes(role));
