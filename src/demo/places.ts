// Where the invented towns lie. The ward's centre is in the middle of a bay and the town's on a ridge where nobody lives,
// so that no marker falls on somebody's door. Postal codes begin with 000, which no post office has.

export type Character = 'industrial' | 'shopping' | 'station' | 'residential' | 'farmland' | 'riverside' | 'mountain'

export interface Area {
  name: string
  kana: string
  district: string
  /** How many 丁目; 0 for places without. */
  chome: number
  postal_code: string
  latitude: number
  longitude: number
  characters: readonly Character[]
}

export interface Street {
  name: string
  kana: string
  area: string
}

type Line = [name: string, kana: string, chome: number, north: number, east: number, ...characters: Character[]]

/** `north` and `east` in hundreds of metres from the centre. */
const around =
  (latitude: number, longitude: number, postal: number) =>
  (district: string, offset: number, ...lines: Line[]): Area[] =>
    lines.map(([name, kana, chome, north, east, ...characters], i) => ({
      name,
      kana,
      district,
      chome,
      postal_code: String(postal + offset + i).padStart(7, '0'),
      latitude: Number((latitude + north / 1110).toFixed(5)),
      longitude: Number((longitude + east / 905).toFixed(5)),
      characters,
    }))

const inMinamo = around(35.52, 139.88, 10)
const inHoshimi = around(36.41, 137.74, 9010)

export const minamoAreas: readonly Area[] = [
  ...inMinamo(
    '水沢',
    0,
    ['水沢', 'ミズサワ', 5, 6, -8, 'station', 'shopping', 'residential'],
    ['水沢北', 'ミズサワキタ', 3, 13, -8, 'residential'],
    ['柳町', 'ヤナギチョウ', 2, 3, -13, 'shopping', 'residential'],
    ['泉が丘', 'イズミガオカ', 4, 16, -15, 'residential', 'farmland'],
    ['清水台', 'シミズダイ', 3, 20, -6, 'residential', 'farmland'],
  ),
  ...inMinamo(
    '新川岸',
    10,
    ['新川岸', 'シンカガシ', 6, -12, 10, 'industrial', 'riverside'],
    ['船入', 'フナイリ', 3, -18, 6, 'industrial', 'riverside'],
    ['鋳物町', 'イモノチョウ', 4, -9, 16, 'industrial'],
    ['材木河岸', 'ザイモクガシ', 2, -15, 15, 'industrial', 'riverside'],
    ['東水門', 'ヒガシスイモン', 3, -21, 13, 'industrial', 'residential'],
  ),
  ...inMinamo(
    '曙町',
    20,
    ['曙町', 'アケボノチョウ', 4, 0, 5, 'shopping', 'station', 'residential'],
    ['旭小路', 'アサヒコウジ', 2, 4, 8, 'shopping', 'residential'],
    ['本曙', 'ホンアケボノ', 3, -3, 9, 'shopping', 'industrial'],
    ['灯台通', 'トウダイドオリ', 2, -6, 2, 'riverside', 'shopping'],
    ['仲之橋', 'ナカノハシ', 3, 2, 0, 'station', 'residential'],
  ),
  ...inMinamo(
    '大榎',
    30,
    ['大榎', 'オオエノキ', 5, 9, 18, 'residential', 'shopping'],
    ['榎前', 'エノキマエ', 3, 14, 22, 'residential', 'farmland'],
    ['畑中', 'ハタナカ', 4, 21, 17, 'farmland', 'residential'],
    ['桑の里', 'クワノサト', 2, 24, 24, 'farmland'],
    ['鶴見坂上', 'ツルミザカウエ', 2, 12, 12, 'residential', 'shopping'],
  ),
  ...inMinamo(
    '南浜',
    40,
    ['南浜', 'ミナミハマ', 4, -24, -6, 'station', 'residential', 'riverside'],
    ['汐風', 'シオカゼ', 3, -28, -12, 'riverside', 'residential'],
    ['工和', 'コウワ', 5, -19, -14, 'industrial'],
    ['弁天前', 'ベンテンマエ', 2, -14, -5, 'shopping', 'residential'],
  ),
]

export const minamoStreets: readonly Street[] = [
  { name: 'あけぼの通り商店会', kana: 'アケボノドオリショウテンカイ', area: '曙町' },
  { name: '水沢駅前商店街振興組合', kana: 'ミズサワエキマエショウテンガイシンコウクミアイ', area: '水沢' },
  { name: '旭小路商店会', kana: 'アサヒコウジショウテンカイ', area: '旭小路' },
  { name: '大榎銀座商店会', kana: 'オオエノキギンザショウテンカイ', area: '大榎' },
  { name: '弁天前仲通り会', kana: 'ベンテンマエナカドオリカイ', area: '弁天前' },
  { name: '柳町すずらん商店会', kana: 'ヤナギチョウスズランショウテンカイ', area: '柳町' },
  { name: '灯台通り商栄会', kana: 'トウダイドオリショウエイカイ', area: '灯台通' },
  { name: '本曙共栄会', kana: 'ホンアケボノキョウエイカイ', area: '本曙' },
  { name: '南浜駅前名店会', kana: 'ミナミハマエキマエメイテンカイ', area: '南浜' },
]

export const hoshimiAreas: readonly Area[] = [
  ...inHoshimi(
    '星見',
    0,
    ['星見', 'ホシミ', 0, 0, 0, 'shopping', 'mountain'],
    ['上沢', 'カミサワ', 0, 16, 5, 'farmland', 'mountain'],
    ['下沢', 'シモサワ', 0, -11, -4, 'farmland', 'mountain'],
  ),
  ...inHoshimi(
    '木曽根',
    5,
    ['木曽根', 'キソネ', 0, 7, -18, 'industrial', 'mountain'],
    ['湯の平', 'ユノタイラ', 0, 22, -11, 'shopping', 'mountain'],
    ['雪解', 'ユキゲ', 0, 28, 9, 'farmland', 'mountain'],
  ),
]

export const hoshimiStreets: readonly Street[] = [
  { name: '星見大通り商店会', kana: 'ホシミオオドオリショウテンカイ', area: '星見' },
]
