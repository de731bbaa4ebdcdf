// What somebody copies from a map to say where a place is: two numbers, or the address of a map that is open there.
import type { Phrase } from '#platform/i18n/index.ts'
import { type Coordinates, parseCoordinates } from './coordinates.ts'

const n = String.raw`(-?\d{1,3}(?:\.\d+)?)`
/** The most exact first: a place that is marked, then the middle of the map. */
const ways: readonly RegExp[] = [
  // Google Maps, a place that is open
  `!3d${n}!4d${n}`,
  // OpenStreetMap, a marker
  `[?&]mlat=${n}&mlon=${n}`,
  `[?&](?:q|query|ll|destination)=(?:loc:)?${n},[+ ]?${n}`,
  // Google Maps, the middle
  `/@${n},${n}`,
  // GSI Maps and OpenStreetMap, the middle: zoom, latitude, longitude
  `#(?:map=)?[\\d.]+/${n}/${n}`,
  // Two numbers
  `^(?:北緯|緯度|N)?[: ]*${n}°? ?N?[, 、;/]+(?:東経|経度|E)?[: ]*${n}°? ?E?$`,
].map((way) => new RegExp(way, 'i'))

type ReadPosition = { at: Coordinates } | { why: Phrase }

/** `35.6466, 139.6530`, also in full width or the other way round. A position outside Japan is refused. */
export function readPosition(given: string): ReadPosition {
  const text = unescaped(given.slice(0, 3000).normalize('NFKC'))
    .replaceAll(/[()（）]/g, '')
    .trim()
  const [, latitude, longitude] = ways.map((way) => way.exec(text)).find((match) => match !== null) ?? []
  if (latitude === undefined || longitude === undefined)
    return { why: /^https?:/i.test(text) ? noneInAddress : unreadable }
  const read = parseCoordinates(latitude, longitude)
  if (read.ok && read.at !== null) return { at: read.at }
  return { why: outside(latitude, longitude) }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const unreadable: Phrase = {
  ja: '「35.6466, 139.6530」のように、緯度と経度を小数で入力してください',
  en: 'Please enter latitude and longitude as decimals, such as 35.6466, 139.6530',
}
const noneInAddress: Phrase = {
  ja: 'このURLには場所が入っていません（短縮したURLからは読み取れません）。地図を開き直した長いURLか、「35.6466, 139.6530」のような数字を入れてください',
  en: 'This address holds no position (shortened ones never do). Please paste the long address of the open map, or numbers such as 35.6466, 139.6530',
}
const outside = (latitude: string, longitude: string): Phrase => ({
  ja: `日本の外（緯度${latitude}、経度${longitude}）を指しています。日本の緯度は20〜46、経度は122〜155です`,
  en: `This lies outside Japan (latitude ${latitude}, longitude ${longitude}): latitude is 20–46 there, longitude 122–155`,
})
