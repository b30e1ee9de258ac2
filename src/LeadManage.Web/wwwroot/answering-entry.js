/* Typing a paper form in: a complete answer leads on to the next field, and goes through the queue like any other. */

const form = document.getElementById('answers')
const { openQueue } = await import(form.dataset.queue)
const by = id => document.getElementById(id)
const fields = [...form.querySelectorAll('.line [name]')]
const WORDS = { saving: 'Saving…', saved: '✓ Saved', late: 'Not saved yet – we keep trying' }
const queue = openQueue(form.dataset.sitting, by('closed'), tell, heard, () => form.hidden = true)
const known = new Map(fields.map(field => [field, field.ariaInvalid ? undefined : field.defaultValue])) // what was handed on last
let leaving = false

function valueOf(field) {
  const text = field.value.trim()
  if (text && text === field.dataset.none) return null
  return field.type === 'text' && /^[+-]?\d{1,9}$/.test(text) ? Number(text) : text && field.value
}

function save(field) {
  if (field.value === known.get(field) || field.validity.badInput) return
  known.set(field, field.value)
  say(field, '')
  queue.put(field.name, valueOf(field))
}

function say(field, fault) {
  field.ariaInvalid = fault ? 'true' : null
  by(`fault-${field.name}`).textContent = fault
}

function tell(state, barred, loose) {
  by('saved').textContent = (barred ? 'Not saved: this server takes no answers from the address of this page.' : WORDS[state]) + (loose ? ' Please keep this page open.' : '')
  if (leaving && state === 'saved') finish()
}

function heard(reply) {
  for (const [item, reason] of Object.entries(reply.refused ?? {})) {
    const field = fields.find(one => one.name === item)
    if (!field) continue
    leaving = false
    say(field, `Not saved. ${reason}`)
  }
}

/** Nothing else that can be typed begins like this. */
function isComplete(field) {
  const offered = field.dataset.steps?.split(' ') ?? []
  return offered.includes(field.value) && !offered.some(one => one !== field.value && one.startsWith(field.value))
}

function go(field, by) {
  const next = fields[fields.indexOf(field) + by]
  if (!next) return by > 0 && document.getElementById('finish').focus()
  next.focus()
  next.select?.()
}

function finish() {
  leaving = queue.pending().length > 0
  if (!leaving) location.assign(`/take/${form.dataset.sitting}/review`)
}

form.addEventListener('input', ({ target }) => {
  if (!isComplete(target)) return
  save(target)
  go(target, 1)
})
form.addEventListener('change', ({ target }) => save(target))
form.addEventListener('keydown', event => {
  const field = event.target, lines = field.localName === 'textarea'
  if (!fields.includes(field)) return
  const by = event.key === 'Enter' && !(lines && event.shiftKey) ? 1 : lines || field.type === 'date' ? 0 : { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
  if (!by) return
  event.preventDefault()
  save(field)
  go(field, by)
})
form.addEventListener('submit', event => {
  event.preventDefault()
  fields.forEach(save)
  if (event.submitter?.id === 'finish') finish()
})
addEventListener('pagehide', () => fields.forEach(save))

for (const { itemId, value } of queue.pending()) {
  const field = fields.find(one => one.name === itemId)
  if (!field) continue
  field.value = value === null ? field.dataset.none : value
  known.set(field, field.value)
}
queue.send()
// What is typed in from paper was not read here: from now on no time of this sitting is measured (answering-pace.js).
document.cookie = `pace=-;path=/take/${form.dataset.sitting};samesite=lax`
