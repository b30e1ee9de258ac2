// Opens the circuit of a page, at once or when the part that lives in it is opened, and says how its connection stands.
const section = document.querySelector('[data-circuit]');
const folded = section instanceof HTMLDetailsElement;
const mark = `#${section.id}`;
const status = document.getElementById('components-reconnect-modal');
const desk = section.querySelector('[data-desk]');
const state = 'components-reconnect-';
const typed = import(new URL(section.dataset.typed, document.baseURI)).then(module => module.typing(desk));
let started = false, paused = false;

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.setAttribute('autostart', 'false');
    script.onload = done;
    script.onerror = () => { script.remove(); failed(new Error('not loaded')); };
    document.head.append(script);
  });
}

// Quick at first, then patient; it never gives up by itself while the page is open.
const pause = attempt => [500, 1000, 2000][attempt] ?? 4000;
const longAfter = 30_000;

// What the server needs to begin the circuit is written into the page and good for five minutes from then on.
const fresh = () => performance.now() < 240_000;

async function start() {
  if (started) return;
  // The address remembers that this part is open: whatever reloads the page comes back to it.
  if (folded && !location.hash.startsWith(mark)) history.replaceState(null, '', `${location.pathname}${mark}`);
  if (!fresh()) return location.reload();
  started = true;
  status.classList.remove(`${state}unloaded`);
  try {
    await load(section.dataset.script);
    await Blazor.start({
      // Links of this page stay ordinary links.
      ssr: { disableDomPreservation: true },
      circuit: { reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds: pause } },
    });
  } catch {
    started = false;
    status.classList.add(`${state}unloaded`);
  }
}

// The circuit is gone: what was chosen stands in the address and what was typed in this tab, so loading the page again brings both back.
async function reload() {
  (await typed).leave();
  location.reload();
}

async function reconnect() {
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) reload();
  } catch { /* The server was not reached; the status still says so. */ }
}

// Paused by a server that is going down: the next one says by its health that it is there, and takes the state from here. Not all pages come at once.
async function comeBack() {
  const since = performance.now();
  for (let attempt = 0; ; attempt++) {
    await new Promise(done => setTimeout(done, pause(attempt) * (.75 + Math.random() / 2)));
    status.classList.toggle(`${state}long`, performance.now() - since > longAfter);
    try {
      if (!(await fetch('/health', { cache: 'no-store' })).ok) continue;
    } catch { continue; }
    // Nobody goes on here who was signed out meanwhile: then the page that loads says so.
    if (!await Blazor.resumeCircuit().catch(() => false)) reload();
    return;
  }
}

// Called by the server when it is told to stop. Its call is answered first.
window.LeadManage = { pause() { setTimeout(() => Blazor.pauseCircuit().catch(() => {})); } };

status.addEventListener('components-reconnect-state-changed', async event => {
  const change = event.detail.state;
  const kept = await typed;
  if (change === 'hide') {
    kept.release(paused);
    paused = false;
  } else {
    kept.hold();
  }
  if (change === 'paused') {
    paused = true;
    comeBack();
  }
  if (change === 'rejected') reload();
});
for (const [name, act] of Object.entries({ reconnect, reload, load: start })) {
  status.querySelector(`[data-${name}]`).addEventListener('click', () => act());
}

if (folded) {
  section.addEventListener('toggle', () => { if (section.open) start(); });
  if (location.hash.startsWith(mark)) section.open = true;
} else {
  // What the address points at comes with the circuit.
  if (location.hash) {
    new MutationObserver((_, watching) => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target) return;
      watching.disconnect();
      target.scrollIntoView();
    }).observe(desk, { childList: true, subtree: true });
  }
  start();
}
