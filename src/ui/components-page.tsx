// The living page of the design system: every component in every state, with words like the real ones.
import { Chart } from './chart.tsx'
import { FieldSamples } from './components-page-fields.tsx'
import { ListSamples } from './components-page-lists.tsx'
import { Sample } from './components-page-sample.tsx'
import type { Html } from './html/jsx-runtime.ts'
import {
  ActionForm,
  Avatar,
  Band,
  BlockHead,
  Button,
  Chip,
  Chips,
  DateText,
  Empty,
  Figures,
  Hero,
  LinkButton,
  Notice,
  PageHead,
  Progress,
  SearchForm,
  Steps,
  Ways,
} from './index.ts'

const Opening = (): Html => (
  <Hero
    title="まちの仕事と、あなたの力をつなぐ。"
    lead="町工場や商店街の課題、支援制度、交流会、相談の予約。みなも区の「これをやりたい」が、ひとつの場所で見つかります。"
  >
    <SearchForm action="/search" value="" label="さがす" placeholder="例：ネットショップ、後継者、設備の補助金" />
    <Ways
      items={[
        { href: '#a', title: '事業を営んでいる', text: '使える支援を調べる・課題を相談する・人をさがす' },
        { href: '#b', title: '力を貸したい', text: '副業・プロボノで区内の事業者と取り組む' },
        { href: '#c', title: '参加したい・学びたい', text: '交流会、セミナー、工場めぐりに申し込む' },
      ]}
    />
  </Hero>
)

const Buttons = (): Html => (
  <Sample title="ボタンと札">
    <Chips>
      <Button>応募する</Button>
      <Button kind="second">まず質問する</Button>
      <Button kind="danger" confirm="本当に取り下げますか。">
        取り下げる
      </Button>
      <Button kind="plain">あとで</Button>
      <Button disabled>受付は終わりました</Button>
      <LinkButton href="#x" small kind="second">
        読む
      </LinkButton>
      <ActionForm action="/x" label="催促する" small hidden={{ id: '1' }} />
    </Chips>
    <Chips>
      <Chip kind="key">副業</Chip>
      <Chip kind="good">順調</Chip>
      <Chip kind="wait">応募者に未返答</Chip>
      <Chip kind="bad">止まっている</Chip>
      <Chip>受付中・残り14日</Chip>
      <Avatar name="𠮷田 花" />
      <Avatar name="佐伯" large />
    </Chips>
    <p>
      <DateText on="2026-11-21" />、<DateText on="2026-11-21" era />、<DateText at={new Date('2026-11-21T05:05:00Z')} />
    </p>
  </Sample>
)

const Notices = (): Html => (
  <Sample title="お知らせ">
    <Notice kind="success">応募を受け付けました。控えをメールでお送りしました。</Notice>
    <Notice kind="error" title="締切を過ぎています">
      この課題の受付は11月20日に終わりました。<a href="#o">ほかの課題を見る</a>
    </Notice>
    <Notice kind="info">12月29日から1月3日まで、窓口はお休みです。</Notice>
    <Notice kind="wait" title="確認をお待ちください">
      区の担当者が内容を確かめています。3開庁日のうちにご連絡します。
    </Notice>
    <Empty title="まだ応募はありません" action={<LinkButton href="#s">課題の書き方を見る</LinkButton>}>
      公開から平均4日で最初の応募が届きます。題名に「何に困っているか」を書くと、見つけてもらいやすくなります。
    </Empty>
  </Sample>
)

const Numbers = (): Html => (
  <Sample title="道のりと数">
    <Steps items={['課題を読む', '応募の内容', '確かめて送る']} current={1} />
    <Progress value={41} max={126} label="今年度の取組" />
    <Figures
      items={[
        { value: 126, unit: '件', label: '課題と人の取組', note: '進行中 41' },
        { value: 1084, unit: '人', label: '交流会・講座の参加' },
        { value: 312, unit: '件', label: '専門家への相談', href: '#f' },
        { value: '2,310', unit: '万円', label: '交付した補助金のうち区内での支出 71%' },
      ]}
    />
    <Chart
      title="月ごとの相談"
      kind="bar"
      unit="件"
      labels={['4月', '5月', '6月', '7月', '8月', '9月']}
      series={[{ name: '相談', values: [38, 41, 52, 47, 30, 61] }]}
    />
    <Chart
      title="取組の数の移り変わり"
      kind="line"
      unit="件"
      labels={['2022年度', '2023年度', '2024年度', '2025年度', '2026年度']}
      series={[
        { name: '副業', values: [12, 20, 33, 41, 62] },
        { name: 'プロボノ', values: [8, 14, 19, 30, 44] },
        { name: 'はじめの一歩', values: [null, null, 6, 15, 20] },
      ]}
    />
  </Sample>
)

export const ComponentsPage = (): Html => (
  <>
    <Opening />
    <PageHead
      title="部品の見本"
      lead="この製品の画面をつくる部品を、すべての状態で並べています。"
      chips={<Chip kind="key">開発</Chip>}
      actions={<LinkButton href="#new">新しくつくる</LinkButton>}
    />
    <Buttons />
    <Notices />
    <FieldSamples />
    <ListSamples />
    <Numbers />
    <Band tinted>
      <BlockHead title="帯">
        <a href="#all">すべて見る（38件）</a>
      </BlockHead>
      <Figures items={[{ value: 1, unit: '件', label: '帯の中の数' }]} />
    </Band>
  </>
)
