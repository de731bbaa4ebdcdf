import { t } from '#platform/i18n/index.ts'
import { type Html, Tabs } from '#ui/index.ts'
import { paymentPaths } from '../paths.ts'

/** The three lists of whoever pays. */
export const PaymentTabs = ({ current }: { current: 'list' | 'batches' | 'recoveries' }): Html => (
  <Tabs
    label={t('支払の一覧', 'Lists of payments')}
    items={[
      { href: paymentPaths.list(), label: t('支払', 'Payments'), current: current === 'list' },
      { href: paymentPaths.batches(), label: t('振込のまとまり', 'Batches'), current: current === 'batches' },
      { href: paymentPaths.recoveries(), label: t('返還', 'Money to come back'), current: current === 'recoveries' },
    ]}
  />
)
