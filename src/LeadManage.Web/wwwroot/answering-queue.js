/* Answers on their way to the server. Each waits in localStorage under a key that names its writer and counter and is
   never rewritten, so that no tab can remove what another has just put there; it goes only when the server has
   acknowledged that very counter. Counters follow the clock, so entries of several tabs sort as they were given. */

const SLOW = 1500, PATIENCE = 8000, LONGEST_PAUSE = 6000

/** tell(state) hears 'saving', 'saved' or 'late'; acknowledged(reply, sent) hears the server's word on a batch. */
export function openQueue(sitting, tell, acknowledged) {
  const prefix = `take:${sitting}:`
  const writer = [...crypto.getRandomValues(new Uint32Array(3))].map(part => part.toString(36)).join('')
  const memory = new Map() // what localStorage would not take: no space, or a private window
  let counter = 0, failures = 0, sending = false, late = false, slow, again, chain = Promise.resolve()

  const keyOf = entry => `${prefix}${entry.writer}:${entry.counter}`
  // One sender at a time over all tabs; where there is no lock manager (plain http), over this page.
  const alone = work => navigator.locks ? navigator.locks.request(prefix, work) : (chain = chain.catch(() => false).then(work))

  function stored() {
    try { return Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)) } catch { return [] }
  }

  function read([key, text]) {
    try {
      const entry = JSON.parse(text)
      if (keyOf(entry) === key && entry.itemId) return entry
    } catch { /* not ours */ }
    remove(key)
  }

  function remove(key) {
    memory.delete(key)
    try { localStorage.removeItem(key) } catch { /* there is none */ }
  }

  const pending = () => [...stored(), ...memory].map(read).filter(Boolean).sort((a, b) => a.counter - b.counter)
  const drop = entries => entries.forEach(entry => remove(keyOf(entry)))

  function put(itemId, value) {
    const older = pending().filter(entry => entry.itemId === itemId)
    const entry = { writer, counter: counter = Math.max(counter + 1, Date.now()), itemId, value }
    try { localStorage.setItem(keyOf(entry), JSON.stringify(entry)) } catch { memory.set(keyOf(entry), JSON.stringify(entry)) }
    drop(older)
    send()
  }

  function say(state) {
    late = state === 'late' || (late && state === 'saving') // once late, only "saved" is news
    tell(late ? 'late' : state)
  }

  /** Sends what waits. Never throws; whatever fails is tried again by itself. */
  function send() {
    clearTimeout(again)
    if (!pending().length || sending) return
    say('saving')
    startClock()
    sending = true
    alone(drain).catch(() => false).then(emptied => {
      sending = false
      clearTimeout(slow)
      if (!emptied) {
        say('late')
        again = setTimeout(send, Math.min(LONGEST_PAUSE, 500 * 2 ** failures++) * (.75 + Math.random() / 2))
      } else if (pending().length) send()
      else say('saved')
    })
  }

  async function drain() {
    for (let batch; (batch = pending()).length;) {
      const reply = await post(batch)
      if (!reply) return false
      failures = 0
      startClock()
      drop(batch)
      acknowledged(reply, batch)
    }
    return true
  }

  function startClock() {
    clearTimeout(slow)
    slow = setTimeout(say, SLOW, 'late')
  }

  /** The server's own answer, or nothing: an error page of a proxy, a timeout and a dead line are all "not yet". */
  async function post(batch) {
    try {
      const response = await fetch(`/take/${sitting}/answers`, {
        method: 'POST', body: JSON.stringify(batch), headers: { 'Content-Type': 'application/json' },
        keepalive: true, signal: AbortSignal.timeout?.(PATIENCE)
      })
      const reply = await response.json()
      return ['saved', 'submitted', 'gone'].includes(reply.outcome) ? reply : null
    } catch { return null }
  }

  function wake() {
    failures = 0
    send()
  }

  addEventListener('online', wake)
  addEventListener('focus', wake)
  document.addEventListener('visibilitychange', wake)
  return { put, send, pending, clear: () => drop(pending()) }
}
