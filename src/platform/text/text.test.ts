import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressOf,
  clean,
  formatYen,
  graphemes,
  isEmail,
  isPhone,
  nameKey,
  parseCoordinates,
  parseYen,
  phoneKey,
  plainDigits,
  postalCode,
  searchKey,
  toHiragana,
  toKatakana,
  wholeNumber,
} from './index.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ーｰ-−‐―アがｶﾞゝ㈱株式会社 　1１aＡ゙\u{E0100}\uD842\uDFB7\u0000\r\n\t') }),
)

describe('what is stored', () => {
  it('keeps rare characters and variants as they were chosen', () => {
    for (const name of ['𠮷野家', '辻󠄀', '髙﨑', '㈱①㎡', '𣇄村財産区', '👨‍👩‍👧']) expect(clean(`　${name} `)).toBe(name)
  })

  it('drops what nobody can see: controls, overrides, half characters', () => {
    expect(clean('a\u0000b\u202Ec\uD800d\uFEFF\r\ne\rf\u2028g\th')).toBe('abcd\ne\nf\ng h')
  })

  it('is clean after one cleaning', () => {
    fc.assert(fc.property(anyText, (text) => clean(clean(text)) === clean(text)))
  })

  it('counts what a reader counts', () => {
    expect(graphemes('辻󠄀𠮷👨‍👩‍👧が')).toBe(4)
  })
})

describe('keys', () => {
  it('bring together what people mean as one word', () => {
    const same = [
      ['さかなセンター', 'ｻｶﾅｾﾝﾀｰ', 'サカナセンタ―', 'サカナセンタ-'],
      ['１−２−３', '1-2-3', '１ー２ー３', '1ｰ2‐3'],
      ['ＹＵＺＵＫＩ', 'yuzuki'],
      ['辻󠄀', '辻'],
      ['焼津　港', '焼津 港'],
    ]
    for (const words of same) expect(new Set(words.map(searchKey)).size).toBe(1)
  })

  it('are their own keys', () => {
    fc.assert(fc.property(anyText, (text) => searchKey(searchKey(text)) === searchKey(text)))
  })

  it('find one organization under every spelling of its legal form', () => {
    for (const name of ['㈱ 小宮山製作所', '（株）小宮山製作所', '株式会社小宮山製作所', '(株)小宮山　製作所']) {
      expect(nameKey(name)).toEqual({ key: '小宮山製作所', legal_form: '株式会社', position: 'before' })
    }
    expect(nameKey('小宮山製作所（有） 本店')).toEqual({
      key: '小宮山製作所本店', legal_form: '有限会社', position: 'after',
    }) // prettier-ignore
    expect(nameKey('ＮＰＯ法人まちの縁側')).toMatchObject({ key: 'マチノ縁側', legal_form: '特定非営利活動法人' })
    expect(nameKey('株式会社')).toEqual({ key: '株式会社', legal_form: null, position: null })
  })

  it('leave a legal form inside a name alone: a federation is not its member', () => {
    expect(nameKey('世田谷区商店街協同組合連合会').legal_form).toBe(null)
  })
})

describe('kana', () => {
  it('come from either script and either width', () => {
    for (const typed of ['がっこう', 'ｶﾞｯｺｳ', 'ガッコウ']) {
      expect(toKatakana(typed)).toBe('ガッコウ')
      expect(toHiragana(typed)).toBe('がっこう')
    }
  })

  it('fold once and for all', () => {
    fc.assert(fc.property(anyText, (text) => toKatakana(toKatakana(text)) === toKatakana(text)))
    fc.assert(fc.property(anyText, (text) => toHiragana(toHiragana(text)) === toHiragana(text)))
  })
})

describe('telephone, post, e-mail', () => {
  it('compare numbers by their digits, whatever stands between', () => {
    for (const typed of ['(054)626-1139', '（054）626‐1139', '０５４－６２６ー１１３９ ']) {
      expect(isPhone(typed)).toBe(true)
      expect(phoneKey(typed)).toBe('0546261139')
    }
    for (const hyphen of '-‐‑–—−－ー―ｰ') expect(plainDigits(`３${hyphen}４`)).toBe('34')
    expect(isPhone('携帯')).toBe(false)
  })

  it('read a postal code and know where it is', () => {
    for (const typed of ['〒154-0004', '１５４ー０００４', '1540004']) expect(postalCode(typed)).toBe('1540004')
    for (const typed of ['154000', '15a40004', '154-00045']) expect(postalCode(typed)).toBe(null)
    expect(addressOf('154-0004')).toEqual([
      { prefecture: '東京都', city: '世田谷区', town: '太子堂', municipality_code: '131121' },
    ])
    expect(addressOf('000-0000')).toEqual([])
  })

  it('take one e-mail address, never two', () => {
    expect(isEmail('hanako@example.jp')).toBe(true)
    for (const typed of ['a@b', 'a@b.jp,c@d.jp', 'a,b@c.jp', 'x@y.jp\r\nBcc: z@y.jp', '<a@b.jp>']) {
      expect(isEmail(typed)).toBe(false)
    }
  })
})

describe('amounts', () => {
  it('are understood as files write them', () => {
    for (const typed of ['32,500 ', '３２，５００円', '金３２，５００円也', '¥32500-', '￥３２，５００']) {
      expect(parseYen(typed)).toEqual({ ok: true, yen: 32_500 })
    }
  })

  it('are refused where somebody would have to guess', () => {
    for (const typed of ['4,080円/月', '1,000円～', '3,25', '1.5', '1e3', '', '９'.repeat(16), '-1']) {
      expect(parseYen(typed).ok).toBe(false)
    }
    expect(wholeNumber('−12')).toBe(-12)
  })

  it('come back from every way of writing them', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('sign', 'unit', 'letter'), (yen, style) => {
        expect(parseYen(formatYen(yen, style))).toEqual({ ok: true, yen })
      }),
    )
    expect(formatYen(1_234_567, 'letter')).toBe('金１，２３４，５６７円')
  })
})

describe('coordinates', () => {
  const at = { latitude: 35.6581, longitude: 139.7017 }

  it('are read, and what was changed is said', () => {
    expect(parseCoordinates('３５.６５８１ ', '139.7017')).toEqual({ ok: true, at })
    expect(parseCoordinates('139.7017', '35.6581')).toMatchObject({ ok: true, at, repaired: { ja: /逆/ } })
    expect(parseCoordinates('0', '0.000')).toMatchObject({ ok: true, at: null, repaired: { ja: /位置なし/ } })
    expect(parseCoordinates('', ' ')).toEqual({ ok: true, at: null })
  })

  it('are refused with the reason', () => {
    for (const [lat, lng] of [
      ['35.6', ''],
      ['北緯35度', '139'],
      ['51.5', '-0.1'],
      ['1e1', '139'],
    ] as const) {
      expect(parseCoordinates(lat, lng).ok).toBe(false)
    }
  })
})

it('no text makes any of the readers throw', () => {
  const readers = [wholeNumber, parseYen, postalCode, addressOf, isEmail, isPhone, nameKey, graphemes]
  fc.assert(
    fc.property(anyText, (text) => {
      for (const read of readers) read(text)
      parseCoordinates(text, text)
    }),
  )
})
