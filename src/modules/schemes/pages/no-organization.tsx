import { t } from '#platform/i18n/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { type Html, Notice } from '#ui/index.ts'

/** Much support is for firms: a person who has one and does not belong to it yet is shown the way. */
export const NoOrganization = (): Html => (
  <Notice kind="info" title={t('会社・商店・団体の方は', 'If you have a firm or an association')}>
    {t(
      '所属する事業者の登録でも判定できます。名簿から見つけて「この事業者は私です」と申し出るか、新しく登録してください。',
      'Support can be judged by its record, too. Find yours and say that it is yours, or register it.',
    )}{' '}
    <a href={memberPaths.organizations}>{t('自分の会社・団体をさがす', 'Find my organization')}</a>
  </Notice>
)
