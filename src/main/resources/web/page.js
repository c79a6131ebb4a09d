// What every page does: copy in one press, and say so.
document.addEventListener('click', async event => {
  const button = event.target.closest('button.copy');
  if (!button) return;
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  const label = button.textContent;
  button.textContent = button.dataset.done;
  button.classList.add('copied');
  setTimeout(() => { button.textContent = label; button.classList.remove('copied'); }, 2000);
});

// Printing needs a script; without one its button stays hidden.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
