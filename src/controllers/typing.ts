/** What is typed here is nobody else's: not for the page's listeners, and not for its keyboard shortcuts. */
const TYPING = ['beforeinput', 'input', 'keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut', 'compositionstart', 'compositionupdate', 'compositionend', 'drop'];

function keepInside(event: Event): void {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  // Escape, Tab, Shift and what is pressed with Control are for the page as well.
  if (!event.type.startsWith('key') || (key.length === 1 && !ctrlKey && !metaKey)) event.stopPropagation();
}

/** Keeps what is typed below a root from whatever listens outside. */
export function keepTyping(root: EventTarget): void {
  for (const type of TYPING) root.addEventListener(type, keepInside);
}
