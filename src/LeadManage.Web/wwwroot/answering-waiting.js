/* Beside the statements (pause; check and finish): sends answers that are still on their way, and says so. */

const notice = document.getElementById('pending')
const { openQueue } = await import(notice.dataset.queue)
const queue = openQueue(notice.dataset.sitting, tell, reply => reply.outcome !== 'saved' && queue.clear())

function tell(state) {
  const left = queue.pending().length
  notice.hidden = state === 'saved'
  notice.textContent = `${left === 1 ? 'One answer is' : `${left} answers are`} still on the way to the server${state === 'late' ? '; we keep trying' : ''}. Please keep this page open.`
  // The page counts what the server has; a link that is shown cannot be shown again.
  if (state === 'saved' && !document.getElementById('resume-link')) location.reload()
}

document.getElementById('submit')?.addEventListener('submit', event => queue.pending().length && event.preventDefault())
queue.send()
