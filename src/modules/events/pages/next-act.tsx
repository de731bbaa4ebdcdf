// What is to be done with an event now, by its state.
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
import { fieldWords, inputOf } from '../field-words.ts'
import type { Lack } from '../missing.ts'
import { eventPaths } from '../paths.ts'
import type { EventRow } from '../queries/event.ts'

export interface NextActProps {
  event: EventRow
  form: FormState
  /** What is missing before it can be submitted or published. */
  lacks: readonly Lack[]
  /** Writes for its organizer; false for those who only read. */
  mayWrite: boolean
  mayEdit: boolean
  mayReview: boolean
  mayDelete: boolean
}

const Missing = ({ event, lacks, mayEdit }: NextActProps): Html => (
  <Notice kind="wait" title={t(`公開まで、あと${lacks.length}か所`, `${lacks.length} to go before it can be public`)}>
    <ul>
      {lacks.map(({ field, why }) => (
        <li>
          {mayEdit ? (
            <a href={`${eventPaths.edit(event.id)}#${inputOf(field)}`}>{t(fieldWords[field])}</a>
          ) : (
            t(fieldWords[field])
          )}
          <br />
          {t(why)}
        </li>
      ))}
    </ul>
  </Notice>
)

const versionOf = ({ version }: EventRow) => ({ version: String(version) })

const Publish = ({ event }: NextActProps): Html => (
  <ActionForm
    action={eventPaths.publication(event.id)}
    hidden={versionOf(event)}
    confirm={t('この催しを公開しますか。', 'Publish this event?')}
  >
    {t('公開する', 'Publish')}
  </ActionForm>
)

const Draft = (props: NextActProps): Html => {
  const { event, lacks, mayWrite, mayReview, mayEdit, mayDelete } = props
  const own = event.organization === null
  return (
    <>
      {event.review_note !== '' && (
        <Notice kind="wait" title={t('確認した職員から', 'From the staff who read it')}>
          <Prose text={event.review_note} />
        </Notice>
      )}
      {lacks.length > 0 && <Missing {...props} />}
      {lacks.length === 0 && (
        <p>
          {own
            ? t('必要なことがそろいました。', 'Everything is there.')
            : t(
                '必要なことがそろいました。公開の前に、職員が読んで確認します。',
                'Everything is there. Staff read it before it is public.',
              )}
        </p>
      )}
      {lacks.length === 0 && own && mayReview && <Publish {...props} />}
      {lacks.length === 0 && !own && mayWrite && (
        <ActionForm action={eventPaths.submission(event.id)} hidden={versionOf(event)}>
          {t('確認に出す', 'Hand it in for review')}
        </ActionForm>
      )}
      {mayEdit && (
        <LinkButton kind={lacks.length === 0 ? 'second' : 'primary'} href={eventPaths.edit(event.id)}>
          {t('続きを書く', 'Go on writing')}
        </LinkButton>
      )}
      {mayDelete && (
        <LinkButton kind="plain" href={eventPaths.deletion(event.id)}>
          {t('この下書きを消す', 'Delete this draft')}
        </LinkButton>
      )}
    </>
  )
}

const Review = (props: NextActProps): Html => {
  const { event, form, lacks, mayReview, mayEdit, mayWrite } = props
  if (!mayReview)
    return (
      <>
        <p>
          {t(
            '職員が確認しています。通常は2日ほどでお返事します。',
            'Staff are reading it; you will usually hear within two days.',
          )}
        </p>
        {mayWrite && (
          <ActionForm action={eventPaths.takingBack(event.id)} hidden={versionOf(event)} kind="second">
            {t('取り戻して直す', 'Take it back to edit')}
          </ActionForm>
        )}
      </>
    )
  return (
    <>
      {lacks.length > 0 ? <Missing {...props} /> : <Publish {...props} />}
      {mayEdit && (
        <LinkButton kind="second" href={eventPaths.edit(event.id)}>
          {t('こちらで内容を直す', 'Correct it yourself')}
        </LinkButton>
      )}
      <Form action={eventPaths.return(event.id)}>
        <HiddenField name="version" value={String(event.version)} />
        <TextArea
          form={form}
          name="review_note"
          label={t('返すときのことば', 'What to put right')}
          required
          rows={4}
          max={1000}
          help={t('よい点と、直すとさらに伝わる点を。', 'What is good, and what would make it clearer.')}
        />
        <Button kind="second">{t('ことばを添えて返す', 'Return it')}</Button>
      </Form>
    </>
  )
}

const Cancelling = ({ event, form }: NextActProps): Html => (
  <details class="event-fold" open={form.errors['cancelled_words'] !== undefined}>
    <summary>{t('中止にする', 'Cancel the event')}</summary>
    <Form action={eventPaths.cancellation(event.id)}>
      <HiddenField name="version" value={String(event.version)} />
      <TextArea
        form={form}
        name="cancelled_words"
        label={t('申し込んだ方へのことば', 'Words to those who applied')}
        required
        rows={4}
        max={1000}
        help={t(
          '理由と、これからのこと。そのままメールで届き、ページにも載ります。',
          'Why, and what comes next. It is mailed as it stands and shown on the page.',
        )}
      />
      <Button
        kind="danger"
        confirm={t('本当に中止にしますか。取り消せません。', 'Really cancel? This cannot be undone.')}
      >
        {t('中止にして知らせる', 'Cancel and tell everybody')}
      </Button>
    </Form>
  </details>
)

const TakenOver = ({ event }: NextActProps): Html => (
  <p>
    {t(
      `「${event.source}」から取り込んだ催しです。直すときは、元の一覧を直して取り込み直してください。`,
      `Taken over from “${event.source}”. To change it, change that list and import it again.`,
    )}
  </p>
)

const Changed = ({ event }: NextActProps): Html => (
  <Notice kind="wait" title={t('公開後に、ことばが変わりました', 'Its words changed after publication')}>
    <p>
      {t(
        '主催者が直した内容は、もう公開されています。前のことばと今のことばは、お知らせに届いています。気になる点は主催者に伝えてください。',
        'What the organizer changed is public already. The old and the new words came with the notice. Write to the organizer if something is amiss.',
      )}
    </p>
    <ActionForm action={eventPaths.changeRead(event.id)} hidden={versionOf(event)} kind="second">
      {t('読んだことにする', 'Mark as read')}
    </ActionForm>
  </Notice>
)

const Published = (props: NextActProps): Html => {
  const { event, mayEdit, mayWrite, mayReview } = props
  return (
    <>
      {mayReview && event.reviewed_version !== null && <Changed {...props} />}
      <p>
        {t(
          '公開されています。受付は、決めた日時に自動で始まり、終わります。',
          'It is public. Applications open and close by themselves.',
        )}
      </p>
      {mayEdit && (
        <LinkButton kind="second" href={eventPaths.edit(event.id)}>
          {t('内容を直す', 'Edit')}
        </LinkButton>
      )}
      {mayWrite && <Cancelling {...props} />}
    </>
  )
}

const Ended = ({ event }: NextActProps): Html =>
  event.state === 'cancelled' ? (
    <>
      <p>{t('中止になりました。', 'It was cancelled.')}</p>
      <Prose text={event.cancelled_words} />
    </>
  ) : (
    <p>
      {t(
        '終わりました。来た方へのアンケートと報告をお忘れなく。',
        'It is over. Do not forget the survey and the report.',
      )}
    </p>
  )

const acts = { draft: Draft, review: Review, published: Published, closed: Ended, reported: Ended, cancelled: Ended }

export const NextAct = (props: NextActProps): Html => {
  const Act = props.event.source === null ? acts[props.event.state] : TakenOver
  return (
    <Box title={t('いま、すること', 'What to do now')}>
      <Act {...props} />
    </Box>
  )
}
