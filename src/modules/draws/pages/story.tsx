// How the seats come about, for somebody who has never heard of a hash.
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'

const steps = () => [
  [
    t('秘密の値に、先に封をする', 'A secret is sealed first'),
    t(
      '催しを公開するとき、機械が大きな数をひとつ作り、だれにも見せずにしまいます。代わりに、その数の「指紋」（約束の値）をこのページに載せます。中身を取り替えると指紋が変わるので、あとから取り替えられません。',
      'When the event is published, the machine makes one large number and shows it to nobody. Its “fingerprint” (the commitment) is published here instead. Another number would have another fingerprint, so that it cannot be exchanged later.',
    ),
  ],
  [
    t('締切のあと、名簿を動かせなくする', 'After closing, the list is frozen'),
    t(
      '受付番号だけを並べた名簿を確定し、その指紋を載せます。1組でも足したり、消したり、書き換えたりすると、指紋が合わなくなります。',
      'The list of receipts is frozen and its fingerprint published. To add, drop or change one group would change the fingerprint.',
    ),
  ],
  [
    t('そのあとで、だれも選べない数を使う', 'Then comes a number that nobody can choose'),
    t(
      '宝くじの当せん番号や、人前で振ったさいころなど、名簿が決まったあとに初めてわかる数を使います。主催者も前もって知ることができません。',
      'Lottery numbers, or dice thrown before people: known only after the list is fixed, and to nobody beforehand.',
    ),
  ],
  [
    t('3つを混ぜて、くじの順番を計算する', 'The three together give the order'),
    t(
      '秘密の値・名簿・公開の乱数を混ぜ、組ごとに、くじの数字をひとつずつ計算します。数字の小さい組から順に席を決めます。くじが2本ある組は、良いほうの数字を使います。',
      'The secret, the list and the public value together give each group a number. Seats go to the smallest numbers first. A group with two tickets uses the better one.',
    ),
  ],
]

export const Story = ({ drawn }: { drawn: boolean }): Html => (
  <section class="flow" id="story">
    <h2>
      {drawn
        ? t('わたしの席は、どう決まった？', 'How was my seat decided?')
        : t('わたしの席は、どう決まる？', 'How will my seat be decided?')}
    </h2>
    <ol class="draw-story">
      {steps().map(([title = '', words = '']) => (
        <li>
          <h3>{title}</h3>
          <p>{words}</p>
        </li>
      ))}
    </ol>
    <p>
      {t(
        'だから、主催者も、応募した人も、結果を選べません。そして、だれが計算し直しても同じ結果になります。',
        'So neither the organizer nor anybody who applied can choose the result, and whoever runs it again gets the same.',
      )}
    </p>
  </section>
)
