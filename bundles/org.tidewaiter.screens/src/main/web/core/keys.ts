/** What a key does, by the name of the key as the browser gives it, small letters. */
export type Keys = Record<string, () => void>;

const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]';

/** Whether single keys mean text, or belong to a dialog that is open. */
function elsewhere(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  return (
    event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing ||
    !!target.closest?.(TYPING) || !!document.querySelector('dialog[open]')
  );
}

/** Does what a single key says. Letters count whatever the keyboard writes with them, as with Hangul. */
export function press(event: KeyboardEvent, keys: Keys): void {
  if (elsewhere(event)) {
    return;
  }
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase();
  const act = keys[event.key.toLowerCase()] ?? (letter && !/^[a-z]$/i.test(event.key) ? keys[letter] : undefined);
  if (act) {
    event.preventDefault();
    act();
  }
}
