import type { MunicipalityTable } from '#platform/db/tables.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, PageHead } from '#ui/index.ts'

export const AccessibilityPage = ({
  municipality: { name, name_en, department, department_en, phone },
}: {
  municipality: MunicipalityTable
}): Html => (
  <>
    <PageHead
      title={t('アクセシビリティ', 'Accessibility')}
      lead={t(
        'だれもが使える画面をめざしています。使いにくいところを、どうぞお知らせください。',
        'We want everyone to be able to use these pages. Please tell us where they fail you.',
      )}
    />
    <h2>{t('めざす水準', 'What we aim at')}</h2>
    <p>
      {t(
        'JIS X 8341-3:2016 と WCAG 2.2 の適合レベルAAに配慮してつくっています。',
        'Made with JIS X 8341-3:2016 and WCAG 2.2 level AA in mind.',
      )}
    </p>
    <h2>{t('確かめかた', 'How we check')}</h2>
    <p>
      {t(
        '主な画面を、変更のたびに自動の検査にかけています。自動の検査で分かるのは一部です。第三者による試験は、まだ行っていません。',
        'The main pages pass through an automatic check at every change. Such a check sees only a part; there has been no independent test yet.',
      )}
    </p>
    <h2>{t('工夫していること', 'What we do')}</h2>
    <ul class="plain-list">
      <li>{t('画面はすべて、JavaScriptがなくても使えます。', 'Every page works without JavaScript.')}</li>
      <li>
        {t(
          '色だけで意味を伝えません。文字は大きさを変えられます。',
          'Meaning never hangs on colour alone; text can be resized.',
        )}
      </li>
      <li>
        {t('入力に誤りがあっても、入力したものは残ります。', 'What you typed stays when something needs correcting.')}
      </li>
      <li>
        {t(
          '窓口・電話・紙でも同じ手続きができます。',
          'Everything can also be done at the counter, by telephone or on paper.',
        )}
      </li>
    </ul>
    <h2>{t('連絡先', 'Contact')}</h2>
    <p>{t(`${name} ${department}　電話 ${phone}`, `${name_en}, ${department_en}. Telephone ${phone}`)}</p>
  </>
)
