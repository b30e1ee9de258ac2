/* Where a sitting may just have been submitted or deleted: what this browser kept for it (shell, waiting answers) goes. */

const kept = /^take:([0-9a-z]{13})/
const names = [...await globalThis.caches?.keys() ?? [], ...Object.keys(localStorage), ...Object.keys(sessionStorage)]

for (const sitting of new Set(names.map(name => kept.exec(name)?.[1]).filter(Boolean))) {
  const { outcome } = await fetch(`/take/${sitting}/answers`).then(response => response.json()).catch(() => ({}))
  if (outcome !== 'submitted' && outcome !== 'gone') continue
  const ours = key => key.startsWith(`take:${sitting}`)
  const waiting = Object.keys(localStorage).filter(ours)
  waiting.forEach(key => localStorage.removeItem(key))
  Object.keys(sessionStorage).filter(ours).forEach(key => sessionStorage.removeItem(key))
  await globalThis.caches?.delete(`take:${sitting}`)
  if (waiting.length) tell(waiting.length)
}

function tell(lost) {
  const notice = document.createElement('p')
  notice.className = 'notice'
  notice.role = 'alert'
  notice.textContent = `${lost === 1 ? 'One answer' : `${lost} answers`} given in this browser came too late and could not be added.`
  document.querySelector('main').prepend(notice)
}
