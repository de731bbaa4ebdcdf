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

/**
 * The address itself where it is relative or of a harmless scheme; `#`, which leads nowhere, otherwise. What stands before the first
 * colon must be on the list as it is: browsers read `java\tscript:` as a scheme, so nothing that merely looks unlike one may pass.
 */
export function safeUrl(url: string, picture = false): string {
  const scheme = /^([^/?#\\]*):/.exec(url)?.[1]
  if (scheme === undefined || schemes.has(scheme.trim().toLowerCase())) return url
  return picture && pictures.test(url) ? url : '#'
}

/** Every candidate of a `srcset`, or nothing. */
export const safeSrcset = (list: string): string =>
  list.split(',').every((candidate) => safeUrl(candidate.trim()) !== '#') ? list : ''
