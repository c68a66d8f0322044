(() => {
  "use strict";
  const find = document.getElementById("find");
  const badOnly = document.getElementById("bad-only");
  const rows = [...document.querySelectorAll("tr[data-server]")];
  const choose = () => {
    const wanted = find.value.trim().toLowerCase();
    for (const row of rows) {
      const quiet = row.classList.contains("passed") || row.classList.contains("undone");
      row.hidden = !row.dataset.server.toLowerCase().includes(wanted) || (badOnly.checked && quiet);
    }
  };
  find.addEventListener("input", choose);
  badOnly.addEventListener("change", choose);
  find.closest("p").hidden = false;
  choose();
})();
