// The way on that is always there: a person to call.
import { t } from '#platform/i18n/index.ts'
import { Box, type Html, PhoneLink } from '#ui/index.ts'

/** Who in the town hall answers. */
export interface Counter {
  department: string
  phone: string
}

export const TalkToUs = ({ counter: { department, phone } }: { counter: Counter }): Html => (
  <Box title={t('どれが使えるか分からないとき', 'Not sure what fits?')}>
    <p>
      {t(
        `${department}にお電話ください。お話をうかがって、使える制度を一緒にさがします。`,
        `Call the ${department}: tell us what you have in mind, and we look for support together.`,
      )}
    </p>
    <p class="scheme-phone">
      {t('電話 ', 'Telephone ')}
      <PhoneLink phone={phone} />
    </p>
  </Box>
)
