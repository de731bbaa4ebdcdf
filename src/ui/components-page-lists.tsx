// Cards, tables, columns, conversations.
import { Sample } from './components-page-sample.tsx'
import type { Html } from './html/jsx-runtime.ts'
import {
  Box,
  Button,
  Canvas,
  Card,
  CardList,
  CheckboxField,
  Chip,
  DataTable,
  DateText,
  Desk,
  Empty,
  Facts,
  Filters,
  LinkButton,
  Pagination,
  Prose,
  Reasons,
  Receipt,
  SearchForm,
  Tabs,
  Thread,
  Timeline,
  TwoColumns,
} from './index.ts'

const nothing = { values: {}, errors: {} }

const waiting = [
  { who: '三浦 遥 × 小宮山製作所', about: '海外窓口づくり（5週目）', state: '止まっている', kind: 'bad', days: 2 },
  { who: 'あけぼの通り商店会', about: 'ためし出店', state: '応募者に未返答', kind: 'wait', days: 6 },
  { who: '有限会社 トミタ塗装', about: '採用ページ', state: '課題の確認待ち', kind: 'key', days: 1 },
  { who: '高梨 修 × 花とみどりの園', about: '定期便の設計（2週目）', state: '順調', kind: 'good', days: 0 },
] as const

const Table = ({ rows }: { rows: readonly (typeof waiting)[number][] }): Html => (
  <DataTable
    caption="待たせている日数の長いもの"
    rows={rows}
    empty={<Empty title="今日、待たせている人はいません">ゆっくりお茶をどうぞ。</Empty>}
    columns={[
      {
        label: '相手',
        head: true,
        cell: ({ who, about }) => (
          <>
            {who}
            <small>{about}</small>
          </>
        ),
      },
      { label: 'いま', cell: ({ state, kind }) => <Chip kind={kind}>{state}</Chip> },
      { label: '日数', align: 'end', cell: ({ days }) => `${days}日` },
      {
        label: '',
        cell: ({ who }) => (
          <LinkButton href="#read" small kind="second" label={`${who}を読む`}>
            読む
          </LinkButton>
        ),
      },
    ]}
  />
)

const Challenge = (): Html => (
  <Card
    title="創業62年の金属加工、海外からの問い合わせに応える窓口をつくりたい"
    href="#card"
    chips={[<Chip kind="key">副業</Chip>, <Chip>英語</Chip>]}
    by="株式会社 小宮山製作所（金属製品製造）"
    facts={[
      ['期間', '3か月・週4時間'],
      ['報酬', '月4万円'],
      ['締切', <DateText on="2026-12-05" />],
    ]}
  />
)

const Cards = (): Html => (
  <Sample title="さがす画面">
    <TwoColumns
      side="start"
      aside={
        <SearchForm action="/x" value="英語" label="課題をさがす">
          <Filters>
            <CheckboxField
              form={nothing}
              name="place"
              label="場所"
              options={[
                { value: 'online', label: 'オンライン' },
                { value: 'here', label: '現地' },
              ]}
            />
            <Button kind="second">しぼる</Button>
          </Filters>
        </SearchForm>
      }
    >
      <Tabs
        items={[
          { href: '#t1', label: '受付中', current: true, count: 38 },
          { href: '#t2', label: '進行中', current: false, count: 41 },
          { href: '#t3', label: '完了', current: false },
        ]}
      />
      <CardList label="課題">
        <Challenge />
        <Challenge />
        <Card title="見出しだけの札" level={3} actions={<Button small>保存する</Button>}>
          <p>中の文です。</p>
        </Card>
      </CardList>
      <Pagination page={4} perPage={120} total={1384} hrefOf={(page) => `?page=${page}`} />
      <Pagination page={1} perPage={30} total={3} hrefOf={(page) => `?page=${page}`} />
    </TwoColumns>
  </Sample>
)

const Work = (): Html => (
  <Sample title="机">
    <Desk
      label="机"
      items={[
        { href: '#d1', label: '今日', current: true, count: 14 },
        { href: '#d2', label: '確認を待つ課題', current: false, count: 3 },
        { href: '#d3', label: '返事が止まっている', current: false, count: 2 },
        { href: '#d4', label: '設定', current: false },
      ]}
    >
      <Table rows={waiting} />
      <Table rows={[]} />
    </Desk>
  </Sample>
)

const Match = (): Html => (
  <Box title="あなたとの相性">
    <Reasons
      items={[
        { mark: 'yes', text: '必須の「英語での取引メール」を、仕事で5年' },
        { mark: 'partly', text: '図面は「少し」。あると嬉しい経験です' },
        { mark: 'no', text: '平日の昼は都合が合いません' },
      ]}
    />
    <Facts
      items={[
        ['期間', '1月〜3月・週4時間'],
        ['報酬', '月4万円（業務委託）'],
        ['連絡先', null],
      ]}
    />
    <LinkButton href="#apply">この課題に応募する</LinkButton>
    <LinkButton href="#ask" kind="second">
      まず質問する
    </LinkButton>
  </Box>
)

const words = 'はじめまして。三浦です。\r\nメールの件、拝見しました。\r\n\r\n<b>来週の水曜</b>はいかがですか。'

const Detail = (): Html => (
  <Sample title="一件の画面">
    <TwoColumns aside={<Match />}>
      <Canvas
        items={[
          ['いまの状況', 'チタンの薄板曲げで、月に2〜3件、海外から英語のメールが届きます。'],
          ['3か月後の姿', '見積りに必要なことを聞き返せる。返事は2日以内。'],
          ['求める経験', <Prose text={'必須：英語での取引メール\n\nあると嬉しい：製造業の営業'} />],
        ]}
      />
      <Thread
        messages={[
          { author: '三浦 遥', at: new Date('2026-11-20T01:00:00Z'), body: words, mine: false },
          { author: '小宮山', at: new Date('2026-11-20T03:30:00Z'), body: 'ぜひお願いします。', mine: true },
        ]}
      />
      <Timeline
        items={[
          { on: '2026-11-01', title: '課題を公開しました' },
          { on: '2026-11-20', title: '面談をしています', kind: 'now', body: '次は水曜、画面越しに。' },
          { title: '取組を始める', kind: 'later' },
        ]}
      />
      <Receipt name="とても長い名前の書類.pdf" bytes={980} sha256={'0123456789abcdef'.repeat(4)} pages={null} />
    </TwoColumns>
  </Sample>
)

export const ListSamples = (): Html => (
  <>
    <Cards />
    <Work />
    <Detail />
  </>
)
