// Midad says where a story's page is (a site's URL pattern); here it becomes a file.

/** As a browser asks for it. */
export const path = (url) => new URL(url).pathname;

/** /news/سلام is news/سلام.html, as static hosts look for it. No story takes the front page's place. */
export function file(url) {
  const name = decodeURI(path(url));
  if (name.endsWith("/")) return `${name}index.html`;
  return name === "/index" ? "/index/index.html" : `${name.replace(/\.html$/, "")}.html`;
}
