// The only place where text becomes HTML.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/** Text that is safe between tags and between quotes, and reads back as the same text (a bare CR would come back as LF). */
export const escape = (text: string): string => text.replace(/[&<>"'\r]/g, (mark) => entities[mark] ?? mark)
