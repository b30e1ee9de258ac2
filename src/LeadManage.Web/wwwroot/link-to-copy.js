/* A button that copies the link above it, where the browser lets a page do that (HTTPS or localhost). */

for (const place of navigator.clipboard ? document.querySelectorAll('.link-to-copy') : []) {
  const button = place.querySelector('button'), status = place.querySelector('[role=status]')
  button.hidden = false
  button.addEventListener('click', async () => {
    status.textContent = await navigator.clipboard.writeText(place.querySelector('a').href).then(() => 'Copied.', () => 'Your browser did not allow it; select the link and copy it.')
  })
}
