/* address, milliseconds, most bytes: a file of the same server as whoever is signed in here would save it */
const [address, limit, largest] = arguments;
const nameOf = header => {
  const coded = header.match(/filename\*\s*=\s*UTF-8''([^;]+)/i);
  const plain = header.match(/filename\s*=\s*("([^"]*)"|[^;]+)/i);
  return coded ? decodeURIComponent(coded[1].trim()) : plain ? (plain[2] ?? plain[1]).trim() : '';
};
return (async () => {
  if (new URL(address).origin !== location.origin) return { found: `a file of ${location.origin}` };
  try {
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(limit) });
    const about = answer.headers.get('Content-Disposition') || '';
    const type = answer.headers.get('Content-Type') || '';
    const attached = /^\s*attachment/i.test(about);
    const head = { found: '', status: answer.status, address: answer.url, page: !attached && type.startsWith('text/html') };
    if (!answer.ok || head.page) return { ...head, bytes: '' };
    if (Number(answer.headers.get('Content-Length')) > largest) return { found: 'a file too large for this browser; use chromium' };
    const blob = await answer.blob();
    const url = await new Promise((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.onerror = () => failed(reader.error);
      reader.readAsDataURL(blob);
    });
    return { ...head, name: nameOf(about) || decodeURIComponent(new URL(answer.url).pathname.split('/').pop()),
      bytes: url.slice(url.indexOf(',') + 1) };
  } catch (trouble) {
    return { found: `${trouble.name}: ${trouble.message}` };
  }
})();
