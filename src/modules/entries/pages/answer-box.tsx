// What each side can do next, beside the entry.
import { t } from '#platform/i18n/index.ts'
import { Box, type Html, LinkButton } from '#ui/index.ts'
import { entryPaths } from '../paths.ts'
import { isOpen, moved } from '../rules.ts'
import type { EntryPageProps } from './entry-page.tsx'

export const AnswerBox = ({ entry, interview }: Pick<EntryPageProps, 'entry' | 'interview'>): Html | null => {
  if (!isOpen(entry.state)) return null
  const proposed = interview?.state === 'proposed' || interview?.state === 'fixed'
  return (
    <Box title={t('お返事をする', 'Answer')}>
      <div class="stacked" id="answer">
        <LinkButton kind={proposed ? 'second' : 'primary'} href={entryPaths.interview(entry.id)}>
          {proposed ? t('別の日時を出す', 'Propose other times') : t('面談に誘う', 'Invite to an interview')}
        </LinkButton>
        <LinkButton kind={proposed ? 'primary' : 'second'} href={entryPaths.acceptance(entry.id)}>
          {t('お願いする', 'Accept')}
        </LinkButton>
        {moved(entry.state, 'reserve') !== null && (
          <LinkButton kind="second" href={entryPaths.reserve(entry.id)}>
            {t('保留にする', 'Keep in reserve')}
          </LinkButton>
        )}
        <LinkButton kind="plain" href={entryPaths.decline(entry.id)}>
          {t('お断りする', 'Decline')}
        </LinkButton>
      </div>
    </Box>
  )
}

export const WithdrawBox = ({ entry }: Pick<EntryPageProps, 'entry'>): Html | null =>
  moved(entry.state, 'withdraw') === null ? null : (
    <p>
      <LinkButton kind="plain" small href={entryPaths.withdrawal(entry.id)}>
        {t('応募を取り下げる', 'Withdraw my entry')}
      </LinkButton>
    </p>
  )
