// Pages are TSX, and TSX is text: each element becomes its HTML at once. Everything is escaped unless it came from here.
import { attribute } from './attributes.ts'
import { escape } from './escape.ts'
import type { Elements } from './elements.ts'

export { escape }

/** HTML that may be sent as it is. A class with a private field, because no parsed JSON can pass for one. */
class Trusted {
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  toString(): string {
    return this.#html
  }
}

export type Html = Trusted

/** What may stand between two tags. */
export type Node = Html | string | number | bigint | boolean | null | undefined | readonly Node[]

/** The door round escaping. Only for `src/ui`, and only for markup that holds nobody's words (an icon, a chart's SVG). */
export const trusted = (html: string): Html => new Trusted(html)

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Elements whose text the browser takes literally: escaping does not reach inside. */
const literal = new Set(['script', 'style'])

function write(node: unknown): string {
  if (typeof node === 'string') return escape(node)
  if (node instanceof Trusted) return node.toString()
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) return node.map(write).join('')
  throw new TypeError('A page shows text, numbers and elements; this is something else (a promise? a row?)')
}

function inside(tag: string, children: unknown): string {
  if (literal.has(tag) && children !== undefined && !(children instanceof Trusted)) {
    throw new TypeError(`Text in <${tag}> cannot be escaped`)
  }
  const text = write(children)
  // The parser eats the first line break of these two.
  return (tag === 'textarea' || tag === 'pre') && text.startsWith('\n') ? `\n${text}` : text
}

type Props = Readonly<Record<string, unknown>>
type Component = (props: never) => Node

export function jsx(tag: string | ((props: Props) => Node), props: Props): Html {
  if (typeof tag === 'function') return new Trusted(write(tag(props)))
  if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(tag)) throw new TypeError(`<${tag}> is no element`)
  let open = `<${tag}`
  for (const name in props) if (name !== 'children') open += attribute(tag, name, props[name])
  const name = tag.toLowerCase()
  return new Trusted(empty.has(name) ? `${open}>` : `${open}>${inside(name, props['children'])}</${tag}>`)
}

export { jsx as jsxs, jsx as jsxDEV }

export const Fragment = ({ children }: { children?: Node }): Node => children

export namespace JSX {
  export type Element = Html
  export type ElementType = keyof Elements | Component
  export interface ElementChildrenAttribute {
    children: Node
  }
  export interface IntrinsicAttributes {
    key?: string | number
  }
  export type IntrinsicElements = Elements
}
