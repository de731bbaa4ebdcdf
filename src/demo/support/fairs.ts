// Trade fairs to which the ward's firms go. Invented.

export interface Fair {
  fair: string
  organizer: string
  place: 'domestic' | 'online' | 'overseas'
  /** Of an online fair: its address. */
  venue: string
  first_time: boolean
  targets: string
  costs: readonly (readonly [line: string, what: string, yen: number])[]
}

export const fairs: readonly Fair[] = [
  {
    fair: 'ものづくりパートナーフォーラム東京',
    organizer: 'ものづくり商談会実行委員会',
    place: 'domestic',
    venue: '湾岸国際展示場 東2ホール（東京）',
    first_time: false,
    targets:
      '産業機械と医療機器の設計・購買の担当者。3日間で名刺120枚、見積りの依頼15件、年度内に取引3社を目標とし、翌週のうちに全員へ加工の見本を送ります。',
    costs: [
      ['booth', '1小間（3m×3m）', 220_000],
      ['decoration', 'パネルと照明の借上げ', 86_000],
      ['transport', '製品の運送（往復）', 28_000],
    ],
  },
  {
    fair: '関西機械要素技術見本市',
    organizer: '関西産業見本市協会',
    place: 'domestic',
    venue: '大阪湾見本市会館（大阪）',
    first_time: true,
    targets:
      '西日本の機械メーカーで部品を探す技術者。名刺80枚、図面の預かり10件、試作の受注4件。図面は3営業日のうちに返事をします。',
    costs: [
      ['booth', '1小間と電源', 248_000],
      ['decoration', '展示台の借上げ', 54_000],
      ['transport', '製品の運送', 46_000],
      ['material', '加工事例の冊子', 88_000],
    ],
  },
  {
    fair: 'くらしの道具 国際見本市',
    organizer: 'くらしの道具見本市事務局',
    place: 'domestic',
    venue: '湾岸国際展示場 西ホール（東京）',
    first_time: true,
    targets:
      '生活雑貨の小売店と百貨店の仕入れ担当者。名刺150枚、取扱いの相談20件、新しく置いてくださる店8軒。会期のあと1か月のうちに訪ねます。',
    costs: [
      ['booth', '半小間', 176_000],
      ['decoration', '棚と布の借上げ', 62_000],
      ['material', '商品の一覧と写真の撮影', 120_000],
    ],
  },
  {
    fair: 'Asia Precision Parts Expo',
    organizer: 'Precision Parts Expo 運営事務局',
    place: 'overseas',
    venue: 'タイ・バンコク 国際展示場',
    first_time: false,
    targets:
      '東南アジアの自動車部品・電子部品の工場の調達責任者。商談25件、見本の送付8件、代理店の候補2社。英語とタイ語の通訳を付け、帰国後2週間でお礼と見積りを送ります。',
    costs: [
      ['booth', '1小間（共同館）', 392_000],
      ['transport', '見本の航空運送', 118_000],
      ['language', '通訳3日と資料の翻訳', 186_000],
      ['material', '英語の加工紹介の動画', 98_000],
    ],
  },
  {
    fair: '食と包装のオンライン商談会',
    organizer: '食品包装商談会事務局',
    place: 'online',
    venue: 'https://fair.example/food-pack',
    first_time: true,
    targets:
      '食品メーカーの資材の担当者。会期中の商談12件、見本の送付10件、小さな注文からの取引3社。商談の記録を取り、翌日に要点を送ります。',
    costs: [
      ['booth', 'オンライン出展料', 98_000],
      ['material', '製品紹介の動画', 96_000],
    ],
  },
  {
    fair: '北陸技術交流展',
    organizer: '北陸技術交流展実行委員会',
    place: 'domestic',
    venue: '北陸産業展示館（石川）',
    first_time: false,
    targets: '繊維機械と工作機械の会社の開発部門。名刺60枚、共同の試作2件。会期中に工場の見学の約束を3件取り付けます。',
    costs: [
      ['booth', '1小間', 165_000],
      ['transport', '実演機の運送', 74_000],
      ['decoration', '装飾と電気工事の借上げ', 91_000],
    ],
  },
  {
    fair: '学校と園の設備フェア',
    organizer: '学校園設備フェア事務局',
    place: 'domestic',
    venue: '都心交流会館（東京）',
    first_time: true,
    targets:
      '保育園・学校法人の施設の担当者と設計事務所。名刺90枚、見学の申込み10件、年度内の納入2件。会期のあと、実物を車で見ていただきに回ります。',
    costs: [
      ['booth', '1小間', 198_000],
      ['decoration', '床と照明の借上げ', 58_000],
      ['transport', '家具の運送', 42_000],
    ],
  },
]
