// Which kind of answer the new field takes.
import { t } from '#platform/i18n/index.ts'
import { Card, CardList, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { fieldKinds, type FormSection } from '../definition.ts'
import { kinds } from '../kinds/index.ts'
import { formPaths } from '../paths.ts'
import { settingsOf } from '../settings.ts'

export const ChooseKindPage = ({ scheme, section }: { scheme: string; section: FormSection }): Html => (
  <>
    <PageHead
      title={t('どう答えてもらいますか', 'How is it answered?')}
      lead={t(`「${section.title}」に加える項目`, `A field for “${section.title}”`)}
      actions={
        <LinkButton kind="plain" href={formPaths.editor(scheme)}>
          {t('やめる', 'Leave it')}
        </LinkButton>
      }
    />
    <CardList>
      {fieldKinds.map((kind) => (
        <Card title={t(kinds[kind].label)} href={formPaths.newField(scheme, section.code, kind)} level={2}>
          <p>{t(settingsOf[kind].about)}</p>
        </Card>
      ))}
    </CardList>
  </>
)
