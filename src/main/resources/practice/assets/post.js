// The menu of one's own post.
const state = JSON.parse(document.getElementById('initial-state').textContent);
const post = document.querySelector('.detailed-status');
const more = post.querySelector('.detailed-status__action-bar-dropdown .icon-button');
const menu = post.querySelector('.dropdown-menu');
const pin = menu.querySelector('[data-other-label]');
const toggle = () => more.setAttribute('aria-expanded', !menu.classList.toggle('hidden'));
more.addEventListener('click', toggle);
pin.addEventListener('click', async () => {
  toggle();
  const pinned = post.dataset.pinned === 'yes';
  const response = await fetch(`/api/v1/statuses/${post.dataset.id}/${pinned ? 'unpin' : 'pin'}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${state.meta.access_token}` },
  });
  if (!response.ok) return;
  post.dataset.pinned = pinned ? 'no' : 'yes';
  [pin.textContent, pin.dataset.otherLabel] = [pin.dataset.otherLabel, pin.textContent];
});
