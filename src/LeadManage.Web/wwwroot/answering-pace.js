/* How long each statement is on screen. Kept in a cookie for the pages of this sitting alone, milliseconds in base 36, one for each screen
   ('' not measured, '-' cannot be measured): the check before submitting reads it, nothing stores it before, and the submission removes it.
   Time while the page is hidden does not count. What was on screen without a line is not measured at all: a part of its time would be too short. */

const sheet = document.getElementById('answers')
const path = `/take/${sheet.dataset.sitting}`, name = 'pace', none = '-'
const screens = [...sheet.querySelectorAll('.q')]
const MOST = 600000, LIFE = 90 * 86400
const shown = () => screens.findIndex(screen => screen.classList.contains('now'))
let at = shown(), since = document.hidden ? undefined : Number(sheet.dataset.since), cut = false

const read = () => document.cookie.match(`(?:^|; )${name}=([^;]*)`)?.[1].split('.') ?? []

/** Adds the time since the last call to the screen that is shown. */
function add() {
  const times = read(), now = performance.now()
  if (times[0] === none && times.length === 1) return // typed in from paper
  if (at >= 0 && since !== undefined && times[at] !== none) {
    times[at] = navigator.onLine && !cut ? Math.min(MOST, parseInt(times[at] || '0', 36) + Math.round(now - since)).toString(36) : none
    document.cookie = `${name}=${Array.from(screens, (_, index) => times[index] ?? '').join('.')};path=${path};max-age=${LIFE};samesite=lax${location.protocol === 'https:' ? ';secure' : ''}`
  }
  since = document.hidden || sheet.hidden ? undefined : now
  cut = !navigator.onLine
}

function look() {
  if (shown() === at) return
  add()
  at = shown()
}

new MutationObserver(look).observe(sheet, { subtree: true, attributeFilter: ['class'] })
// Before the answer is heard: the last one leads to another page at once.
for (const type of ['click', 'keydown']) addEventListener(type, add, true)
for (const type of ['online', 'offline', 'pagehide', 'pageshow']) addEventListener(type, add)
document.addEventListener('visibilitychange', add)
