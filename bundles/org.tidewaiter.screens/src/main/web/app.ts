import { paint, theme } from './core/preferences';
import { learn } from './core/words';
import './shell/app-shell';
import './ui/toasts';

paint(theme());
try {
  await learn();
  document.body.append(document.createElement('tw-app'), document.createElement('tw-toasts'));
} catch (cause) {
  document.body.textContent = String(cause); // without words there is no other way to say it
}
