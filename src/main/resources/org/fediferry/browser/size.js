/* the size of the view, and the height of the page */
return { width: innerWidth, height: innerHeight, pageHeight: Math.max(innerHeight, document.documentElement.scrollHeight) };
