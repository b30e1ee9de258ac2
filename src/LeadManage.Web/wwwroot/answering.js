/* One screen at a time, on top of a plain form that works without this file. Moving on asks nobody; answers go
   through the queue, and the position is the address. */

const sheet = document.getElementById('answers')
const { openQueue } = await import(sheet.dataset.queue)
const by = id => document.getElementById(id)
const sitting = sheet.dataset.sitting, address = `/take/${sitting}`, memory = `take:${sitting}`
const screens = [...sheet.querySelectorAll('.q')]
const others = new BroadcastChannel(memory)
const queue = openQueue(sitting, by('closed'), tell, heard, closed)
const given = new Map() // item -> value, null for "no opportunity"
const refused = new Set() // items the server did not take
const fields = sheet.dataset.fields && (await import(sheet.dataset.fields)).openFields(sheet, given, record)
const WORDS = { saving: 'Saving…', saved: '✓ Saved', late: 'Not saved yet – we keep trying' }
const BARRED = 'Not saved: this server takes no answers from the address of this page.'
const LOOSE = ' Please keep this page open.'

const keys = by('keys')
let at = screens.findIndex(screen => screen.classList.contains('now'))
let revision = Number(sheet.dataset.revision), wasOpen, finishing = false, byKey = false
const paces = Array(3).fill(sheet.dataset.minutes * 60000 / screens.length)

// ---- what is answered

const inputs = screen => [...screen.querySelectorAll('[name]')]
const radios = screen => [...screen.querySelectorAll('[type=radio]')]
const itemsOf = screen => [...new Set(inputs(screen).map(input => input.name))]
const isOpen = screen => itemsOf(screen).some(item => !given.has(item)) || fields?.isUneven(screen)
const choiceOf = (place, key) => radios(place).find(one => one.value === key || (one.value === 'x' && key === '0'))
const codeOf = input => input.value === 'x' ? null : Number(input.value)

function keep(item, value) {
  value === undefined || value === '' ? given.delete(item) : given.set(item, value)
}

function mark(item, value) {
  keep(item, value)
  for (const input of sheet.querySelectorAll(`[type=radio][name="${item}"]`)) input.checked = codeOf(input) === value
  fields?.show(item, value)
}

/** For an offline reload of this tab. */
function remember() {
  try { sessionStorage.setItem(memory, JSON.stringify(Object.fromEntries(given))) } catch { }
}

function remembered() {
  try { return JSON.parse(sessionStorage.getItem(memory)) ?? {} } catch { return {} }
}

function record(item, value) {
  if (refused.delete(item)) by('closed').hidden = refused.size === 0
  if (given.get(item) === value) return
  keep(item, value)
  queue.put(item, value)
  others.postMessage({ item, value })
  remember()
  count()
}

/** The store's answers, except where this browser has a newer one on its way. */
function adopt(answers) {
  const now = new Map(Object.entries(answers))
  for (const { itemId, value } of queue.pending()) now.set(itemId, value)
  for (const item of screens.flatMap(itemsOf)) mark(item, now.get(item))
  remember()
  count()
}

function heard(reply, batch) {
  if (reply.outcome === 'open') {
    if (reply.revision < revision) return
    revision = reply.revision
    return adopt(reply.answers)
  }
  const expected = revision + batch.length, [reason] = Object.values(reply.refused)
  revision = Math.max(revision, reply.revision)
  if (reason) refuse(reply.refused, reason)
  if (reply.revision !== expected || reason) queue.ask() // another device has answered too, or something was not taken
}

// ---- what is shown

function count() {
  const open = screens.filter(isOpen).length, middle = [...paces].sort((a, b) => a - b)[paces.length >> 1]
  const minutes = Math.round(open * middle / 60000)
  by('progress').value = screens.length - open
  by('left').textContent = !open ? 'all answered' : minutes < 1 ? 'under 1 min left' : `about ${minutes} min left`
  sheet.classList.toggle('complete', !open)
}

function show(index, moveFocus) {
  screens[at].classList.remove('now')
  const screen = screens[at = index]
  screen.classList.add('now')
  by('back').hidden = at === 0
  by('place').textContent = `${at + 1} of ${screens.length}`
  document.querySelector('.skip').href = location.pathname + '#main'
  document.title = document.title.replace(/^\d+/, at + 1)
  wasOpen = isOpen(screen)
  finishing = false
  sheet.dataset.since = performance.now()
  if (!moveFocus) return
  measure()
  scrollTo(0, 0)
  if (screen.getBoundingClientRect().bottom > innerHeight) by('progress').scrollIntoView() // a small screen needs the header's place
  const input = screen.querySelector(':checked') ?? inputs(screen)[0]
  input.focus({ preventScroll: true }) // a screen reader says the statement once, as the name of the group
}

function go(index) {
  if (index === screens.length) return finish()
  history.pushState(null, '', `${address}/${index + 1}`)
  show(index, true)
}

/** To the next screen; who came back to fill a gap goes on to the next gap. */
function moveOn() {
  if (!wasOpen || isOpen(screens[at])) return go(at + 1)
  paces.push(Math.min(performance.now() - sheet.dataset.since, 60000))
  const gap = screens.findIndex((screen, index) => index > at && isOpen(screen))
  go(gap < 0 ? screens.length : gap)
}

/** Who came back to several statements may change more than one. */
function settle() {
  if (!isOpen(screens[at]) && (wasOpen || itemsOf(screens[at]).length < 2)) moveOn()
}

function finish() {
  finishing = queue.pending().length > 0
  if (!finishing) return location.assign(`${address}/review`)
  queue.send()
}

function tell(state, barred, loose) {
  const news = state === 'late' || (state === 'saved' && by('saved').dataset.state === 'late')
  by('saved').dataset.state = state
  by('saved').textContent = barred ? BARRED + (loose ? LOOSE : ' They are kept in this browser.') : state === 'saved' && refused.size ? '' : WORDS[state] + (state !== 'late' ? '' : (finishing ? ', then you can check and finish' : '') + (loose ? `.${LOOSE}` : ''))
  if (news) by('live').textContent = by('saved').textContent // not each quick save: that would drown the statements
  if (state !== 'saved') return
  if (refused.size) queue.ask() // all is settled: what is shown is what is stored
  if (finishing) finish()
}

function refuse(reasons, reason) {
  Object.keys(reasons).forEach(item => refused.add(item))
  fields?.blame(reasons)
  const places = screens.flatMap((screen, index) => itemsOf(screen).some(item => refused.has(item)) ? index + 1 : [])
  by('closed').textContent = `${places.length ? `Not saved: statement ${places.join(', ')}` : 'An answer was not saved'}. ${reason}`
  by('closed').hidden = finishing = false
}

function closed() {
  sheet.hidden = true
  by('saved').textContent = ''
  by('closed').focus()
}

// ---- how it is operated

// Arrow keys and Space click a radio button as well, but only choose; a pointer or a screen reader's click moves on.
sheet.addEventListener('click', event => {
  if (event.detail > 1 && event.pointerType !== 'touch' && event.target.closest('fieldset')) return event.preventDefault() // a double click answers one statement, not two
  if (event.target.type !== 'radio') return
  record(event.target.name, codeOf(event.target))
  if (!byKey) settle()
})
sheet.addEventListener('change', event => event.target.type === 'radio' && record(event.target.name, codeOf(event.target)))
addEventListener('keydown', event => {
  byKey = true
  if (event.repeat && event.key === 'Enter') event.preventDefault() // one press, one step
}, true)
addEventListener('keyup', () => setTimeout(() => byKey = false), true) // after the click that Space makes
addEventListener('pointerdown', () => byKey = false, true)

sheet.addEventListener('submit', event => {
  event.preventDefault()
  const pressed = event.submitter?.id
  if (pressed === 'back') go(at - 1)
  else if (fields?.holds(screens[at])) return
  else if (pressed === 'finish') finish()
  else moveOn()
})

addEventListener('keydown', event => {
  if (!keys?.checked || sheet.hidden || screens[at].matches('.other') || event.repeat || event.ctrlKey || event.altKey || event.metaKey || !/^[\dx]$/.test(event.key)) return
  const input = fields ? fields.chosen(event.key, choiceOf) : choiceOf(screens[at], event.key)
  if (!input) return
  event.preventDefault() // not typed into the next screen
  input.checked = true
  record(input.name, codeOf(input))
  fields ? fields.goOn(input, settle) : settle()
})

if (keys) {
  try { keys.checked = localStorage.getItem('number-keys') !== 'off' } catch { }
  keys.addEventListener('change', () => { try { localStorage.setItem('number-keys', keys.checked ? 'on' : 'off') } catch { } })
  keys.closest('p').hidden = false
}

addEventListener('popstate', () => show(positionInAddress(), true))
addEventListener('pageshow', event => { if (event.persisted) { finishing = false; queue.ask() } })
addEventListener('focus', queue.ask)
addEventListener('online', queue.ask)
document.addEventListener('visibilitychange', () => { if (!document.hidden) { sheet.dataset.since = performance.now(); queue.ask() } })
others.onmessage = ({ data }) => { mark(data.item, data.value); remember(); count() }

function positionInAddress() {
  const number = Number(location.pathname.split('/')[3])
  if (number >= 1 && number <= screens.length) return number - 1
  return Math.max(0, screens.findIndex(isOpen))
}

// ---- begin

history.scrollRestoration = 'manual'
const offline = 'shell' in sheet.dataset
const early = radios(sheet).filter(input => input.checked && !input.defaultChecked) // tapped before this file had arrived
adopt(offline ? remembered() : { ...Object.fromEntries(radios(sheet).filter(input => input.defaultChecked).map(input => [input.name, codeOf(input)])), ...fields?.inHtml() })
for (const input of early) {
  input.checked = true
  record(input.name, codeOf(input))
}
show(offline ? positionInAddress() : at, false)
if (given.size && !queue.pending().length) tell('saved')
queue.send()
if (offline) queue.ask()
else keepShell()
setTimeout(measure, 3000)

function measure() {
  import(sheet.dataset.pace).catch(() => {})
}

/** Keeps this page, and what it loads, so that it opens without a line as well (answering-sw.js). */
async function keepShell() {
  if (!navigator.serviceWorker) return
  try {
    await navigator.serviceWorker.register('/answering-sw.js', { scope: '/take/' })
    const cache = await caches.open(memory)
    await cache.put(`${address}?shell`, new Response(`<!DOCTYPE html>${shell()}`, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'self'" } }))
    await cache.addAll([...document.querySelectorAll('link[rel=stylesheet],link[rel=modulepreload],script[src]')].map(part => part.href ?? part.src))
  } catch { }
}

/** The page without a trace of the answers: copied rather than fetched, so that it costs no byte. */
function shell() {
  const page = document.documentElement.cloneNode(true)
  const { dataset } = page.querySelector('#answers')
  dataset.shell = ''
  dataset.revision = 0
  page.querySelector('progress').value = 0
  page.querySelector('[name=_rendered]').removeAttribute('value')
  for (const input of page.querySelectorAll('[checked]')) input.removeAttribute('checked')
  fields?.blank(page)
  return page.outerHTML
}
