/* Beside the statements (pause; check and finish): sends answers that are still on their way, and says so. */

const notice = document.getElementById('pending')
const { openQueue } = await import(notice.dataset.queue)
const queue = openQueue(notice.dataset.sitting, notice, tell, heard, () => {})
let refused = ''

function tell(state, barred) {
  const left = queue.pending().length
  notice.hidden = state === 'saved' && !refused
  notice.textContent = state === 'saved' ? refused : `${left === 1 ? 'One answer is' : `${left} answers are`} still on the way to the server${barred ? '; it takes none from the address of this page' : state === 'late' ? '; we keep trying' : ''}. Please keep this page open.`
  // The page counts what the server has; a link that is shown cannot be shown again.
  if (notice.hidden && !document.getElementById('resume-link')) location.reload()
}

function heard(reply) {
  const [reason] = Object.values(reply.refused ?? {})
  if (reason) refused = `An answer was not saved. ${reason}`
}

document.getElementById('submit')?.addEventListener('submit', event => queue.pending().length && event.preventDefault())
queue.send()
