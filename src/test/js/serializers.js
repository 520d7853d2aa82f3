// What a site gives @portabletext/to-html so that its HTML of a body is the one Midad delivers.
import { escapeHTML } from '@portabletext/to-html'

const lines = (text) => escapeHTML(text).replaceAll('\n', '<br/>')

const direction = ({ dir, lang }) => (dir ? ` dir="${dir}"` : '') + (lang ? ` lang="${lang}"` : '')

const element = (name) => ({ value, children }) => `<${name}${direction(value)}>${children}</${name}>`

const cells = (row, name, attributes = '') =>
  `<tr>${row.map((cell) => `<${name}${attributes}>${lines(cell)}</${name}>`).join('')}</tr>`

// Of an image: the whole picture in several widths, the crops left aside; narrow ones first.
const wholes = (renditions, type) =>
  renditions.filter((one) => one.name.startsWith('w') && one.type === type).sort((a, b) => a.width - b.width)

const img = ({ renditions = [], width, height, alt }) => {
  const jpegs = wholes(renditions, 'image/jpeg')
  const usual = jpegs.findLast((one) => one.width <= 960) ?? jpegs[0]
  if (!usual) return ''
  const choice = wholes(renditions, 'image/webp').map((one) => `${escapeHTML(one.url)} ${one.width}w`)
  return (
    `<img src="${escapeHTML(usual.url)}" srcset="${choice.join(', ')}" sizes="(max-width: 960px) 100vw, 960px"` +
    ` width="${width}" height="${height}" alt="${escapeHTML(alt ?? '')}" loading="lazy" decoding="async"/>`
  )
}

export const serializers = {
  block: {
    normal: element('p'),
    h2: element('h2'),
    h3: element('h3'),
    h4: element('h4'),
    blockquote: element('blockquote'),
  },
  listItem: element('li'),
  marks: {
    sub: ({ children }) => `<sub>${children}</sub>`,
    sup: ({ children }) => `<sup>${children}</sup>`,
  },
  types: {
    image: ({ value: { image, caption, credit, ...picture } }) =>
      `<figure data-image="${image}">` +
      img(picture) +
      '<figcaption>' +
      (caption == null ? '' : `<span>${lines(caption)}</span>`) +
      (credit == null ? '' : `<cite>${lines(credit)}</cite>`) +
      '</figcaption></figure>',
    embed: ({ value: { url, provider } }) =>
      `<figure data-embed="${provider}"><a href="${escapeHTML(url)}">${escapeHTML(url)}</a></figure>`,
    // The first of several rows is the head.
    table: ({ value: { rows } }) => {
      const head = rows.length > 1 ? `<thead>${cells(rows[0], 'th', ' scope="col"')}</thead>` : ''
      const body = rows.slice(rows.length > 1 ? 1 : 0)
      return `<table>${head}<tbody>${body.map((row) => cells(row, 'td')).join('')}</tbody></table>`
    },
    pullQuote: ({ value: { text, attribution } }) =>
      `<figure class="pull-quote"><blockquote>${lines(text)}</blockquote>` +
      `<figcaption>${lines(attribution)}</figcaption></figure>`,
    divider: () => '<hr/>',
    notice: ({ value: { kind, text } }) =>
      `<aside role="note" class="notice" data-kind="${kind}"><p>${lines(text)}</p></aside>`,
  },
}
