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
  readPosition,
  parseYen,
  plainDigits,
  postalCode,
  searchKey,
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
      key: '小宮山製作所本店',
      legal_form: '有限会社',
      position: 'after',
    })
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
    }
  })

  it('fold once and for all', () => {
    fc.assert(fc.property(anyText, (text) => toKatakana(toKatakana(text)) === toKatakana(text)))
  })
})

describe('telephone, post, e-mail', () => {
  it('compare numbers by their digits, whatever stands between', () => {
    for (const typed of ['(054)626-1139', '（054）626‐1139', '０５４－６２６ー１１３９ ']) {
      expect(isPhone(typed)).toBe(true)
      expect(plainDigits(typed)).toBe('0546261139')
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
    expect([formatYen(-76_000), formatYen(-76_000, 'sign')]).toEqual(['△76,000円', '-¥76,000'])
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

describe('a position copied from a map', () => {
  const at = { latitude: 35.6466, longitude: 139.653 }
  it.each([
    '35.6466, 139.6530',
    '35.6466,139.653',
    '35.6466 139.6530',
    '３５．６４６６、１３９．６５３０',
    '(35.6466, 139.6530)',
    '35.6466° N, 139.6530° E',
    '北緯35.6466 東経139.6530',
    '緯度：35.6466、経度：139.6530',
    '139.6530, 35.6466',
    'https://maps.gsi.go.jp/#16/35.646600/139.653000/&base=std&ls=std&disp=1&vs=c1g1j0h0k0l0u0t0z0r0s0m0f1',
    'https://www.openstreetmap.org/#map=17/35.64660/139.65300',
    'https://www.openstreetmap.org/?mlat=35.6466&mlon=139.6530#map=17/35.1/139.1',
    'https://www.google.com/maps/@35.6466,139.653,17z?entry=ttu',
    'https://www.google.co.jp/maps/place/%E5%8C%BA%E5%BD%B9%E6%89%80/@35.1,139.1,17z/data=!3m1!4b1!4m6!3m5!1s0x6018f!8m2!3d35.6466!4d139.653!16s',
    'https://maps.google.com/?q=35.6466,139.653',
    'https://www.google.com/maps/search/?api=1&query=35.6466%2C139.653',
  ])('is read from %s', (text) => {
    expect(readPosition(text)).toEqual({ at })
  })

  it.each([
    ['51.5, -0.1', /日本の外（緯度51.5、経度-0.1）/],
    ['0, 0', /日本の外/],
    ['https://www.google.com/maps/@51.5,-0.1,17z', /日本の外/],
    ['https://maps.app.goo.gl/AbCdEf', /短縮/],
    ['区役所の前', /小数で/],
    ['35.6466', /小数で/],
    ['35度38分47秒, 139度39分10秒', /小数で/],
  ])('of %s is refused with the reason', (text, why) => {
    expect(readPosition(text)).toMatchObject({ why: { ja: expect.stringMatching(why), en: expect.any(String) } })
  })

  it('comes back from what is shown of it', () => {
    const places = fc.record({
      latitude: fc.double({ min: 20, max: 46, noNaN: true }),
      longitude: fc.double({ min: 122, max: 155, noNaN: true }),
    })
    fc.assert(
      fc.property(places, (place) => {
        expect(readPosition(`${place.latitude}, ${place.longitude}`)).toEqual({ at: place })
      }),
    )
  })
})

it('no text makes any of the readers throw', () => {
  const readers = [wholeNumber, parseYen, postalCode, addressOf, isEmail, isPhone, nameKey, graphemes]
  fc.assert(
    fc.property(anyText, (text) => {
      for (const read of readers) read(text)
      parseCoordinates(text, text)
      readPosition(text)
    }),
  )
})
