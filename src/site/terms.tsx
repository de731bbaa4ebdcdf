import type { MunicipalityTable } from '#platform/db/tables.ts'
import { t } from '#platform/i18n/index.ts'
import { termsVersion } from '#modules/accounts/index.ts'
import { type Html, PageHead } from '#ui/index.ts'

export const TermsPage = ({ municipality: { name, name_en } }: { municipality: MunicipalityTable }): Html => (
  <>
    <PageHead
      title={t('利用規約', 'Terms of use')}
      lead={t('だれもが安心して使えるための約束です。', 'Promises that let everyone feel safe here.')}
    />
    <ol class="plain-list">
      <li>{t('本当のことを書きます。ほかの人になりすましません。', 'Write what is true, as yourself.')}</li>
      <li>
        {t(
          '相手を尊重します。差別や嫌がらせ、勧誘だけを目的とした連絡はしません。',
          'Respect others: no discrimination, no harassment, no mere soliciting.',
        )}
      </li>
      <li>
        {t(
          'ここで知った相手の情報を、目的の外で使いません。',
          'Use what you learn of others here only for its purpose.',
        )}
      </li>
      <li>
        {t(
          '仕事を頼むときは、内容・期日・報酬を書面で示し、法律の定める期日までに支払います。',
          'When you order work, state task, date and pay in writing, and pay within the time the law sets.',
        )}
      </li>
      <li>
        {t(
          `約束は当事者の間で結ばれます。${name}は引き合わせと見守りを行います。`,
          `Agreements are between the parties. ${name_en} introduces and stays alongside.`,
        )}
      </li>
      <li>
        {t(
          '約束に反する使い方があるときは、事前にお知らせしたうえで利用を止めることがあります。',
          'Where these promises are broken, use may be stopped after notice.',
        )}
      </li>
    </ol>
    <p>
      <small>{t(`${termsVersion}版`, `Text of ${termsVersion}`)}</small>
    </p>
  </>
)
