/* What is not a lone choice: shares, words, days, and several statements on one screen. Beside answering.js, which calls it. */

const SOON = 700, TEN = 1000

/** given: item -> value, kept by answering.js; record(item, value) hands an answer on, an empty text takes it back. */
export function openFields(sheet, given, record) {
  const typed = [...sheet.querySelectorAll('textarea,[type=number],[type=date]')]
  const fieldOf = item => typed.find(field => field.name === item)
  const waiting = new Map() // field -> timer: typed, and not recorded yet
  const passed = new Set() // screens with a fault that was shown once
  const by = id => document.getElementById(id)

  const isWrong = field => field.ariaInvalid === 'true'
  const valueOf = field => field.type === 'number' && /^-?\d{1,9}$/.test(field.value) ? Number(field.value) : field.value.trim() && field.value

  function save(field) {
    clearTimeout(waiting.get(field))
    waiting.delete(field)
    const value = valueOf(field)
    if (field.validity.badInput || (value === '' && !given.has(field.name) && !isWrong(field))) return
    record(field.name, value)
  }

  const flush = () => [...waiting.keys()].forEach(save)

  // ---- shares that have to add up

  const sumOf = screen => Number(screen.dataset.sum)
  const shares = screen => screen.dataset.sum ? typed.filter(field => screen.contains(field)) : []
  const total = screen => shares(screen).reduce((sum, field) => sum + Number(field.value), 0)
  const isUneven = screen => shares(screen).some(field => field.value !== '') && total(screen) !== sumOf(screen)

  function describe(field) {
    const left = by(`left-${field.name}`), screen = field.closest('[data-sum]')
    if (left) left.textContent = `${field.maxLength - field.value.length} characters left`
    if (!screen) return
    screen.querySelector('output').value = total(screen)
    screen.classList.toggle('uneven', isUneven(screen))
    if (!isUneven(screen)) faultOf(screen).textContent = ''
  }

  const faultOf = screen => screen.querySelector('.total + .fault')

  function say(field, fault) {
    field.ariaInvalid = fault ? 'true' : null
    by(`fault-${field.name}`).textContent = fault
  }

  // ---- what answering.js asks for

  function show(item, value) {
    const field = fieldOf(item)
    if (!field || waiting.has(field) || isWrong(field)) return
    const text = String(value ?? '')
    if (field.value !== text) field.value = text
    describe(field)
  }

  /** True when something on this screen has to be looked at before going on; asked again, it lets go: the check at the end names it as well. */
  function holds(screen) {
    flush()
    if (total(screen) === sumOf(screen)) shares(screen).filter(field => field.value === '').forEach(field => { field.value = 0; save(field) })
    const half = typed.find(field => screen.contains(field) && field.validity.badInput)
    if (half) say(half, half.type === 'date' ? 'This day is not complete.' : 'This is not a number.')
    if (isUneven(screen)) faultOf(screen).textContent = `These add up to ${total(screen)}. They have to add up to ${sumOf(screen)}.`
    const wrong = typed.find(field => screen.contains(field) && isWrong(field)) ?? (isUneven(screen) ? shares(screen)[0] : undefined)
    if (!wrong || passed.has(screen)) return false
    passed.add(screen)
    wrong.focus()
    if (wrong.type === 'number') wrong.select() // what is typed now replaces it
    return true
  }

  const inHtml = () => Object.fromEntries(typed.filter(field => field.defaultValue && !isWrong(field)).map(field => [field.name, field.type === 'number' ? Number(field.defaultValue) : field.defaultValue]))
  const blame = reasons => Object.entries(reasons).forEach(([item, reason]) => fieldOf(item) && say(fieldOf(item), `Not saved. ${reason}`))

  /** A copy of the page without a trace of what was typed. */
  function blank(page) {
    for (const field of page.querySelectorAll('textarea,[type=number],[type=date]')) {
      if (field.localName === 'textarea') field.textContent = ''
      field.removeAttribute('value')
      field.removeAttribute('aria-invalid')
    }
    for (const fault of page.querySelectorAll('.fault,output')) fault.textContent = ''
  }

  // ---- number keys

  const parts = () => [...sheet.querySelectorAll('.now fieldset.part')]
  const partAfter = part => parts()[parts().indexOf(part) + 1]
  let one // a 1 that a 0 would make a 10

  /** What a number key chooses in the statement of the focus; choiceOf(place, key) finds it. */
  function chosen(key, choiceOf) {
    const last = one?.input === document.activeElement ? one : undefined
    clearTimeout(one?.timer)
    one = undefined
    if (last && key === '0') return choiceOf(last.place, '10')
    last?.go()
    const place = parts().find(part => part.contains(document.activeElement)) ?? parts()[0] ?? sheet.querySelector('.now')
    return place === last?.place ? undefined : choiceOf(place, key)
  }

  /** After a choice by key: on to the next statement of the screen, or off it. A 1 that may become a 10 waits a moment. */
  function goOn(input, settle) {
    const place = input.closest('fieldset')
    const go = () => {
      partAfter(place)?.querySelector('[name]').focus()
      settle()
    }
    if (input.value !== '1' || !place.querySelector('[value="10"]')) return go()
    input.focus()
    const timer = setTimeout(() => {
      one = undefined
      if (input === document.activeElement) go()
    }, TEN)
    one = { input, place, go, timer }
  }

  // ---- how it is operated

  sheet.addEventListener('input', ({ target }) => {
    if (!typed.includes(target)) return
    say(target, '')
    describe(target)
    passed.delete(target.closest('.q'))
    clearTimeout(waiting.get(target))
    waiting.set(target, setTimeout(save, SOON, target))
  })
  sheet.addEventListener('change', ({ target }) => typed.includes(target) && save(target))
  sheet.addEventListener('keydown', event => {
    const { target, key } = event, next = key === 'Enter' && target.type === 'radio' && partAfter(target.closest('fieldset'))
    if (typed.includes(target)) event.stopPropagation() // figures that are typed are no number keys
    if (!next) return
    event.preventDefault() // Enter would leave the screen, and the next statement open
    if (!event.repeat) next.querySelector('[name]').focus()
  })
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)

  for (const button of sheet.querySelectorAll('[data-day]')) {
    const field = by(button.dataset.for)
    button.hidden = false
    button.addEventListener('click', () => {
      field.value = button.dataset.day
      say(field, '')
      save(field)
      field.focus()
    })
  }

  for (const field of typed) if (field.value !== field.defaultValue) waiting.set(field, setTimeout(save, 0, field)) // before this file had arrived
  return { blame, blank, chosen, goOn, holds, inHtml, isUneven, show }
}
