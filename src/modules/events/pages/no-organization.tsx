import { t } from '#platform/i18n/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'

/** Events are held in the name of an organization, or of the department. */
export const NoOrganization = (): Html => (
  <>
    <PageHead title={t('催しを開く', 'New event')} />
    <Empty
      title={t('まだ事業者に所属していません', 'You do not belong to an organization yet')}
      action={
        <LinkButton href={memberPaths.organizations}>
          {t('自分の会社・団体をさがす', 'Find my organization')}
        </LinkButton>
      }
    >
      {t(
        '催しは、会社・商店・団体の名前で開きます。名簿から見つけて「この事業者は私です」と申し出るか、新しく登録してください。',
        'Events are held by organizations. Find yours and say that it is yours, or register it.',
      )}
    </Empty>
  </>
)
