// What a site gives @portabletext/to-html so that its HTML of a body is the one Midad delivers.
import { escapeHTML } from '@portabletext/to-html'

const lines = (text) => escapeHTML(text).replaceAll('\n', '<br/>')

const direction = ({ dir, lang }) => (dir ? ` dir="${dir}"` : '') + (lang ? ` lang="${lang}"` : '')

const element = (name) => ({ value, children }) => `<${name}${direction(value)}>${children}</${name}>`

const cells = (row, name, attributes = '') =>
  `<tr>${row.map((cell) => `<${name}${attributes}>${lines(cell)}</${name}>`).join('')}</tr>`

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
    image: ({ value: { image, caption, credit } }) =>
      `<figure data-image="${image}"><figcaption>` +
      (caption === undefined ? '' : `<span>${lines(caption)}</span>`) +
      (credit === undefined ? '' : `<cite>${lines(credit)}</cite>`) +
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
