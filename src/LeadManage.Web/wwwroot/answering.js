/* One statement at a time, on top of a plain form that works without this file. Moving on asks nobody; answers go
   through the queue, and the position is the address. */

const form = document.getElementById('answers')
const { openQueue } = await import(form.dataset.queue)
const by = id => document.getElementById(id)
const sitting = form.dataset.sitting, address = `/take/${sitting}`, memory = `take:${sitting}`
const questions = [...form.querySelectorAll('fieldset')]
const others = new BroadcastChannel(memory)
const queue = openQueue(sitting, tell, acknowledged)
const given = new Map() // item -> step, or null for "no opportunity"
const WORDS = { saving: 'Saving…', saved: '✓ Saved', late: 'Not saved yet – we keep trying' }

let at = questions.findIndex(question => question.classList.contains('now'))
let revision = Number(form.dataset.revision), wasOpen, shownAt, finishing = false, byKey = false
const paces = Array(3).fill(form.dataset.minutes * 60000 / questions.length) // until we know this person's own

// ---- what is answered

const radios = question => [...question.querySelectorAll('input')]
const chosen = question => question.querySelector(':checked')
const openCount = () => questions.filter(question => !chosen(question)).length
const codeOf = input => input.value === 'x' ? null : Number(input.value)

function mark(item, value) {
  if (value === undefined) given.delete(item)
  else given.set(item, value)
  for (const input of form.elements[item] ?? []) input.checked = codeOf(input) === value
}

/** For an offline reload of this tab. */
function remember() {
  try { sessionStorage.setItem(memory, JSON.stringify(Object.fromEntries(given))) } catch { /* it will show less */ }
}

function record(input) {
  const item = input.name, value = codeOf(input)
  if (given.get(item) === value) return
  given.set(item, value)
  queue.put(item, value)
  others.postMessage({ item, value })
  remember()
  count()
}

/** The store's answers, except where this browser has a newer one on its way. */
function adopt(answers) {
  const waiting = new Map(queue.pending().map(entry => [entry.itemId, entry.value]))
  for (const question of questions) {
    const item = radios(question)[0].name
    mark(item, waiting.has(item) ? waiting.get(item) : answers[item])
  }
  remember()
  count()
}

async function refresh() {
  try {
    const response = await fetch(`${address}/answers`)
    const reply = await response.json()
    if (reply.outcome === 'open' && reply.revision >= revision) {
      revision = reply.revision
      adopt(reply.answers)
    } else if (reply.outcome === 'submitted' || reply.outcome === 'gone') close(reply.outcome, queue.pending().length)
  } catch { /* offline: the next focus asks again */ }
}

function acknowledged(reply, batch) {
  if (reply.outcome !== 'saved') return close(reply.outcome, batch.length)
  const expected = revision + batch.length
  revision = reply.revision
  if (reply.revision !== expected || Object.keys(reply.refused).length) refresh() // another device has answered too
}

// ---- what is shown

function count() {
  const open = openCount(), middle = [...paces].sort((a, b) => a - b)[paces.length >> 1]
  const minutes = Math.round(open * middle / 60000)
  by('progress').value = questions.length - open
  by('left').textContent = !open ? 'all answered' : minutes < 1 ? 'under 1 min left' : `about ${minutes} min left`
  form.classList.toggle('complete', !open)
}

function show(index, moveFocus) {
  questions[at].classList.remove('now')
  const question = questions[at = index]
  question.classList.add('now')
  by('back').hidden = at === 0
  by('place').textContent = `${at + 1} of ${questions.length}`
  document.title = document.title.replace(/^\d+/, at + 1)
  wasOpen = !chosen(question)
  shownAt = performance.now()
  if (!moveFocus) return
  scrollTo(0, 0)
  ;(chosen(question) ?? radios(question)[0]).focus({ preventScroll: true })
}

function go(index) {
  if (index === questions.length) return finish()
  history.pushState(null, '', `${address}/${index + 1}`)
  show(index, true)
}

/** To the next statement; who came back to fill a gap goes on to the next gap. */
function moveOn() {
  if (!wasOpen || !chosen(questions[at])) return go(at + 1)
  paces.push(Math.min(performance.now() - shownAt, 60000))
  const gap = questions.findIndex((question, index) => index > at && !chosen(question))
  go(gap < 0 ? questions.length : gap)
}

function finish() {
  finishing = queue.pending().length > 0
  if (finishing) queue.send()
  else location.assign(`${address}/review`)
}

function tell(state) {
  if (form.hidden) return // closed: there is nothing to save any more
  const news = state === 'late' || (state === 'saved' && by('saved').dataset.state === 'late')
  by('saved').dataset.state = state
  by('saved').textContent = WORDS[state]
  if (news) by('live').textContent = by('saved').textContent // not each quick save: that would drown the statements
  if (state === 'saved' && finishing) finish()
}

function close(outcome, lost) {
  const notice = by('closed')
  notice.textContent = (outcome === 'submitted' ? 'This sitting is submitted; its answers cannot be changed any more. ' : 'This sitting is not here any more: it was deleted, or belongs to another browser. ')
    + (lost ? `${lost === 1 ? 'One answer' : `${lost} answers`} could not be added. ` : '')
  const link = document.createElement('a')
  link.href = outcome === 'submitted' ? `/profile/${sitting}` : '/'
  link.textContent = outcome === 'submitted' ? 'Read the profile' : 'To the start page'
  notice.append(link)
  notice.hidden = false
  form.hidden = true
  notice.focus()
  queue.clear()
  try { sessionStorage.removeItem(memory) } catch { /* there is none */ }
  globalThis.caches?.delete(memory)
}

// ---- how it is operated

// Arrow keys and Space click a radio button as well, but only choose; a pointer or a screen reader's click moves on.
form.addEventListener('click', event => {
  if (event.detail > 1 && event.pointerType !== 'touch') return event.preventDefault() // a double click answers one statement, not two
  if (event.target.type !== 'radio') return
  record(event.target)
  if (!byKey) moveOn()
})
form.addEventListener('change', event => event.target.type === 'radio' && record(event.target))
addEventListener('keydown', () => byKey = true, true)
addEventListener('keyup', () => setTimeout(() => byKey = false), true) // after the click that Space makes
addEventListener('pointerdown', () => byKey = false, true)

form.addEventListener('submit', event => {
  event.preventDefault()
  const pressed = event.submitter?.id
  if (pressed === 'back') go(at - 1)
  else if (pressed === 'finish') finish()
  else moveOn()
})

addEventListener('keydown', event => {
  if (!by('keys').checked || form.hidden || event.repeat || event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return
  const input = radios(questions[at]).find(one => one.value === event.key || (one.value === 'x' && event.key === '0'))
  if (!input) return
  input.checked = true
  record(input)
  moveOn()
})

const keys = by('keys')
try { keys.checked = localStorage.getItem('number-keys') !== 'off' } catch { /* on */ }
keys.addEventListener('change', () => { try { localStorage.setItem('number-keys', keys.checked ? 'on' : 'off') } catch { /* for this page */ } })
keys.closest('p').hidden = false

addEventListener('popstate', () => show(positionInAddress(), true))
addEventListener('pageshow', event => { if (event.persisted) { finishing = false; refresh() } })
addEventListener('focus', refresh)
document.addEventListener('visibilitychange', () => { if (!document.hidden) { shownAt = performance.now(); refresh() } })
others.onmessage = ({ data }) => { mark(data.item, data.value); remember(); count() }

function positionInAddress() {
  const number = Number(location.pathname.split('/')[3])
  if (number >= 1 && number <= questions.length) return number - 1
  return Math.max(0, questions.findIndex(question => !chosen(question)))
}

// ---- begin

history.scrollRestoration = 'manual'
const inHtml = questions.flatMap(radios).filter(input => input.defaultChecked)
const early = questions.map(chosen).filter(input => input && !input.defaultChecked) // tapped before this file had arrived
adopt('shell' in form.dataset ? JSON.parse(sessionStorage.getItem(memory) ?? '{}') : Object.fromEntries(inHtml.map(input => [input.name, codeOf(input)])))
early.forEach(input => { input.checked = true; record(input) })
show('shell' in form.dataset ? positionInAddress() : at, false)
if (openCount() < questions.length && !queue.pending().length) tell('saved')
queue.send()
keepShell()

/** Keeps this page, and what it loads, so that it opens without a line as well (answering-sw.js). */
async function keepShell() {
  if (!navigator.serviceWorker || 'shell' in form.dataset) return
  try {
    await navigator.serviceWorker.register('/answering-sw.js', { scope: '/take/' })
    const cache = await caches.open(memory)
    await cache.put(`${address}?shell`, new Response(`<!DOCTYPE html>${shell()}`, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'self'" } }))
    await cache.addAll([...document.querySelectorAll('link[rel=stylesheet],link[rel=modulepreload],script[src]')].map(part => part.href ?? part.src))
  } catch { /* without it the page needs a line to be opened, and nothing else changes */ }
}

/** The page without a trace of the answers: copied rather than fetched, so that it costs no byte. */
function shell() {
  const page = document.documentElement.cloneNode(true)
  page.querySelector('form').dataset.shell = ''
  page.querySelector('form').dataset.revision = 0
  page.querySelector('progress').value = 0
  page.querySelector('[name=rendered]').removeAttribute('value')
  for (const input of page.querySelectorAll('[checked]')) input.removeAttribute('checked')
  return page.outerHTML
}
