// Pictures as HTML. Addresses, sizes and colours come from Midad; alt is an editor's words.
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The whole picture in its widths; the crops are for places that need one shape. */
const wholes = ({ renditions }, type) => renditions.filter((one) => one.name.startsWith("w") && one.type === type);
const srcset = (renditions) => renditions.map(({ url, width }) => `${escaped(url)} ${width}w`).join(", ");

/** Where CSS cuts it, the focal point stays in sight; until it comes, its place has its colour. */
function style({ focalPoint, colour }) {
  const { x, y } = focalPoint ?? { x: 0.5, y: 0.5 };
  return `object-position: ${Math.round(x * 100)}% ${Math.round(y * 100)}%; background-color: ${colour}`;
}

export function picture(image, sizes, isFirst = false) {
  const jpegs = wholes(image, "image/jpeg");
  const usual = jpegs.findLast(({ width }) => width <= 960) ?? jpegs[0];
  if (!usual) return "";
  const haste = isFirst ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  return (
    `<picture><source type="image/webp" srcset="${srcset(wholes(image, "image/webp"))}" sizes="${sizes}">` +
    `<img src="${escaped(usual.url)}" srcset="${srcset(jpegs)}" sizes="${sizes}" width="${image.width}"` +
    ` height="${image.height}" alt="${escaped(image.alt ?? "")}" ${haste} style="${style(image)}"></picture>`
  );
}

/** Midad's HTML of a body, with the pictures as this site has them. */
export function body({ html, portableText }) {
  const images = portableText.filter((block) => block._type === "image" && wholes(block, "image/jpeg").length > 0);
  return html.replace(/<img [^>]*>/g, () => picture(images.shift(), "(max-width: 42rem) 92vw, 40rem"));
}
