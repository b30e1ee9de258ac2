// While the server is away, the fields of a part that lives in a circuit stay writable and nothing else in it does anything; when the server is back it is told what was typed.
const fields = 'textarea, input:not([type=radio], [type=checkbox], [type=range], [type=button], [type=submit])';
const acts = 'a, button, input, select, label';
const events = ['input', 'change', 'click', 'dblclick', 'submit', 'keydown', 'keypress', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'focusin', 'focusout', 'focus', 'blur', 'paste'];
const place = `typed in ${location.pathname}`;
const searchFor = 10_000;

export function typing(desk) {
  const touched = new Set();
  let away = false;
  let before = new Map(); // field -> what the server has heard of it

  const all = () => [...desk.querySelectorAll(fields)];
  const still = () => [...touched].filter(field => field.isConnected);
  const labelOf = field => field.labels?.[0]?.textContent.trim() || field.ariaLabel || field.name;
  // Ids are made anew with every circuit: a field is known by its label, and by its turn among those of the same.
  const nameOf = field => `${labelOf(field)} ${all().filter(other => labelOf(other) === labelOf(field)).indexOf(field)}`;
  const note = field => ({ name: nameOf(field), value: field.value, active: field === document.activeElement, from: field.selectionStart, to: field.selectionEnd });

  function tell(field) {
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  }

  function fill(field, { value, active, from, to }) {
    const differs = field.value !== value;
    if (differs) field.value = value;
    if (active) {
      field.focus({ preventScroll: true });
      try { field.setSelectionRange(from, to); } catch { /* A field without a selection. */ }
    }
    if (differs) tell(field);
  }

  // Fields come with the circuit, some only after the server has read.
  function giveBack(notes, old) {
    const left = new Set(notes);
    const watching = new MutationObserver(look);
    function look() {
      for (const one of left) {
        const field = all().find(candidate => !old.has(candidate) && nameOf(candidate) === one.name);
        if (field && left.delete(one)) fill(field, one);
      }
      if (left.size === 0) watching.disconnect();
    }
    watching.observe(desk, { childList: true, subtree: true });
    setTimeout(() => watching.disconnect(), searchFor);
    look();
  }

  const drawn = () => new Promise(done => {
    const watching = new MutationObserver(end);
    const late = setTimeout(end, searchFor);
    function end() {
      clearTimeout(late);
      watching.disconnect();
      done();
    }
    watching.observe(desk, { childList: true, subtree: true });
  });

  for (const name of events) {
    window.addEventListener(name, event => {
      const from = event.target;
      if (!(from instanceof Element) || !desk.contains(from)) return;
      const field = from.matches(fields);
      if (field && name === 'input') touched.add(from);
      if (!away) return;
      event.stopImmediatePropagation();
      const does = field ? event.key === 'Enter' && from.localName !== 'textarea' : event.key !== 'Tab' && name !== 'touchstart' && from.closest(acts);
      if (does) event.preventDefault();
    }, { capture: true, passive: false });
  }

  // Only a page that was loaded again takes up what it left: whoever comes another way may be somebody else.
  const left = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (left && performance.getEntriesByType('navigation')[0]?.type === 'reload') giveBack(JSON.parse(left), new Set());

  return {
    /** The server is away: from now on it hears nothing. */
    hold() {
      if (away) return;
      away = true;
      desk.dataset.away = '';
      before = new Map(still().map(field => [field, field.value]));
    },
    /** It is back. @param drawnAnew whether everything is about to be replaced: until it is, a click would still go to handlers that are gone */
    async release(drawnAnew) {
      if (!away) return;
      const [fields, notes, old] = [still(), still().map(note), new Set(all())];
      if (drawnAnew) await drawn();
      away = false;
      delete desk.dataset.away;
      if (drawnAnew) return giveBack(notes.map((one, index) => ({ ...one, value: fields[index].value })), old);
      for (const field of still()) if (field.value !== before.get(field)) tell(field);
    },
    /** The page is about to be loaded again. */
    leave() {
      const notes = still().map(note);
      if (notes.length > 0) sessionStorage.setItem(place, JSON.stringify(notes));
    },
  };
}
