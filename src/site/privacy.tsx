import type { MunicipalityTable } from '#platform/db/tables.ts'
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { termsVersion } from '#modules/accounts/index.ts'
import { type Html, PageHead } from '#ui/index.ts'

export const PrivacyPage = ({
  municipality: { name, name_en, department, department_en, phone },
}: {
  municipality: MunicipalityTable
}): Html => (
  <>
    <PageHead
      title={t('個人情報の扱い', 'Privacy notice')}
      lead={t(
        'お預かりする情報を、何のために、だれが使うかをお知らせします。',
        'What we keep, what for, and who uses it.',
      )}
    />
    <h2>{t('使う目的', 'What for')}</h2>
    <p>
      {t(
        `事業者と人を引き合わせ、応募や相談に応じ、${town().ja}の産業施策の効果を確かめるためだけに使います。`,
        `Only to bring people and firms together, to handle entries, and to see whether the ${town().en}’s programmes work.`,
      )}
    </p>
    <h2>{t('だれに見えるか', 'Who sees it')}</h2>
    <p>
      {t(
        '項目ごとに、自分と担当者だけ・会員・だれでも、から選べます。メールアドレスと電話番号は、ほかの会員には見えません。事業者から見つけてもらうかどうかは、同意で決まり、いつでも取り消せます。応募のやりとりは、応募した方と事業者のほか、役所の職員（監査を含みます）が読みます。',
        'You choose it field by field. Your e-mail address and telephone number are never shown to other members. Whether organizations may find you is up to your consent, which you can withdraw at any time. Messages about an entry are read by the entrants, the organization and the municipality’s staff (auditors included).',
      )}
    </p>
    <h2>{t('記録', 'Records')}</h2>
    <p>
      {t(
        '変更は、だれが・いつ・何を変えたかを記録します。記録は監査のためだけに使います。',
        'Every change is recorded with who, when and what. The record serves audits only.',
      )}
    </p>
    <h2>{t('外への提供', 'Passing on')}</h2>
    <p>
      {t(
        '法令による場合を除き、本人の同意なしに外へ渡しません。広告や行動の追跡はしません。画面は外部のサービスを読み込みません。',
        'Nothing is passed on without your consent unless the law demands it. There is no advertising and no tracking; pages load nothing from elsewhere.',
      )}
    </p>
    <h2>{t('開示・訂正・削除', 'Seeing, correcting, deleting')}</h2>
    <p>
      {t(
        `${name} ${department}（電話 ${phone}）へお申し出ください。`,
        `Please ask ${name_en}, ${department_en} (telephone ${phone}).`,
      )}
    </p>
    <p>
      <small>{t(`${termsVersion}版`, `Text of ${termsVersion}`)}</small>
    </p>
  </>
)
