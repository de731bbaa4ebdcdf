// Beside an accepted entry: the terms, or the way to write them.
import { t } from '#platform/i18n/index.ts'
import { Box, Chip, LinkButton } from '#ui/index.ts'
import type { EntryAside } from '#modules/entries/index.ts'
import { agreementPaths } from './paths.ts'
import { standChips, standWords } from './phrases.ts'
import { canPropose } from './policy.ts'
import { agreementOf } from './queries/agreement.ts'
import { standOf } from './rules.ts'

export const agreementAside: EntryAside = async (c, entry, organization) => {
  if (entry.state !== 'accepted') return null
  const agreement = await c.var.read((db) => agreementOf(db, entry.id))
  if (agreement !== undefined) {
    const stand = standOf(agreement)
    return (
      <Box title={t('仕事の条件', 'Terms of the work')}>
        <p>
          <Chip kind={standChips[stand]}>{t(standWords[stand])}</Chip>
        </p>
        <LinkButton href={agreementPaths.page(agreement.id)}>{t('条件を見る', 'See the terms')}</LinkButton>
      </Box>
    )
  }
  const may = canPropose(c.var.actor, { person: entry.person, organization })
  return (
    <Box title={t('仕事の条件', 'Terms of the work')}>
      <p>
        {may
          ? t(
              '始める前に、仕事の内容・報酬・支払日を書いて相手に示します。募集の内容から下書きができています。',
              'Before the work begins, state the work, the fee and when it is paid. A draft is ready.',
            )
          : t('事業者が条件を書くと、ここに届きます。', 'The organization writes the terms; they will appear here.')}
      </p>
      {may && <LinkButton href={agreementPaths.new(entry.id)}>{t('条件を書く', 'Write the terms')}</LinkButton>}
    </Box>
  )
}
