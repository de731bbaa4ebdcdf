// What is to be done with a scheme now, by its state.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  Prose,
  TextArea,
} from '#ui/index.ts'
import { type Lack, lackHref } from '../missing.ts'
import { schemePaths } from '../paths.ts'
import type { SchemeDetail } from '../queries/scheme.ts'

export interface NextActProps {
  scheme: SchemeDetail
  form: FormState
  lacks: readonly Lack[]
  mayWrite: boolean
  mayPublish: boolean
}

const versionOf = ({ version }: SchemeDetail) => ({ version: String(version) })

/** What is worked through next, in the order of what is missing. */
function nextStep({ id }: SchemeDetail, [first]: readonly Lack[]): { href: string; label: string } {
  const words: Partial<Record<Lack['field'], string>> = {
    form: t('申請書をつくる', 'Build its form'),
    rules: t('判定ルールを書く', 'Write its rules'),
    calls: t('募集回を決める', 'Plan a call'),
  }
  const own = first && words[first.field]
  return first === undefined || own === undefined
    ? { href: schemePaths.edit(id), label: t('続きを書く', 'Go on writing') }
    : { href: lackHref(id, first.field), label: t(`次へ：${own}`, `Next: ${own}`) }
}

function Draft({ scheme, lacks, mayWrite }: NextActProps): Html {
  const { id, review_note } = scheme
  const ready = lacks.length === 0
  const next = nextStep(scheme, lacks)
  return (
    <>
      {review_note !== '' && (
        <Notice kind="wait" title={t('確認した職員から', 'From whoever read it')}>
          <Prose text={review_note} />
        </Notice>
      )}
      <p>
        {ready
          ? t(
              '必要なことがそろいました。公開の前に、ほかの職員が読んで確認します。',
              'Everything is there. Another officer reads it before it is public.',
            )
          : t(
              `公開まで、あと${lacks.length}つです。「これから」のところを開いて進めてください。`,
              `${lacks.length} to go before it can be public: open what is still “to do”.`,
            )}
      </p>
      {mayWrite && ready && (
        <ActionForm action={schemePaths.submission(id)} hidden={versionOf(scheme)}>
          {t('確認に出す', 'Hand it in for review')}
        </ActionForm>
      )}
      {mayWrite && (
        <LinkButton kind={ready ? 'second' : 'primary'} href={next.href}>
          {next.label}
        </LinkButton>
      )}
    </>
  )
}

const TakeBack = ({ scheme }: NextActProps): Html => (
  <ActionForm action={schemePaths.takingBack(scheme.id)} hidden={versionOf(scheme)} kind="second">
    {t('取り戻して直す', 'Take it back to edit')}
  </ActionForm>
)

function Review(props: NextActProps): Html {
  const { scheme, form, lacks, mayWrite, mayPublish } = props
  if (!mayPublish)
    return (
      <>
        <p>
          {mayWrite
            ? t(
                '確認に出しました。出した人とは別の職員が、読んで公開します。',
                'Handed in. An officer other than whoever did so reads and publishes it.',
              )
            : t('担当の職員が確認しています。', 'Officers are reading it.')}
        </p>
        {mayWrite && <TakeBack {...props} />}
      </>
    )
  return (
    <>
      <p>
        {t(
          '内容・申請書・判定ルール・募集回を読んで、公開するか、ことばを添えて返してください。',
          'Read its text, form, rules and calls; then publish it, or return it with a few words.',
        )}
      </p>
      {lacks.length === 0 && (
        <ActionForm
          action={schemePaths.publication(scheme.id)}
          hidden={versionOf(scheme)}
          confirm={t('この制度を公開しますか。', 'Publish this scheme?')}
        >
          {t('公開する', 'Publish')}
        </ActionForm>
      )}
      <Form action={schemePaths.return(scheme.id)}>
        <HiddenField name="version" value={String(scheme.version)} />
        <TextArea
          form={form}
          name="review_note"
          label={t('返すときのことば', 'What to put right')}
          required
          max={1000}
          rows={3}
        />
        <Button kind="second">{t('ことばを添えて返す', 'Return it with these words')}</Button>
      </Form>
    </>
  )
}

const Published = ({ scheme, mayWrite }: NextActProps): Html => (
  <>
    <p>
      {t(
        '公開されています。申請の受付は、募集回の日時に自動で始まり、終わります。',
        'It is public. Applications open and close by themselves at the times of its calls.',
      )}
    </p>
    {mayWrite && scheme.source === null && (
      <LinkButton kind="second" href={schemePaths.edit(scheme.id)}>
        {t('内容を直す', 'Edit its text')}
      </LinkButton>
    )}
    {mayWrite && (
      <ActionForm
        action={schemePaths.ending(scheme.id)}
        hidden={versionOf(scheme)}
        kind="plain"
        confirm={t(
          'この制度を終えますか。新しい申請は受け付けなくなります。',
          'End this scheme? It then takes no more applications.',
        )}
      >
        {t('この制度を終える', 'End this scheme')}
      </ActionForm>
    )}
  </>
)

const Ended = (): Html => (
  <p>
    {t(
      '終了した制度です。また始めるときは、写して新しい制度にしてください。',
      'It has ended. To begin again, copy it into a new one.',
    )}
  </p>
)

const acts = { draft: Draft, review: Review, published: Published, ended: Ended }

export const NextAct = (props: NextActProps): Html => {
  const Act = acts[props.scheme.state]
  return (
    <Box title={t('いま、すること', 'What to do now')}>
      <Act {...props} />
    </Box>
  )
}
