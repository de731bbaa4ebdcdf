// The first step of writing: what kind of scheme, or what to begin from.
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { ActionForm, Card, CardList, Chip, type Html, PageHead } from '#ui/index.ts'
import { kindOf, kinds } from '../kinds/index.ts'
import { schemePaths } from '../paths.ts'
import type { Shipped } from '../shipped.ts'

const Template = ({ name, scheme: { text } }: Shipped): Html => (
  <Card
    level={3}
    title={<span lang="ja">{text.title}</span>}
    chips={<Chip kind={kindOf(text.kind).chip}>{t(kindOf(text.kind).label)}</Chip>}
    actions={
      <ActionForm action={schemePaths.shipped(name)} hidden={{ id: newId() }} kind="second" small>
        {t('これを下書きにする', 'Begin from this')}
      </ActionForm>
    }
  >
    <p lang="ja">{text.summary}</p>
  </Card>
)

export const ChooseKind = ({ templates }: { templates: readonly Shipped[] }): Html => (
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
    {templates.length > 0 && (
      <section class="flow">
        <h2>{t('ひな形から始める', 'Begin from a template')}</h2>
        <p>
          {t(
            '文章・申請書・判定ルールがそろった、架空の区の制度です。自分の自治体に合わせて直してお使いください。',
            'Schemes of an invented ward, with text, form and rules. Change them to fit your town.',
          )}
        </p>
        <CardList label={t('ひな形', 'Templates')}>{templates.map(Template)}</CardList>
      </section>
    )}
    <section class="flow">
      <h2>{t('ファイルから始める', 'Begin from a file')}</h2>
      <p>
        <a href={schemePaths.import()}>
          {t(
            'ほかの自治体の制度のファイル（scheme.yaml）を読み込む',
            'Read a scheme file (scheme.yaml) of another town',
          )}
        </a>
      </p>
    </section>
  </>
)
