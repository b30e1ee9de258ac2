/* Passkeys: fetches what the browser is to be asked, asks it, and sends its answer in the form around the button. */

const able = isSecureContext && window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON
/* The task lies five minutes in a cookie; an offer that waits longer is made anew. */
const RENEW = 4 * 60_000
let waiting

for (const form of able ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    waiting?.abort()
    ask(form)
  })
  if (form.dataset.waits) wait(form)
}

async function ask(form) {
  const status = form.querySelector('[role=status]')
  status.textContent = ''
  try {
    await answer(form, {})
  } catch (error) {
    if (error.name === 'SecurityError') status.textContent = 'Passkeys do not work under this address: they need a name, not a number, and the one this server was set up with.'
    else if (error.name === 'InvalidStateError') status.textContent = 'This device has a passkey of your account already.'
    else status.textContent = 'No passkey was used. Please try again.'
  }
}

/* The browser offers its passkeys in the field of the address (conditional mediation). */
async function wait(form) {
  if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return
  waiting = new AbortController()
  const { signal } = waiting
  const again = setTimeout(() => { waiting.abort(); wait(form) }, RENEW)
  signal.addEventListener('abort', () => clearTimeout(again))
  await answer(form, { mediation: 'conditional', signal }).catch(() => {})
}

async function answer(form, how) {
  take(form)
  const response = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
  /* A field is wrong, which the page tells; or we have to show anew who we are, to which the page leads. */
  if (response.status === 422) return form.submit()
  if (response.redirected) return location.reload()
  if (!response.ok) throw new Error(response.status)
  const task = await response.json()
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(task) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(task), ...how })
  take(form)
  form.elements['Passkey.Credential'].value = JSON.stringify(credential)
  form.submit()
}

/* Takes over what was filled in beside. */
function take(form) {
  const from = form.dataset.from && document.getElementById(form.dataset.from)
  for (const field of from ? form.querySelectorAll('input[data-field]') : []) {
    const beside = from.elements[field.dataset.field]
    field.value = beside.type === 'checkbox' ? beside.checked : beside.value
  }
}
