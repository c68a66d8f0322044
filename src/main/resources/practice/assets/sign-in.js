// Switches between security key and code on the page for the second factor.
const forms = { key: document.getElementById('webauthn-form'), code: document.getElementById('otp-authentication-form') };
const show = (shown, hidden) => (event) => {
  event.preventDefault();
  shown.classList.remove('hidden');
  hidden.classList.add('hidden');
};
if (forms.key) {
  if (forms.code) {
    document.getElementById('link-to-otp').addEventListener('click', show(forms.code, forms.key));
    document.getElementById('link-to-webauthn').addEventListener('click', show(forms.key, forms.code));
  }
  const button = document.querySelector('button.js-webauthn');
  if (!('credentials' in navigator) || !window.PublicKeyCredential) {
    document.getElementById('unsupported-browser-message').classList.remove('hidden');
    button.disabled = true;
  }
  // There is no key to ask for here: the server knows whether the person would have one at hand.
  button.addEventListener('click', async () => {
    const token = forms.key.querySelector('[name="authenticity_token"]').value;
    const answer = await fetch('/auth/sessions/security_key', { method: 'POST', headers: { 'X-CSRF-Token': token } });
    if (answer.ok) {
      location = (await answer.json()).redirect_path;
    } else {
      document.getElementById('security-key-error-message').classList.remove('hidden');
    }
  });
}
