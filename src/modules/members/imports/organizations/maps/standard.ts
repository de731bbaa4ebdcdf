// The national layouts of open data (推奨データセット and 自治体標準オープンデータセット) in which places of a town stand.
import type { OrganizationMap } from '../targets.ts'

export const touristPlacesMap: OrganizationMap = {
  id: 'standard-tourist-places',
  name: { ja: '観光施設一覧', en: 'Places for visitors' },
  recognise: ['名称', '住所', '料金(基本)', '説明'],
  kind: 'sole_proprietor',
  columns: {
    key: ['NO', 'ID'],
    name: ['名称'],
    name_kana: ['名称_カナ'],
    corporate_number: ['法人番号'],
    address: ['住所'],
    building: ['方書'],
    latitude: ['緯度'],
    longitude: ['経度'],
    phone: ['連絡先電話番号', '電話番号'],
    story: ['説明'],
    url: ['URL'],
  },
}

export const publicPlacesMap: OrganizationMap = {
  id: 'standard-public-places',
  name: { ja: '公共施設一覧', en: 'Public facilities' },
  recognise: ['名称', '住所', '団体名', '利用可能曜日'],
  kind: 'public',
  columns: {
    key: ['NO', 'ID'],
    name: ['名称'],
    name_kana: ['名称_カナ'],
    corporate_number: ['法人番号'],
    address: ['住所'],
    building: ['方書'],
    latitude: ['緯度'],
    longitude: ['経度'],
    phone: ['電話番号'],
    story: ['説明'],
    url: ['URL'],
  },
}

/** 高松市 and others: the same places under English headings. */
export const englishPlacesMap: OrganizationMap = {
  id: 'public-places-english',
  name: { ja: '公共施設一覧（英語の見出し）', en: 'Public facilities (English headings)' },
  recognise: ['#property', 'name', 'address', 'telephoneNumber', 'referenceObject', 'note'],
  kind: 'public',
  columns: {
    name: ['name'],
    address: ['address'],
    latitude: ['latitude'],
    longitude: ['longitude'],
    phone: ['telephoneNumber'],
    story: ['description'],
    url: ['referenceObject'],
  },
}
