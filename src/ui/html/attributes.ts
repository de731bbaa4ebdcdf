// One attribute of an element, or nothing where it is absent, malformed or refused.
import { escape } from './escape.ts'
import { isUrlAttribute, safeSrcset, safeUrl } from './url.ts'

const wellFormed = /^[a-zA-Z_][-a-zA-Z0-9_:.]*$/
/** Script and style come from files (the content security policy has no `unsafe-inline`); `srcdoc` is a page inside an attribute. */
const refused = /^(?:on.*|style|srcdoc|children|key|dangerouslysetinnerhtml)$/
/** Attributes whose "false" is a word, not an absence. */
const worded = /^(?:aria-.+|contenteditable|draggable|spellcheck)$/

function checked(tag: string, name: string, text: string): string {
  if (isUrlAttribute(name)) return safeUrl(text, tag === 'img' && name === 'src')
  return name === 'srcset' || name === 'imagesrcset' ? safeSrcset(text) : text
}

export function attribute(tag: string, name: string, value: unknown): string {
  const lower = name.toLowerCase()
  if (value === null || value === undefined || !wellFormed.test(name) || refused.test(lower)) return ''
  if (typeof value === 'boolean') return worded.test(lower) ? ` ${name}="${value}"` : value ? ` ${name}=""` : ''
  if (Array.isArray(value)) return attribute(tag, name, value.filter(Boolean).join(' ') || undefined)
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
    throw new TypeError(`<${tag} ${name}> takes text, not ${typeof value}`)
  }
  return ` ${name}="${escape(checked(tag, lower, String(value)))}"`
}
