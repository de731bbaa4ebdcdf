import { t } from '#platform/i18n/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { schemePaths } from '../paths.ts'

/** What fits is judged by the record of an organization. */
export const NoOrganization = (): Html => (
  <>
    <PageHead title={t('使える支援策', 'Support that fits')} />
    <Empty
      title={t('まだ事業者に所属していません', 'You do not belong to an organization yet')}
      action={
        <>
          <LinkButton href={memberPaths.organizations}>
            {t('自分の会社・団体をさがす', 'Find my organization')}
          </LinkButton>
          <LinkButton kind="second" href={schemePaths.find()}>
            {t('質問に答えてさがす', 'Find support by questions')}
          </LinkButton>
        </>
      }
    >
      {t(
        '会社・商店・団体の登録の内容をもとに、使える支援策を判定します。名簿から見つけて「この事業者は私です」と申し出るか、新しく登録してください。',
        'Support is judged by the record of an organization. Find yours and say that it is yours, or register it.',
      )}
    </Empty>
  </>
)
