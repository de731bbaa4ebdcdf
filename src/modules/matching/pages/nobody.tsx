// No one in this list: what to do instead, with the conditions that keep most people away.
import { t } from '#platform/i18n/index.ts'
import { Empty, type Html, LinkButton } from '#ui/index.ts'
import { matchingPaths } from '../paths.ts'
import { missPhrase } from '../phrases.ts'
import type { CandidatesProps } from './candidates.tsx'

const Hints = ({ hints }: Pick<CandidatesProps, 'hints'>): Html => (
  <ul>
    {hints.slice(0, 5).map(({ miss, people }) => (
      <li>{t(`${missPhrase(miss).ja}を外すと、あと${people}名`, `Without ${missPhrase(miss).en}: ${people} more`)}</li>
    ))}
  </ul>
)

export const Nobody = ({ show, hints, opportunity }: Pick<CandidatesProps, 'show' | 'hints' | 'opportunity'>): Html => {
  const back = (
    <LinkButton
      kind="second"
      href={
        show === 'fitting' && hints.length > 0 ? matchingPaths.candidates(opportunity.id, 'near') : opportunity.href
      }
    >
      {show === 'fitting' && hints.length > 0
        ? t('近い人を見る', 'See who nearly fits')
        : t('募集のページを見る', 'See the challenge')}
    </LinkButton>
  )
  if (show === 'shortlist') {
    return (
      <Empty
        title={t('候補リストは空です', 'The shortlist is empty')}
        action={
          <LinkButton kind="second" href={matchingPaths.candidates(opportunity.id)}>
            {t('合う人を見る', 'See who fits')}
          </LinkButton>
        }
      >
        {t(
          '合う人の欄から、気になる方を入れておけます。',
          'Add people you have in mind from the list of those who fit.',
        )}
      </Empty>
    )
  }
  if (show === 'near') {
    return (
      <Empty title={t('条件が1つだけ合わない人はいません', 'Nobody misses just one condition')} action={back}>
        {t(
          '募集の条件を、事業者と一緒に見直してみましょう。',
          'Please go through the conditions with the organization.',
        )}
      </Empty>
    )
  }
  return (
    <Empty title={t('すべての条件に合う人は、いまいません', 'Nobody meets every condition now')} action={back}>
      {hints.length > 0 ? (
        <>
          <p>{t('条件を1つ見直すと、次の人数が合います。', 'By giving up one condition:')}</p>
          <Hints hints={hints} />
        </>
      ) : (
        t('募集の条件を、事業者と一緒に見直してみましょう。', 'Please go through the conditions with the organization.')
      )}
    </Empty>
  )
}
