// 使える支援策: every open scheme beside what is kept of an organization, with the reasons.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Card,
  CardList,
  Chip,
  DateText,
  Empty,
  type Html,
  LinkButton,
  PageHead,
  Pagination,
  type Reason,
  Reasons,
} from '#ui/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { asksRecord, type Fit } from '../judging/fit.ts'
import { schemePaths } from '../paths.ts'
import { NoOrganization } from './no-organization.tsx'
import { type Elsewhere, type FittingCall, perPage } from '../queries/fits.ts'
import type { JudgedLine } from '../rules/judge.ts'

interface FitsPageProps {
  /** Null: oneself, as a person. */
  organization: { id: string; name: string } | null
  /** Of the same person, and the person; to choose from where there are several. */
  others: readonly { id: string; name: string }[]
  /** Of this page, as well as what stands elsewhere. */
  calls: readonly FittingCall[]
  elsewhere: readonly Elsewhere[]
  /** Of all pages. */
  total: number
  page: number
  hrefOf: (page: number) => string
  /** May change the record. */
  mayEdit: boolean
}

interface Group {
  fit: Fit
  title: Phrase
  lead: Phrase
  chip: 'good' | 'wait' | 'plain'
  word: Phrase
}

const groups: readonly Group[] = [
  {
    fit: 'fits',
    title: { ja: '使えそうな支援策', en: 'These seem to fit' },
    lead: {
      ja: '登録の内容で分かる要件は、すべて満たしています。残りは申請のときに確かめます。',
      en: 'What your record says meets every condition. The rest is asked when you apply.',
    },
    chip: 'good',
    word: { ja: '使えそう', en: 'Seems to fit' },
  },
  {
    fit: 'nearly',
    title: { ja: '確かめることが残っている支援策', en: 'Something is still to be checked' },
    lead: {
      ja: '登録にないことや、申請のときに確かめることがあり、まだ判定できません。',
      en: 'Your record does not say enough yet, or it is asked when you apply.',
    },
    chip: 'wait',
    word: { ja: '確認が必要', en: 'To be checked' },
  },
  {
    fit: 'not',
    title: { ja: '対象にならない支援策', en: 'These do not fit' },
    lead: {
      ja: '登録の内容では、要件を満たしていません。登録が古いときは直してください。',
      en: 'By your record a condition is not met. Mend the record where it is out of date.',
    },
    chip: 'plain',
    word: { ja: '対象外', en: 'Does not fit' },
  },
]

const marks: Readonly<Record<JudgedLine['state'], Reason['mark']>> = { met: 'yes', unmet: 'no', unknown: 'ask' }

const isLater = (line: JudgedLine): boolean => line.state === 'unknown' && !asksRecord(line)

const said = ({ line, state, missing }: JudgedLine): string => {
  const words =
    line.article === '' ? line.words : t(`${line.words}（${line.article}）`, `${line.words} (${line.article})`)
  const asked = missing.filter(({ name }) => name.startsWith('applicant.')).map((fact) => t(fact.words))
  if (state === 'unmet' && line.unmet !== '') return `${words} ${line.unmet}`
  if (asked.length > 0)
    return t(`${words} 登録にないこと：${asked.join('、')}`, `${words} Not in the record: ${asked.join(', ')}`)
  return state === 'unknown' ? t(`${words} 申請のときに確かめます`, `${words} Asked when you apply`) : words
}

const reasons = (lines: readonly JudgedLine[]): Html => (
  <Reasons items={lines.map((line) => ({ mark: marks[line.state], text: said(line) }))} />
)

/** What stands in the way is shown; the rest for whoever wants to know. */
const SchemeFit = ({ call, chip, word }: { call: FittingCall } & Pick<Group, 'chip' | 'word'>): Html => {
  const { lines } = call
  const telling = lines.filter((line) => (call.fit === 'not' ? line.state === 'unmet' : asksRecord(line)))
  const [met, later] = [lines.filter(({ state }) => state === 'met').length, lines.filter(isLater).length]
  return (
    <Card
      title={call.title}
      href={schemePaths.page(call.scheme)}
      chips={<Chip kind={chip}>{t(word)}</Chip>}
      facts={[
        [t('見込み額', 'Estimate'), call.yen !== null && call.fit !== 'not' && yenText(call.yen)],
        [
          t('上限', 'At most'),
          call.yen === null && call.most_yen !== null && call.fit !== 'not' && yenText(call.most_yen),
        ],
        [t('締切', 'Closes'), <DateText at={call.closes_at} until />],
      ]}
      actions={
        lines.length > 0 && (
          <details>
            <summary>
              {t(
                `要件${lines.length}のうち、満たすもの${met}・申請のときに確かめるもの${later}`,
                `Conditions: ${lines.length}, of which met ${met}, asked when you apply ${later}`,
              )}
            </summary>
            {reasons(lines)}
          </details>
        )
      }
    >
      {call.summary !== '' && <p>{call.summary}</p>}
      {telling.length > 0 && reasons(telling)}
    </Card>
  )
}

const AtCounters = ({ schemes }: { schemes: readonly Elsewhere[] }): Html => {
  const title = t('窓口やほかの機関で申し込む支援策', 'At a counter, or with another body')
  return (
    <section class="flow">
      <h2>{title}</h2>
      <p>
        {t(
          '対象となる方と従業員数の上限だけを、登録と照らし合わせました。ほかの要件は、それぞれの案内でお確かめください。',
          'Only whom they are for and how large a firm may be were compared with your record. See each for the rest.',
        )}
      </p>
      <CardList label={title}>
        {schemes.map((one) => (
          <Card
            title={one.title}
            href={schemePaths.page(one.id)}
            chips={
              <Chip kind="plain">{one.information_only ? t('ほかの機関', 'Another body') : t('窓口', 'Counter')}</Chip>
            }
            facts={[
              [t('金額', 'Amount'), one.amount_words],
              [t('締切', 'Closes'), one.closes_at !== null && <DateText at={one.closes_at} until />],
            ]}
          >
            {one.summary !== '' && <p>{one.summary}</p>}
          </Card>
        ))}
      </CardList>
    </section>
  )
}

const EditRecord = ({ organization }: Pick<FitsPageProps, 'organization'>): Html => (
  <LinkButton
    kind="second"
    small
    href={organization === null ? `${memberPaths.profile}#area` : memberPaths.editOrganization(organization.id)}
  >
    {organization === null ? t('プロフィールを直す', 'Edit my profile') : t('登録の内容を直す', 'Edit the record')}
  </LinkButton>
)

export const FitsPage = ({
  organization,
  others,
  calls,
  elsewhere,
  total,
  page,
  hrefOf,
  mayEdit,
}: FitsPageProps): Html => (
  <>
    <PageHead
      title={t('使える支援策', 'Support that fits')}
      lead={
        organization === null
          ? t(
              'あなたのプロフィールと、いま募集している支援策の要件を照らし合わせました。',
              'What your profile says, beside the conditions of every scheme that is open now.',
            )
          : t(
              `${organization.name}の登録の内容と、いま募集している支援策の要件を照らし合わせました。`,
              `What is kept of ${organization.name}, beside the conditions of every scheme that is open now.`,
            )
      }
      actions={mayEdit && <EditRecord organization={organization} />}
    />
    {others.length > 0 && (
      <p>
        {t('ほかの立場で見る：', 'See it for: ')}
        {others.map(({ id, name }, i) => (
          <>
            {i > 0 && t('、', ', ')}
            <a href={schemePaths.fits(id)}>{name}</a>
          </>
        ))}
      </p>
    )}
    {organization === null && others.length === 0 && <NoOrganization />}
    {total === 0 && (
      <Empty
        title={t('いま募集している支援策はありません', 'No scheme is open now')}
        action={<LinkButton href={schemePaths.list()}>{t('支援策の一覧を見る', 'See all schemes')}</LinkButton>}
      >
        {t('これから始まる募集は、一覧でご覧になれます。', 'Those that open later are in the list.')}
      </Empty>
    )}
    {groups.map(({ fit, title, lead, chip, word }) => {
      const these = calls.filter((call) => call.fit === fit)
      return (
        these.length > 0 && (
          <section class="flow">
            <h2>{t(title)}</h2>
            <p>{t(lead)}</p>
            {fit === 'nearly' && mayEdit && (
              <p>
                <EditRecord organization={organization} />
              </p>
            )}
            <CardList label={t(title)}>
              {these.map((call) => (
                <SchemeFit call={call} chip={chip} word={word} />
              ))}
            </CardList>
          </section>
        )
      )
    })}
    {elsewhere.length > 0 && <AtCounters schemes={elsewhere} />}
    <Pagination page={page} perPage={perPage} total={total} hrefOf={hrefOf} />
  </>
)
