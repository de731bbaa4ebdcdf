import { t } from '#platform/i18n/index.ts'
import { Box, type Html } from '#ui/index.ts'
import type { Why } from '../queries/why.ts'

/** Each requirement that the record seems to meet, with the field in which it is put right. */
export const WhyBox = ({ title, reasons }: Why): Html => (
  <Box title={t('お知らせした理由', 'Why you were told')}>
    <p>
      {t(
        `「${title}」は、ご登録の内容が次に合うため、お知らせしました。`,
        `You were told of “${title}” because your record seems to meet:`,
      )}
    </p>
    <ul>
      {reasons.map(({ words, href }) => (
        <li>
          {words}{' '}
          <a href={href} aria-label={t(`ここが違う：「${words}」`, `This is wrong: “${words}”`)}>
            {t('ここが違う', 'This is wrong')}
          </a>
        </li>
      ))}
    </ul>
  </Box>
)
