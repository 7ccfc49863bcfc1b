setTimeout(() => {
  const late = document.createElement("p");
  late.className = "tombol";
  late.textContent = "Iklan";
  document.querySelector("h1").before(late);
}, 60);
