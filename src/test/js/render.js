// node render.js BODIES.json HTML.json: reads an array of bodies, writes the array of their HTML.
import { readFileSync, writeFileSync } from 'node:fs'
import { toHTML } from '@portabletext/to-html'
import { serializers } from './serializers.js'

const [bodies, html] = process.argv.slice(2)
const onMissingComponent = (message) => {
  throw new Error(message)
}
const render = (body) => toHTML(body, { components: serializers, onMissingComponent })
writeFileSync(html, JSON.stringify(JSON.parse(readFileSync(bodies, 'utf8')).map(render)))
