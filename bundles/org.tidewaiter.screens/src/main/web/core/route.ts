import { may } from './session';
import type { Role } from './types';

export interface Route {
  screen: Screen;
  argument: string;
}

export type Screen = 'worklist' | 'finding' | 'cases' | 'search' | 'runs' | 'rules' | 'bench' | 'figures' | 'audit' | 'snoozes'
  | 'shift' | 'retention' | 'fairness' | 'health';

/** The screens of the bar in their order, with who may see them. */
export const SCREENS: [Screen, Role[]][] = [
  ['worklist', ['officer', 'analyst']],
  ['cases', ['officer', 'analyst']],
  ['search', ['officer', 'analyst']],
  ['snoozes', ['officer', 'analyst']],
  ['shift', ['officer']],
  ['runs', ['officer', 'analyst', 'administrator']],
  ['rules', ['officer', 'analyst', 'administrator']],
  ['figures', ['officer', 'analyst', 'administrator', 'auditor']],
  ['fairness', ['analyst', 'administrator', 'auditor']],
  ['audit', ['auditor']],
  ['retention', ['administrator']],
  ['health', ['administrator']],
];

export const open = () => SCREENS.filter(([, roles]) => may(...roles)).map(([screen]) => screen);

/** Where the address points; what is unknown or not for this reader is the reader's first screen. */
export function route(): Route {
  const [, screen, argument] = location.hash.split('/');
  const bar = screen === 'finding' ? 'worklist' : screen === 'bench' ? 'rules' : screen;
  return open().includes(bar as Screen)
    ? { screen: screen as Screen, argument: decodeURIComponent(argument ?? '') }
    : { screen: open()[0] ?? 'figures', argument: '' };
}

export const href = (screen: Screen, argument = '') =>
  `#/${screen}${argument ? `/${encodeURIComponent(argument)}` : ''}`;

export function go(screen: Screen, argument = ''): void {
  location.hash = href(screen, argument);
}
