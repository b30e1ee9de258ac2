/* Opens a question page that was open before when there is no line: it serves the shell that answering.js has kept, a
   page without answers and without any token. The shell goes when the sitting is submitted, deleted or not ours. */

const PAGE = /^\/take\/([0-9a-z]{13})(?:\/(\d+|review)?)?$/
const PATIENCE = 4000

addEventListener('install', () => skipWaiting())

addEventListener('fetch', event => {
  const { request } = event
  const [page, sitting, part] = PAGE.exec(new URL(request.url).pathname) ?? []
  if (request.mode === 'navigate') {
    if (page && (request.method === 'GET' || part === 'review')) event.respondWith(open(request, sitting, part !== 'review'))
  } else if (['style', 'script'].includes(request.destination)) {
    event.respondWith(caches.match(request).then(kept => kept ?? fetch(request))) // addresses carry a fingerprint
  }
})

async function open(request, sitting, isQuestion) {
  const shell = isQuestion ? await caches.match(`/take/${sitting}?shell`) : undefined
  try {
    const response = await (shell ? Promise.race([fetch(request), silence()]) : fetch(request))
    // A redirect leads to the profile: submitted. 404: deleted, or never ours.
    if (response.type === 'opaqueredirect' || response.status === 404) await caches.delete(`take:${sitting}`)
    return response.status >= 500 && shell ? shell : response
  } catch (fault) {
    if (shell) return shell
    throw fault
  }
}

const silence = () => new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error('The line is silent.')))
