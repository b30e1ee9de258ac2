/* The check before submitting waits for answers that are still on their way, then shows the page anew. */

const place = document.getElementById('submit'), notice = document.getElementById('pending')
const { openQueue } = await import(place.dataset.queue)
const queue = openQueue(place.dataset.sitting, tell, reply => reply.outcome !== 'saved' && queue.clear())

function tell(state) {
  if (state === 'saved') return location.reload()
  const left = queue.pending().length
  notice.textContent = `${left === 1 ? 'One answer is' : `${left} answers are`} still on the way to the server${state === 'late' ? '; we keep trying' : ''}. Please wait before you submit.`
  notice.hidden = false
}

place.addEventListener('submit', event => queue.pending().length && event.preventDefault())
queue.send()
