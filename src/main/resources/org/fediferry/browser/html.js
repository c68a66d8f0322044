return document.documentElement.outerHTML;
