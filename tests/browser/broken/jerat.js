document.getElementById("jerat_tombol").addEventListener("keydown", event => {
  if (event.key === "Tab") event.preventDefault();
});
