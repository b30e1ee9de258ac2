/* Printing and copying what is shown once, where the browser lets a page do that; both buttons need script, so script shows them. */

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  const status = button.parentElement.querySelector('[role=status]')
  button.hidden = false
  button.addEventListener('click', async () => {
    status.textContent = await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(() => 'Copied.', () => 'Your browser did not allow it; select the codes and copy them.')
  })
}
