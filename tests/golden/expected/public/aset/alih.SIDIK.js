// Sends a visitor of an old address to the new one, with the query and the fragment they came with.
const { tujuan } = document.currentScript.dataset;

const ke = new URL(tujuan, document.baseURI);

location.replace(ke.href + location.search + location.hash);

