// The first step of writing: what kind of scheme.
import { t } from '#platform/i18n/index.ts'
import { Card, CardList, type Html, PageHead } from '#ui/index.ts'
import { kinds } from '../kinds/index.ts'
import { schemePaths } from '../paths.ts'

export const ChooseKind = (): Html => (
  <>
    <PageHead
      title={t('どんな支援制度をつくりますか', 'What kind of support scheme?')}
      lead={t(
        '種類に合わせて、書く欄と申請の段階の下書きが入ります。あとから全部変えられます。',
        'The kind decides what is asked and fills in what is usual; all of it can be changed.',
      )}
    />
    <CardList label={t('制度の種類', 'Kinds')}>
      {kinds.map(({ id, label, description }) => (
        <Card level={2} title={t(label)} href={schemePaths.new(id)}>
          <p>{t(description)}</p>
        </Card>
      ))}
    </CardList>
  </>
)
