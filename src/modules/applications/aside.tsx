// On a scheme's public page: the way to apply, or one's own application.
import { t } from '#platform/i18n/index.ts'
import { Box, Chip, DateText, LinkButton } from '#ui/index.ts'
import { currentTerms, type SchemePart } from '#modules/schemes/index.ts'
import { applicationPaths } from './paths.ts'
import { applicationsOf } from './queries/mine.ts'
import { canList } from './policy.ts'
import { isOpen, keysInPaper, whyNotBegin } from './rules.ts'
import { shownState } from './telling.ts'

export const applyAside: SchemePart = async (c, { id }) => {
  const { actor, now } = c.var
  const read = await c.var.read(async (db) => {
    const terms = await currentTerms(db, id, now)
    if (terms === undefined) return null
    const whose = { person: actor?.person ?? null, organizations: [...(actor?.organizations.keys() ?? [])], scheme: id }
    const mine = actor === null ? [] : await applicationsOf(db, whose)
    return { terms, mine: mine.filter(({ call, state }) => call === terms.call && state !== 'withdrawn') }
  })
  if (read === null) return null
  const { terms, mine } = read
  if (canList(actor) && actor.acting_for === null && mine.length === 0)
    return (
      <Box title={t('申請（担当者）', 'Applications (staff)')}>
        <LinkButton kind="second" href={applicationPaths.list(id)}>
          {t('申請の一覧を見る', 'See all applications')}
        </LinkButton>
      </Box>
    )
  const late = whyNotBegin(terms, now) !== null
  const may = !late || keysInPaper(actor)
  if (!may && mine.length === 0) return null
  return (
    <Box title={t('このサイトで申請できます', 'Apply on this site')}>
      {mine.map((one) => (
        <>
          <p>
            {one.applicant_name} <Chip kind={shownState(one).chip}>{t(shownState(one).label)}</Chip>
          </p>
          <LinkButton href={applicationPaths.one(one.id)}>
            {isOpen(one) ? t('続きを書く', 'Go on writing') : t('申請を見る', 'See the application')}
          </LinkButton>
        </>
      ))}
      {may && (
        <LinkButton kind={mine.length > 0 ? 'second' : 'primary'} href={applicationPaths.begin(id)}>
          {late
            ? t('締切の前に届いた紙を入力する', 'Key in paper that came in time')
            : mine.length > 0
              ? t('ほかの事業者・個人として申請する', 'Apply for another organization')
              : t('申請する', 'Apply')}
        </LinkButton>
      )}
      <p>
        {t('締切：', 'Deadline: ')}
        <DateText at={terms.closes_at} until />
      </p>
    </Box>
  )
}
