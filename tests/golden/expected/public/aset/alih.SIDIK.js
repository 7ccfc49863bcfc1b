// Sends a visitor of an old address to the new one, with the query and the fragment they came with.
const target = document.getElementById("tujuan");

if (target) location.replace(target.href + location.search + location.hash);

