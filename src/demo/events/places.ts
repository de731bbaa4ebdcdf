// Where the events of the invented towns take place.
import type { WrittenPlace } from './event.ts'

export const ward: WrittenPlace = {
  venue: 'みなも区民館 大広間',
  area: '水沢',
  access: '水沢駅の東口から歩いて5分。正面の入口にスロープがあります。',
  facilities: ['wheelchair', 'toilet', 'elevator', 'nursing', 'hearing-loop', 'guide-dog'],
}

export const hall: WrittenPlace = {
  venue: 'みなも産業プラザ 第1会議室（3階）',
  area: '柳町',
  access: '水沢駅から歩いて9分。バス「柳町二丁目」下車すぐ。',
  facilities: ['wheelchair', 'toilet', 'elevator', 'parking'],
}

export const factory: WrittenPlace = {
  venue: '集合：鋳物町公園の入口',
  area: '鋳物町',
  access: 'バス「鋳物町」下車、歩いて3分。工場の中は段差があります。',
  facilities: [],
}

export const street: WrittenPlace = {
  venue: '柳町通り 商店街会館',
  area: '柳町',
  access: '水沢駅から歩いて7分。',
  facilities: ['toilet', 'nursing'],
}
