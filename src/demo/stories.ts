// How a firm's story begins and ends; the middle belongs to its trade.
import type { Random } from './random.ts'
import type { Trade } from './trades/trade.ts'

interface Frame {
  headlines: readonly string[]
  first: readonly string[]
  last: readonly string[]
}

const frames: Record<Trade['story'], Frame> = {
  factory: {
    headlines: [
      '{makes}、一個から。',
      '{area}で{age}年、{makes}',
      '小さな工場の、確かな手仕事',
      '図面の前に、まず話を聞きます',
      '{makes}なら相談ください',
    ],
    first: [
      '{year}年に{area}で創業し、{makes}を続けてきました。',
      '{year}年、先々代が機械一台で始めた工場です。',
      '{area}の路地の奥で、{makes}を手がけています。',
      '創業は{year}年。{family}家の三代目が{makes}を担っています。',
      '{makes}ひとすじに{age}年になります。',
      '元は{area}の長屋の一角でした。{year}年から{makes}をしています。',
    ],
    last: [
      '工場の見学は前の日までに電話をください。',
      '次の{few}年で、若い職人に仕事を渡していきます。',
      '下請けだけでなく、自分たちの名前で売る製品を考え始めました。',
      '同じ町の工場どうし、仕事を融通し合うことが増えました。',
      '音とにおいで近所に迷惑をかけないよう、年に一度は説明の会を開いています。',
      '初めての方の、形になっていない相談も歓迎します。',
      '採用はこれまで知り合いばかり。外の人の力を借りる道を探しています。',
    ],
  },
  shop: {
    headlines: [
      '{area}の角で{age}年',
      '顔を見て売る店',
      '{makes}の店',
      '用がなくても寄れる店',
      '{family}さんの店、と呼ばれて',
    ],
    first: [
      '{year}年から{area}で店を開いています。',
      '{makes}の小さな店です。',
      '{family}の家が{year}年に始め、いまの店主で三代目です。',
      '駅から歩いて{few}分、{area}の通り沿いにあります。',
      '会社勤めを辞めて、{year}年に{area}で開きました。',
      '先代の味と客あしらいを引き継いで、{age}年になりました。',
    ],
    last: [
      '重い荷物は家まで運びます。',
      '通りの祭りには、町会の人たちと屋台を出します。',
      '跡を継ぐ人はまだ決まっていません。',
      'ベビーカーでも入れるように、段差を板でならしました。',
      '雨の日に来てくれた方へのおまけが、ささやかな名物です。',
      '常連さんの紹介で、隣の町からも来てくれるようになりました。',
      '次の十年の店の姿を、家族で話し始めています。',
    ],
  },
  kitchen: {
    headlines: [
      '{makes}、今日も火を入れて',
      '{area}の台所',
      '一人でも、家族でも',
      '{age}年、同じ味で',
      '昼のにぎわい、夜の静けさ',
    ],
    first: [
      '{year}年に{area}で暖簾を出しました。',
      '{makes}が看板の、席数{seats}の店です。',
      '夫婦二人で{year}年から続けています。',
      '元は屋台。{year}年に{area}へ店を構えました。',
      '料理の修業を終えて、生まれ育った{area}に戻って開いた店です。',
      '二代目の店主が、先代の帳面を見ながら味を守っています。',
    ],
    last: [
      '子ども用の椅子と、絵の品書きがあります。',
      '夜は常連さんの句会に座敷を貸しています。',
      '工場で働く人の胃袋を支えてきたことが自慢です。',
      '売れ残りを減らす工夫を、ほかの店と話し合っています。',
      '外国から来たお客さまにも安心して選んでもらえる品書きを作っているところです。',
      '手の空く午後の時間に、厨房を使いたい人を探しています。',
    ],
  },
  site: {
    headlines: [
      '{area}の家と店を直して{age}年',
      '小さな修理から',
      '近いから、すぐ行けます',
      '{makes}なら{family}へ',
      '直して長く使う',
    ],
    first: [
      '{year}年創業。{makes}を中心に、町の困りごとを引き受けてきました。',
      '{area}に事務所を置き、自転車で行ける範囲の仕事を大切にしています。',
      '棟梁だった祖父の代から、{area}で{makes}をしています。',
      '職人{few}人の小さな会社です。{makes}を得意としています。',
      '{year}年に独立し、{makes}から始めました。',
    ],
    last: [
      '仕事が終わったあとの掃除まで見てください、と若い者に話しています。',
      '見積りだけの依頼も気がねなくどうぞ。',
      '災害のときは区と結んだ約束で、真っ先に道を開けに出ます。',
      '職人の採用と育て方を、いちから考え直しています。',
      '古い家を壊さずに使う相談が、この数年で倍になりました。',
    ],
  },
  office: {
    headlines: [
      '{makes}で、区内の仕事を軽くする',
      '隣の席のつもりで',
      '{area}から、まちの事業者へ',
      'わからない、から始める相談',
      '{makes}の専門家',
    ],
    first: [
      '{year}年に{area}で開いた、{makes}の事務所です。',
      '{makes}を仕事にしています。お客さまの{percent}割は区内の方です。',
      '大きな会社で{age2}年働き、{year}年に独立しました。',
      '{area}の古い民家を直して仕事場にしています。',
      '{makes}をきっかけに、まちの事業者の相談相手になりました。',
    ],
    last: [
      'まず30分、費用をいただかずに話を聞きます。',
      '難しい言葉を使わないことを約束します。',
      '区内の仲間と組んで、一人では受けられない仕事もお引き受けします。',
      '商店街の役員会にも顔を出しています。',
      '昼は現場、夕方は机、という毎日です。',
      '困ったときに思い出してもらえる存在でいたいと思っています。',
    ],
  },
  care: {
    headlines: [
      '{area}で、その人らしく',
      '通いやすく、話しやすく',
      '{makes}',
      '名前で呼び合える距離で',
      '毎日の安心を、この町で',
    ],
    first: [
      '{year}年に{area}で始めました。{makes}を行っています。',
      '{makes}の場です。{area}の住宅街にあります。',
      '看護の仕事を続けてきた代表が、{year}年に自宅の一階で始めました。',
      '地域の方に土地を借りて、{year}年に開きました。',
      '「近くにあったらいいのに」という声から生まれました。',
    ],
    last: [
      '見学はいつでもどうぞ。お茶を出します。',
      '地域の方が得意なことを教えに来てくれる日があります。',
      '働く人が長く続けられるよう、記録と申し送りのやり方を見直しています。',
      '商店街の皆さんに見守られていると、日々感じます。',
      '人手は足りませんが、急がせないことだけは守っています。',
    ],
  },
  together: {
    headlines: [
      '{makes}',
      '{area}から、つながりを',
      '一人ではできないことを',
      'まちの力を持ち寄る',
      '続けることが、いちばんの仕事',
    ],
    first: [
      '{year}年から、{makes}に取り組んでいます。',
      '{area}を拠点に活動しています。',
      '{makes}のために、{year}年に集まりました。',
      '{age}年の歩みのなかで、少しずつ輪を広げてきました。',
    ],
    last: [
      '活動の日は、どなたでものぞいてください。',
      '次の担い手と、新しいやり方を一緒に考えたいと思っています。',
      '区や商店街、工場の皆さんと手をつないで進めます。',
      '小さく試して、うまくいったら続ける。それが私たちの流儀です。',
      '記録と報告を大切にし、年に一度は冊子にまとめています。',
    ],
  },
  field: {
    headlines: [
      '住宅街の畑から',
      '{makes}、朝採りで',
      '{area}の土を、次の代へ',
      '畑のある町',
      '{age}年続く{family}の畑',
    ],
    first: [
      '{area}で代々続く農家です。今は{makes}を育てています。',
      '江戸のころからの畑を、{family}の家で守っています。',
      '会社を辞めて、{year}年に実家の畑を継ぎました。',
      '{makes}を、{area}の畑から直接お届けします。',
    ],
    last: [
      '畑の入口の箱に、その日の野菜を並べます。',
      '近くの小学校の3年生が、毎年種まきに来ます。',
      '災害のときは、井戸と畑を避難の場所として開きます。',
      '畑を知ってもらう日を、もっと増やしたいと考えています。',
    ],
  },
}

/** Values for the braces of a text; chance fills the numbers. */
export function fill(r: Random, text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => String(values[slot] ?? chanceValue(r, slot)))
}

function chanceValue(r: Random, slot: string): number {
  const ranges: Record<string, readonly [number, number]> = {
    n: [2, 9],
    few: [3, 9],
    many: [12, 68],
    age2: [12, 28],
    percent: [6, 9],
    morning: [4, 6],
    old: [71, 93],
    seats: [8, 24],
  }
  const range = ranges[slot]
  if (range === undefined) throw new Error(`No value for {${slot}}`)
  return r.int(...range)
}

export interface Told {
  headline: string
  story: string
}

/** Two to four sentences. */
export function tell(r: Random, { story, details }: Trade, values: Readonly<Record<string, string | number>>): Told {
  const { headlines, first, last } = frames[story]
  const middle = r.sample(
    details,
    r.weighted([
      [1, 5],
      [2, 3],
    ]),
  )
  const end = r.chance(0.8) ? [r.pick(last)] : []
  return {
    headline: fill(r, r.pick(headlines), values),
    story: [r.pick(first), ...middle, ...end].map((sentence) => fill(r, sentence, values)).join(''),
  }
}
