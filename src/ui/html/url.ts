// Which addresses may stand in a page.

const schemes = new Set(['http', 'https', 'mailto', 'tel'])
const pictures = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]*$/i

/** Attributes the browser follows or loads. */
const followed = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'xlink:href',
  'cite',
  'data',
  'background',
  'longdesc',
  'manifest',
  'ping',
  'codebase',
])

export const isUrlAttribute = (name: string): boolean => followed.has(name)

/** As browsers read it: they skip control characters and white space, even inside `java\tscript:`. We skip every invisible one. */
const visible = (url: string): string => url.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')

/** The address itself where it is relative or of a harmless scheme; `#`, which leads nowhere, otherwise. */
export function safeUrl(url: string, picture = false): string {
  const scheme = /^([^/?#\\]*):/.exec(visible(url))?.[1]
  if (scheme === undefined || schemes.has(scheme.toLowerCase())) return url
  return picture && pictures.test(url) ? url : '#'
}

/** Every candidate of a `srcset`, or nothing. */
export const safeSrcset = (list: string): string =>
  list.split(',').every((candidate) => safeUrl(candidate.trim()) !== '#') ? list : ''
