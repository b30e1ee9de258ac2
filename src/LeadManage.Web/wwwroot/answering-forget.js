/* Where a sitting may just have been submitted or deleted: what this browser kept for it (shell, waiting answers) goes. */

const ofSittings = names => names.map(name => /^take:([0-9a-z]{13})/.exec(name)?.[1]).filter(Boolean)
const shells = await globalThis.caches?.keys() ?? []

for (const sitting of new Set(ofSittings([...shells, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]))) {
  const { outcome } = await fetch(`/take/${sitting}/answers`).then(response => response.json(), () => ({}))
  if (outcome !== 'submitted' && outcome !== 'gone') continue
  await globalThis.caches?.delete(`take:${sitting}`)
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (key.startsWith(`take:${sitting}`)) store.removeItem(key)
}
