// Keys of the workspace. They act on what stands in the page, so none of them needs the server. Single keys can be switched off (WCAG 2.1.4).
const dialog = document.getElementById('keys');
const choice = dialog.querySelector('input');
const off = 'leadmanage-single-keys-off';
choice.checked = !localStorage.getItem(off);
choice.addEventListener('change', () => choice.checked ? localStorage.removeItem(off) : localStorage.setItem(off, '1'));
for (const opener of document.querySelectorAll('[data-keys]')) opener.addEventListener('click', () => dialog.showModal());

const isTyping = target => target.closest('input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]') !== null;
const clients = () => [...document.querySelectorAll('table.clients tbody th a')];

function step(by) {
  const all = clients();
  if (all.length === 0) return false;
  const at = all.indexOf(document.activeElement);
  all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)].focus();
  return true;
}

function focus(selector) {
  const field = document.querySelector(selector);
  field?.focus();
  return Boolean(field);
}

const acts = {
  '/': () => focus('.top input'),
  j: () => step(1),
  k: () => step(-1),
  n: () => focus('#note-new'),
  '?': () => { dialog.showModal(); return true; },
};

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open) return;
  const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // Within the list the arrows go from client to client; elsewhere they scroll, as always.
  if (arrow && clients().includes(document.activeElement)) {
    if (step(arrow)) event.preventDefault();
  } else if (choice.checked && Object.hasOwn(acts, event.key) && !isTyping(event.target) && acts[event.key]()) {
    event.preventDefault();
  }
});
