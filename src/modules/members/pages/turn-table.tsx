// What waits for whoever reads the page, each with the way on.
import { t } from '#platform/i18n/index.ts'
import { Chip, type Column, DataTable, type Html, LinkButton } from '#ui/index.ts'
import type { Turn } from '../turns.ts'

const columns = (): Column<Turn>[] => [
  {
    label: t('内容', 'About'),
    head: true,
    cell: ({ about, who }) => (
      <>
        {about}
        <small class="below">{who}</small>
      </>
    ),
  },
  { label: t('いま', 'Now'), cell: ({ kind, state }) => <Chip kind={kind}>{t(state)}</Chip> },
  {
    label: '',
    align: 'end',
    cell: ({ href, action, about }) => (
      <LinkButton kind="second" small href={href} label={t(`${t(action)}：${about}`, `${t(action)}: ${about}`)}>
        {t(action)}
      </LinkButton>
    ),
  },
]

export const TurnTable = ({ turns, empty }: { turns: readonly Turn[]; empty: Html | null }): Html => (
  <DataTable caption={t('あなたの番です', 'Your turn')} columns={columns()} rows={turns} empty={empty} />
)
