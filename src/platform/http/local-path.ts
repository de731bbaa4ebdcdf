/** A path of this site as a browser would read it, never another site; `/` for anything else. */
export function localPath(text: string | undefined): string {
  if (text === undefined || !text.startsWith('/') || !URL.canParse(text, 'http://here')) return '/'
  const { host, pathname, search, hash } = new URL(text, 'http://here')
  return host === 'here' && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
