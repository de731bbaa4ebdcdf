// The list of those who come, as a file: one line a person.
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { clockText, plainDay } from '#ui/index.ts'
import { answerText, facilityLabels, type Question, type Ticket } from '#modules/events/index.ts'
import { industryLabel } from '#modules/members/index.ts'
import { participantKinds, stateWords } from './phrases.ts'
import type { Participant, Registration } from './queries/registrations.ts'

interface CsvOf {
  registrations: readonly Registration[]
  people: readonly Participant[]
  tickets: readonly Ticket[]
  questions: readonly Question[]
}

const kindLabel = (code: string | null): string => {
  const kind = participantKinds.find((one) => one.code === code)
  return kind === undefined ? '' : t(kind.label)
}

export function registrationsCsv({ registrations, people, tickets, questions }: CsvOf): string {
  const of = Map.groupBy(people, ({ registration }) => registration)
  const headings = [
    t('受付番号', 'Receipt'),
    t('状態', 'State'),
    t('待ち順', 'Queue'),
    t('組の人数', 'People'),
    t('何人目', 'Person'),
    t('お名前', 'Name'),
    t('フリガナ', 'Reading'),
    t('メールアドレス', 'E-mail'),
    t('電話番号', 'Telephone'),
    t('所属', 'Organization'),
    t('業種', 'Industry'),
    t('立場', 'Kind'),
    t('在住・在勤・在学', 'Lives or works here'),
    t('使いたいもの', 'Needs'),
    t('伝えたいこと', 'Needs in words'),
    t('種別', 'Ticket'),
    t('申込日時', 'Applied'),
    ...questions.map(({ label }) => label),
  ]
  const rows = registrations.flatMap((registration) =>
    (of.get(registration.id) ?? []).map((person) => [
      registration.receipt,
      t(stateWords[registration.state]),
      String(registration.queue ?? ''),
      String(registration.size),
      String(person.position),
      person.name,
      person.name_kana,
      registration.email ?? '',
      registration.phone,
      person.organization_name,
      person.industry === null ? '' : industryLabel(person.industry),
      kindLabel(person.kind),
      person.resident ? t('はい', 'Yes') : '',
      facilityLabels(person.needs)
        .map((label) => t(label))
        .join(t('、', ', ')),
      person.needs_words,
      tickets.find(({ id }) => id === registration.ticket)?.label ?? '',
      `${plainDay(registration.created_at)} ${clockText(registration.created_at)}`,
      ...questions.map((question) => answerText(question, registration.answers[question.id])),
    ]),
  )
  return writeCsv(headings, rows)
}
