// 募集回 of a scheme as tabs, on pages of which each shows one.
import { t } from '#platform/i18n/index.ts'
import { type Html, Tabs } from '#ui/index.ts'
import { callLabel } from '../call-content.ts'

type Call = Parameters<typeof callLabel>[0] & { call: string }

/** Tabs for a hundred calls are none: an older one is reached from its application. */
const most = 12

/** @param calls the newest first */
export const CallTabs = ({
  calls,
  current,
  hrefOf,
}: {
  calls: readonly Call[]
  current: string
  hrefOf: (call: string) => string
}): Html | null =>
  calls.length < 2 ? null : (
    <Tabs
      label={t('募集回', 'Call')}
      items={calls
        .filter(({ call }, at) => at < most || call === current)
        .map((one) => ({ href: hrefOf(one.call), label: callLabel(one), current: one.call === current }))}
    />
  )
