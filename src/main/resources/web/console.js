// The console, live: says lines and presses, shows what is answered in its place.
const form = document.getElementById('say');
const line = document.getElementById('line');
const log = document.getElementById('log');
const state = document.getElementById('state');
const verbs = line.dataset.verbs.split(' ');
const said = [...log.querySelectorAll('.mine')].map(m => m.textContent);
let recalled = said.length;

function atEnd() {
  return innerHeight + scrollY >= document.body.scrollHeight - 160;
}

function show(entry) {
  const follow = atEnd();
  document.getElementById('welcome')?.remove();
  const holder = document.createElement('template');
  holder.innerHTML = entry.html;
  const fresh = holder.content.firstElementChild;
  // The reader has just changed the language: the frame around the talk follows.
  if (fresh.lang && fresh.lang !== document.documentElement.lang) return location.reload();
  const old = document.getElementById(entry.id);
  if (old) old.replaceWith(fresh); else log.append(fresh);
  if (follow || fresh.classList.contains('mine')) scrollTo({ top: document.body.scrollHeight });
}

async function say(fields) {
  const body = new URLSearchParams({ ...fields, id: crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now() });
  const token = form.elements.token.value;
  for (let tries = 0; tries < 4; tries++) {
    try {
      const answer = await fetch('/chat', { method: 'POST', body, headers: { 'X-Token': token } });
      if (answer.status === 403 || answer.status === 401) return location.reload();
      if (answer.ok) { state.textContent = ''; return; }
    } catch { /* the server is away: the same id is said again, and counts once */ }
    state.textContent = state.dataset.away;
    await new Promise(done => setTimeout(done, 1000 * 2 ** tries));
  }
}

function sayLine(text) {
  if (!text.trim()) return;
  said.push(text);
  recalled = said.length;
  say({ text });
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const by = event.submitter;
  if (by?.name === 'pressed') {
    const message = by.closest('article.theirs');
    by.disabled = true;
    setTimeout(() => { by.disabled = false; }, 3000);
    say({ pressed: by.value, on: message?.id ?? '' });
  } else if (by?.name === 'line') {
    sayLine(by.value);
  } else {
    sayLine(line.value);
    line.value = '';
    grow();
  }
});

document.addEventListener('submit', event => {
  const fields = event.target.closest('form.fields');
  if (!fields) return;
  event.preventDefault();
  const filled = [...new FormData(fields)].filter(([, v]) => v).map(([k, v]) => `${k}="${v.replaceAll('"', '”')}"`);
  sayLine([fields.dataset.command, ...filled].join(' '));
});

function grow() {
  line.style.height = 'auto';
  line.style.height = line.scrollHeight + 2 + 'px';
}

function complete() {
  const start = line.value.toLowerCase();
  const fits = verbs.filter(v => v.startsWith(start));
  if (!start || start.includes(' ') || !fits.length) return false;
  const current = fits.indexOf(start);
  line.value = fits.length === 1 ? fits[0] + ' ' : fits[(current + 1) % fits.length];
  return true;
}

function recall(step) {
  const next = Math.max(0, Math.min(said.length, recalled + step));
  recalled = next;
  line.value = said[next] ?? '';
  grow();
}

line.addEventListener('input', grow);
line.addEventListener('keydown', event => {
  if (event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); }
  if (event.key === 'Tab' && !event.shiftKey && complete()) event.preventDefault();
  if (event.key === 'ArrowUp' && (!line.value || recalled < said.length)) { event.preventDefault(); recall(-1); }
  if (event.key === 'ArrowDown' && recalled < said.length) { event.preventDefault(); recall(1); }
});
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select');
  if (event.key === '/' && !typing) { event.preventDefault(); line.focus(); }
  const stop = [...log.querySelectorAll('button[title="stop"]')].pop();
  if (event.key === 'Escape' && stop) form.requestSubmit(stop);
});

// Comes back by itself, and says what it heard last.
const events = new EventSource('/chat/events?after=' + log.dataset.change);
events.addEventListener('entry', event => show(JSON.parse(event.data)));
events.addEventListener('open', () => { state.textContent = ''; });
events.addEventListener('error', () => { state.textContent = state.dataset.away; });
scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
