import { t } from '#platform/i18n/index.ts'
import { LinkButton } from './button.tsx'
import { Empty } from './empty.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'

interface NoneFoundProps {
  /** The list is narrowed: there may be others. */
  narrowed: boolean
  /** The list as it is without conditions. */
  all: string
  /** Where there is nothing at all. */
  title: string
  children?: Node
}

/** A list in which nothing is: not yet, or not under these conditions, with the way back to all of it. */
export const NoneFound = ({ narrowed, all, title, children }: NoneFoundProps): Html =>
  narrowed ? (
    <Empty
      title={t('この条件に合うものはありません', 'Nothing fits')}
      action={
        <LinkButton kind="second" href={all}>
          {t('条件をはずす', 'See all of it')}
        </LinkButton>
      }
    >
      {t('条件を減らしてみてください。', 'Try fewer conditions, or none.')}
    </Empty>
  ) : (
    <Empty title={title}>{children}</Empty>
  )
