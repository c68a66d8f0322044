// The posts of a profile come some time after the page.
const late = document.getElementById('late-posts');
setTimeout(() => document.querySelector('.scrollable').replaceChildren(late.content), late.dataset.seconds * 1000);
