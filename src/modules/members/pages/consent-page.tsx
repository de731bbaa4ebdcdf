import { t } from '#platform/i18n/index.ts'
import { ActionForm, type Html, LinkButton, Notice, PageHead, plainDay, Prose } from '#ui/index.ts'
import { findableConsent, findableTexts } from '../data/consents.ts'
import { memberPaths } from '../paths.ts'

/** A version, in the words that were read then. */
const ConsentText = ({ version }: { version: string }): Html | null => {
  const text = findableTexts[version]
  return text === undefined ? null : (
    <blockquote class="consent-text">
      <Prose text={t(text)} />
      <p>
        <small>{t(`この文章の版：${version}`, `Version of this text: ${version}`)}</small>
      </p>
    </blockquote>
  )
}

export const ConsentPage = ({ standing }: { standing: { text_version: string; given_at: Date } | undefined }): Html => (
  <div class="narrow">
    <PageHead
      title={t('見つけてもらう設定', 'Let yourself be found', '見つけてもらうための設定（せってい）')}
      lead={t(
        '同意するかどうかは自由です。同意しなくても、自分から応募できます。',
        'It is up to you. You can enter challenges without it.',
        '「はい」と言わなくてもいいです。「はい」と言わなくても、自分で応募（おうぼ）できます。',
      )}
    />
    <ConsentText version={standing?.text_version ?? findableConsent.version} />
    {standing === undefined ? (
      <ActionForm action={memberPaths.consent} hidden={{ findable: 'yes' }}>
        {t('同意して、見つけてもらう', 'I agree; let me be found', 'はい。見つけてもらいます')}
      </ActionForm>
    ) : (
      <>
        <Notice kind="success" title={t('同意しています', 'You have agreed', 'あなたは「はい」と言いました')}>
          {t(
            `${plainDay(standing.given_at)}に、${standing.text_version}版の文章に同意しました。`,
            `On ${plainDay(standing.given_at)}, to the text of ${standing.text_version}.`,
            `${plainDay(standing.given_at)}に、上の文（${standing.text_version}版）に「はい」と言いました。`,
          )}
        </Notice>
        <ActionForm action={memberPaths.consent} kind="second">
          {t('同意を取り消す', 'Withdraw my consent', 'やめます')}
        </ActionForm>
      </>
    )}
    {standing !== undefined && (
      <p>
        <LinkButton href="/my/matches">
          {t('合う募集を見る', 'See what fits you', 'あなたに合う募集（ぼしゅう）を見る')}
        </LinkButton>
      </p>
    )}
    <p class="way-back">
      <a href={memberPaths.me}>{t('マイページへ', 'To my page')}</a>
    </p>
  </div>
)
