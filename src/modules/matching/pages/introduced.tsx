// Whom the coordinator has introduced, with both answers and their reasons.
import { t } from '#platform/i18n/index.ts'
import { type Column, DataTable, DateText, Empty, type Html, LinkButton, Prose } from '#ui/index.ts'
import { PersonPhoto } from '#modules/members/index.ts'
import { matchingPaths } from '../paths.ts'
import { answerWords } from '../phrases.ts'
import type { Introduction } from '../queries/introductions.ts'

/** `photo`: null unless the viewer may see it. */
export type Named = Introduction & { name: string; photo: string | null }

const columns = (): Column<Named>[] => [
  {
    label: t('紹介した人', 'Who'),
    head: true,
    cell: ({ person, name, photo }) => (
      <span class="with-photo">
        <PersonPhoto person={{ id: person, display_name: name, photo }} />
        {name}
      </span>
    ),
  },
  {
    label: t('ご本人', 'The person'),
    cell: ({ person_answer, person_words }) => (
      <>
        {t(answerWords[person_answer])}
        {person_words !== '' && <Prose text={person_words} />}
      </>
    ),
  },
  {
    label: t('事業者', 'The organization'),
    cell: ({ organization_answer, organization_words }) => (
      <>
        {t(answerWords[organization_answer])}
        {organization_words !== '' && <Prose text={organization_words} />}
      </>
    ),
  },
  { label: t('返事の期限', 'Answers until'), cell: ({ until_on }) => <DateText on={until_on} /> },
]

export const Introduced = ({
  opportunity,
  introductions,
}: {
  opportunity: string
  introductions: readonly Named[]
}): Html => (
  <DataTable
    caption={t('紹介した人', 'Introduced')}
    captionHidden
    columns={columns()}
    rows={introductions}
    empty={
      <Empty
        title={t('まだ紹介していません', 'Nobody introduced yet')}
        action={
          <LinkButton kind="second" href={matchingPaths.candidates(opportunity)}>
            {t('合う人を見る', 'See who fits')}
          </LinkButton>
        }
      >
        {t('紹介すると、双方に同時に知らせます。', 'Both sides are told at once.')}
      </Empty>
    }
  />
)
