/* Answers on their way to the server. Each waits in localStorage under a key that names its writer and counter and is
   never rewritten, so that no tab can remove what another has just put there; it goes only when the server has
   acknowledged that very counter. Counters follow the clock, so entries of several tabs sort as they were given. */

const SLOW = 1500, PATIENCE = 8000, LONGEST_PAUSE = 6000, MISFIT = {}, MOST = 200

/**
 * tell(state, barred, loose) hears 'saving', 'saved' or 'late', whether the server takes nothing from this address, what is kept in this page alone; heard(reply, sent)
 * the server's word on a batch, whichever page sent it, or its answers now. When it takes no more, the notice says so and closed() is called; nothing is told after that.
 */
export function openQueue(sitting, notice, tell, heard, closed) {
  const memoryOfPage = `take:${sitting}`, prefix = `${memoryOfPage}:`, address = `/take/${sitting}/answers`
  const others = new BroadcastChannel(prefix)
  const writer = writerOfTab()
  const memory = new Map()
  let counter = counterOfTab(), failures = 0, sending = false, unsure = false, over = false, late = false, barred = false, slow, again, chain = Promise.resolve()

  const keyOf = entry => `${prefix}${entry.writer}:${entry.counter}`
  // One sender at a time over all tabs; where there is no lock manager (plain http), over this page. A suspended tab keeps its lock.
  const alone = work => navigator.locks
    ? navigator.locks.request(prefix, { signal: AbortSignal.timeout?.(PATIENCE + SLOW) }, work).catch(fault => fault.name === 'TimeoutError' && navigator.locks.request(prefix, { steal: true }, work))
    : (chain = chain.catch(() => false).then(work))

  /** Kept over a reload: of one writer the server drops what arrives late, also a request the old page had left behind. */
  function writerOfTab() {
    const fresh = [...crypto.getRandomValues(new Uint32Array(3))].map(part => part.toString(36)).join('')
    try {
      const kept = sessionStorage.getItem(`${prefix}writer`) ?? fresh
      sessionStorage.setItem(`${prefix}writer`, kept)
      return kept
    } catch { return fresh }
  }

  function counterOfTab() {
    try { return Number(sessionStorage.getItem(`${prefix}counter`)) } catch { return 0 }
  }

  function stored() {
    try { return Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)) } catch { return [] }
  }

  function read([key, text]) {
    try {
      const entry = JSON.parse(text)
      if (keyOf(entry) === key && entry.itemId) return entry
    } catch { }
    remove(key)
  }

  function remove(key) {
    memory.delete(key)
    try { localStorage.removeItem(key) } catch { }
  }

  const pending = () => [...stored(), ...memory].map(read).filter(Boolean).sort((a, b) => a.counter - b.counter)
  const drop = entries => entries.forEach(entry => remove(keyOf(entry)))

  function put(itemId, value) {
    if (over) return
    const waiting = pending(), older = waiting.filter(entry => entry.itemId === itemId)
    counter = Math.max(Date.now(), counter + 1, 1 + (waiting.at(-1)?.counter ?? 0))
    try { sessionStorage.setItem(`${prefix}counter`, counter) } catch { }
    const entry = { writer, counter, itemId, value }
    try { localStorage.setItem(keyOf(entry), JSON.stringify(entry)) } catch { memory.set(keyOf(entry), JSON.stringify(entry)) }
    drop(older)
    send()
  }

  function say(state) {
    if (over) return
    late = state === 'late' || (late && state === 'saving')
    tell(late ? 'late' : state, barred, memory.size)
  }

  function send() {
    clearTimeout(again)
    if (over || !(unsure || pending().length)) return
    say('saving')
    if (sending) return
    startClock()
    sending = unsure = true
    alone(drain).catch(() => false).then(settled => {
      sending = false
      unsure = !settled
      clearTimeout(slow)
      if (!settled) {
        say('late')
        again = setTimeout(send, Math.min(LONGEST_PAUSE, 500 * 2 ** failures++) * (.75 + Math.random() / 2))
      } else if (pending().length) send()
      else say('saved')
    })
  }

  async function drain() {
    let most = MOST, batch
    if (!pending().length) return ask()
    while ((batch = pending().slice(0, most)).length) {
      const reply = await post(batch)
      if (!reply) return false
      failures = 0
      startClock()
      if (reply === MISFIT) {
        most = 1
        continue
      }
      others.postMessage({ reply, batch: isOver(reply) ? pending() : batch })
      hear(reply, batch)
    }
    return true
  }

  const isOver = reply => reply.outcome === 'submitted' || reply.outcome === 'gone'

  function hear(reply, batch) {
    if (over) return
    if (isOver(reply)) return close(reply.outcome, new Set([...batch, ...pending()].map(keyOf)).size)
    drop(batch)
    heard(reply, batch)
  }

  async function ask() {
    try {
      const reply = await (await fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) })).json()
      if (reply.outcome !== 'open' && !isOver(reply)) return false
      hear(reply, [])
      return true
    } catch { return false }
  }

  function close(outcome, lost) {
    over = true
    drop(pending())
    try { Object.keys(sessionStorage).filter(key => key.startsWith(memoryOfPage)).forEach(key => sessionStorage.removeItem(key)) } catch { }
    globalThis.caches?.delete(memoryOfPage)
    notice.textContent = (outcome === 'submitted' ? 'This sitting is submitted; its answers cannot be changed any more. ' : 'This sitting is not here any more: it was deleted, or belongs to another browser. ')
      + (lost ? `${lost === 1 ? 'One answer' : `${lost} answers`} could not be added. ` : '')
    const link = document.createElement('a')
    link.href = outcome === 'submitted' ? `/profile/${sitting}` : '/'
    link.textContent = outcome === 'submitted' ? 'Read the profile' : 'To the start page'
    notice.append(link)
    notice.hidden = false
    closed()
  }

  function startClock() {
    clearTimeout(slow)
    slow = setTimeout(say, SLOW, 'late')
  }

  /** The server's own answer, or nothing: an error page of a proxy, a timeout and a dead line are all "not yet". */
  async function post(batch) {
    barred = false
    try {
      const response = await fetch(address, {
        method: 'POST', body: JSON.stringify(batch), headers: { 'Content-Type': 'application/json' },
        keepalive: true, signal: AbortSignal.timeout?.(PATIENCE)
      })
      barred = response.status === 403
      const misfit = response.status === 400 || response.status === 413
      if (misfit && batch.length > 1) return MISFIT
      const reply = await response.json()
      if (misfit && reply.message) return { outcome: 'saved', revision: 0, refused: { [batch[0].itemId]: reply.message } }
      return ['saved', 'submitted', 'gone'].includes(reply.outcome) ? reply : null
    } catch { return null }
  }

  function wake() {
    failures = 0
    send()
  }

  others.onmessage = ({ data }) => hear(data.reply, data.batch)
  addEventListener('beforeunload', event => memory.size && event.preventDefault())
  addEventListener('online', wake)
  addEventListener('focus', wake)
  document.addEventListener('visibilitychange', wake)
  return { put, send, ask, pending }
}
