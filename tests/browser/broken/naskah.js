const late = document.createElement("p");
late.innerHTML = 'Hanya lewat naskah. <a href="utuh.html?naskah">Tautan naskah</a>';
document.querySelector("main").append(late);
