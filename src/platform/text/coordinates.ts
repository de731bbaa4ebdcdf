// Latitude and longitude from files. Nothing is guessed silently: what was changed, and why, comes along.
import type { Phrase } from '#platform/i18n/index.ts'

export interface Coordinates {
  latitude: number
  longitude: number
}

type ParsedCoordinates =
  /** `at` is null where the file gives none. */
  { ok: true; at: Coordinates | null; repaired?: Phrase } | { ok: false; why: Phrase }

/** `３５.６５８１` → 35.6581; null when it is no decimal number within ±`limit`. */
export function degrees(text: string, limit: number): number | null {
  if (text.length > 40) return null
  const tidy = text.normalize('NFKC').replace('−', '-').trim()
  const value = Number(tidy)
  return /^-?\d+(\.\d*)?$/.test(tidy) && Math.abs(value) <= limit ? value + 0 : null
}

/** 沖ノ鳥島 20.4° to 択捉島 45.6° north, 与那国島 122.9° to 南鳥島 154.0° east. */
const inJapan = ({ latitude, longitude }: Coordinates): boolean =>
  latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 155

export function parseCoordinates(latitudeText: string, longitudeText: string): ParsedCoordinates {
  const given = [latitudeText.trim(), longitudeText.trim()]
  if (given.every((text) => text === '')) return { ok: true, at: null }
  if (given.includes('')) return { ok: false, why: phrases.half }
  const [latitude, longitude] = [degrees(latitudeText, 180), degrees(longitudeText, 180)]
  if (latitude === null || longitude === null) return { ok: false, why: phrases.unreadable }
  if (latitude === 0 && longitude === 0) return { ok: true, at: null, repaired: phrases.zero }
  if (inJapan({ latitude, longitude })) return { ok: true, at: { latitude, longitude } }
  const swapped = { latitude: longitude, longitude: latitude }
  return inJapan(swapped) ? { ok: true, at: swapped, repaired: phrases.swapped } : { ok: false, why: phrases.outside }
}

const phrases = {
  half: { ja: '緯度と経度の片方しかありません', en: 'Only one of latitude and longitude is given' },
  unreadable: {
    ja: '緯度・経度を読み取れませんでした。例：35.6581、139.7017',
    en: 'We could not read latitude and longitude. For example: 35.6581, 139.7017',
  },
  zero: { ja: '緯度・経度が0なので、位置なしとしました', en: 'Latitude and longitude are 0: taken as no position' },
  swapped: { ja: '緯度と経度が逆だったので、入れ替えました', en: 'Latitude and longitude were swapped: put right' },
  outside: { ja: '緯度・経度が日本の外を指しています', en: 'Latitude and longitude lie outside Japan' },
} satisfies Record<string, Phrase>
