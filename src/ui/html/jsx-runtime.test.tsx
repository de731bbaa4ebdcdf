import * as fc from 'fast-check'
import { HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { escape, type Html, jsx, type Node, trusted } from './jsx-runtime.ts'

/** Ordinary text mixed with what tends to break out. 辻󠄀 has a variation selector, 𠮷 is a surrogate pair. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=x>',
        "' onclick='x",
        '&lt;',
        '&amp;#39;',
        '</',
      ),
      fc.constantFrom(
        '𠮷野家',
        '辻󠄀',
        '髙﨑①㈱',
        'ア゙',
        '\r\n',
        '\n',
        '\t',
        '　',
        '<!--',
        ']]>',
        '</textarea>',
        '</title>',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const element = (html: Html) => {
  const found = parse(String(html), { comment: true }).firstChild
  if (!(found instanceof HTMLElement)) throw new Error(`no element in ${html}`)
  return found
}

describe('text', () => {
  test('comes back from the parser as it went in, and is nothing but text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const p = element(<p>{text}</p>)
        expect(p.textContent).toBe(text)
        expect(p.querySelectorAll('*')).toEqual([])
      }),
    )
  })

  test('is written without a single live character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escape(text)).not.toMatch(/[<>"'\r]|&(?!(?:amp|lt|gt|quot|#39|#13);)/)
      }),
    )
  })

  test('in a textarea and a title stays inside, with its first line break', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inside = String(<textarea>{text}</textarea>).slice('<textarea>'.length, -'</textarea>'.length)
        expect(inside).toBe((text.startsWith('\n') ? '\n' : '') + escape(text))
        expect(String(<title>{text}</title>)).toBe(`<title>${escape(text)}</title>`)
      }),
    )
  })

  test('of an object that looks like trusted HTML is not trusted', () => {
    const forged: unknown = JSON.parse('{"html":"<b>","isEscaped":true}')
    expect(() => jsx('p', { children: forged })).toThrow(TypeError)
  })
})

describe('attributes', () => {
  test('come back from the parser as they went in, one and no more', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(element(<p title={text}>あ</p>).attributes).toEqual({ title: text })
      }),
    )
  })

  test('with any name but a plain one are left out', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.constantFrom('a b', 'a=b', 'a>', '"', '/', '')), (name) => {
        fc.pre(!/^[a-zA-Z_][-a-zA-Z0-9_:.]*$/.test(name))
        expect(String(jsx('p', { [name]: 'x' }))).toBe('<p></p>')
      }),
    )
  })

  test('that run script or style are left out in every spelling', () => {
    const names = ['onclick', 'onClick', 'ONLOAD', 'onanything', 'style', 'Style', 'srcdoc', 'SRCDOC']
    expect(names.map((name) => String(jsx('p', { [name]: 'x' })))).toEqual(names.map(() => '<p></p>'))
  })

  test('are present when true, absent when false; aria- ones say it in words', () => {
    const input = (
      <input checked disabled={false} aria-invalid={false} data-x={true} value="" class={['a', false, 'b']} />
    )
    expect(String(input)).toBe('<input checked="" aria-invalid="false" data-x="" value="" class="a b">')
  })
})

describe('addresses', () => {
  const harmless = ['http:', 'https:', 'mailto:', 'tel:']
  /** What a browser makes of it. */
  const scheme = (html: Html, name = 'href') =>
    new URL(element(html).getAttribute(name) ?? '', 'https://town.example/a/').protocol

  const sprinkle = (word: string) =>
    fc
      .array(fc.tuple(fc.constantFrom('', '', '\t', '\n', '\r', '\0', ' ', '\u00ad', '\u200b'), fc.boolean()), {
        minLength: word.length,
        maxLength: word.length,
      })
      .map((noise) => [...word].map((c, i) => (noise[i]?.[0] ?? '') + (noise[i]?.[1] ? c.toUpperCase() : c)).join(''))

  const dangerous = fc
    .constantFrom('javascript', 'vbscript', 'data', 'file', 'blob', 'view-source', 'filesystem', 'intent')
    .chain(sprinkle)
    .chain((word) =>
      fc.tuple(fc.constantFrom(':', '\t:', ':\n', '&colon;', '&#58;'), hostile).map((rest) => word + rest.join('')),
    )

  test('of dangerous schemes never survive, however they are spelt', () => {
    fc.assert(
      fc.property(dangerous, (url) => {
        fc.pre(URL.canParse(url, 'https://town.example/a/'))
        expect(harmless).toContain(scheme(<a href={url}>x</a>))
        expect(harmless).toContain(scheme(<form action={url} />, 'action'))
        expect(harmless).toContain(scheme(<button formaction={url} />, 'formaction'))
      }),
      { numRuns: 500 },
    )
  })

  test('that are harmless survive untouched', () => {
    const urls = [
      'https://a.example/?q=1&r=%20',
      '//a.example/',
      '/a:b',
      'a/b?c=d:e',
      '?q=javascript:x',
      '#x',
      '',
      'mailto:a@b',
      'tel:00',
    ]
    expect(urls.map((url) => element(<a href={url}>x</a>).getAttribute('href'))).toEqual(urls)
  })

  test('with a picture inside are for the picture of an img alone', () => {
    const png = 'data:image/png;base64,AAAA'
    expect([<img src={png} />, <a href={png} />, <img src="data:image/svg+xml,<svg/>" />].map(String)).toEqual([
      `<img src="${png}">`,
      '<a href="#"></a>',
      '<img src="#">',
    ])
  })
})

describe('elements', () => {
  const Twice = ({ children }: { children?: Node }) => (
    <>
      {children}
      {children}
    </>
  )

  test('are written in order, nothing for nothing, a list item by item', () => {
    const list = ['𠮷', 1, null, undefined, true, false, [2n, <br />]]
    expect(String(<Twice>{list}</Twice>)).toBe('𠮷12<br>𠮷12<br>')
  })

  test('take no text where it would be script or style', () => {
    expect(() => jsx('script', { children: 'alert(1)' })).toThrow(TypeError)
    expect(String(<style>{trusted('a{}')}</style>)).toBe('<style>a{}</style>')
  })

  test('are not made of promises, and have plain names', () => {
    expect(() => jsx('p', { children: Promise.resolve('x') })).toThrow(TypeError)
    expect(() => jsx('p onclick=x', {})).toThrow(TypeError)
  })

  test('refuse wrong attributes before they run', () => {
    // @ts-expect-error a handler
    expect(String(<a onclick="x">x</a>)).toBe('<a>x</a>')
    // @ts-expect-error an inline style
    expect(String(<p style="x">x</p>)).toBe('<p>x</p>')
    // @ts-expect-error a slip of the pen
    expect(String(<a hrf="x">x</a>)).toBe('<a hrf="x">x</a>')
  })
})
