/* awaits no longer what the page is loading */
window.stop();
return {};
