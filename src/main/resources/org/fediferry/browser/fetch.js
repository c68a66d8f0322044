/* address, milliseconds: a page of the same server as it sends it to whoever is signed in here; nothing but the question is sent */
const [address, limit] = arguments;
return (async () => {
  if (new URL(address).origin !== location.origin) return { found: `a page of ${location.origin}` };
  try {
    const answer = await fetch(address, {
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { Accept: 'text/html' },
      signal: AbortSignal.timeout(limit),
    });
    const text = await answer.text();
    return {
      found: '',
      status: answer.status,
      address: answer.url,
      type: answer.headers.get('Content-Type') || '',
      text,
    };
  } catch (trouble) {
    return { found: `${trouble.name}: ${trouble.message}` };
  }
})();
