// The composer of the web app: posts with the session's own token.
const state = JSON.parse(document.getElementById('initial-state').textContent);
const form = document.querySelector('form.compose-form');
const textarea = form.querySelector('textarea');
const counter = form.querySelector('.character-counter');
const button = form.querySelector('button[type=submit]');
const count = () => {
  const left = 500 - [...textarea.value].length;
  counter.textContent = left;
  button.disabled = left < 0 || textarea.value.trim() === '';
};
textarea.addEventListener('input', count);
count();
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  const response = await fetch('/api/v1/statuses', {
    method: 'POST',
    headers: { Authorization: `Bearer ${state.meta.access_token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ status: textarea.value, visibility: 'public' }),
  });
  const status = await response.json();
  if (!response.ok) {
    counter.textContent = status.error;
    return;
  }
  textarea.value = '';
  count();
  const compose = document.getElementById('mastodon-compose');
  if (compose?.dataset.opensPost === 'yes') location.assign(status.url);
});
