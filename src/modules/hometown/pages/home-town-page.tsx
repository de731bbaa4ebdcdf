// Which town is home, and whether what one finished here is shown there.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  CheckboxField,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  type Option,
  PageHead,
  plainDay,
  Prose,
  SelectField,
} from '#ui/index.ts'
import { type FinishedWork, followingPaths } from '#modules/following/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { sharingConsent } from '../consent.ts'
import { homeTownPaths } from '../paths.ts'
import type { HomeTown } from '../queries/home-town.ts'
import { WorkList } from './work-list.tsx'

interface HomeTownPageProps {
  towns: readonly Option[]
  chosen: HomeTown | undefined
  work: readonly FinishedWork[]
  form: FormState
}

const Fields = ({ towns, form }: Pick<HomeTownPageProps, 'towns' | 'form'>): Html => (
  <Form action={homeTownPaths.page}>
    <ErrorSummary form={form} labels={{ home: t('ふるさと', 'Home town') }} />
    <SelectField
      form={form}
      name="home"
      label={t('ふるさとのまち', 'Home town')}
      options={towns}
      empty={t('選ばない', 'None')}
      help={t('生まれたまちでも、縁のあるまちでもかまいません。', 'Where you were born, or a town you feel bound to.')}
    />
    <blockquote class="consent-text">
      <Prose text={t(sharingConsent.text)} />
      <p>
        <small>{t(`この文章の版：${sharingConsent.version}`, `Version of this text: ${sharingConsent.version}`)}</small>
      </p>
    </blockquote>
    <CheckboxField
      form={form}
      name="shared"
      label={t('実績の共有', 'Sharing')}
      options={[{ value: 'yes', label: t('同意して、ふるさとと共有する', 'I agree; share with my home town') }]}
    />
    <FormActions>
      <Button>{t('保存する', 'Save')}</Button>
      <LinkButton kind="plain" href={memberPaths.me}>
        {t('マイページへ', 'To my page')}
      </LinkButton>
    </FormActions>
  </Form>
)

export const HomeTownPage = (props: HomeTownPageProps): Html => {
  const { towns, chosen, work } = props
  const shared_at = chosen?.shared_at ?? null
  return (
    <div class="narrow flow">
      <PageHead
        title={t('ふるさと', 'Home town')}
        lead={t(
          'ここで最後まで進めた取組を、ふるさとのまちで応募するときの実績として使えます。',
          'Work that you finished here can count when you enter challenges in your home town.',
        )}
      />
      {shared_at !== null && (
        <Notice kind="success" title={t('共有しています', 'Shared')}>
          {t(
            `${plainDay(shared_at)}から共有しています。やめるときは、チェックを外して保存してください。`,
            `Since ${plainDay(shared_at)}. To stop, untick the box and save.`,
          )}
        </Notice>
      )}
      {towns.length === 0 ? (
        <Empty title={t('ほかのまちは、まだありません', 'There are no other towns yet')}>
          {t('このまちポートを使うまちが増えると、選べるようになります。', 'You can choose once more towns join.')}
        </Empty>
      ) : (
        <Fields {...props} />
      )}
      <h2>{t('最後まで進んだ取組', 'Work you finished here')}</h2>
      {work.length === 0 ? (
        <p class="soft">{t('まだありません。', 'None yet.')}</p>
      ) : (
        <WorkList
          work={work.map((one) => ({ ...one, story: one.story ? followingPaths.publicStory(one.entry) : null }))}
        />
      )}
    </div>
  )
}
