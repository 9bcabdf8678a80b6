import { paint, theme } from './core/preferences';
import { learn } from './core/words';
import { api } from './core/api';
import { AppShell } from './shell/app-shell';
import './ui/toasts';

paint(theme());
const session = api.session();
session.catch(() => undefined); // the shell tells of it
try {
  await learn();
  const shell = new AppShell();
  shell.session = session;
  document.body.append(shell, document.createElement('tw-toasts'));
} catch (cause) {
  document.body.textContent = String(cause); // without words there is no other way to say it
}
