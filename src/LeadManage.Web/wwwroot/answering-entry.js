/* Typing a paper form in: a complete answer leads on to the next field, and goes through the queue like any other. */

const sheet = document.getElementById('answers')
const { openQueue } = await import(sheet.dataset.queue)
const by = id => document.getElementById(id)
const fields = [...sheet.querySelectorAll('.line [name]')]
const WORDS = { saving: 'Saving…', saved: '✓ Saved', late: 'Not saved yet – we keep trying' }
const queue = openQueue(sheet.dataset.sitting, by('closed'), tell, heard, () => sheet.hidden = true)
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

/** What the shares around this field add up to, against what they have to; while they are typed only a message that stands already follows. */
function weigh(part, left) {
  const shares = [...part.querySelectorAll('[name]')], fault = part.querySelector(':scope > .fault')
  const total = shares.reduce((sum, field) => sum + (Number(field.value) || 0), 0)
  const isUneven = shares.some(field => field.value.trim()) && total !== Number(part.dataset.sum)
  if (!isUneven) fault.textContent = ''
  else if (left || fault.textContent) fault.textContent = `These add up to ${total}. They have to add up to ${part.dataset.sum}.`
}

function go(field, by) {
  const next = fields[fields.indexOf(field) + by]
  if (!next) return by > 0 && document.getElementById('finish').focus()
  next.focus()
  next.select?.()
}

function finish() {
  leaving = queue.pending().length > 0
  if (!leaving) location.assign(`/take/${sheet.dataset.sitting}/review`)
}

sheet.addEventListener('input', ({ target }) => {
  const part = target.closest('[data-sum]')
  if (part) weigh(part)
  if (target.type === 'date') say(target, '')
  if (!isComplete(target)) return
  save(target)
  go(target, 1)
})
sheet.addEventListener('change', ({ target }) => save(target))
sheet.addEventListener('focusout', ({ target, relatedTarget }) => {
  const part = target.closest('[data-sum]')
  if (part && !part.contains(relatedTarget)) weigh(part, true)
})
sheet.addEventListener('keydown', event => {
  const field = event.target, lines = field.localName === 'textarea'
  if (!fields.includes(field)) return
  const by = event.key === 'Enter' && !(lines && event.shiftKey) ? 1 : lines || field.type === 'date' ? 0 : { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
  if (!by) return
  event.preventDefault()
  save(field)
  go(field, by)
})
sheet.addEventListener('submit', event => {
  event.preventDefault()
  fields.forEach(save)
  const half = fields.filter(field => field.validity.badInput)
  half.forEach(field => say(field, 'This day is not complete.'))
  if (half.length) half[0].focus()
  else if (event.submitter?.id === 'finish') finish()
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
document.cookie = `pace=-;path=/take/${sheet.dataset.sitting};samesite=lax`
